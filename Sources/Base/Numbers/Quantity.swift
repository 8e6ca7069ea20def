import Foundation

/// A number that can be written: whole, decimal or binary floating point.
///
/// A `Double` counts as the shortest decimal that reads back as the same `Double`, which is what people see: 2.675 is
/// then exactly halfway and rounds to 2.68.
public protocol Quantity {
    /// The number in decimal; `nil` where there is none (not a number, infinite, or beyond 10^120).
    var decimal: Decimal? { get }
}

extension Int: Quantity {
    public var decimal: Decimal? { Decimal(self) }
}

extension Decimal: Quantity {
    public var decimal: Decimal? { isNaN ? nil : self }
}

extension Double: Quantity {
    public var decimal: Decimal? {
        guard isFinite, magnitude < 1e120 else { return nil }
        return magnitude < 1e-100 ? 0 : Decimal(string: description)
    }
}

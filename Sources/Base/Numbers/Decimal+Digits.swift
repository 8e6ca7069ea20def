import Foundation

/// A decimal as a whole number and the place of its point, which is how figures are stored: £1,438.92 is 143892 and 2.
extension Decimal {
    /// digits × 10^−decimals.
    package init(digits: Int64, decimals: Int) {
        self = Decimal(sign: .plus, exponent: -decimals, significand: Decimal(digits))
    }

    /// The value as a whole number and the place of its point; `nil` where it needs more than 18 digits or 15 decimals.
    package var exact: (digits: Int64, decimals: Int)? {
        var value = self
        var decimals = 0
        while value != value.rounded(to: 0) {
            guard decimals < 15 else { return nil }
            value *= 10
            decimals += 1
        }
        guard abs(value) < Decimal(sign: .plus, exponent: 18, significand: 1) else { return nil }
        return (NSDecimalNumber(decimal: value).int64Value, decimals)
    }
}

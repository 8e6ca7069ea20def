import Foundation

extension Decimal {
    /// To the given number of decimals, halves away from zero: 2.5 is 3, −2.5 is −3. Never to the even neighbour.
    package func rounded(to decimals: Int) -> Decimal { rounding(to: decimals, .plain) }

    /// Cut off towards zero, as a legal limit asks: 33.5264 is 33.52, −33.5264 is −33.52.
    package func truncated(to decimals: Int) -> Decimal { rounding(to: decimals, self < 0 ? .up : .down) }

    private func rounding(to decimals: Int, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
        var exact = self
        var result = Decimal()
        NSDecimalRound(&result, &exact, decimals, mode)
        return result
    }

    /// The nearest binary number, for drawing and for arithmetic that is not exact anyway.
    package var double: Double { NSDecimalNumber(decimal: self).doubleValue }

    /// As a whole number, where it is one that fits (below a million million).
    package var whole: Int? {
        guard self == rounded(to: 0), magnitude < 1_000_000_000_000 else { return nil }
        return NSDecimalNumber(decimal: self).intValue
    }
}

import Foundation

extension Decimal {
    /// To the given number of decimals, halves away from zero: 2.5 is 3, −2.5 is −3. Never to the even neighbour.
    func rounded(to decimals: Int) -> Decimal { rounding(to: decimals, .plain) }

    /// Cut off towards zero, as a legal limit asks: 33.5264 is 33.52, −33.5264 is −33.52.
    func truncated(to decimals: Int) -> Decimal { rounding(to: decimals, self < 0 ? .up : .down) }

    private func rounding(to decimals: Int, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
        var exact = self
        var result = Decimal()
        NSDecimalRound(&result, &exact, decimals, mode)
        return result
    }

    /// By Newton's method from the binary root, to all 38 digits; the number must not be negative.
    var squareRoot: Decimal {
        guard self > 0 else { return 0 }
        var root = Decimal(double.squareRoot())
        for _ in 0..<3 { root = (root + self / root) / 2 }
        return root
    }

    var double: Double { NSDecimalNumber(decimal: self).doubleValue }

    /// As a whole number, where it is one that fits.
    package var whole: Int? {
        guard self == rounded(to: 0), magnitude < 1_000_000_000_000 else { return nil }
        return NSDecimalNumber(decimal: self).intValue
    }
}

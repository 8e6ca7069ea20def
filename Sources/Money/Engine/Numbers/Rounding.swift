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

    /// To the given number of digits from the first that is not nil: 0.0123456 to three is 0.0123.
    func rounded(toDigits digits: Int) -> Decimal {
        guard !isNaN, !isZero else { return self }
        let decimals = digits - exponent - significand.magnitude.description.count
        // With fewer digits than asked for there is nothing to round.
        return decimals >= -exponent ? self : rounded(to: decimals)
    }

    /// By Newton's method from the binary root, to all 38 digits; the number must not be negative.
    var squareRoot: Decimal {
        guard self > 0 else { return 0 }
        var root = Decimal(double.squareRoot())
        for _ in 0..<3 { root = (root + self.divided(by: root)) / 2 }
        return root
    }

    var double: Double { NSDecimalNumber(decimal: self).doubleValue }

    /// As a whole number, where it is one that fits.
    package var whole: Int? {
        guard self == rounded(to: 0), magnitude < 1_000_000_000_000 else { return nil }
        return NSDecimalNumber(decimal: self).intValue
    }
}

// MARK: - Without a trap

extension Decimal {
    /// Where a number of a sheet is taken for too large to hold: far beyond any money, and far enough within what a decimal
    /// can be (some 10¹⁶⁵) that it may still be multiplied by 100 to be written.
    static let tooLarge = Decimal(sign: .plus, exponent: 120, significand: 1)

    /// The least exponent that Foundation's decimals can have.
    private static let leastExponent = -128

    /// The product; nil where it is smaller than some 10⁻⁹⁰, not-a-number where it is too large to hold.
    ///
    /// Foundation's `*` ends the program where the exponent of the product falls below −128, which two quotients of 38
    /// digits soon bring about.
    package func times(_ other: Decimal) -> Decimal {
        guard exponent + other.exponent < Self.leastExponent else { return self * other }
        // Nineteen digits each are what a product of 38 can hold.
        let (a, b) = (rounded(toDigits: 19), other.rounded(toDigits: 19))
        return a.exponent + b.exponent < Self.leastExponent ? 0 : a * b
    }

    /// The quotient; nil where it is smaller than some 10⁻⁹⁰, not-a-number where it is too large to hold or the divisor is
    /// nil. (Foundation's `/` calls both not-a-number.)
    package func divided(by divisor: Decimal) -> Decimal {
        let quotient = self / divisor
        guard quotient.isNaN, !isNaN, !divisor.isNaN, !divisor.isZero else { return quotient }
        return magnitude < divisor.magnitude ? 0 : quotient
    }
}

import Base
import Foundation

extension Decimal {
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

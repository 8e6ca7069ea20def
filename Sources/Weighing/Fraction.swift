import BigInt
import Foundation

/// An exact number, so that what is equal on paper is equal here: 0.1 + 0.2 is 0.3, and three thirds are one.
///
/// A figure that comes as a binary number is taken as the shortest decimal that stands for it, which is what was written.
package struct Fraction: Hashable, Sendable, Comparable {
    /// Without a common divisor.
    let numerator: BigInt
    /// Above nought.
    let denominator: BigInt

    package init(_ numerator: BigInt, over denominator: BigInt = 1) {
        precondition(denominator != 0, "nothing is divided by nought")
        let common = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / common
        self.denominator = sign * denominator / common
    }

    package init(_ numerator: Int, over denominator: Int) { self.init(BigInt(numerator), over: BigInt(denominator)) }

    /// - Returns: nil for what is not finite.
    package init?(_ number: Double) {
        guard number.isFinite else { return nil }
        if let whole = Int(exactly: number) {
            self.init(BigInt(whole))
            return
        }
        // “1.25e-07”: digits, the place of the point, the power of ten.
        let parts = "\(number)".split(separator: "e")
        let decimals = parts[0].split(separator: ".").dropFirst().first ?? ""
        let power = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - decimals.count
        guard let digits = BigInt(String(parts[0].filter { $0 != "." })) else { return nil }
        let scale = BigInt(10).power(abs(power))
        self = power < 0 ? Fraction(digits, over: scale) : Fraction(digits * scale)
    }

    /// The nearest binary number; the same for the same fraction, and in the same order.
    package var double: Double {
        guard numerator != 0 else { return 0 }
        // 62 significant bits are more than the 53 that a binary number holds.
        let shift = denominator.bitWidth - numerator.magnitude.bitWidth + 62
        let magnitude = BigInt(numerator.magnitude)
        let (bits, rest) =
            shift >= 0
            ? (magnitude << shift).quotientAndRemainder(dividingBy: denominator)
            : magnitude.quotientAndRemainder(dividingBy: denominator << -shift)
        // A last bit for what is left makes the rounding the right one.
        let size = scalbn(Double(UInt64(bits) | (rest == 0 ? 0 : 1)), -shift)
        return numerator < 0 ? -size : size
    }

    package var isZero: Bool { numerator == 0 }

    package static func < (a: Fraction, b: Fraction) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }

    package static func + (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    package static func - (a: Fraction, b: Fraction) -> Fraction { a + Fraction(-b.numerator, over: b.denominator) }

    package static func * (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.numerator, over: a.denominator * b.denominator)
    }

    /// - Precondition: the divisor is not nought.
    package static func / (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.denominator, over: a.denominator * b.numerator)
    }

    package static let zero = Fraction(0, over: 1)
    package static let one = Fraction(1, over: 1)
}

extension Sequence<Fraction> {
    var total: Fraction { reduce(.zero, +) }
}

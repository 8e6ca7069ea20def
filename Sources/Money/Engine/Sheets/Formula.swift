import Foundation

/// What a cell of a ``CalculationSheet`` computes: a small tree over numbers and other cells.
///
/// Everything a model works out is written in these few operations, so that one description gives the figure (exact, in
/// decimals), the ten thousand figures of a simulation, the line a finance officer checks and the formula of a spreadsheet.
///
/// ```swift
/// let yield = charge * base                                   // £ a year
/// let average = yield.over(base, orSay: "the tax base is nil, so there is no average")
/// ```
public indirect enum Formula: Hashable, Sendable {
    case number(Decimal)
    case cell(CalculationSheet.Cell)
    case sum([Formula])
    case difference(Formula, Formula)
    case product(Formula, Formula)
    /// Where the divisor is nil there is no number but this sentence.
    case quotient(Formula, Formula, orSay: String)
    case least([Formula])
    case greatest([Formula])
    /// Cut off towards zero, as a legal limit asks.
    case truncated(Formula, decimals: Int)
    /// Halves away from zero.
    case rounded(Formula, decimals: Int)
    /// The square root; of a negative number there is none.
    case root(Formula)
    case when(Condition, Formula, otherwise: Formula)
    /// No number, and why.
    case unavailable(String)

    /// What a choice depends on.
    public indirect enum Condition: Hashable, Sendable {
        case compare(Formula, Comparison, Formula)
        case all([Condition])
        case any([Condition])
        case isAvailable(Formula)
    }

    public enum Comparison: String, Hashable, Sendable {
        case less = "<"
        case atMost = "≤"
        case greater = ">"
        case atLeast = "≥"
    }
}

extension Formula: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int) { self = .number(Decimal(number)) }
}

extension Formula {
    package static func + (a: Formula, b: Formula) -> Formula {
        if case .sum(let parts) = a { .sum(parts + [b]) } else { .sum([a, b]) }
    }
    package static func - (a: Formula, b: Formula) -> Formula { .difference(a, b) }
    package static func * (a: Formula, b: Formula) -> Formula { .product(a, b) }
    /// For divisors that are never nil, such as the twelve months.
    package static func / (a: Formula, b: Int) -> Formula {
        .quotient(a, .number(Decimal(b)), orSay: "nothing can be divided by nil")
    }
    package static prefix func - (a: Formula) -> Formula { .difference(0, a) }

    package static func < (a: Formula, b: Formula) -> Condition { .compare(a, .less, b) }
    package static func <= (a: Formula, b: Formula) -> Condition { .compare(a, .atMost, b) }
    package static func > (a: Formula, b: Formula) -> Condition { .compare(a, .greater, b) }
    package static func >= (a: Formula, b: Formula) -> Condition { .compare(a, .atLeast, b) }

    /// This over a divisor that may be nil, with the sentence that then stands in place of a number.
    package func over(_ divisor: Formula, orSay sentence: String) -> Formula {
        .quotient(self, divisor, orSay: sentence)
    }

    /// The number, or nil where it is below.
    package var positivePart: Formula { .greatest([0, self]) }

    /// This where it is known, else the other.
    package func or(_ other: Formula) -> Formula { .when(.isAvailable(self), self, otherwise: other) }
}

extension Formula.Condition {
    /// As a cell: 1 or 0.
    package var asNumber: Formula { .when(self, 1, otherwise: 0) }

    /// Whether it does not hold; cannot be told where it cannot.
    package var negated: Self { .compare(asNumber, .less, 1) }

    package static func && (a: Self, b: Self) -> Self { .all([a, b]) }
    package static func || (a: Self, b: Self) -> Self { .any([a, b]) }
}

extension [Formula] {
    package var total: Formula { .sum(self) }
}

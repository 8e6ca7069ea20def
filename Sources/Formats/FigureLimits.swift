import Base
import Foundation

/// How large figures may be, each and together: what is larger cannot be added up exactly, and no place has it.
package struct FigureLimits: Sendable {
    /// The largest figure: a thousand million million.
    package static let largest = Decimal(sign: .plus, exponent: 15, significand: 1)
    /// The most that the figures of one column come to, whatever their signs: 2⁵³, up to which whole numbers are exact.
    package static let mostInAll: Decimal = 9_007_199_254_740_992

    private var sum: Decimal = 0

    package init() {}

    /// What is wrong with the next figure of a column, in a sentence; `nil` where nothing is, and it then counts.
    package mutating func problem(with value: Decimal, written text: String, isCount: Bool = false) -> String? {
        if isCount, value < 0 {
            return "“\(text)” is below nil; a number of people or things, or an amount of what there is, was expected."
        }
        guard value.magnitude <= Self.largest else {
            return "“\(text)” is larger than any figure of a place: a thousand million million (10¹⁵) is the most."
        }
        guard sum + value.magnitude <= Self.mostInAll else {
            return
                "with “\(text)” the figures of the column come to more than \(Words.number(9_007_199_254_740_992)), which is the most that can be added up exactly."
        }
        sum += value.magnitude
        return nil
    }
}

import Base
import Foundation

/// What a number of a model measures.
public typealias Measure = UnitOfMeasure

extension UnitOfMeasure {
    public static let homes = Measure("home")
    /// Homes weighted to Band D, as in a tax base.
    public static let bandDHomes = Measure("Band D home", decimals: 2)
    /// A span such as a payback: 2.76 years.
    public static let years = Measure("year", decimals: 2)
    /// Pounds of benefit for each pound of cost.
    public static let ratio = Measure("for 1", "for 1", decimals: 2)
    /// A number that only multiplies, such as a discount factor.
    public static let factor = Measure("", decimals: 6)

    /// “1 year”, “8 years”: for a sentence about how long something is looked at.
    package static func span(ofYears count: Int) -> String { Measure("year").text(count) }
}

extension UnitOfMeasure {
    /// The number for a heading, with three digits at most: “£286m”, “£3,880”, “27.1%”. Years stay as they are.
    public func rough(_ number: Decimal) -> String {
        switch notation {
        case .ungrouped, .financialYear, .yesNo, .text: return text(number)
        case .plain, .percent, .pounds: break
        }
        // A percentage is read as a hundred times its share, so that its digits are counted as they are seen.
        let seen = (notation == .percent ? number * 100 : number).rounded(toDigits: 3)
        if notation == .pounds {
            for (size, letters) in [(Decimal(1_000_000_000), "bn"), (1_000_000, "m")] where seen.magnitude >= size {
                return with(decimals: Self.decimals(seen / size, atMost: 2)).text(seen / size) + letters
            }
        }
        let isPence = notation == .pounds && decimals > 0 && seen.magnitude < 100
        let shown = isPence ? decimals : Self.decimals(seen, atMost: decimals)
        return with(decimals: shown).text(notation == .percent ? seen / 100 : seen)
    }

    /// As many decimals as a number of at most three digits has.
    private static func decimals(_ number: Decimal, atMost most: Int) -> Int {
        (0..<most).first { number.rounded(to: $0) == number } ?? most
    }
}

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

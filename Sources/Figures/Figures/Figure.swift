import Base
import Foundation

/// A number with its unit and its source, or the reason why there is none.
///
/// It stays a value until the last moment, so that the page, the spreadsheet and the document all start from the same
/// number and only the last step rounds.
///
/// ```swift
/// let share = Figure(0.692, .percent, source: census)
/// share.text                                            // "69.2%"
/// Figure.missing("nobody who works lives here").text    // "nobody who works lives here"
/// ```
public struct Figure: Hashable, Sendable {
    /// What a figure counts or measures.
    public typealias Unit = UnitOfMeasure

    public enum Value: Hashable, Sendable {
        case known(Decimal)
        /// In words, as short as a table cell wants: "not published".
        case missing(String)
    }

    public var value: Value
    public var unit: Unit
    public var source: Source?

    public init(_ quantity: some Quantity, _ unit: Unit, source: Source? = nil) {
        value = quantity.decimal.map(Value.known) ?? .missing(Words.undefined)
        self.unit = unit
        self.source = source
    }

    public static func missing(_ reason: String, unit: Unit = .plain(), source: Source? = nil) -> Figure {
        var figure = Figure(0, unit, source: source)
        figure.value = .missing(reason)
        return figure
    }

    /// The number, or `nil` where it is missing.
    public var number: Decimal? {
        if case .known(let number) = value { number } else { nil }
    }

    /// As it stands in a sentence: `395,638 people`, or the reason.
    public var text: String {
        switch value {
        case .known(let number): unit.text(number)
        case .missing(let reason): reason
        }
    }
}

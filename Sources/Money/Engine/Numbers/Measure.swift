import Foundation

/// What a number measures, and how it is written: £ with or without pence, a percentage, years, homes.
///
/// Numbers stay exact; only ``text(_:)`` rounds, halves away from zero.
///
/// ```swift
/// Measure.poundsAndPence.text(Decimal(string: "-23.4736")!)   // "−£23.47"
/// Measure.percent.text(Decimal(string: "0.0299")!)            // "3.0%"
/// ```
public struct Measure: Hashable, Sendable {
    public enum Notation: String, Hashable, Sendable, Codable {
        case pounds
        /// A share 0…1 inside, written and entered as a percentage: 2.99 for 0.0299.
        case percent
        case plain
        /// A financial year: 2023 inside, written and entered as 2023-24.
        case financialYear
        /// 1 and 0.
        case yesNo
        /// Words; never a number.
        case text
    }

    /// "home", "patient"; empty where the notation says it all.
    public var one: String
    public var many: String
    public var notation: Notation
    public var decimals: Int

    public init(_ one: String, _ many: String? = nil, notation: Notation = .plain, decimals: Int = 0) {
        self.one = one
        self.many = many ?? (one.isEmpty ? "" : one + "s")
        self.notation = notation
        self.decimals = decimals
    }

    public static let pounds = Measure("", notation: .pounds)
    public static let poundsAndPence = Measure("", notation: .pounds, decimals: 2)
    public static let percent = Measure("", notation: .percent, decimals: 1)
    public static let financialYear = Measure("", notation: .financialYear)
    public static let yesNo = Measure("", notation: .yesNo)
    public static let text = Measure("", notation: .text)
    public static let people = Measure("person", "people")
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
    package static func span(ofYears count: Int) -> String { Measure("year").text(Decimal(count)) }

    public func with(decimals: Int) -> Measure {
        var copy = self
        copy.decimals = decimals
        return copy
    }

    /// For a line of working, where the numbers stand alone: “23,234.41” and not “23,234.41 Band D homes”.
    var withoutName: Measure { Measure("", "", notation: notation, decimals: decimals) }

    /// The unit's name for a column heading or a file: "£", "%", "years"; empty for none.
    public var name: String {
        switch notation {
        case .pounds: "£"
        case .percent: "%"
        case .plain: many
        case .financialYear: "financial year"
        case .yesNo: "yes or no"
        case .text: ""
        }
    }

    /// As it stands in a sentence: `£1,676.32`, `−£23.47`, `2.8%`, `2.76 years`, `2023-24`, `yes`.
    public func text(_ number: Decimal) -> String {
        switch notation {
        case .pounds: return signed(number) { "£" + $0 }
        case .percent: return signed(number * 100) { $0 + "%" }
        case .financialYear: return number.whole.map { FinancialYear($0).description } ?? "\(number)"
        case .yesNo: return number == 0 ? "no" : "yes"
        case .plain, .text:
            let name = number == 1 ? one : many
            return signed(number) { name.isEmpty ? $0 : "\($0) \(name)" }
        }
    }

    private func signed(_ number: Decimal, _ write: (String) -> String) -> String {
        let rounded = number.rounded(to: decimals)
        let written = write(Measure.digits(rounded.magnitude, decimals: decimals))
        return rounded < 0 ? "−" + written : written
    }

    /// `1,676.30`: commas between thousands, exactly the given decimals.
    private static func digits(_ number: Decimal, decimals: Int) -> String {
        let parts = number.description.split(separator: ".")
        let whole = parts[0]
        var grouped = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        guard decimals > 0 else { return grouped }
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return grouped + "." + fraction.padding(toLength: decimals, withPad: "0", startingAt: 0)
    }
}

import Base
import Foundation

/// A table typed in from a document, as printed: headings, rows, and every number with the digits it was printed with.
///
/// ```json
/// { "columns": ["Type", "Partnerships", "Savings"],
///   "rows": [["Shire County", "79", "£76,036,004"], ["Total", "79", "£76,036,004"]] }
/// ```
public struct PrintedTable: Hashable, Sendable, Codable {
    /// What must hold in it, where a reader knows; the check looks for the rest itself.
    public struct Relation: Hashable, Sendable, Codable {
        public enum Operation: String, Hashable, Sendable, Codable {
            /// All operands together.
            case sum
            /// The first operand less the second.
            case difference
            /// The first operand over the second.
            case ratio
            /// The operand as a share of its whole column.
            case share
        }

        public enum Axis: String, Hashable, Sendable, Codable { case columns, rows }

        /// Whether target and operands are headings of columns or labels of rows.
        public var axis: Axis
        public var target: String
        public var operation: Operation
        public var operands: [String]

        public init(_ axis: Axis, _ target: String, _ operation: Operation, _ operands: [String]) {
            self.axis = axis
            self.target = target
            self.operation = operation
            self.operands = operands
        }
    }

    public var title: String?
    /// The first heads the labels of the rows.
    public var columns: [String]
    public var rows: [[String]]
    public var relations: [Relation]?

    public init(_ title: String? = nil, columns: [String], rows: [[String]], relations: [Relation]? = nil) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.relations = relations
    }
}

/// A number with the precision it was printed with.
struct PrintedNumber: Hashable, Sendable {
    /// A share where it was printed with a percent sign.
    let value: Decimal
    /// The value of one in the last printed place.
    let unit: Decimal
    let isPercent: Bool
    private let text: String

    /// - Returns: nil for blanks, dashes and words.
    init?(_ printed: String) {
        // Marks of footnotes belong to the page, not to the number.
        let plain = printed.trimmingCharacters(in: CharacterSet(charactersIn: " *†‡"))
        guard let written = WrittenNumber(plain) else { return nil }
        isPercent = written.isPercent
        value = written.isPercent ? written.value / 100 : written.value
        let decimals = plain.split(separator: ".").dropFirst().first?.prefix { $0.isNumber }.count ?? 0
        // “m” and “bn” scale the last place with the number.
        let scale = WrittenNumber("1" + plain.filter(\.isLetter))?.value ?? 1
        unit = Decimal(sign: .plus, exponent: -decimals, significand: written.isPercent ? scale / 100 : scale)
        text = plain
    }

    /// Another value as this place would print it, with the same decimals and sign.
    func printed(_ other: Decimal) -> String {
        let decimals = Swift.max(0, -(isPercent ? unit * 100 : unit).exponent)
        if isPercent { return Measure.percent.with(decimals: decimals).text(other) }
        let measure = text.contains("£") ? Measure.pounds : Measure("")
        // A number printed as “39.6m” is corrected as one.
        for (letters, size) in [("bn", Decimal(1_000_000_000)), ("m", 1_000_000), ("k", 1000)]
        where text.hasSuffix(letters) {
            let places = Swift.max(0, -(unit / size).exponent)
            return measure.with(decimals: places).text(other / size) + letters
        }
        return measure.with(decimals: decimals).text(other)
    }
}

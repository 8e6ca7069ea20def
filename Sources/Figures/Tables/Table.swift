import Base
import Foundation

/// Rows of typed cells under columns that say what is in them: the numbers behind a picture, a page or a finding.
///
/// ```swift
/// var table = Table("Two councils, nearly equal", columns: ["Council", .init("Residents", .people)])
/// table.append(["Dorset", 375_051])
/// ```
public struct Table: Hashable, Sendable {
    /// What the table shows; its message, where it has one.
    public var title: String
    public let columns: [Column]
    public private(set) var rows: [Row]
    /// Where all of it comes from; a cell may name its own.
    public var source: Source?
    /// A sentence below: what was left out, how it was rounded.
    public var note: Prose?

    public init(
        _ title: String, columns: [Column], rows: [[Cell]] = [], source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.columns = columns
        self.rows = []
        self.source = source
        self.note = note
        for row in rows { append(row) }
    }

    /// - Precondition: one cell for each column.
    public mutating func append(_ cells: [Cell], marked: Bool = false) {
        precondition(cells.count == columns.count, "\(cells.count) cells for \(columns.count) columns in “\(title)”")
        rows.append(Row(cells: cells, isMarked: marked))
    }

    public struct Column: Hashable, Sendable, ExpressibleByStringLiteral {
        public var title: String
        /// What the numbers in it are; `nil` for words.
        public var unit: Figure.Unit?
        /// Where all of the column comes from.
        public var source: Source?

        public init(_ title: String, _ unit: Figure.Unit? = nil, source: Source? = nil) {
            self.title = title
            self.unit = unit
            self.source = source
        }

        public init(stringLiteral title: String) { self.init(title) }
    }

    public struct Row: Hashable, Sendable {
        public var cells: [Cell]
        /// Stands out from the others: the reader's own plan, the total.
        public var isMarked: Bool
    }

    /// A number (written as its column says), words, or the reason why there is nothing.
    public struct Cell: Hashable, Sendable {
        public enum Content: Hashable, Sendable {
            case number(Decimal)
            case text(String)
            case missing(String)
        }

        public var content: Content
        public var source: Source?
        /// Where the cell leads when it is touched.
        public var address: String?

        public init(_ content: Content, source: Source? = nil, address: String? = nil) {
            self.content = content
            self.source = source
            self.address = address
        }

        public static func text(_ text: String, address: String? = nil) -> Cell {
            Cell(.text(text), address: address)
        }

        public static func missing(_ reason: String) -> Cell { Cell(.missing(reason)) }

        public static func number(_ quantity: some Quantity, source: Source? = nil) -> Cell {
            Cell(quantity.decimal.map(Content.number) ?? .missing(Words.undefined), source: source)
        }

        public static func figure(_ figure: Figure) -> Cell {
            switch figure.value {
            case .known(let number): Cell(.number(number), source: figure.source)
            case .missing(let reason): Cell(.missing(reason), source: figure.source)
            }
        }
    }
}

extension Table.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int) { self = .number(number) }
    public init(floatLiteral number: Double) { self = .number(number) }
}

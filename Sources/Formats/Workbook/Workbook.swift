import Foundation

/// A workbook of spreadsheet pages: text, numbers and formulas in cells, with how they look.
///
/// ```swift
/// var page = Workbook.Page("Inputs")
/// page[1, 1] = .text("Rate", .heading)
/// page[1, 2] = .number(Decimal(string: "0.035")!, .input.format("0.0%"))
/// page[2, 2] = .formula("B1*2", shows: .number(0.07), .plain.format("0.0%"))
/// try Workbook(title: "Twice the rate", pages: [page]).bytes().write(to: url)
/// ```
public struct Workbook: Hashable, Sendable {
    /// For the properties of the file.
    public var title: String
    public var pages: [Page]
    /// Names of cells.
    public var names: [Name]

    public init(title: String, pages: [Page], names: [Name] = []) {
        self.title = title
        self.pages = pages
        self.names = names
    }

    /// A name by which people and formulas call a cell: `input.discount_rate` for `Inputs!$D$5`.
    public struct Name: Hashable, Sendable {
        public let name: String
        public let page: String
        public let row: Int
        public let column: Int

        public init(_ name: String, page: String, row: Int, column: Int) {
            self.name = name
            self.page = page
            self.row = row
            self.column = column
        }
    }

    /// What is worked out before the file is opened, so that a viewer that calculates nothing shows it too.
    public enum Result: Hashable, Sendable {
        case number(Decimal)
        case text(String)
    }

    public struct Cell: Hashable, Sendable {
        enum Content: Hashable, Sendable {
            case text(String)
            case number(Decimal)
            case formula(String, Result?)
        }

        let content: Content
        let look: Look

        public static func text(_ text: String, _ look: Look = .plain) -> Cell {
            Cell(content: .text(text), look: look)
        }
        public static func number(_ number: Decimal, _ look: Look = .plain) -> Cell {
            Cell(content: .number(number), look: look)
        }
        /// - Parameter formula: without the equals sign.
        public static func formula(_ formula: String, shows result: Result?, _ look: Look = .plain) -> Cell {
            Cell(content: .formula(formula, result), look: look)
        }
    }

    /// One page. No space in its name, so that formulas name it without quotation marks.
    public struct Page: Hashable, Sendable {
        public let name: String
        /// In characters, from column A on; the last holds for those after it.
        public var widths: [Double] = [12]
        /// Columns that stay in view, from the left.
        public var frozenColumns = 0
        /// On paper: all columns beside one another.
        public var isLandscape = true
        private(set) var cells: [Int: [Int: Cell]] = [:]

        public init(_ name: String) { self.name = name }

        /// Row and column from 1.
        public subscript(row: Int, column: Int) -> Cell? {
            get { cells[row]?[column] }
            set { cells[row, default: [:]][column] = newValue }
        }

        public var formulaCount: Int {
            cells.values.reduce(0) { count, row in
                count + row.values.count { if case .formula = $0.content { true } else { false } }
            }
        }
    }

    /// How a cell looks: what it is for, and how a number is written.
    public struct Look: Hashable, Sendable {
        enum Purpose: Int, Hashable, Sendable, CaseIterable {
            case plain, title, heading, heads, columns, input, result, words
        }

        let purpose: Purpose
        /// As spreadsheets write formats: `"£"#,##0.00`; empty for the general one.
        var format = ""

        public static let plain = Look(purpose: .plain)
        public static let title = Look(purpose: .title)
        public static let heading = Look(purpose: .heading)
        /// Headings of columns of words, and of columns of figures.
        public static let heads = Look(purpose: .heads)
        public static let columns = Look(purpose: .columns)
        /// What may be changed.
        public static let input = Look(purpose: .input)
        public static let result = Look(purpose: .result)
        /// Sentences, wrapped.
        public static let words = Look(purpose: .words)

        public func format(_ code: String) -> Look {
            var copy = self
            copy.format = code
            return copy
        }
    }
}

import Base
import Foundation

/// A printed table held against itself: which figures follow from others, and which do not.
///
/// Relations are those a reader states, and those most of the table keeps: totals of columns, a column that is the sum,
/// difference or ratio of two others, percentages of a column. What holds in most rows and fails in one is the finding.
public struct TableCheck: Hashable, Sendable {
    /// A printed figure that does not follow.
    public struct Flag: Hashable, Sendable, CustomStringConvertible {
        public let row: String
        public let column: String
        public let printed: String
        /// As it would be printed.
        public let expected: String
        /// How the expected figure comes about: “sum of the rows above”.
        public let reason: String
        /// Whether rounding of the figures it follows from can explain it.
        public let mayBeRounding: Bool

        public var description: String {
            "\(row), \(column): “\(printed)” is printed; \(reason) gives \(expected)"
                + (mayBeRounding ? ", which rounding may explain." : ".")
        }
    }

    /// A relation that was held against at least one printed figure.
    public struct Tested: Hashable, Sendable {
        /// “Share = Savings ÷ sum of Savings”.
        public let words: String
        /// How many printed figures it was held against.
        public let figures: Int
        /// Those that do not follow from it.
        public let flags: [Flag]

        public var holds: Bool { flags.isEmpty }

        /// “Total = sum of the rows above: holds for 5 figures”, “…: does not hold for 1 of 5 figures”.
        public var sentence: String {
            let all = Words.digits(figures, "figure")
            return holds
                ? "\(words): holds for \(all)" : "\(words): does not hold for \(Words.number(flags.count)) of \(all)"
        }
    }

    /// What was found to hold or was stated.
    public let tested: [Tested]
    /// Totals and stated relations that were held against nothing, each with the reason.
    public let untested: [String]

    /// Every figure that does not follow, once, with the first relation that says so.
    public var flags: [Flag] {
        var flags: [Flag] = []
        for flag in tested.flatMap(\.flags)
        where !flags.contains(where: { $0.row == flag.row && $0.column == flag.column }) {
            flags.append(flag)
        }
        return flags
    }

    /// Whether something was tested, nothing was left untested, and all of it is right.
    public var isSound: Bool { tested.allSatisfy(\.holds) && untested.isEmpty && !tested.isEmpty }

    /// What comes out, as a heading: “Two figures do not follow from the others; rounding may explain one of them”.
    public var verdict: String {
        let flags = flags
        if !flags.isEmpty {
            let rounding = flags.count { $0.mayBeRounding }
            let count = Words.sentence(Words.count(flags.count, "figure does", "figures do"))
            let tail =
                rounding == 0
                ? ""
                : rounding == flags.count
                    ? "; rounding may explain \(rounding == 1 ? "it" : "them all")"
                    : "; rounding may explain \(Words.spelled(rounding)) of them"
            return "\(count) not follow from the others\(tail)"
        }
        let left = Words.count(untested.count, "figure or relation", "figures or relations")
        if tested.isEmpty {
            return untested.isEmpty
                ? "Nothing relates these figures: no total, and no sum, ratio or share that most rows keep"
                : "Nothing could be tested: \(left) could be held against nothing"
        }
        return untested.isEmpty
            ? "Every figure that follows from others is right"
            : "What could be tested is right; \(left) could not be tested"
    }

    /// - Throws: ``ModelProblems`` where rows are not as long as the headings, or a stated relation names what is not there.
    public init(_ table: PrintedTable) throws(ModelProblems) {
        let grid = try PrintedGrid(table)
        // A relation that was held against no figure says nothing.
        let relations = try (grid.stated() + grid.totals() + grid.found()).filter { grid.isTested($0) }
        tested = relations.map { relation in
            Tested(
                words: relation.words,
                figures: relation.cells.count { grid.number($0.place.row, $0.place.column) != nil },
                flags: relation.cells.compactMap { grid.flag($0, relation) })
        }
        let explained = Set(relations.flatMap(\.cells).map(\.place))
        untested =
            grid.untestedTotals(besides: explained)
            + (try grid.stated()).filter { !grid.isTested($0) }.map { "\($0.words): it meets no figures." }
    }
}

/// The numbers of a printed table, and what relates them.
struct PrintedGrid {
    struct Place: Hashable {
        var row: Int
        var column: Int
    }

    /// A figure and what it should be.
    struct Derived {
        var place: Place
        var expected: Decimal
        /// By how far rounding of its parts can move it.
        var tolerance: Decimal
    }

    struct Relation {
        var words: String
        var reason: String
        var cells: [Derived]
    }

    let table: PrintedTable
    let labels: [String]
    let numbers: [[PrintedNumber?]]
    /// Rows that sum up those above or below.
    let totalRows: Set<Int>

    init(_ table: PrintedTable) throws(ModelProblems) {
        self.table = table
        for (index, row) in table.rows.enumerated() where row.count != table.columns.count {
            throw ModelProblems(
                "rows, row \(index + 1)", "it has \(row.count) cells under \(table.columns.count) headings.")
        }
        let labels = table.rows.map { $0.first ?? "" }
        self.labels = labels
        numbers = table.rows.map { row in row.enumerated().map { $0 == 0 ? nil : PrintedNumber($1) } }
        let words = ["total", "all", "sum", "together"]
        totalRows = Set(
            labels.indices.filter { row in
                let label = labels[row].lowercased()
                return words.contains { label == $0 || label.hasPrefix($0 + " ") || label.hasSuffix(" " + $0) }
            })
    }

    /// Rows that stand for themselves.
    var plainRows: [Int] { labels.indices.filter { !totalRows.contains($0) } }

    func number(_ row: Int, _ column: Int) -> PrintedNumber? { numbers[row][column] }

    func isPercent(_ column: Int) -> Bool {
        let known = numbers.compactMap { $0[column] }
        return !known.isEmpty && known.allSatisfy(\.isPercent)
    }

    /// A printed figure agrees where it is the expected one rounded to its own last place.
    func agrees(_ derived: Derived) -> Bool {
        guard let printed = number(derived.place.row, derived.place.column) else { return true }
        return (printed.value - derived.expected).magnitude <= printed.unit / 2
    }

    /// Whether at least one printed figure is what the relation speaks of.
    func isTested(_ relation: Relation) -> Bool {
        relation.cells.contains { number($0.place.row, $0.place.column) != nil }
    }

    func flag(_ derived: Derived, _ relation: Relation) -> TableCheck.Flag? {
        let place = derived.place
        guard let printed = number(place.row, place.column), !agrees(derived) else { return nil }
        let difference = (printed.value - derived.expected).magnitude
        return TableCheck.Flag(
            row: labels[place.row], column: table.columns[place.column], printed: table.rows[place.row][place.column],
            expected: printed.printed(derived.expected), reason: relation.reason,
            mayBeRounding: difference <= derived.tolerance + printed.unit / 2)
    }

    // MARK: Arithmetic on printed figures

    func sum(_ parts: [PrintedNumber], at place: Place) -> Derived {
        Derived(place: place, expected: parts.map(\.value).reduce(0, +), tolerance: parts.map(\.unit).reduce(0, +) / 2)
    }

    func difference(_ a: PrintedNumber, _ b: PrintedNumber, at place: Place) -> Derived {
        Derived(place: place, expected: a.value - b.value, tolerance: (a.unit + b.unit) / 2)
    }

    /// Whole numbers are counts and taken as exact; a sum of them may still be one of rounded thousands.
    ///
    /// - Returns: nil where the divisor is nil.
    func ratio(_ a: PrintedNumber, _ b: (value: Decimal, unit: Decimal), at place: Place) -> Derived? {
        guard b.value != 0 else { return nil }
        let ratio = a.value / b.value
        let (above, below) = (a.unit == 1 ? 0 : a.unit, b.unit == 1 ? 0 : b.unit)
        let tolerance = (above + ratio.magnitude * below) / 2 / b.value.magnitude
        return Derived(place: place, expected: ratio, tolerance: tolerance)
    }
}

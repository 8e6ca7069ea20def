import Foundation

/// What of a model's result is looked at first: the figure that all turns on, the pictures, and what people move together.
public struct Presentation: Hashable, Sendable {
    /// The figure that ranges, switching values and comparisons are about.
    public var headline: String
    /// The few figures in large print; without any, the headline.
    public var facts: [String] = []
    public var drawings: [Drawing] = []
    /// What several people may move while all look on; `nil` where the model is not made for that.
    public var live: Live?
    /// Which inputs a locality may know already; `nil` for none.
    public var local: LocalFacts?

    public init(
        headline: String, facts: [String] = [], drawings: [Drawing] = [], live: Live? = nil, local: LocalFacts? = nil
    ) {
        self.local = local
        self.headline = headline
        self.facts = facts.isEmpty ? [headline] : facts
        self.drawings = drawings
        self.live = live
    }
}

/// Inputs with which a model begins where a locality knows them: a row for each of its areas, and facts of the whole.
public struct LocalFacts: Hashable, Sendable {
    public enum Fact: String, Hashable, Sendable {
        case name
        /// “district” or “unitary”, by the code of the area.
        case tier
        /// £ of the services that a merged council would run.
        case bandD
        case taxBase
        case people
    }

    /// The table with a row for each area; `nil` where there is none.
    public var table: String?
    /// By column of that table.
    public var columns: [String: Fact]
    /// Facts of all areas together, by parameter.
    public var totals: [String: Fact]
    /// The year after that of the Band D charges.
    public var yearAfterBandD: String?

    public init(
        table: String? = nil, columns: [String: Fact] = [:], totals: [String: Fact] = [:], yearAfterBandD: String? = nil
    ) {
        (self.table, self.columns, self.totals, self.yearAfterBandD) = (table, columns, totals, yearAfterBandD)
    }
}

/// A picture of a table of the result, as data.
public struct Drawing: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A line for each row, across the columns; several tables give one line each.
        case lines
        /// A bar for each column of one row.
        case bars
    }

    public enum Rows: Hashable, Sendable {
        case these([String])
        /// Those above this one.
        case before(String)
        case all
    }

    public let title: String
    public let kind: Kind
    /// Keys of tables; `{path}` stands for what was entered for that parameter.
    public let tables: [String]
    public let rows: Rows
    /// Whether amounts are compared with zero; charges that lie close together are not.
    public var fromZero = true
    /// Whether bars without a number are left out, and the picture where one bar alone would be left.
    public var isOfKnown = false

    package static func lines(_ title: String, _ tables: String..., rows: Rows, fromZero: Bool = true) -> Drawing {
        Drawing(title: title, kind: .lines, tables: tables, rows: rows, fromZero: fromZero)
    }

    package static func bars(_ title: String, _ table: String, row: String, isOfKnown: Bool = false) -> Drawing {
        Drawing(title: title, kind: .bars, tables: [table], rows: .these([row]), isOfKnown: isOfKnown)
    }

    /// Whether it is the picture of this row of this table.
    public func draws(_ row: String, of table: String) -> Bool { tables == [table] && rows == .these([row]) }
}

/// A scheme that several people look at while one of them moves it.
public struct Live: Hashable, Sendable {
    /// A percentage, and the column of the members that it weighs.
    public struct Weight: Hashable, Sendable {
        public let parameter: Parameter
        public let column: Parameter

        public init(parameter: Parameter, column: Parameter) {
            self.parameter = parameter
            self.column = column
        }
    }

    /// They always add up to 100%: who moves one moves the others.
    public let weights: [Weight]
    /// The table with a row for each authority.
    public let members: Parameter
    /// What else may be moved, each for itself.
    public let others: [Parameter]
    /// The table of the result with a column for each authority, and the row that says who gets what.
    public let table: String
    public let row: String
    /// The row of the same table by which authorities are called better or worse off.
    public let judged: String

    public init(
        weights: [Weight], members: Parameter, others: [Parameter], table: String, row: String, judged: String
    ) {
        self.weights = weights
        self.members = members
        self.others = others
        self.table = table
        self.row = row
        self.judged = judged
    }
}

extension Live {
    /// The weights after one of them was moved: the others share what is left as they shared it before.
    ///
    /// - Parameters:
    ///   - weights: as shares of 1.
    ///   - value: where the weight at this place was moved to, 0…1.
    /// - Returns: shares that add up to 1 exactly, each to a ten-thousandth.
    public static func moved(_ weights: [Decimal], at place: Int, to value: Decimal) -> [Decimal] {
        let others = weights.indices.filter { $0 != place }
        guard let last = others.last else { return [1] }
        let value = min(1, max(0, value)).rounded(to: 4)
        let before = others.map { weights[$0] }.reduce(0, +)
        var moved = weights
        moved[place] = value
        for other in others {
            let share = before > 0 ? weights[other] / before : 1 / Decimal(others.count)
            moved[other] = ((1 - value) * share).rounded(to: 4)
        }
        // What rounding left over goes to the last, so that nothing is lost.
        moved[last] += 1 - moved.reduce(0, +)
        return moved
    }

    /// Weights that add up to 1, each to a ten-thousandth, so that a page can show all there is.
    public static func rounded(_ weights: [Decimal]) -> [Decimal] {
        var rounded = weights.map { $0.rounded(to: 4) }
        guard let largest = rounded.indices.max(by: { rounded[$0] < rounded[$1] }) else { return [] }
        rounded[largest] += 1 - rounded.reduce(0, +)
        return rounded
    }
}

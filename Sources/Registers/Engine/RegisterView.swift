/// One way to look at the records of a register.
public struct RegisterView: Hashable, Sendable {
    /// Part of its address.
    public var id: String
    public var title: String
    public var shape: Shape
    /// Which records it shows.
    public var condition: RecordCondition
    /// Column to sort by, unless the reader chooses another; with a minus in front, last first.
    public var sort: String?

    public init(
        id: String, title: String, shape: Shape, condition: RecordCondition = RecordCondition(), sort: String? = nil
    ) {
        self.id = id
        self.title = title
        self.shape = shape
        self.condition = condition
        self.sort = sort
    }

    public enum Shape: Hashable, Sendable {
        /// One row a record.
        case table(columns: [String])
        /// A column of cards for each choice.
        case board(by: String, shows: [String])
        /// Records where two columns cross; in the cells their names, or what a third column says.
        case matrix(rows: String, columns: String, cells: String?)
        /// Dates and windows along time, each with the day on which work must begin.
        case timeline(date: String, start: String?, lanes: String?)
        /// How many records each area has.
        case map(areas: String)
        /// Records, and what they are tied to.
        case network(ties: [String])
        /// Readings against the path from baseline to target.
        case progress(Path)
        /// Sums of a number or of money by one column, and by another across.
        case totals(of: String, rows: String, columns: String?)
        /// To be printed on so many pages.
        case sheet(sections: [Section], pages: Int)
    }

    /// The columns of a path from a baseline to a target.
    public struct Path: Hashable, Sendable {
        public var baseline: String
        public var baselineDay: String
        public var target: String
        public var targetDay: String
        public var readings: String

        public init(baseline: String, baselineDay: String, target: String, targetDay: String, readings: String) {
            self.baseline = baseline
            self.baselineDay = baselineDay
            self.target = target
            self.targetDay = targetDay
            self.readings = readings
        }
    }

    /// A part of a printed sheet.
    public struct Section: Hashable, Sendable {
        /// How its records stand on the page.
        public enum Layout: String, CaseIterable, Hashable, Sendable {
            /// Name in bold, then what the fields say.
            case text
            case table
            /// As text, each with where it stands on its path.
            case progress
        }

        public var title: String
        public var condition: RecordCondition
        public var columns: [String]
        public var layout: Layout

        public init(
            title: String, condition: RecordCondition = RecordCondition(), columns: [String] = [],
            layout: Layout = .text
        ) {
            self.title = title
            self.condition = condition
            self.columns = columns
            self.layout = layout
        }
    }

    /// The word by which a register's file names the shape.
    public var show: String {
        switch shape {
        case .table: "table"
        case .board: "board"
        case .matrix: "matrix"
        case .timeline: "timeline"
        case .map: "map"
        case .network: "network"
        case .progress: "progress"
        case .totals: "totals"
        case .sheet: "sheet"
        }
    }

    public static let shapes = [
        "table", "board", "matrix", "timeline", "map", "network", "progress", "totals", "sheet",
    ]
}

import Base

/// How amounts run over time or along a scale; one line for each series, named at its end.
public struct LineChart: Picture {
    public struct Point: Hashable, Sendable {
        public var x: Double
        public var figure: Figure
        /// From low to high, where the figure is a range; drawn as a band.
        public var range: ClosedRange<Double>?

        public init(x: Double, _ figure: Figure, range: ClosedRange<Double>? = nil) {
            self.x = x
            self.figure = figure
            self.range = range
        }
    }

    public struct Series: Hashable, Sendable {
        public var title: String
        /// A missing figure breaks the line; it is never bridged.
        public var points: [Point]

        public init(_ title: String, points: [Point]) {
            self.title = title
            self.points = points.sorted { $0.x < $1.x }
        }
    }

    public var title: String
    public var series: [Series]
    /// What runs across: "Year".
    public var xTitle: String
    public var xUnit: Figure.Unit
    public var yTitle: String
    public var unit: Figure.Unit
    /// What is written at places across, where they have names: 1 is “May 2018”.
    public var xNames: [Double: String] = [:]
    /// Amounts are compared with zero unless told.
    public var fromZero = true
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, unit: Figure.Unit, yTitle: String = "", xTitle: String = "", xUnit: Figure.Unit = .year,
        series: [Series], source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.unit = unit
        self.yTitle = yTitle
        self.xTitle = xTitle
        self.xUnit = xUnit
        self.series = series
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    /// One row for each place across, one column for each series.
    public var table: Table {
        var columns: [Table.Column] = [
            .init(xTitle.isEmpty && xUnit == .year ? "Year" : xTitle, xNames.isEmpty ? xUnit : nil)
        ]
        for line in series {
            columns.append(.init(line.title, unit))
            if hasRanges(line) { columns += [.init("\(line.title), low", unit), .init("\(line.title), high", unit)] }
        }
        var table = Table(title, columns: columns, source: source)
        for x in Set(series.flatMap { $0.points.map(\.x) }).sorted() {
            var row: [Table.Cell] = [xNames.isEmpty ? .number(x) : .text(xWords(x))]
            for line in series {
                let point = line.points.first { $0.x == x }
                row.append(point.map { .figure($0.figure) } ?? .missing("no figure"))
                guard hasRanges(line) else { continue }
                row.append(point?.range.map { .number($0.lowerBound) } ?? .missing("no range"))
                row.append(point?.range.map { .number($0.upperBound) } ?? .missing("no range"))
            }
            table.append(row)
        }
        return table
    }

    /// The name of a place across, or else its number.
    func xWords(_ x: Double) -> String { xNames[x] ?? xUnit.text(x) }

    private func hasRanges(_ line: Series) -> Bool { line.points.contains { $0.range != nil } }
}

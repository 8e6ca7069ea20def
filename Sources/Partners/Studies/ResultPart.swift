import Figures

/// What answers come to: a finding, what shows it, and how it was worked out.
public struct ResultPart: Sendable {
    /// The finding, as a heading.
    public var heading: String
    public var lede: Prose
    public var blocks: [Report.Block]
    /// “How this was worked out”.
    public var method: [Prose]
    /// What can be followed from wave to wave.
    public var measures: [Measure]

    public init(
        _ heading: String, lede: Prose = "", blocks: [Report.Block] = [], method: [Prose] = [], measures: [Measure] = []
    ) {
        self.heading = heading
        self.lede = lede
        self.blocks = blocks
        self.method = method
        self.measures = measures
    }

    /// One number of a wave.
    public struct Measure: Hashable, Sendable {
        public var title: String
        public var value: Double?
        public var unit: Figure.Unit

        public init(_ title: String, _ value: Double?, _ unit: Figure.Unit) {
            self.title = title
            self.value = value
            self.unit = unit
        }
    }

    /// Every table of it, in the order of the page: those that stand there and those behind pictures.
    public var tables: [Table] { blocks.compactMap(\.numbers) }
}

extension Report.Block {
    /// The numbers that a block shows.
    public var numbers: Table? {
        switch self {
        case .picture(let picture): picture.table
        case .table(let table): table
        case .matrix(let matrix): matrix.table
        case .board(let board): board.table
        default: nil
        }
    }
}

extension Table.Cell {
    /// A number where there is one, else why not.
    static func known(_ number: Double?, or reason: String) -> Table.Cell {
        number.map { .number($0) } ?? .missing(reason)
    }

    /// Words where there are any, else why not.
    static func said(_ words: String?, or reason: String) -> Table.Cell {
        words.flatMap { $0.isEmpty ? nil : Table.Cell.text($0) } ?? .missing(reason)
    }
}

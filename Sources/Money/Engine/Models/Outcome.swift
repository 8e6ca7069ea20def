import Foundation

/// What a model found: figures, tables, what it means, what to beware of, and the working behind it.
public struct Outcome: Sendable {
    /// One number with its name and unit, or the sentence that stands in its place.
    public struct Figure: Hashable, Sendable {
        public let key: String
        public let label: String
        public let measure: Measure
        /// How it comes about, in words.
        public let words: String
        public let value: CellValue

        public var number: Decimal? { value.number }
        public var text: String { value.text(measure) }
        /// As a heading says it, with three digits at most.
        public var rough: String { value.rough(measure) }
    }

    public struct Table: Hashable, Sendable {
        public struct Row: Hashable, Sendable {
            public let key: String
            public let label: String
            public let measure: Measure
            public let words: String
            /// One for each column; `nil` where the cell is empty.
            public let values: [CellValue?]
        }

        public let key: String
        public let title: String
        public let columns: [String]
        public let role: CalculationSheet.Block.Role
        public let rows: [Row]
    }

    /// A parameter that nobody gave, and what was taken for it.
    public struct Assumed: Hashable, Sendable {
        public let parameter: Parameter
        public let assumption: Assumption
    }

    public let about: ModelDescription
    public let set: ParameterSet
    public let sheet: CalculationSheet
    public let evaluation: Evaluation
    /// The first finding as a heading says it, with three digits at most; nil where there is none.
    public let heading: String?
    /// What the result means.
    public let findings: [String]
    /// What the reader must not miss.
    public let warnings: [String]

    init(_ about: ModelDescription, _ set: ParameterSet, _ sheet: CalculationSheet) {
        self.about = about
        self.set = set
        self.sheet = sheet
        evaluation = sheet.evaluated()
        findings = sheet.sentences(.finding, in: evaluation)
        heading = sheet.sentences(.finding, in: evaluation, isRough: true).first
        warnings = sheet.inputs.doubts + sheet.sentences(.warning, in: evaluation) + Self.unverified(sheet.inputs)
    }

    /// What was assumed without a source that somebody has read.
    private static func unverified(_ inputs: Inputs) -> [String] {
        let names = inputs.parameters.filter { inputs.assumed[$0.key]?.grade.isVerified == false }.map(\.name)
        return names.isEmpty ? [] : ["Unverified until a source is given: \(names.joined(separator: "; "))."]
    }
}

extension Outcome {
    /// The figures of the result, in the order of reading.
    public var figures: [Figure] {
        sheet.blocks.filter { $0.role == .result && $0.isList }.flatMap(\.rows).compactMap { row in
            row.cells[0].map {
                Figure(key: row.key, label: row.label, measure: row.measure, words: row.words, value: evaluation[$0])
            }
        }
    }

    /// The tables of the result.
    public var tables: [Table] { blocks.filter { $0.role == .result && $0.columns != [""] } }

    /// Every block: assumptions, working and result.
    public var blocks: [Table] {
        sheet.blocks.map { block in
            Table(
                key: block.key, title: block.title, columns: block.columns, role: block.role,
                rows: block.rows.map { row in
                    Table.Row(
                        key: row.key, label: row.label, measure: row.measure, words: row.words,
                        values: row.cells.map { $0.map { evaluation[$0] } })
                })
        }
    }

    public var assumed: [Assumed] {
        sheet.inputs.parameters.compactMap { parameter in
            sheet.inputs.assumed[parameter.key].map { Assumed(parameter: parameter, assumption: $0) }
        }
    }

    /// A figure by its key: `npv`; or a cell of a table: `straight-line/Selby/2024-25`.
    public subscript(path: String) -> Figure? {
        guard let cell = sheet.cell(path) else { return nil }
        for row in sheet.blocks.flatMap(\.rows) where row.cells.contains(cell) {
            return Figure(
                key: path, label: row.label, measure: row.measure, words: row.words, value: evaluation[cell])
        }
        return nil
    }
}

import Foundation

extension Outcome {
    /// Inputs, parameter set, result, warnings and method, as one JSON document.
    ///
    /// Percentages stand as 2.99 beside the unit "%"; a number that does not exist stands as the sentence that says why.
    ///
    /// - Parameters:
    ///   - withWorking: whether the blocks that lead to the result are there too.
    ///   - uncertainty: how sure one of the figures is, where that was asked.
    public func json(withWorking: Bool = false, uncertainty: UncertaintyAnalysis? = nil) -> Data {
        let document = Document(
            model: .init(key: about.key, title: about.title, purpose: about.purpose),
            profile: .init(key: set.key, title: set.title, date: set.date),
            inputs: sheet.inputs.raw,
            assumptions: assumed.map(Document.Assumed.init),
            figures: figures.map(Document.Figure.init),
            tables: tables.map(Document.Table.init),
            working: withWorking ? blocks.filter { $0.role == .working }.map(Document.Table.init) : nil,
            findings: findings,
            warnings: warnings,
            uncertainty: uncertainty?.document,
            method: about.method,
            references: about.references)
        return JSONDocument.encoded(document)
    }

    private struct Document: Encodable {
        struct Model: Encodable { var key, title, purpose: String }
        struct Profile: Encodable { var key, title, date: String }

        struct Assumed: Encodable {
            var key, name, unit: String
            var value: RawInput?
            var source: Citation?
            var grade: EvidenceGrade
            var verified: Bool
            var caveat: String?

            init(_ assumed: Outcome.Assumed) {
                key = assumed.parameter.key
                name = assumed.parameter.name
                unit = assumed.parameter.measure.name
                value = assumed.assumption.value
                source = assumed.assumption.source
                grade = assumed.assumption.grade
                verified = grade.isVerified
                caveat = assumed.assumption.caveat
            }
        }

        struct Figure: Encodable {
            var key, label, unit, text: String
            var value: RawInput?
            var undefined: String?

            init(_ figure: Outcome.Figure) {
                key = figure.key
                label = figure.label
                unit = figure.measure.name
                text = figure.text
                value = figure.measure.raw(figure.value)
                if case .unavailable(let reason) = figure.value { undefined = reason }
            }
        }

        struct Table: Encodable {
            struct Row: Encodable {
                var key, label, unit, formula: String
                /// A number, a sentence where there is none, or null where the cell is empty.
                var values: [RawInput]
            }

            var key, title: String
            var columns: [String]
            var rows: [Row]

            init(_ table: Outcome.Table) {
                key = table.key
                title = table.title
                columns = table.columns
                rows = table.rows.map { row in
                    Row(
                        key: row.key, label: row.label, unit: row.measure.name, formula: row.words,
                        values: row.values.map { worth in
                            switch worth {
                            case nil: .null
                            case .unavailable(let reason): .text(reason)
                            case .number(let number): row.measure.raw(.number(number)) ?? .null
                            }
                        })
                }
            }
        }

        var model: Model
        var profile: Profile
        var inputs: [String: RawInput]
        var assumptions: [Assumed]
        var figures: [Figure]
        var tables: [Table]
        var working: [Table]?
        var findings, warnings: [String]
        var uncertainty: UncertaintyAnalysis.Document?
        var method: String
        var references: [Citation]
    }
}

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
                value = figure.measure.raw(figure.worth)
                if case .undefined(let reason) = figure.worth { undefined = reason }
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
                        values: row.worths.map { worth in
                            switch worth {
                            case nil: .null
                            case .undefined(let reason): .text(reason)
                            case .known(let number): row.measure.raw(.known(number)) ?? .null
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

extension Measure {
    /// As a file holds it: 2.99 for 2.99%, true and false, 2023-24.
    func raw(_ worth: Worth) -> RawInput? {
        guard let number = worth.number else { return nil }
        return switch notation {
        case .percent: .number(number * 100)
        case .yesNo: .flag(number != 0)
        case .financialYear: .text(text(number))
        default: .number(number)
        }
    }
}

enum JSONDocument {
    /// Keys in alphabetical order, so that the same result is the same file.
    static func encoded(_ document: some Encodable) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Nothing in these documents can fail to encode: text, decimals, truth, lists.
        guard let data = try? encoder.encode(document) else { preconditionFailure("a document did not encode") }
        return data
    }
}

import Foundation

/// What a parameter is when nobody says otherwise, its plausible range, and where that comes from.
public struct Assumption: Hashable, Sendable {
    /// As in a case file: 2.99 for 2.99%.
    public var value: RawInput?
    public var low: Decimal?
    public var high: Decimal?
    public var source: Citation?
    public var grade: EvidenceGrade
    /// What to bear in mind; a sentence.
    public var caveat: String?
}

/// The law, rates and custom of a year, as data: `2018` as the toolkit was printed, `2026` as things stand.
///
/// Switching the set changes only what nobody entered.
public struct ParameterSet: Hashable, Sendable {
    public let key: String
    public let title: String
    /// When it was last checked: an ISO date.
    public let date: String
    public let sources: [String: Citation]
    /// By model, then by parameter; "shared" holds what several models ask.
    package let assumptions: [String: [String: Assumption]]

    package var modelKeys: [String] { assumptions.keys.sorted() }
    package func parameterKeys(of model: String) -> [String] { (assumptions[model] ?? [:]).keys.sorted() }

    func assumptions(for model: String) -> [String: Assumption] {
        (assumptions["shared"] ?? [:]).merging(assumptions[model] ?? [:]) { _, own in own }
    }

    /// What the set holds for parameters that several models ask, read and checked without a case.
    package func sharedInputs(_ parameters: [Parameter]) throws(ModelProblems) -> Inputs {
        var reader = InputReader()
        let assumptions = assumptions(for: "shared")
        let (values, assumed) = reader.read([:], parameters, assumptions: assumptions, at: "")
        guard reader.problems.isEmpty else { throw ModelProblems(reader.problems) }
        return Inputs(values: values, assumed: assumed, ranges: assumptions, parameters: parameters, doubts: [])
    }
}

extension ParameterSet {
    /// Reads a set from its file.
    ///
    /// - Throws: ``ModelProblems`` naming what is not as a set has it.
    public init(json: Data) throws(ModelProblems) {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: json)
        } catch {
            throw ModelProblems("parameter set", "it cannot be read as a set of parameters: \(Self.words(error)).")
        }
        var problems: [ModelProblem] = []
        key = file.key
        title = file.title
        date = file.date
        sources = file.sources
        assumptions = file.models.reduce(into: [:]) { models, model in
            models[model.key] = model.value.reduce(into: [:]) { assumptions, entry in
                let source = entry.value.source.flatMap { file.sources[$0] }
                if let name = entry.value.source, source == nil {
                    problems.append(
                        ModelProblem("\(model.key), \(entry.key)", "its source “\(name)” is not among the sources."))
                }
                assumptions[entry.key] = Assumption(
                    value: entry.value.value, low: entry.value.low, high: entry.value.high, source: source,
                    grade: entry.value.grade, caveat: entry.value.caveat)
            }
        }
        if !problems.isEmpty { throw ModelProblems(problems) }
    }

    private struct File: Decodable {
        struct Entry: Decodable {
            var value: RawInput?
            var low: Decimal?
            var high: Decimal?
            var source: String?
            var grade: EvidenceGrade
            var caveat: String?
        }

        var key: String
        var title: String
        var date: String
        var sources: [String: Citation]
        var models: [String: [String: Entry]]
    }

    static func words(_ error: any Error) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map(\.stringValue).joined(separator: ", ")
        }
        return switch error {
        case DecodingError.keyNotFound(let key, let context):
            "“\(key.stringValue)” is missing" + (context.codingPath.isEmpty ? "" : " in \(path(context))")
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(path(context)) is not what was expected"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "\(path(context)) is not what was expected"
        default: "it is not JSON"
        }
    }
}

import Foundation

extension Model {
    /// Parameters, units, defaults, ranges and sources, as one JSON document.
    public func described(in set: ParameterSet) -> Data {
        let assumptions = set.assumptions(for: about.key)
        return JSONDocument.encoded(
            Description(
                key: about.key, title: about.title, purpose: about.purpose, method: about.method, tools: about.tools,
                references: about.references, profile: set.key,
                parameters: parameters.map { Description.Item($0, assumptions[$0.key]) }))
    }

    /// The default of a parameter in a set, with range and source.
    public func assumption(for parameter: Parameter, in set: ParameterSet) -> Assumption? {
        set.assumptions(for: about.key)[parameter.key]
    }
}

private struct Description: Encodable {
    struct Item: Encodable {
        var key, name, kind, unit: String
        var required: Bool
        var help: String?
        var minimum, maximum: Decimal?
        var choices: [String]?
        var columns: [Item]?
        var standard: RawInput?
        var low, high: Decimal?
        var source: Citation?
        var grade: EvidenceGrade?
        var verified: Bool?
        var caveat: String?

        /// "default" is a word of the language, not of the file.
        enum CodingKeys: String, CodingKey {
            case key, name, kind, unit, required, help, minimum, maximum, choices, columns
            case standard = "default"
            case low, high, source, grade, verified, caveat
        }

        init(_ parameter: Parameter, _ assumption: Assumption?) {
            let scale: Decimal = parameter.measure.notation == .percent ? 100 : 1
            key = parameter.key
            name = parameter.name
            kind = parameter.kind.word
            unit = parameter.measure.name
            required = parameter.presence == .required && assumption?.value == nil
            help = parameter.help.isEmpty ? nil : parameter.help
            minimum = parameter.minimum.map { $0 * scale }
            maximum = parameter.maximum.map { $0 * scale }
            if case .choice(let options) = parameter.kind { choices = options.map(\.key) }
            if !parameter.columns.isEmpty { columns = parameter.columns.map { Item($0, nil) } }
            standard = assumption?.value
            if standard == nil, case .otherwise(let fallback) = parameter.presence { standard = fallback }
            low = assumption?.low
            high = assumption?.high
            source = assumption?.source
            grade = assumption?.grade
            verified = assumption?.grade.isVerified
            caveat = assumption?.caveat
        }
    }

    var key, title, purpose, method: String
    var tools: [String]
    var references: [Citation]
    var profile: String
    var parameters: [Item]
}

extension Parameter.Kind {
    /// As files and forms call it.
    public var word: String {
        switch self {
        case .number: "number"
        case .whole: "whole number"
        case .year: "financial year"
        case .text: "text"
        case .mention: "name of a row"
        case .flag: "yes or no"
        case .choice: "choice"
        case .series: "list of numbers"
        case .table: "table"
        }
    }
}

import Evidence
import Foundation
import Workspace

/// What each of the five lenses goes by, as a form holds it.
struct LensesForm: Sendable {
    private(set) var choice = LensesStudy.Choice()
    private(set) var problems: [ErrorSummary.Item] = []
    private(set) var entered: [String: String] = [:]

    struct Number: Sendable {
        let name: String
        let label: String
    }

    static let numbers = [
        Number(name: "similarity", label: "Sectors alike by, %"),
        Number(name: "minutes", label: "Minutes apart, at most"),
        Number(name: "services", label: "Services a day, at least"),
        Number(name: "at-least", label: "Consensus: share of lenses, %"),
    ]

    /// - Parameters:
    ///   - named: divisions that may be chosen.
    ///   - layers: keys of the layers of transport.
    init(_ fields: Form, named: [NamedAreas], layers: [String]) {
        for lens in LensesStudy.lenses {
            guard let key = fields[lens.rawValue], key != "computed" else { continue }
            if named.contains(where: { $0.key == key && $0.lens == lens }) {
                choice.divisions[lens] = key
            } else {
                problems.append(.init("“\(key)” is not a division for this lens.", field: lens.rawValue))
            }
        }
        if let layer = fields["layer"] {
            if layers.contains(layer) {
                choice.layer = layer
            } else {
                problems.append(.init("“\(layer)” is not a layer of transport of this locality.", field: "layer"))
            }
        }
        choice.similarity = number("similarity", fields, usual: 85, most: 100) / 100
        choice.minutes = Int(number("minutes", fields, usual: 45, most: 1_440))
        choice.services = Int(number("services", fields, usual: 20, most: 10_000))
        choice.atLeast = number("at-least", fields, usual: 60, most: 100) / 100
    }

    private mutating func number(_ name: String, _ fields: Form, usual: Double, most: Double) -> Double {
        let text = fields[name]
        entered[name] = text ?? Words.number(usual)
        guard let text else { return usual }
        let digits = text.replacing("%", with: "").trimmingCharacters(in: .whitespaces)
        if let value = Double(digits), value > 0, value <= most { return value }
        let label = Self.numbers.first { $0.name == name }?.label ?? name
        problems.append(
            .init("\(label): “\(text)” is not a number above 0, up to \(Words.number(most)).", field: name))
        return usual
    }
}

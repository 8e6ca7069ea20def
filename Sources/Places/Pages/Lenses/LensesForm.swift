import Base
import Figures
import Foundation
import LocalityPages
import Money
import PageKit
import PlaceStudies
import Places
import Store

/// What each of the five lenses goes by, as a form holds it.
struct LensesForm: Sendable {
    private(set) var choice = LensesStudy.Choice()
    private(set) var problems: [ErrorSummary.Item] = []
    private(set) var entered: [String: String] = [:]

    struct Number: Sendable {
        let name: String
        let label: String
        var unit: String?
    }

    static let numbers = [
        Number(name: "similarity", label: "Sectors alike by", unit: "%"),
        Number(name: "minutes", label: "Minutes apart, at most"),
        Number(name: "services", label: "Services a day, at least"),
        Number(name: "at-least", label: "Consensus: share of lenses", unit: "%"),
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
                // A lens with nothing to choose has no field; the form ends with the share of lenses.
                let field = named.contains { $0.lens == lens } ? lens.rawValue : "at-least"
                problems.append(.init("“\(key)” is not a division for this lens.", field: field))
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

    /// - Parameters:
    ///   - measure: of transport, where there is any.
    ///   - layers: keys of the layers of transport with what they are called.
    func controls(
        _ study: LensesStudy, named: [NamedAreas], measure: FlowLayer.Measure?, layers: [(String, String)]
    ) -> PlaceForm {
        var controls: [FormField] = []
        for lens in LensesStudy.lenses {
            let divisions = named.filter { $0.lens == lens }.map { ($0.key, $0.title) }
            let computed = Self.computed(lens).map { [("computed", $0)] } ?? []
            guard divisions.count + computed.count > 1, !divisions.isEmpty else { continue }
            let usual = computed.isEmpty ? (divisions.first { $0.0 == "parents" } ?? divisions[0]).0 : "computed"
            controls.append(
                .list(
                    lens.rawValue, lens.title, chosen: choice.divisions[lens] ?? usual, computed + divisions))
        }
        if layers.count > 1 {
            controls.append(.list("layer", "Transport", chosen: choice.layer ?? layers[0].0, layers))
        }
        let known = Set(study.views.map(\.lens))
        for number in Self.numbers {
            let counts =
                switch number.name {
                case "similarity": known.contains(.sector)
                case "minutes": known.contains(.transport) && measure == .minutes
                case "services": known.contains(.transport) && measure == .services
                default: study.views.count > 1
                }
            // What is wrong stays to be mended.
            guard counts || problems.contains(where: { $0.field == number.name }) else { continue }
            controls.append(
                .line(number.name, number.label, entered[number.name] ?? "", .number).look(.short)
                    .with { $0.unit = number.unit })
        }
        return PlaceForm(
            PlaceAddress.lenses, "Look again", heading: "What each lens goes by", problems: problems, controls)
    }

    private static func computed(_ lens: NamedDivision.Lens) -> String? {
        switch lens {
        case .labourMarket: "Found in commuting"
        case .housingMarket: "Found in moves of home"
        case .sector: "Mix of sectors"
        case .transport: "Minutes or services"
        case .administrative, .footprint: nil
        }
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

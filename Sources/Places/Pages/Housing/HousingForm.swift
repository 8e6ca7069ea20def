import Base
import Content
import Figures
import Foundation
import LocalityPages
import PageKit
import PlaceStudies

/// What is asked of housing markets, as a form holds it.
struct HousingForm: Sendable {
    private(set) var question = HousingStudy.Question()
    private(set) var problems: [ErrorSummary.Item] = []
    private(set) var entered: [String: String] = [:]

    static let fields = [
        (name: "commuting", label: "Strategic: commuters inside", hint: "77.5 in the national study."),
        (name: "moving", label: "Local: movers inside", hint: "50 in the national study."),
    ]

    init(_ fields: Form) {
        question.commuting = share("commuting", fields, usual: question.commuting)
        question.moving = share("moving", fields, usual: question.moving)
    }

    var controls: PlaceForm {
        PlaceForm(
            PlaceAddress.housing, "Find the markets", heading: "What is asked of them", problems: problems,
            Self.fields.map { field in
                .percent(field.name, field.label, entered[field.name] ?? "").hint(field.hint)
            })
    }

    private mutating func share(_ name: String, _ fields: Form, usual: Double) -> Double {
        let text = fields[name]
        entered[name] = text ?? Words.number(usual * 100, decimals: usual == 0.5 ? 0 : 1)
        guard let text else { return usual }
        if let share = percentage(text) { return share }
        let label = Self.fields.first { $0.name == name }?.label ?? name
        problems.append(.init("\(label): “\(text)” is not a percentage above 0, up to 100.", field: name))
        return usual
    }
}

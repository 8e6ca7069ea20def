import Base
import Figures
import PageKit
import PlaceStudies

/// What may be asked for on a page about places: a form that stands in the address.
struct PlaceForm: Sendable {
    let action: String
    var heading: String?
    /// Kept while something else is chosen.
    var hidden: [Hidden] = []
    var controls: [Control] = []
    let button: String
    /// Beside the button: back to the usual, or onward.
    var link: PageLink?

    /// One of the three.
    struct Control: Sendable {
        var choice: ChoiceField?
        var text: TextField?
        var checks: CheckField?

        static func choice(_ field: ChoiceField) -> Self { .init(choice: field) }
        static func text(_ field: TextField) -> Self { .init(text: field) }
        static func checks(_ field: CheckField) -> Self { .init(checks: field) }
    }

    init(
        _ action: String, _ button: String, heading: String? = nil, hidden: [(String, String)] = [],
        link: PageLink? = nil, _ controls: [Control]
    ) {
        (self.action, self.button, self.heading, self.link) = (action, button, heading, link)
        self.hidden = .init(hidden)
        self.controls = controls
    }
}

extension ChoiceField {
    /// A set of areas that has statistics, with the number of its areas.
    static func areas(_ name: String, _ label: String, of sets: [PlaceMeasures], chosen: PlaceMeasures) -> Self {
        ChoiceField(
            name, label, chosen: chosen.geography,
            options: sets.map { ($0.geography, "\($0.title) (\(Words.number($0.areas.count)))") })
    }
}

extension PlaceForm: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("action", \.action), .init("heading", \.heading), .init("hidden", \.hidden),
        .init("controls", \.controls), .init("button", \.button), .init("link", \.link),
    ]
}

extension PlaceForm.Control: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("choice", \.choice), .init("text", \.text), .init("checks", \.checks),
    ]
}

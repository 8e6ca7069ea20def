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
    var controls: [FormField] = []
    let button: String
    /// Beside the button: back to the usual, or onward.
    var link: PageLink?

    /// - Parameter problems: what is wrong in the address, to be said at the fields.
    init(
        _ action: String, _ button: String, heading: String? = nil, hidden: [(String, String)] = [],
        link: PageLink? = nil, problems: [ErrorSummary.Item] = [], _ controls: [FormField]
    ) {
        (self.action, self.button, self.heading, self.link) = (action, button, heading, link)
        self.hidden = .init(hidden)
        self.controls = controls.map { $0.telling(problems) }
    }
}

extension FormField {
    /// A set of areas that has statistics, with the number of its areas.
    static func areas(_ name: String, _ label: String, of sets: [PlaceMeasures], chosen: PlaceMeasures) -> Self {
        .list(
            name, label, chosen: chosen.geography,
            sets.map { ($0.geography, "\($0.title) (\(Words.number($0.areas.count)))") })
    }

    /// A share that is typed.
    static func percent(_ name: String, _ label: String, _ value: String) -> Self {
        .line(name, label, value, .number).with {
            $0.unit = "%"
            $0.look = .short
        }
    }
}

extension PlaceForm: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "action", \.action), .init("heading", \.heading), .init("hidden", \.hidden),
        .init("controls", \.controls), .init("button", \.button), .init("link", \.link),
    ]
}

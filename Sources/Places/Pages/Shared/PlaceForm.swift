import Evidence
import Workspace

/// What may be asked for on a page about places: a form that stands in the address.
struct PlaceForm: Sendable {
    let action: String
    var heading: String?
    /// Kept while something else is chosen.
    var hidden: [Hidden] = []
    var controls: [Control] = []
    let button: String
    /// Beside the button: back to the usual, or onward.
    var link: Onward?

    struct Hidden: Sendable {
        let name: String
        let value: String
    }

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
        link: Onward? = nil, _ controls: [Control]
    ) {
        (self.action, self.button, self.heading, self.link) = (action, button, heading, link)
        self.hidden = hidden.map { Hidden(name: $0.0, value: $0.1) }
        self.controls = controls
    }
}

/// A link to a page that goes on from here.
struct Onward: Sendable {
    let words: String
    let address: String
}

/// Things of which any number is chosen, as a template shows them; each may say how much it counts.
struct CheckField: Sendable {
    let id: String
    let name: String
    let legend: String
    /// What opens it, where it is folded away.
    var fold: String?
    /// Whether what is folded away is open at first.
    var isOpen = false
    let options: [Option]

    struct Option: Sendable {
        let value: String
        let words: String
        let isChosen: Bool
        /// As typed; nil where nothing counts more than another.
        var weight: String?
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

extension [ErrorSummary.Item] {
    /// Notes that what an address names is not among what there is.
    ///
    /// - Parameter what: “a layer of this locality”.
    mutating func note(unknown text: String, what: String, field: String) {
        append(.init("“\(text)” is not \(what); choose from the list.", field: field))
    }
}

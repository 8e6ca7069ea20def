/// A field, a list to choose from, a box to tick: as a screen reader announces it.
package struct PageControl {
    let element: Element
    private let index: PageIndex

    init(_ element: Element, in index: PageIndex) { (self.element, self.index) = (element, index) }

    /// What it is called: by its label, or by a name of its own.
    package var label: String {
        if let name = element["aria-label"] { return name }
        return (element["id"].flatMap { index.labels[$0] } ?? element.nearest("label"))?.words ?? ""
    }

    /// `text`, `checkbox`, `radio`, `file`; `select`; `textarea`.
    package var kind: String { element.name == "input" ? element["type"] ?? "text" : element.name }

    /// Under which name it is sent.
    package var name: String { element["name"] ?? "" }

    package var id: String { element["id"] ?? "" }

    /// What stands in it, and is sent if nothing is changed; of a list the value of the option that is chosen.
    package var value: String {
        switch element.name {
        case "textarea": element.text
        case "select": chosen?["value"] ?? chosen?.words ?? ""
        default: element["value"] ?? (isBox ? "on" : "")
        }
    }

    /// The words of the option that is chosen.
    package var choice: String { chosen?.words ?? "" }

    /// The words of the options of a list, in their order.
    package var options: [String] { element.all("option").map(\.words) }

    /// Those that nobody chose a first time are the first of the list, as in a browser.
    private var chosen: Element? {
        let options = element.all("option")
        return options.first { $0["selected"] != nil } ?? options.first
    }

    package var isBox: Bool { ["checkbox", "radio"].contains(kind) }
    package var isChecked: Bool { element["checked"] != nil }
    package var isRequired: Bool { element["required"] != nil || element["aria-required"] == "true" }
    package var isDisabled: Bool { element["disabled"] != nil }

    /// Hint and error, as they are read after the label.
    package var description: String { index.described(element).map(\.words).joined(separator: " ") }

    /// What is wrong with it; `nil` where nothing is.
    package var error: String? {
        index.described(element).first { $0.hasClass("error") && element["aria-invalid"] == "true" }?.words
    }

}

/// Controls that belong together under a legend, such as the answers to one question.
package struct PageGroup: PagePart {
    package let element: Element
    package let index: PageIndex

    package var legend: String { element.all("legend").first?.words ?? "" }

    /// The labels of what is ticked in it.
    package var chosen: [String] { controls.filter { $0.isBox && $0.isChecked }.map(\.label) }

    /// What is wrong with it; `nil` where nothing is.
    package var error: String? { index.described(element).first { $0.hasClass("error") }?.words }

    /// Hint and error, as they are read after the legend.
    package var description: String { index.described(element).map(\.words).joined(separator: " ") }
}

/// A form: where it sends what, and what it would send if nothing were changed.
package struct PageForm: PagePart {
    package let element: Element
    package let index: PageIndex

    package var action: String { element["action"] ?? "" }
    package var method: String { element["method"] ?? "get" }

    /// The fields as a browser sends them, but for the button: those that are hidden too, those that are locked not.
    package var fields: [(name: String, value: String)] {
        element.all("input", "select", "textarea").map { PageControl($0, in: index) }.filter { control in
            !control.name.isEmpty && !control.isDisabled && !(control.isBox && !control.isChecked)
        }.map { ($0.name, $0.value) }
    }
}

extension PagePart {
    /// Everything that can be filled in or chosen; what is hidden and buttons are not among it.
    package var controls: [PageControl] {
        element.all("input", "select", "textarea").filter { $0["type"] != "hidden" }.map { PageControl($0, in: index) }
    }

    package func control(_ label: String) throws -> PageControl {
        try found(label, among: controls.map { ($0.label, $0) }, "control")
    }

    /// The controls under a legend.
    package func group(_ legend: String) throws -> PageGroup {
        let groups = element.all("fieldset").map { PageGroup(element: $0, index: index) }
        return try found(legend, among: groups.map { ($0.legend, $0) }, "group")
    }

    /// What can be pressed.
    package var buttons: [String] { element.all("button").map { $0["aria-label"] ?? $0.words } }

    package var forms: [PageForm] { element.all("form").map { PageForm(element: $0, index: index) } }

    /// The form that sends to this address; of several the one with this button.
    package func form(_ action: String, button: String? = nil) throws -> PageForm {
        let forms = forms.filter { form in button.map(form.buttons.contains) ?? true }
        return try found(action, among: forms.map { ($0.action, $0) }, "form")
    }
}

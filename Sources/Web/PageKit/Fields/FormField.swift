import Foundation

/// One field of a form: what is asked, what helps to answer it, what was entered, and what is wrong with that.
///
/// Every form shows its fields by the one template `field`. So each has a label, a mistake stands beside it in the words of
/// the summary on top of the page, and whoever listens to the page hears hint and mistake with the field.
package struct FormField: Sendable {
    /// Under which the answer is sent.
    package let name: String
    /// Where it stands on the page: the summary of mistakes leads there.
    package let id: String
    package let label: String
    /// Whether it may be left empty though most of the form may not.
    package var isOptional = false
    /// Beside the label: “£”, “%”.
    package var unit: String?
    /// One short sentence, without a link.
    package var hint: String?
    /// More to know, folded away below the field.
    package var details: [String] = []
    /// What is taken where nothing is entered, in a sentence.
    package var standard: String?
    /// Where that comes from.
    package var source = Mark(source: nil)
    /// What is to be known of it: “unverified”.
    package var tag: String?
    /// What was said before: “In May 2018 you said: 4 Co-operate.”
    package var earlier: String?
    package var errors: [String] = []
    /// Whether its label is the heading of the page.
    package var isHeading = false
    /// Whether what stands around it says what it is, so that its label is only heard.
    package var isLabelHidden = false
    /// Beyond the usual look.
    package var look: Look?
    /// What opens it, where it is folded away.
    package var fold: String?
    package var isOpen = false
    package let control: Control

    /// What is filled in or chosen.
    package enum Control: Sendable {
        case line(String, Typing)
        case paragraphs(String)
        case list([Choice])
        case radios([Choice])
        case ticks([Choice])
        /// - Parameter accepts: kinds of file, as browsers name them.
        case file(accepts: String)
    }

    /// What is typed into a line.
    package enum Typing: Hashable, Sendable {
        case text, search
        /// The name of whoever uses the page.
        case ownName
        case number, whole
        /// A text for which the list of this id makes suggestions.
        case suggested(by: String)
        /// A number that a script moves with a slider.
        case slid(least: String, most: String, step: String)
    }

    package enum Look: String, Sendable {
        /// For a few digits.
        case short
        /// In a table, to the right.
        case amount
        /// In a table, several numbers.
        case series
        /// A text in which columns stand below each other.
        case wide
        /// A question of a questionnaire.
        case question
        /// Choices side by side.
        case columns
    }

    package init(_ name: String, _ label: String, id: String? = nil, _ control: Control) {
        (self.name, self.label, self.control) = (name, label, control)
        self.id = id ?? name
    }
}

extension FormField {
    package static func line(
        _ name: String, _ label: String, _ value: String, _ typing: Typing = .text, id: String? = nil
    ) -> Self {
        Self(name, label, id: id, .line(value, typing))
    }

    package static func paragraphs(_ name: String, _ label: String, _ value: String, id: String? = nil) -> Self {
        Self(name, label, id: id, .paragraphs(value))
    }

    /// - Parameter options: values with their words, in the order shown.
    package static func list(
        _ name: String, _ label: String, chosen: String?, _ options: [(String, String)], id: String? = nil
    ) -> Self {
        Self(name, label, id: id, .list(.init(options, chosen: chosen)))
    }

    /// A list that begins with nothing chosen.
    package static func optionalList(
        _ name: String, _ label: String, chosen: String?, _ options: [(String, String)], id: String? = nil
    ) -> Self {
        list(name, label, chosen: chosen ?? "", [("", "–")] + options, id: id)
    }

    package static func radios(
        _ name: String, _ legend: String, chosen: String?, _ options: [(String, String)], id: String? = nil
    ) -> Self {
        Self(name, legend, id: id, .radios(.init(options, chosen: chosen)))
    }

    /// - Parameter id: the name is often short, since the address holds it many times.
    package static func ticks(_ name: String, _ legend: String, _ options: [Choice], id: String? = nil) -> Self {
        Self(name, legend, id: id, .ticks(options))
    }

    /// A file with a table: text, or a workbook.
    package static func table(_ name: String, _ label: String) -> Self {
        Self(name, label, .file(accepts: ".csv,.tsv,.txt,.xlsx,.ods,.zip,text/csv,text/plain"))
    }

    /// The field with more said of it.
    package func with(_ change: (inout Self) -> Void) -> Self {
        var field = self
        change(&field)
        return field
    }

    package func hint(_ hint: String?) -> Self { with { $0.hint = hint } }
    package func optional(_ isOptional: Bool = true) -> Self { with { $0.isOptional = isOptional } }
    package func look(_ look: Look?) -> Self { with { $0.look = look } }

    /// The field with its share of what is wrong with a form.
    package func telling(_ problems: [ErrorSummary.Item]) -> Self {
        with { field in
            for problem in problems where problem.field == id && !field.errors.contains(problem.message) {
                field.errors.append(problem.message)
            }
        }
    }

    /// The field with the first sentence of a help as its hint, and the others folded away below it.
    package func explained(_ help: String) -> Self {
        var sentences: [String] = []
        var rest = help.trimmingCharacters(in: .whitespacesAndNewlines)[...]
        while let end = rest.firstMatch(of: #/[.!?]\s+(?=[A-Z“£0-9])/#) {
            sentences.append(String(rest[...end.range.lowerBound]))
            rest = rest[end.range.upperBound...]
        }
        if !rest.isEmpty { sentences.append(String(rest)) }
        return with {
            $0.hint = sentences.first
            $0.details = Array(sentences.dropFirst())
        }
    }
}

extension [Choice] {
    /// - Parameter options: values with their words.
    package init(_ options: [(String, String)], chosen: String?) {
        self = options.map { Choice(value: $0.0, words: $0.1, isChosen: $0.0 == chosen) }
    }
}

extension FormField {
    /// What stands in a line; nothing for other fields.
    package var typed: String { line?.value ?? "" }
}

// MARK: As the template shows it

extension FormField {
    /// Of which its parts are one question: buttons and boxes stand in a set, under a legend.
    private var choices: (type: String, all: [Choice])? {
        switch control {
        case .radios(let all): ("radio", all)
        case .ticks(let all): ("checkbox", all)
        case .line, .paragraphs, .list, .file: nil
        }
    }

    private var options: [Option] {
        guard let (type, all) = choices else { return [] }
        return all.enumerated().map { place, choice in
            Option(
                choice: choice, type: type, name: choice.name ?? name, id: place == 0 ? id : "\(id)-\(place)")
        }
    }

    /// The ids of what is said of the field.
    private var described: String? {
        let ids = [
            hint.map { _ in "\(id)-hint" }, standard.map { _ in "\(id)-standard" },
            earlier.map { _ in "\(id)-earlier" }, errors.isEmpty ? nil : "\(id)-error",
        ].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private var classes: String {
        var classes = choices == nil ? ["field"] : look == .question ? ["question"] : []
        if case .line(_, .slid) = control { classes.append("mover") }
        if !errors.isEmpty { classes.append("wrong") }
        return classes.joined(separator: " ")
    }

    private var line: Line? {
        guard case .line(let value, let typing) = control else { return nil }
        return Line(value: value, typing: typing)
    }

    private var paragraphs: String? { if case .paragraphs(let text) = control { text } else { nil } }
    private var list: [Choice] { if case .list(let choices) = control { choices } else { [] } }
    private var isList: Bool { if case .list = control { true } else { false } }
    private var accepts: String? { if case .file(let accepts) = control { accepts } else { nil } }

    /// A button or a box of the field.
    struct Option: Sendable {
        let choice: Choice
        let type: String
        let name: String
        let id: String
    }

    struct Line: Sendable {
        let value: String
        let typing: Typing

        var type: String? { typing == .search ? "search" : nil }
        var mode: String? {
            switch typing {
            case .number, .slid: "decimal"
            case .whole: "numeric"
            case .text, .search, .ownName, .suggested: nil
            }
        }
        var completes: String { typing == .ownName ? "name" : "off" }
        var suggestions: String? { if case .suggested(let list) = typing { list } else { nil } }
        var slider: Slider? {
            if case .slid(let least, let most, let step) = typing {
                Slider(least: least, most: most, step: step)
            } else {
                nil
            }
        }
    }

    struct Slider: Sendable {
        let least: String
        let most: String
        let step: String
    }
}

extension FormField: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init(code: "name", \.name), .init(code: "id", \.id), .init("label", \.label),
        .init("isOptional", \.isOptional),
        .init("unit", \.unit), .init("hint", \.hint), .init("standard", \.standard), .init("source", \.source),
        .init("hasOrigin") { $0.source.source != nil || $0.tag != nil }, .init("tag", \.tag),
        .init("earlier", \.earlier),
        .init("errors", \.errors), .init("isWrong") { !$0.errors.isEmpty }, .init(code: "described", \.described),
        .init("details", \.details), .init("isHeading", \.isHeading), .init("isLabelHidden", \.isLabelHidden),
        .init(code: "classes", \.classes), .init("look") { $0.look?.rawValue }, .init("fold", \.fold),
        .init("isOpen", \.isOpen), .init("isGroup") { $0.choices != nil }, .init("inColumns") { $0.look == .columns },
        .init("options", \.options), .init("line", \.line), .init(code: "paragraphs", \.paragraphs),
        .init("isList", \.isList),
        .init(code: "list", \.list), .init(code: "accepts", \.accepts),
    ]
}

extension FormField.Option: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "type", \.type), .init(code: "name", \.name), .init(code: "id", \.id),
        .init(code: "value", \.choice.value),
        .init("words", \.choice.words), .init("isChosen", \.choice.isChosen), .init("hint", \.choice.hint),
        .init("weight", \.choice.weight),
    ]
}

extension FormField.Line: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "value", \.value), .init(code: "type", \.type), .init(code: "mode", \.mode),
        .init(code: "completes", \.completes),
        .init(code: "suggestions", \.suggestions), .init("slider", \.slider),
    ]
}

extension FormField.Slider: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "least", \.least), .init(code: "most", \.most), .init(code: "step", \.step),
    ]
}

import Content
import Figures
import LocalityPages
import PageKit
import RegisterStudies
import Registers

/// The form of a record, new or to be changed.
struct RecordFormPage: LocalityPage {
    static let template = "record-form"
    static let section: Section? = .toolkit

    let title: String
    let errors: ErrorSummary?
    let heading: String
    let action: String
    let back: PageLink
    let groups: [Group]
    let version: String?
    let by: String
    let note: String
    let isNew: Bool
    let button: String
    /// Names that were used before, to choose from while typing.
    let organisations: [String]

    /// Fields that stand together, under a heading or not.
    struct Group: Sendable {
        let title: String?
        let fields: [Question]
    }

    /// One field as the template asks it.
    struct Question: Sendable {
        let name: String
        let label: String
        let hint: String?
        let error: String?
        let value: String
        let options: [Choice]
        let isLine: Bool
        let isNumber: Bool
        let isOrganisation: Bool
        let isText: Bool
        let isRadio: Bool
        let isTick: Bool
        let isList: Bool
        /// What describes the field, for those who listen.
        let described: String?
    }
}

extension RecordFormPage {
    init(_ study: RegisterStudy, form: RecordForm, link: RecordLink?) {
        let (register, book) = (study.register, study.book)
        errors = ErrorSummary(form.problems)
        let what = "\(link == nil ? "Add" : "Change") \(register.noun.one.withArticle)"
        heading = link.map { "Change “\(book.name(of: $0))”" } ?? what
        title = what
        let address = link?.address
        action = link.map { RegisterAddress.editing($0.register, $0.number) } ?? RegisterAddress.adding(register.id)
        back = .init(
            words: link == nil ? "Back to the register" : "Back to the \(register.noun.one)",
            address: address ?? RegisterAddress.register(register.id))
        version = form.version.map(String.init)
        (by, note, isNew) = (form.by, form.note, link == nil)
        button = link == nil ? "Add it" : "Keep the change"
        organisations = book.organisations
        var groups: [Group] = []
        for field in register.fields {
            let question = Question(field, study, form, link: link)
            if let last = groups.last, last.title == field.group {
                groups[groups.count - 1] = Group(title: last.title, fields: last.fields + [question])
            } else {
                groups.append(Group(title: field.group, fields: [question]))
            }
        }
        if !register.states.isEmpty { groups.append(Group(title: nil, fields: [Question(states: register, form)])) }
        self.groups = groups
    }
}

extension RecordFormPage.Question {
    /// With more answers than this a list is shorter than buttons.
    private static let mostButtons = 12

    init(_ field: Field, _ study: RegisterStudy, _ form: RecordForm, link: RecordLink?) {
        let (book, entered) = (study.book, form.entered[field.id] ?? [])
        name = field.id
        label = field.title + (field.isRequired ? "" : " (optional)")
        let hint = field.help.isEmpty ? Self.usualHint(field.kind) : field.help
        self.hint = hint
        let error = form.problems.first { $0.field == field.id }?.message
        self.error = error
        value = entered.joined(separator: "\n")
        var options: [(String, String, String)] = []
        var (isTick, isRadio, isList, isLine, isText) = (false, false, false, false, false)
        switch field.kind {
        case .choice:
            options = field.choices.map { ($0.id, $0.title, $0.help) }
            isRadio = options.count <= Self.mostButtons
            isList = !isRadio
        case .choices:
            options = field.choices.map { ($0.id, $0.title, $0.help) }
            isTick = true
        case .yesNo:
            options = [("yes", "Yes", ""), ("no", "No", "")]
            isRadio = true
        case .area, .areas:
            options = book.areaNames.sorted { $0.value < $1.value }.map { ($0.key, $0.value, "") }
            isTick = field.kind == .areas && options.count <= 60
            isList = field.kind == .area
            isText = !isTick && !isList
        case .record(let register), .records(let register):
            options = (book.records[register] ?? []).filter { $0.link != link }
                .map { ($0.link.description, book.name(of: $0), "") }
            isList = field.kind == .record(register)
            isTick = !isList && options.count <= 60
            isText = !isTick && !isList
        case .longText, .byOrganisation, .organisations, .readings: isText = true
        default: isLine = true
        }
        (self.isTick, self.isRadio, self.isList, self.isLine, self.isText) = (isTick, isRadio, isList, isLine, isText)
        isOrganisation = field.kind == .organisation
        switch field.kind {
        case .money, .number, .share: isNumber = true
        default: isNumber = false
        }
        var shown = options.map {
            Choice(
                value: $0.0, words: $0.1, isChosen: entered.contains($0.0), hint: $0.2.isEmpty ? nil : $0.2)
        }
        if isList { shown.insert(.init(value: "", words: "–", isChosen: entered.isEmpty), at: 0) }
        self.options = shown
        described = Self.described(field.id, hint: hint, error: error)
    }

    /// Where the record stands.
    init(states register: Register, _ form: RecordForm) {
        name = "state"
        label = "Where does it stand?"
        hint = nil
        let error = form.problems.first { $0.field == "state" }?.message
        self.error = error
        value = ""
        let chosen = form.entered["state"]?.first ?? form.entry.state
        options = register.states.map {
            .init(value: $0.id, words: $0.title, isChosen: $0.id == chosen, hint: $0.meaning.isEmpty ? nil : $0.meaning)
        }
        (isLine, isNumber, isOrganisation, isText, isRadio, isTick, isList) = (
            false, false, false, false, true, false, false
        )
        described = Self.described("state", hint: nil, error: error)
    }

    private static func described(_ name: String, hint: String?, error: String?) -> String? {
        let ids = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// What to write, where the register’s file does not say.
    private static func usualHint(_ kind: Field.Kind) -> String? {
        switch kind {
        case .date: "For example, 27 March 2019."
        case .period: "For example, 1 April 2018 to 31 March 2019; either end may be left open."
        case .duration: "For example, 6 weeks or 3 months."
        case .money: "In pounds."
        case .share: "In per cent."
        case .number(.unit(let unit, _)) where !unit.isEmpty: "In \(unit)."
        case .readings: "A line each: the date, then the number, such as 31 March 2019 72.4"
        case .organisations: "One on each line."
        case .byOrganisation: "A line each: the organisation, a colon, its text."
        case .source:
            "A title, and the address in pointed brackets where it has one: Minutes <https://example.org/minutes>"
        default: nil
        }
    }
}

extension RecordFormPage {
    static let fields: [TemplateField<Self>] = [
        .init("errors", \.errors), .init("heading", \.heading), .init("action", \.action),
        .init("back", \.back), .init("groups", \.groups), .init("version", \.version), .init("by", \.by),
        .init("note", \.note), .init("isNew", \.isNew), .init("button", \.button),
        .init("organisations", \.organisations),
    ]
}

extension RecordFormPage.Group: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("fields", \.fields),
    ]
}

extension RecordFormPage.Question: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("label", \.label), .init("hint", \.hint), .init("error", \.error),
        .init("value", \.value), .init("options", \.options), .init("isLine", \.isLine), .init("isNumber", \.isNumber),
        .init("isOrganisation", \.isOrganisation), .init("isText", \.isText), .init("isRadio", \.isRadio),
        .init("isTick", \.isTick), .init("isList", \.isList), .init("described", \.described),
    ]
}

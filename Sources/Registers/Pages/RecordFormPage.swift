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
    /// Why it is changed, and who writes.
    let closing: [FormField]
    let button: String
    /// Names that were used before, to choose from while typing.
    let organisations: [String]

    /// Fields that stand together, under a heading or not.
    struct Group: Sendable {
        let title: String?
        let fields: [FormField]
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
        let reason = FormField.line("note", "Why the change?", form.note).optional()
        closing = ((link == nil ? [] : [reason]) + [.writer(form.by)]).map { $0.telling(form.problems) }
        button = link == nil ? "Add it" : "Keep the change"
        organisations = book.organisations
        var groups: [Group] = []
        for field in register.fields {
            let question = FormField(field, study, form, link: link)
            if let last = groups.last, last.title == field.group {
                groups[groups.count - 1] = Group(title: last.title, fields: last.fields + [question])
            } else {
                groups.append(Group(title: field.group, fields: [question]))
            }
        }
        if !register.states.isEmpty { groups.append(Group(title: nil, fields: [FormField(states: register, form)])) }
        self.groups = groups
    }
}

extension FormField {
    /// With more answers than this a list is shorter than buttons.
    private static let mostButtons = 12
    /// With more boxes than this it is quicker to write.
    private static let mostBoxes = 60

    fileprivate init(_ field: Field, _ study: RegisterStudy, _ form: RecordForm, link: RecordLink?) {
        let (book, entered) = (study.book, form.entered[field.id] ?? [])
        let written = entered.joined(separator: "\n")
        func choices(_ options: [(id: String, title: String, help: String)]) -> [Choice] {
            options.map {
                Choice(
                    value: $0.id, words: $0.title, isChosen: entered.contains($0.id),
                    hint: $0.help.isEmpty ? nil : $0.help)
            }
        }
        func list(_ options: [(id: String, title: String, help: String)]) -> Control {
            .list([Choice(value: "", words: "–", isChosen: entered.isEmpty)] + choices(options))
        }
        let control: Control
        switch field.kind {
        case .choice:
            let options = field.choices.map { ($0.id, $0.title, $0.help) }
            control = options.count <= Self.mostButtons ? .radios(choices(options)) : list(options)
        case .choices: control = .ticks(choices(field.choices.map { ($0.id, $0.title, $0.help) }))
        case .yesNo: control = .radios(choices([("yes", "Yes", ""), ("no", "No", "")]))
        case .area, .areas:
            let options = book.areaNames.sorted { $0.value < $1.value }.map { ($0.key, $0.value, "") }
            control =
                field.kind == .area
                ? list(options) : options.count <= Self.mostBoxes ? .ticks(choices(options)) : .paragraphs(written)
        case .record(let register), .records(let register):
            let options = (book.records[register] ?? []).filter { $0.link != link }
                .map { ($0.link.description, book.name(of: $0), "") }
            control =
                field.kind == .record(register)
                ? list(options) : options.count <= Self.mostBoxes ? .ticks(choices(options)) : .paragraphs(written)
        case .longText, .byOrganisation, .organisations, .readings: control = .paragraphs(written)
        case .organisation: control = .line(written, .suggested(by: "known-organisations"))
        case .money, .number, .share: control = .line(written, .number)
        default: control = .line(written, .text)
        }
        self.init(field.id, field.title, control)
        isOptional = !field.isRequired
        self = explained(field.help.isEmpty ? Self.usualHint(field.kind) ?? "" : field.help).telling(form.problems)
    }

    /// Where the record stands.
    fileprivate init(states register: Register, _ form: RecordForm) {
        let chosen = form.entered["state"]?.first ?? form.entry.state
        self.init(
            "state", "Where does it stand?",
            .radios(
                register.states.map {
                    .init(
                        value: $0.id, words: $0.title, isChosen: $0.id == chosen,
                        hint: $0.meaning.isEmpty ? nil : $0.meaning)
                }))
        self = telling(form.problems)
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
        .init("heading", \.heading), .init(code: "action", \.action),
        .init("back", \.back), .init("groups", \.groups), .init("version", \.version), .init("closing", \.closing),
        .init("button", \.button),
        .init("organisations", \.organisations),
    ]
}

extension RecordFormPage.Group: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("fields", \.fields),
    ]
}

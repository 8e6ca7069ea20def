import Base
import Content
import Figures
import LocalityPages
import PageKit
import RegisterStudies
import Registers
import Store

/// A register, looked at in one of its ways.
struct RegisterPage: LocalityPage {
    static let template = "register"
    static let section: Section? = .toolkit

    let title: String
    let errors: ErrorSummary?
    let message: String?
    let heading: String
    let lede: String
    /// The ways to look at it.
    let views: [Entry]
    let add: Entry
    let filter: FilterPart?
    /// Where the records are from, by what stands in their source; nil where nothing does.
    let origins: String?
    let table: Table?
    let board: Board?
    let cross: CrossTable?
    let picture: (any Picture)?
    let charts: [ProgressChart]
    let sheet: [SheetSection]
    let isSheet: Bool
    let nothing: String?
    /// The numbers and words behind what is shown, as a file.
    let csv: String?
    let states: [StatePart]
    let starts: [StartPart]
    let cases: [CasePart]
    let lessons: [String]
    let pages: [Entry]
    let done: DonePart
    let source: String

    struct Entry: Sendable {
        let name: String
        let address: String
        let isCurrent: Bool
    }

    struct FilterPart: Sendable {
        let action: String
        let isOpen: Bool
        let words: FormField
        let choices: [FormField]
        let watches: [Entry]
        let clear: String?
    }

    struct StatePart: Sendable {
        let title: String
        let meaning: String
    }

    struct StartPart: Sendable {
        let action: String
        let id: String
        let title: String
        let words: String
        /// All of it is in the register; who wants it a second time says so.
        let isIn: Bool
        let button: String
    }

    struct CasePart: Sendable {
        let title: String
        let address: String
        let lesson: String
        let source: String
    }

    struct DonePart: Sendable {
        let action: String
        let words: String
        let value: String
        let button: String
    }
}

extension RegisterPage {
    /// What surrounds the records: where to go from here.
    struct Surroundings {
        let library: Library
        let progress: RegisterProgress
        let profile: String
        let map: Map?
        let message: String?
    }

    init(_ study: RegisterStudy, view: RegisterView, filter: RegisterFilter, fields: Form, around: Surroundings) {
        let (register, book) = (study.register, study.book)
        let condition = RecordCondition(view.condition.tests + filter.condition.tests)
        let shown = book.records(
            of: register, where: condition, words: filter.words,
            sort: filter.problems.isEmpty ? filter.sort ?? view.sort : nil)
        let query = filter.query(fields)
        let suffix = query.isEmpty ? "" : "?" + query
        title = register.title
        errors = ErrorSummary(filter.problems)
        message = around.message
        // A view may leave records out by its own condition; then the heading still speaks of all.
        heading = filter.isEmpty ? study.finding(study.records) : study.finding(shown)
        lede = register.why
        views = register.views.map {
            Entry(
                name: $0.title, address: RegisterAddress.view(register.id, $0.id) + suffix, isCurrent: $0.id == view.id)
        }
        add = Entry(
            name: "Add \(register.noun.one.withArticle)", address: RegisterAddress.adding(register.id), isCurrent: false
        )
        self.filter = study.records.isEmpty ? nil : FilterPart(study, view: view, filter: filter, fields: fields)
        origins = Self.origins(study)
        var part = study.part(view, shown)
        if case .map(let column) = view.shape, !shown.isEmpty {
            part =
                around.map.map { .picture($0.showing(study, column, shown)) }
                ?? .nothing("There is no map of the areas yet.")
        }
        (table, board, cross, picture, charts, sheet, nothing) = Self.split(part)
        if case .sheet = view.shape { isSheet = true } else { isSheet = false }
        csv = part.table == nil ? nil : RegisterAddress.viewTable(register.id, view.id) + suffix
        states = register.states.filter { !$0.meaning.isEmpty }.map { .init(title: $0.title, meaning: $0.meaning) }
        starts = register.starts.filter { $0.profiles.isEmpty || $0.profiles.contains(around.profile) }.map { set in
            StartPart(set, of: register, among: study.records, action: RegisterAddress.beginning(register.id))
        }
        cases = register.cases.compactMap(around.library.caseStudy).map {
            .init(
                title: "\($0.title), \($0.place)", address: LibraryAddress.caseStudy($0.id), lesson: $0.lesson,
                source: "\($0.citation)")
        }
        lessons = around.library.lessons.filter { register.lessons.contains($0.id) }.map(\.text)
        pages = [
            Entry(
                name: "All \(register.noun.many) as CSV", address: RegisterAddress.table(register.id) + suffix,
                isCurrent: false),
            Entry(
                name: "Bring \(register.noun.many) in from CSV", address: RegisterAddress.importing(register.id),
                isCurrent: false),
            Entry(name: "Add a column", address: RegisterAddress.column(register.id), isCurrent: false),
            Entry(name: "All registers", address: RegisterAddress.all, isCurrent: false),
        ]
        done =
            around.progress == .done
            ? DonePart(
                action: RegisterAddress.done(register.id), words: "This register is done for now.", value: "no",
                button: "Open it again")
            : DonePart(
                action: RegisterAddress.done(register.id), words: "Have you finished with it for now?", value: "yes",
                button: "Mark as done")
        source = register.source
    }

    /// “Where it is written: Minutes of 3 May (two); invented, to show how it works (seven).”
    private static func origins(_ study: RegisterStudy) -> String? {
        guard let field = study.register.fields.first(where: { $0.kind == .source }) else { return nil }
        let titles = study.records.compactMap { record -> String? in
            if case .source(let title, _)? = study.book.value(field, of: record) { title } else { nil }
        }
        guard !titles.isEmpty else { return nil }
        let counts = Dictionary(grouping: titles) { $0 }.mapValues(\.count).sorted {
            ($1.value, $0.key) < ($0.value, $1.key)
        }
        let named = counts.prefix(3).map { "\($0.key) (\(Words.number($0.value)))" }
        let more = counts.count > 3 ? "; and \(Words.spelled(counts.count - 3)) more" : ""
        return "\(field.title.asLabel): \(named.joined(separator: "; "))\(more)."
    }

    private static func split(
        _ part: RegisterPart
    ) -> (Table?, Board?, CrossTable?, (any Picture)?, [ProgressChart], [SheetSection], String?) {
        switch part {
        case .table(let table): (table, nil, nil, nil, [], [], nil)
        case .board(let board): (nil, board, nil, nil, [], [], nil)
        case .cross(let cross): (nil, nil, cross, nil, [], [], nil)
        case .picture(let picture): (nil, nil, nil, picture, [], [], nil)
        case .progress(let charts): (nil, nil, nil, nil, charts, [], nil)
        case .sheet(let sections):
            (nil, nil, nil, nil, [], sections, sections.isEmpty ? "Nothing for this sheet yet." : nil)
        case .nothing(let words): (nil, nil, nil, nil, [], [], words)
        }
    }
}

extension RegisterPage.FilterPart {
    init(_ study: RegisterStudy, view: RegisterView, filter: RegisterFilter, fields: Form) {
        let (register, book) = (study.register, study.book)
        let address = RegisterAddress.view(register.id, view.id)
        action = address
        isOpen = !filter.isEmpty
        words = .line("q", "Words", filter.words, .search)
        var choices = RegisterFilter.columns(register).compactMap { column -> FormField? in
            let groups = book.groups(of: column, in: register, for: study.records)
            guard groups.count > 1 else { return nil }
            return .list(
                column, register.title(of: column), chosen: fields[column],
                [("", "All")] + groups.map { ($0.key.isEmpty ? "none" : $0.key, $0.title) })
        }
        let columns =
            register.fields.filter { $0.kind != .longText && $0.kind != .byOrganisation }.map(\.id)
            + (register.states.isEmpty ? [] : [Register.stateColumn]) + register.computed.map(\.id)
        choices.append(
            .list(
                "sort", "In order of", chosen: filter.sort ?? "",
                [("", "As this view has it")]
                    + columns.flatMap {
                        [($0, register.title(of: $0)), ("-\($0)", "\(register.title(of: $0)), last first")]
                    }
            ).telling(filter.problems))
        self.choices = choices
        watches = register.watches.enumerated().map { index, watch in
            .init(
                name: Words.sentence(watch.says), address: address + "?watch=\(index)", isCurrent: filter.watch == index
            )
        }
        clear = filter.isEmpty ? nil : address
    }
}

extension Map {
    /// Areas by how many records they have.
    func showing(_ study: RegisterStudy, _ column: String, _ shown: [RegisterRecord]) -> Map {
        let counts = study.counts(column, shown)
        let with = counts.filter { $0.value > 0 }
        var map = self
        let none = study.book.areaNames.keys.sorted().filter { with[$0] == nil }
        map.title = Words.sentence(
            none.isEmpty
                ? "\(with.count == 1 ? "the only area has" : "each of \(Words.spelled(with.count)) areas has") "
                    + study.register.noun.many
                : "\(Words.count(with.count, "area")) with \(study.register.noun.many), \(Words.spelled(none.count)) without"
        )
        map.classes = Set(with.values).sorted().map { count in
            Map.Class(
                Words.sentence(Words.count(count, study.register.noun.one, study.register.noun.many)),
                codes: with.filter { $0.value == count }.map(\.key).sorted())
        }
        if !none.isEmpty { map.classes.append(Map.Class("None", codes: none, fill: Fill.none)) }
        return map
    }
}

extension RegisterPage.StartPart {
    init(_ set: Register.StartingSet, of register: Register, among records: [RegisterRecord], action: String) {
        (self.action, id, title) = (action, set.id, set.title)
        let there = set.records.count { register.same(as: $0, among: records) != nil }
        isIn = there == set.records.count
        let standing =
            there == 0
            ? "" : isIn ? ", in the register already" : ", of which \(Words.spelled(there)) in the register already"
        words =
            Words.sentence(Words.count(set.records.count, register.noun.one, register.noun.many))
            + "\(standing). \(set.source)."
        button = isIn ? "Add again" : there == 0 ? "Add them" : "Add the rest"
    }
}

extension String {
    /// “a barrier”, “an opportunity”.
    var withArticle: String { ("aeiou".contains(lowercased().prefix(1)) ? "an " : "a ") + self }
}

extension RegisterPage {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("message", \.message), .init("heading", \.heading),
        .init("lede", \.lede), .init("views", \.views), .init("add", \.add), .init("filter", \.filter),
        .init("origins", \.origins), .init("table", \.table), .init("board", \.board), .init("cross", \.cross),
        .init("picture") { $0.picture.map(AnyPicture.init) }, .init("charts", \.charts), .init("sheet", \.sheet),
        .init("isSheet", \.isSheet), .init("nothing", \.nothing), .init(code: "csv", \.csv), .init("states", \.states),
        .init("starts", \.starts), .init("cases", \.cases), .init("lessons", \.lessons), .init("pages", \.pages),
        .init("done", \.done), .init("source", \.source),
    ]
}

extension RegisterPage.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init(code: "address", \.address), .init("isCurrent", \.isCurrent),
    ]
}

extension RegisterPage.FilterPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "action", \.action), .init("isOpen", \.isOpen), .init("words", \.words),
        .init("choices", \.choices),
        .init("watches", \.watches), .init(code: "clear", \.clear),
    ]
}

extension RegisterPage.StatePart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("meaning", \.meaning),
    ]
}

extension RegisterPage.StartPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "action", \.action), .init(code: "id", \.id), .init("title", \.title), .init("words", \.words),
        .init("isIn", \.isIn), .init("button", \.button),
    ]
}

extension RegisterPage.CasePart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("lesson", \.lesson),
        .init("source", \.source),
    ]
}

extension RegisterPage.DonePart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "action", \.action), .init("words", \.words), .init(code: "value", \.value),
        .init("button", \.button),
    ]
}

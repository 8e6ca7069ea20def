import Base
import Content
import Figures
import Foundation
import LocalityPages
import PageKit
import PartnerStudies
import Store

/// One instrument: what it is for, how it stands, who has answered, what it asks, and what others did.
struct ToolPage: LocalityPage {
    static let template = "tool"
    static let section: Section? = .toolkit
    static let script: String? = "asking.js"

    let title: String
    let errors: ErrorSummary?
    let message: String?
    let id: String
    let heading: String
    let lede: String
    let state: ToolState
    let facts: [String]
    /// What the last wave with anything to see came to.
    let result: ResultLink?
    let history: ResultLink?
    /// Closed and open waves, the last first.
    let waves: Table?
    let open: OpenWave?
    /// What opens the next wave, where none is open.
    let opening: Opening?
    let sections: [QuestionPart]
    let rows: [String]
    let cases: [LibraryCaseLink]
    let lessons: [String]
    let source: String

    struct ResultLink: Sendable {
        let words: String
        let address: String
        /// What stands there, in a sentence.
        var finding: String?
    }

    struct QuestionPart: Sendable {
        let title: String?
        let questions: [String]
    }

    struct Opening: Sendable {
        let asks: String
        let title: FormField
        /// Organisations that may be asked; nil where people answer.
        let partners: FormField?
    }

    /// A wave that is being answered: its links, and whose answers are in.
    struct OpenWave: Sendable {
        let heading: String
        let promise: String
        let respondents: [Person]
        let isOfPeople: Bool
        /// What is asked to make links.
        let linking: [FormField]
        /// What is asked to close it.
        let closing: FormField

        struct Person: Sendable {
            let name: String
            let address: String
            let state: ToolState
            let canAnswer: Bool
        }
    }
}

extension ToolPage {
    init(
        _ instrument: Instrument, file: LocalityFile, library: Library, problems: [ErrorSummary.Item] = [],
        message: String? = nil, entered: Form = Form()
    ) throws {
        let waves = try file.waves(of: instrument.id)
        let current = waves.last(where: \.isOpen)
        self.message = message
        id = instrument.id
        title = instrument.title
        heading = instrument.title
        lede = instrument.why
        state = ToolState(waves: waves)
        facts = Self.facts(instrument)
        result = try Self.result(waves, instrument, file)
        history =
            waves.count > 1 ? ResultLink(words: "See how it moved", address: ToolAddress.history(instrument.id)) : nil
        self.waves = try Self.table(waves, instrument, file)
        let open = try current.map { try OpenWave($0, instrument, file, entered: entered, problems: problems) }
        let opening = current == nil ? try Opening(instrument, waves, file, entered: entered, problems: problems) : nil
        (self.open, self.opening) = (open, opening)
        // A form that is no longer there has no field to lead to.
        let fields =
            (open.map { $0.linking + [$0.closing] } ?? []) + [opening?.title, opening?.partners].compactMap(\.self)
        errors = ErrorSummary(
            problems.map { problem in
                fields.contains { $0.id == problem.field } ? problem : .init(problem.message, field: "main")
            })
        sections = instrument.sections.map { section in
            QuestionPart(
                title: section.title.isEmpty ? nil : section.title,
                questions: section.questions.map { $0.text(about: Self.stand(in: instrument)) })
        }
        rows = instrument.rows.map { row in row.why.map { "\(row.title) – \($0)" } ?? row.title }
        let cases = Self.unique(instrument.cases.compactMap(library.caseStudy) + library.cases(for: instrument.id))
        self.cases = cases.prefix(4).map(LibraryCaseLink.init)
        let named = library.lessons.filter { instrument.lessons.contains($0.id) }
        lessons = (named + library.lessons(for: instrument.id).filter { !instrument.lessons.contains($0.id) }).prefix(4)
            .map(\.text)
        source = instrument.source
    }

    private static func result(_ waves: [Wave], _ instrument: Instrument, _ file: LocalityFile) throws -> ResultLink? {
        for wave in waves.reversed() {
            guard let part = try InstrumentStudy(file, instrument, wave: wave).parts.first else { continue }
            return ResultLink(
                words: "See the result of \(wave.title)",
                address: ToolAddress.result(instrument.id) + "?wave=\(wave.number)", finding: part.heading)
        }
        return nil
    }

    private static func unique(_ cases: [CaseStudy]) -> [CaseStudy] {
        var seen: Set<String> = []
        return cases.filter { seen.insert($0.id).inserted }
    }

    /// What stands in a question for a partner or a row that is not named yet.
    static func stand(in instrument: Instrument) -> String {
        instrument.asks.subject == .organisations ? "this partner" : "this"
    }

    private static func facts(_ instrument: Instrument) -> [String] {
        [
            "Asked of \(instrument.asks.rawValue)",
            instrument.isAnonymous
                ? "Anonymous: who answered is never kept with what was answered"
                : "Open: organisations see each other's answers",
            instrument.minutes.map { "About \($0) minutes" },
        ].compactMap(\.self)
    }

    private static func table(_ waves: [Wave], _ instrument: Instrument, _ file: LocalityFile) throws -> Table? {
        guard !waves.isEmpty else { return nil }
        var table = Table(
            "Waves",
            columns: [
                "Wave", "Opened", "Closed", .init("Asked", .plain()), .init("Answered", .plain()), "Answers", "Note",
            ])
        for wave in waves.reversed() {
            let respondents = try file.respondents(of: wave)
            table.append([
                .text(wave.title, address: ToolAddress.result(instrument.id) + "?wave=\(wave.number)"),
                .text(Words.day(wave.opened)),
                wave.closed.map { .text(Words.day($0)) } ?? .missing("open"), .number(respondents.count),
                .number(respondents.count(where: \.hasAnswered)),
                try file.showsAnswers(of: wave)
                    ? .text("as CSV", address: "\(ToolAddress.answers(instrument.id))?wave=\(wave.number)")
                    : .missing("not shown"),
                wave.note.isEmpty ? .missing("none") : .text(wave.note),
            ])
        }
        return table
    }
}

extension ToolPage.Opening {
    /// Partners to choose from: as they were chosen, else those of the last time, else all.
    init(
        _ instrument: Instrument, _ waves: [Wave], _ file: LocalityFile, entered: Form, problems: [ErrorSummary.Item]
    ) throws {
        asks = instrument.asks.rawValue
        title = FormField.line("title", "What the wave is called", entered["title"] ?? "", id: "wave-title")
            .hint("When you ask, for example: Autumn 2026.").telling(problems)
        let present = try file.organisations().filter { $0.left == nil }
        guard !instrument.asks.isOfPeople, !present.isEmpty else {
            partners = nil
            return
        }
        let chosen = entered["chosen"] == nil ? nil : Set(entered.all("ask"))
        let before = try waves.last.map { Set(try file.respondents(of: $0).compactMap(\.organisation)) } ?? []
        let asked = chosen ?? before
        let choices = present.map { partner in
            Choice(
                value: partner.key, words: partner.name,
                isChosen: chosen == nil && before.isEmpty || asked.contains(partner.key))
        }
        partners = FormField.ticks("ask", "Who is asked", choices).look(.columns).telling(problems)
    }
}

extension ToolPage.OpenWave {
    init(
        _ wave: Wave, _ instrument: Instrument, _ file: LocalityFile, entered: Form, problems: [ErrorSummary.Item]
    ) throws {
        let all = try file.respondents(of: wave)
        let organisations = try file.organisations()
        let done = all.count(where: \.hasAnswered)
        heading = "“\(wave.title)” is open: \(done) of \(all.count) answered"
        promise =
            wave.isAnonymous
            ? "The list says who has answered, never what. Each link works once. The result appears when you close the wave."
            : "Answer for an organisation yourself, or hand out its link. Whoever has a link can answer and change the answers until you close the wave."
        respondents = all.map { one in
            let partner = organisations.first { $0.key == one.organisation }
            let group = instrument.asks.isOfPeople ? partner.map { ", \($0.short)" } ?? "" : ""
            return Person(
                name: one.label + group, address: AnswerAddress.start(one.token),
                state: one.hasAnswered ? .done : .notLooked, canAnswer: !(wave.isAnonymous && one.hasAnswered))
        }
        isOfPeople = instrument.asks.isOfPeople
        let group = FormField.list(
            "organisation", "Of which organisation", chosen: entered["organisation"],
            organisations.filter { $0.left == nil }.map { ($0.key, $0.name) })
        linking =
            ([
                FormField.line("count", "How many", entered["count"] ?? "", .whole).look(.short),
                FormField.line("label", "For whom", entered["label"] ?? "").optional()
                    .hint("So that you know whom to remind: “Programme board”."),
            ] + (wave.isByOrganisation ? [group] : [])).map { $0.telling(problems) }
        closing = FormField.ticks(
            "sure", "Close the wave",
            [Choice(value: "yes", words: "I am sure: a closed wave is not opened again", isChosen: false)]
        ).telling(problems)
    }
}

extension ToolPage {
    static let fields: [TemplateField<Self>] = [
        .init("message", \.message), .init(code: "id", \.id),
        .init("heading", \.heading), .init("lede", \.lede), .init("state", \.state), .init("facts", \.facts),
        .init("result", \.result), .init("history", \.history), .init("waves", \.waves), .init("open", \.open),
        .init("opening", \.opening), .init("sections", \.sections), .init("rows", \.rows), .init("cases", \.cases),
        .init("lessons", \.lessons), .init("source", \.source),
    ]
}

extension ToolPage.ResultLink: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init(code: "address", \.address), .init("finding", \.finding),
    ]
}

extension ToolPage.QuestionPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("questions", \.questions),
    ]
}

extension ToolPage.Opening: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("asks", \.asks), .init("title", \.title), .init("partners", \.partners),
    ]
}

extension ToolPage.OpenWave: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("promise", \.promise),
        .init("respondents", \.respondents), .init("isOfPeople", \.isOfPeople), .init("linking", \.linking),
        .init("closing", \.closing),
    ]
}

extension ToolPage.OpenWave.Person: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init(code: "address", \.address), .init("state", \.state),
        .init("canAnswer", \.canAnswer),
    ]
}

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
        let title: String
        let asks: String
        /// Organisations that may be asked; empty where people answer.
        let partners: [Partner]

        struct Partner: Sendable {
            let key: String
            let name: String
            let isAsked: Bool
        }
    }

    /// A wave that is being answered: its links, and whose answers are in.
    struct OpenWave: Sendable {
        let heading: String
        let promise: String
        let respondents: [Person]
        /// Groups for which links of people can be made; empty where organisations answer.
        let groups: [Choice]
        let isOfPeople: Bool
        let needsGroup: Bool
        /// What was entered to make links.
        let count: String
        let label: String

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
        _ instrument: Instrument, file: LocalityFile, library: Library, errors: ErrorSummary? = nil,
        message: String? = nil, entered: Form = Form()
    ) throws {
        let waves = try file.waves(of: instrument.id)
        let current = waves.last(where: \.isOpen)
        self.errors = errors
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
        open = try current.map { try OpenWave($0, instrument, file, entered: entered) }
        opening =
            current == nil
            ? Opening(
                title: entered["title"] ?? "", asks: instrument.asks.rawValue,
                partners: try Self.partners(
                    toAsk: instrument, waves, entered["chosen"] == nil ? nil : Set(entered.all("ask")), file)) : nil
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

    /// Partners to choose from: as they were chosen, else those of the last time, else all.
    private static func partners(
        toAsk instrument: Instrument, _ waves: [Wave], _ chosen: Set<String>?, _ file: LocalityFile
    ) throws -> [Opening.Partner] {
        guard !instrument.asks.isOfPeople else { return [] }
        let before = try waves.last.map { Set(try file.respondents(of: $0).compactMap(\.organisation)) } ?? []
        let asked = chosen ?? before
        return try file.organisations().filter { $0.left == nil }.map { partner in
            .init(
                key: partner.key, name: partner.name,
                isAsked: chosen == nil && before.isEmpty || asked.contains(partner.key))
        }
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

extension ToolPage.OpenWave {
    init(
        _ wave: Wave, _ instrument: Instrument, _ file: LocalityFile, entered: Form
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
        needsGroup = wave.isByOrganisation
        groups = organisations.filter { $0.left == nil }.map {
            Choice(value: $0.key, words: $0.name, isChosen: $0.key == entered["organisation"])
        }
        (count, label) = (entered["count"] ?? "", entered["label"] ?? "")
    }
}

extension ToolPage {
    static let fields: [TemplateField<Self>] = [
        .init("errors", \.errors), .init("message", \.message), .init("id", \.id),
        .init("heading", \.heading), .init("lede", \.lede), .init("state", \.state), .init("facts", \.facts),
        .init("result", \.result), .init("history", \.history), .init("waves", \.waves), .init("open", \.open),
        .init("opening", \.opening), .init("sections", \.sections), .init("rows", \.rows), .init("cases", \.cases),
        .init("lessons", \.lessons), .init("source", \.source),
    ]
}

extension ToolPage.ResultLink: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init("address", \.address), .init("finding", \.finding),
    ]
}

extension ToolPage.QuestionPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("questions", \.questions),
    ]
}

extension ToolPage.Opening: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("asks", \.asks), .init("partners", \.partners),
    ]
}

extension ToolPage.Opening.Partner: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("key", \.key), .init("name", \.name), .init("isAsked", \.isAsked),
    ]
}

extension ToolPage.OpenWave: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("promise", \.promise),
        .init("respondents", \.respondents), .init("groups", \.groups), .init("isOfPeople", \.isOfPeople),
        .init("needsGroup", \.needsGroup), .init("count", \.count), .init("label", \.label),
    ]
}

extension ToolPage.OpenWave.Person: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("address", \.address), .init("state", \.state), .init("canAnswer", \.canAnswer),
    ]
}

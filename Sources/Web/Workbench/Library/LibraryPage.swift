import Base
import Content
import Figures
import Foundation
import LocalityPages
import PageKit

/// What others did, to be searched by words, tool and time; cases of the locality's own area come first, then places like it.
struct LibraryPage: LocalityPage {
    static let template = "library"
    static let section: Section? = .library

    let title = "Library"
    let heading: String
    let lede: Prose
    /// What may be searched for: words, a tool, a time, an order.
    let search: FormField
    let choices: [FormField]
    let here: [Entry]
    let found: [Entry]
    /// Those after the first few, by their names: all of them told at once would be a page that nobody reads to its end.
    let more: [Entry]
    /// “43 more cases”
    let moreTitle: String
    /// Heading over the cases from elsewhere; empty where there are none.
    let elsewhere: String
    /// How likeness is worked out; `nil` where cases are in another order.
    let method: String?
    /// Lessons of the chosen tool, or all where none is chosen and nothing is searched.
    let lessons: [LessonEntry]
    /// Whether they are few enough to be read at once.
    let areLessonsOpen: Bool
    /// “33 lessons”
    let lessonsTitle: String
    /// Datasets and things to read for the chosen tool.
    let references: [PageLink]

    struct Entry: Sendable {
        let title: String
        let address: String
        let place: String
        let what: String
        let lesson: String
        /// How like its place is to ours; `nil` where cases are in another order, or too little is known.
        let alike: String?
        let later: String?
    }

    struct LessonEntry: Sendable {
        let text: String
        /// The case in which it was learnt.
        let from: PageLink?
    }

    /// What is wanted: words, a tool, a time, an order.
    struct Question: Sendable {
        var words = ""
        var tool: String?
        var time: String?
        var order: String?

        var isNarrowed: Bool { !words.isEmpty || tool != nil || time != nil }
        /// Unless told, cases that match words are in the order of how well they do, all others in that of likeness.
        var isByLikeness: Bool { order == "alike" || order == nil && words.isEmpty }

        func admits(_ item: CaseStudy) -> Bool {
            if let tool, !item.tools.contains(tool) { return false }
            switch time {
            case "2018": return !item.isLater
            case "later": return item.isLater
            default: return true
            }
        }
    }

    /// How many cases are told with what was learnt, and how many lessons stand open.
    static let first = 12

    /// What stands beside a case that is none of the toolkit's own.
    static let later = "Later than the toolkit of 2018"

    /// - Parameters:
    ///   - codes: areas of the locality, as they are and as they were.
    ///   - place: name of the locality.
    ///   - ours: what can be said of the locality to compare others with.
    init(
        _ library: Library, tools: [Tool], codes: Set<String>, place: String, ours: Setting, question: Question
    ) {
        let matching = library.cases(matching: question.words).filter(question.admits)
        let own = matching.filter { !codes.isDisjoint(with: $0.codes) }
        let others = matching.filter { !own.contains($0) }
        let isByLikeness = question.isByLikeness && Likeness(ours, ours) != nil
        let ordered = isByLikeness ? library.likeness(of: others, to: ours).map(\.item) : others
        search = .line("words", "Words", question.words, .search, id: "words-wanted")
        heading = Self.heading(matching.count, of: library.cases.count, isNarrowed: question.isNarrowed)
        lede = "Each tells who worked together, in what form, with what money and result, and where that is written."
        choices = Self.choices(library, tools, question)
        here = own.map { Self.entry($0, nil) }
        let entries = ordered.map { Self.entry($0, isByLikeness ? LikenessWords(ours, $0.setting) : nil) }
        found = Array(entries.prefix(Self.first))
        more = Array(entries.dropFirst(Self.first))
        moreTitle = "\(Words.sentence(Words.count(more.count, "more case"))), in the same order"
        elsewhere =
            found.isEmpty ? "" : isByLikeness ? "Places like \(place) first" : own.isEmpty ? "Cases" : "Elsewhere"
        method =
            isByLikeness && !found.isEmpty
            ? "Likeness is the plain mean of up to four parts: the same tiers of councils or not; and of the numbers of councils, of people and of people to the hectare, the smaller as a share of the larger. What is not known of both is left out; cases without enough to compare come last."
            : nil
        let shown = question.tool.map { library.lessons(for: $0) } ?? (question.isNarrowed ? [] : library.lessons)
        lessons = shown.map { lesson in
            let origin = lesson.caseStudy.flatMap(library.caseStudy)
            return LessonEntry(
                text: lesson.text,
                from: origin.map { PageLink(words: $0.title, address: LibraryAddress.caseStudy($0.id)) })
        }
        areLessonsOpen = lessons.count <= Self.first
        lessonsTitle = Words.sentence(Words.count(lessons.count, "lesson"))
        references = library.references.filter { $0.tools.contains(question.tool ?? "") }.map {
            PageLink(words: "\($0.title), \($0.publisher)", address: $0.address)
        }
    }

    /// “31 cases of working together”, “Four of 31 cases match”.
    static func heading(_ count: Int, of total: Int, isNarrowed: Bool) -> String {
        guard isNarrowed else { return "\(Words.number(total)) cases of working together" }
        switch count {
        case 0: return "None of \(Words.number(total)) cases matches"
        case 1: return "One of \(Words.number(total)) cases matches"
        default: return "\(Words.sentence(Words.spelled(count))) of \(Words.number(total)) cases match"
        }
    }

    private static func choices(_ library: Library, _ tools: [Tool], _ question: Question) -> [FormField] {
        let helped = tools.filter { tool in
            !library.cases(for: tool.id).isEmpty || !library.lessons(for: tool.id).isEmpty
        }
        var seen: Set<String> = []
        let options = helped.filter { seen.insert($0.id).inserted }.map { ($0.id, "\($0.id) \($0.title)") }
        return [
            .list("tool", "Tool", chosen: question.tool ?? "", [("", "Any tool")] + options),
            .list(
                "time", "Written", chosen: question.time ?? "",
                [("", "At any time"), ("2018", "In the toolkit of 2018"), ("later", "Since then")]),
            .list(
                "order", "Order", chosen: question.order ?? "",
                [("", "As it fits"), ("alike", "Places like ours first"), ("match", "Best match of words first")]),
        ]
    }

    private static func entry(_ item: CaseStudy, _ alike: LikenessWords?) -> Entry {
        Entry(
            title: item.title, address: LibraryAddress.caseStudy(item.id), place: "\(item.place), \(item.year)",
            what: item.what,
            lesson: item.lesson, alike: alike?.sentence, later: item.isLater ? later : nil)
    }
}

extension LibraryPage {
    /// `/library?words=hospital&tool=D3&time=later&order=alike`
    init(_ request: PageRequest) throws {
        let toolbox = request.toolbox
        let place = try request.locality.place
        let fields = request.fields
        self.init(
            toolbox.library, tools: toolbox.tools, codes: Set(place.areas.map(\.code)), place: place.title,
            ours: place.setting,
            question: Question(
                words: fields["words"] ?? "", tool: fields["tool"], time: fields["time"], order: fields["order"]))
    }
}

extension LibraryPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("search", \.search),
        .init("choices", \.choices), .init("here", \.here), .init("found", \.found), .init("more", \.more),
        .init("moreTitle", \.moreTitle), .init("elsewhere", \.elsewhere), .init("method", \.method),
        .init("lessons", \.lessons), .init("areLessonsOpen", \.areLessonsOpen), .init("lessonsTitle", \.lessonsTitle),
        .init("references", \.references),
    ]
}

extension LibraryPage.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("place", \.place), .init("what", \.what),
        .init("lesson", \.lesson), .init("alike", \.alike), .init("later", \.later),
    ]
}

extension LibraryPage.LessonEntry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("text", \.text), .init("from", \.from),
    ]
}

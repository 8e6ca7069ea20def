import Evidence
import Foundation
import Toolkit

/// What others did, to be searched by words and by tool; cases of the locality's own area come first.
package struct LibraryPage: Page {
    static let template = "library"
    static let section: Section? = .library

    let title = "Library"
    let heading: String
    let lede: Prose
    /// What was searched for, as it was typed.
    let words: String
    let choices: [Choice]
    let here: [Entry]
    let found: [Entry]
    /// Heading over the cases from elsewhere; empty where the page shows only those.
    let elsewhere: String
    /// Lessons of the chosen tool, or all where none is chosen and nothing is searched.
    let lessons: [LessonEntry]

    /// One tool to choose from.
    struct Choice: Sendable {
        let id: String
        let name: String
        let isChosen: Bool
    }

    struct Entry: Sendable {
        let title: String
        let address: String
        let place: String
        let form: String
        let what: String
        let lesson: String
    }

    struct LessonEntry: Sendable {
        let text: String
        /// The case in which it was learnt.
        let from: Link?
        let source: String
    }

    struct Link: Sendable {
        let title: String
        let address: String
    }

    /// - Parameters:
    ///   - codes: areas of the locality, as they are and as they were.
    ///   - tool: id of the tool to which the cases are to belong; `nil` for any.
    init(_ library: Library, tools: [Tool], codes: Set<String>, words: String, tool: String?) {
        let matching = library.cases(matching: words).filter { tool == nil || $0.tools.contains(tool ?? "") }
        let own = matching.filter { !codes.isDisjoint(with: $0.codes) }
        self.words = words
        heading = Self.heading(matching.count, of: library.cases.count, isNarrowed: !words.isEmpty || tool != nil)
        lede = "Each tells who worked together, in what form, with what money and result, and where that is written."
        choices = tools.filter { !library.cases(for: $0.id).isEmpty }.map {
            Choice(id: $0.id, name: "\($0.id) \($0.title)", isChosen: $0.id == tool)
        }
        here = own.map(Self.entry)
        found = matching.filter { !own.contains($0) }.map(Self.entry)
        elsewhere = own.isEmpty || found.isEmpty ? "" : "Elsewhere"
        let shown = tool.map { library.lessons(for: $0) } ?? (words.isEmpty ? library.lessons : [])
        lessons = shown.map { lesson in
            let origin = lesson.caseStudy.flatMap(library.caseStudy)
            return LessonEntry(
                text: lesson.text, from: origin.map { Link(title: $0.title, address: "/library/\($0.id)") },
                source: lesson.source)
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

    private static func entry(_ item: CaseStudy) -> Entry {
        Entry(
            title: item.title, address: "/library/\(item.id)", place: "\(item.place), \(item.year)", form: item.form,
            what: item.what, lesson: item.lesson)
    }
}

extension LibraryPage {
    /// `/library?words=hospital&tool=D3`
    init(_ visit: Visit) throws {
        let library = visit.workbench.toolbox.library
        self.init(
            library, tools: visit.workbench.toolbox.tools, codes: Set(try visit.locality.place.areas.map(\.code)),
            words: visit.fields["words"] ?? "", tool: visit.fields["tool"])
    }
}

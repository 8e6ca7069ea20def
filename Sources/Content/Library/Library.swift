/// The cases and lessons, found by words, by tool and by place.
///
/// ```swift
/// let library = try Library()
/// library.cases(matching: "hospital housing").map(\.id)      // ["district-direct", "lightbulb", …]
/// library.lessons(for: "C5")
/// ```
public struct Library: Sendable {
    public let cases: [CaseStudy]
    public let lessons: [Lesson]
    /// Datasets and further reading, by title.
    public let references: [Reference]
    private let index: WordIndex

    /// - Throws: `InputProblems` with all that is wrong in any of the files.
    public init(_ folders: ContentFolders = ContentFolders()) throws {
        self.init(
            cases: try CaseStudy.all(folders), lessons: try Lesson.all(folders), references: try Reference.all(folders))
    }

    public init(cases: [CaseStudy], lessons: [Lesson], references: [Reference] = []) {
        self.cases = cases
        self.lessons = lessons
        self.references = references
        index = WordIndex(cases.map(\.indexed))
    }

    public func caseStudy(_ id: String) -> CaseStudy? { cases.first { $0.id == id } }

    /// Cases in which every word occurs, those that say it more prominently first; all of them for no words.
    public func cases(matching words: String) -> [CaseStudy] { index.find(words).map { cases[$0] } }

    public func cases(for tool: String) -> [CaseStudy] { cases.filter { $0.tools.contains(tool) } }

    public func lessons(for tool: String) -> [Lesson] { lessons.filter { $0.tools.contains(tool) } }

    public func lessons(from caseStudy: String) -> [Lesson] { lessons.filter { $0.caseStudy == caseStudy } }

    /// Cases with how like their place is to ours, the most alike first; those about whose place too little is known last.
    public func likeness(of cases: [CaseStudy], to ours: Setting) -> [(item: CaseStudy, likeness: Likeness?)] {
        let all = cases.map { (item: $0, likeness: Likeness(ours, $0.setting)) }
        return all.enumerated().sorted { one, other in
            let (a, b) = (one.element.likeness?.share ?? -1, other.element.likeness?.share ?? -1)
            return a == b ? one.offset < other.offset : a > b
        }.map(\.element)
    }

    /// Cases of a place itself: those that name one of these codes.
    public func cases(of codes: Set<String>) -> [CaseStudy] { cases.filter { !codes.isDisjoint(with: $0.codes) } }
}

extension CaseStudy {
    /// What can be searched, the most telling first.
    fileprivate var indexed: [String] {
        [
            title + " " + place, form + " " + partners.joined(separator: " "), what + " " + lesson,
            (figures.map { $0.figure + " " + $0.says } + since.map(\.says) + [year]).joined(separator: " "),
        ]
    }
}

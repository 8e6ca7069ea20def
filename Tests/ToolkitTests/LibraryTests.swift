import Testing
import Toolkit

@Suite("The library of cases and lessons")
struct LibraryTests {
    let library: Library

    init() throws { library = try Library() }

    @Test("Holds the 31 cases that the toolkit's table of contents lists, each with a lesson and tools")
    func whole() {
        #expect(library.cases.filter { $0.citation.document == "Toolkit 2018" }.count == 31)
        for item in library.cases {
            #expect(!item.lesson.isEmpty && !item.tools.isEmpty && !item.partners.isEmpty, "\(item.id)")
        }
    }

    @Test("Every figure of a case names the page on which it is printed, or its case does")
    func cited() {
        for item in library.cases {
            for figure in item.figures {
                #expect((figure.page ?? item.citation.page) != nil, "\(item.id): \(figure.says)")
            }
        }
    }

    @Test("Every lesson that names a case names one that exists, and stands beside a tool")
    func lessons() {
        for lesson in library.lessons {
            if let id = lesson.caseStudy { #expect(library.caseStudy(id) != nil, "\(lesson.id)") }
            #expect(!lesson.tools.isEmpty, "\(lesson.id)")
        }
    }

    @Test("Words find the cases in which each of them begins a word; the title says more than a note")
    func search() {
        #expect(library.cases(matching: "garden comm").map(\.id) == ["north-essex"])
        #expect(library.cases(matching: "hospitals").first?.id == "district-direct")
        #expect(library.cases(matching: "hospital zeppelin").isEmpty)
        #expect(library.cases(matching: " ").count == library.cases.count)
    }

    @Test("The case of a place is found by the codes it had then")
    func place() {
        #expect(library.cases(of: ["E07000048", "E06000028"]).map(\.id) == ["future-dorset"])
    }

    @Test(
        "A case that cannot be used is refused with its line",
        arguments: [
            ("id: a\ntitle: T\n", "“place” is missing."),
            ("id: a\nfigures:\n  - {figure: 1, says: x, pages: 3}\n", "a.yaml, line 3: “pages” is not a field here"),
            ("id: a\nsince:\n  - {year: soon, says: x, source: y}\n", "“soon” is not a whole number from 1900 to 2100"),
        ])
    func refused(text: String, sentence: String) throws {
        let file = try ContentFile(text: text, name: "a.yaml")
        let error = #expect(throws: (any Error).self) { try CaseStudy(file) }
        #expect("\(error!)".contains(sentence), "\(error!)")
    }
}

@Suite("Ways through the toolkit, and its words")
struct PathTests {
    @Test("Each way leads over tools that there are, by question and by role")
    func paths() throws {
        let known = Set(try Tool.all().map(\.id) + Instrument.all().map(\.id))
        let paths = try GuidedPath.all()
        #expect(Set(paths.map(\.kind)) == [.question, .role])
        for path in paths {
            for step in path.steps { #expect(known.contains(step.tool), "\(path.id): \(step.tool)") }
        }
    }

    @Test("No word is explained twice, and none by itself")
    func glossary() throws {
        let entries = try Glossary().entries
        #expect(Set(entries.map { $0.term.lowercased() }).count == entries.count)
        for entry in entries {
            #expect(!entry.meaning.lowercased().hasPrefix(entry.term.lowercased()), "\(entry.term)")
        }
    }
}

import Content
import Foundation
import Testing

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

    @Test("Every figure of a case of the toolkit names the page, of a later case its document with a year")
    func cited() {
        for item in library.cases {
            for figure in item.figures {
                let page = figure.page ?? (figure.source == nil ? item.citation.page : nil)
                let source = figure.source ?? item.citation.document
                #expect(CitedFigures.isExact(source, page: page), "\(item.id): \(figure.says)")
            }
        }
    }

    @Test("At least twenty cases are later than the toolkit, of 2019 and after, and say so")
    func later() {
        let later = library.cases.filter(\.isLater)
        #expect(later.count >= 20)
        for item in later { #expect(item.year.contains(#/20(19|2[0-9])/#), "\(item.id)") }
    }

    @Test("Places like ours come first: two tiers, few councils and few people beside one like it")
    func likeness() throws {
        let ours = Setting(tiers: .two, councils: 2, people: 247_000, hectares: 126_200)
        let ordered = library.likeness(of: library.cases, to: ours)
        #expect(ordered.first?.item.id == "east-suffolk")
        #expect(try #require(ordered.first?.likeness).share == 1)
        // Denmark and other cases without codes are not compared, and come last.
        #expect(ordered.last?.likeness == nil && !ordered.isEmpty)
    }

    @Test("Every dataset and thing to read is whole: an address, a licence, a use, a day of checking; none twice")
    func references() {
        #expect(library.references.count >= 30)
        #expect(Set(library.references.map(\.kind)) == Set(Reference.Kind.allCases))
        for entry in library.references {
            #expect(!entry.use.isEmpty && !entry.licence.isEmpty && !entry.tools.isEmpty, "\(entry.id)")
            #expect(entry.address.hasPrefix("http") && entry.checked.count == 10, "\(entry.id)")
        }
        #expect(Set(library.references.map(\.title)).count == library.references.count)
    }

    @Test("Every lesson that names a case names one that exists, and stands beside a tool")
    func lessons() {
        for lesson in library.lessons {
            if let id = lesson.caseStudy { #expect(library.caseStudy(id) != nil, "\(lesson.id)") }
            #expect(!lesson.tools.isEmpty, "\(lesson.id)")
        }
    }

    @Test("The case in the documentation is read as it stands there, and found by its words")
    func documented() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let page = try String(contentsOf: root.appending(path: "docs/content.md"), encoding: .utf8)
        let block = try #require(
            page.split(separator: "```yaml\n").first { $0.hasPrefix("id: our-hub") }?.split(separator: "```").first)
        let folder = try ContentReviewTests.folder(["cases/our-hub.yaml": String(block)])
        defer { try? FileManager.default.removeItem(at: folder) }
        let folders = ContentFolders(own: folder)
        #expect(try ContentReview(folders).files.allSatisfy(\.isGood))
        let library = try Library(folders)
        #expect(library.cases(matching: "front desk Weymouth").map(\.id) == ["our-hub"])
        #expect(library.cases(for: "D6").contains { $0.id == "our-hub" } && library.cases(of: ["E07000053"]).count == 2)
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
        #expect(library.cases(of: ["E07000048", "E06000028"]).map(\.id) == ["bcp-tax", "future-dorset"])
        #expect(library.cases(of: ["E07000053"]).map(\.id) == ["future-dorset"])
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

@Suite("How like one place is to another")
struct LikenessTests {
    @Test("Tiers are the same or not, of numbers the smaller is a share of the larger, and the whole is their mean")
    func worked() throws {
        // Tiers 0; 3 of 9 councils; 385,000 of 770,000 people; density 1 of 2. (0 + 1/3 + 1/2 + 1/2) / 4 = 1/3.
        let likeness = try #require(
            Likeness(
                Setting(tiers: .both, councils: 9, people: 770_000, hectares: 385_000),
                Setting(tiers: .two, councils: 3, people: 385_000, hectares: 385_000)))
        #expect(likeness.parts[.tiers] == 0 && likeness.parts[.density] == 0.5)
        #expect(abs(likeness.share - 1.0 / 3) < 1e-12)
    }

    @Test("What is not known of both is left out; one part alone is no likeness")
    func known() throws {
        let ours = Setting(tiers: .one, councils: 4, people: 400_000)
        #expect(try #require(Likeness(ours, Setting(tiers: .one, councils: 2))).share == 0.75)
        #expect(Likeness(ours, Setting(councils: 2)) == nil)
        #expect(Likeness(Setting(), ours) == nil)
    }

    @Test(
        "Tiers follow from the codes of the areas",
        arguments: [
            (["E07000048", "E07000049"], Setting.Tiers.two), (["E10000016", "E06000035"], .both),
            (["E06000058"], .one), (["E08000001", "E09000001"], .one),
        ])
    func tiers(codes: [String], tiers: Setting.Tiers) { #expect(Setting.Tiers(codes: codes) == tiers) }

    @Test("Codes of wards say nothing of tiers")
    func wards() { #expect(Setting.Tiers(codes: ["E05000001"]) == nil && Setting.Tiers(codes: [String]()) == nil) }
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

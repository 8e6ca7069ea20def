import Content
import Formats
import Foundation
import Testing

@Suite("Instruments")
struct InstrumentTests {
    static let scales: [String: RatingScale] = {
        let steps = ["Not at all", "A little", "Mostly", "Fully"].map { RatingScale.Step(word: $0, meaning: "") }
        return ["degree": RatingScale(id: "degree", title: "How much", steps: steps)]
    }()

    static func read(_ text: String) throws -> Instrument {
        try Instrument(text: text, file: "x.yaml", scales: scales)
    }

    /// Everything that is wrong with a text, one sentence each.
    static func problems(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let one as InputProblem {
            return [one.description]
        } catch let several as InputProblems {
            return several.shown.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    static let meetings = """
        id: X1
        title: Meetings
        why: So that people come.
        part: action
        asks: people
        questions:
          - {id: purpose, text: I know why we meet., scale: degree}
        result: {show: bars}
        source: Our own
        """

    @Test("Every file of the toolkit is read without a mistake, in the toolkit's own order")
    func ours() throws {
        let all = try Instrument.all()
        #expect(Set(all.map(\.id)).isSuperset(of: ["A7", "A8", "B5", "B6", "B7"]))
        #expect(all.map(\.id) == all.map(\.id).sorted { $0.naturallyPrecedes($1) })
        let (cases, lessons) = (try CaseStudy.all().map(\.id), try Lesson.all().map(\.id))
        for instrument in all {
            #expect(!instrument.results.isEmpty && !instrument.source.isEmpty, "\(instrument.id)")
            for id in instrument.cases { #expect(cases.contains(id), "\(instrument.id): \(id)") }
            for id in instrument.lessons { #expect(lessons.contains(id), "\(instrument.id): \(id)") }
        }
    }

    @Test("The continuum has seven stages, each with a sentence of its own")
    func continuum() throws {
        let scale = try #require(try RatingScale.all()["continuum"])
        #expect(
            scale.steps.map(\.word) == [
                "Compete", "Co-exist", "Communicate", "Co-operate", "Co-ordinate", "Collaborate", "Integrate",
            ])
        #expect(Set(scale.steps.map(\.meaning)).count == 7)
    }

    @Test("The questionnaire in the documentation is added by dropping its file into a folder")
    func dropped() throws {
        let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/content.md")
        let page = try String(contentsOf: docs, encoding: .utf8)
        let text = try #require(page.firstMatch(of: #/```yaml\n(id: X1\n[\s\S]*?)```/#)?.1)
        try Folder.with(["instruments/X1-meetings.yaml": String(text)]) { folder in
            let all = try Instrument.all(ContentFolders(own: folder))
            let added = try #require(all.first { $0.id == "X1" })
            #expect(added.questions.map(\.id) == ["purpose", "decide", "voice"])
            #expect(added.isAnonymous)
            #expect(added.bands?.band(Decimal(2))?.word == "Change")
            #expect(all.count == (try Instrument.all().count) + 1)
        }
    }

    @Test("A council's file with the id of one of ours takes its place")
    func overrides() throws {
        let text = Self.meetings.replacing("id: X1", with: "id: B5").replacing("Meetings", with: "Ours")
        try Folder.with(["instruments/b5.yaml": text]) { folder in
            let all = try Instrument.all(ContentFolders(own: folder))
            #expect(all.first { $0.id == "B5" }?.title == "Ours")
            #expect(all.count == (try Instrument.all().count))
        }
    }

    @Test("Two files with one id are a mistake that names both")
    func twice() throws {
        try Folder.with(["instruments/a.yaml": Self.meetings, "instruments/b.yaml": Self.meetings]) { folder in
            #expect {
                _ = try Instrument.all(ContentFolders(own: folder))
            } throws: {
                "\($0)" == "b.yaml: the id “X1” is that of a.yaml too; each file needs its own."
            }
        }
    }

    @Test("Mistakes in several files are all found at once")
    func several() throws {
        let files = ["instruments/a.yaml": "id: [", "instruments/b.yaml": Self.meetings.replacing("why:", with: "wy:")]
        try Folder.with(files) { folder in
            #expect {
                _ = try Instrument.all(ContentFolders(own: folder))
            } throws: {
                let text = "\($0)"
                return text.contains("a.yaml, line 2: this is not YAML")
                    && text.contains("b.yaml, line 3: “wy” is not a field here")
                    && text.contains("b.yaml, line 1: “why” is missing.")
            }
        }
    }

    @Test(
        "A mistake names file, line and what was expected",
        arguments: [
            ("title: Meetings", "title: ", "x.yaml, line 2: “title” is to be a text."),
            (
                "part: action", "part: acton",
                "x.yaml, line 4: “acton” is not known as “part”; there are “why”, “action”"
            ),
            ("asks: people", "asks: everyone", "x.yaml, line 5: “everyone” is not known as “asks”"),
            ("asks: people", "asks: people\nanonymous: no", "people answer anonymously"),
            ("asks: people", "asks: people about each row", "“rows” is missing"),
            ("asks: people", "asks: organisations about each other\nanonymous: yes", "cannot be anonymous"),
            ("scale: degree", "scale: degrees", "x.yaml, line 7: there is no scale “degrees”; there are “degree”."),
            ("scale: degree", "kind: choice", "x.yaml, line 7: “choices” is missing."),
            ("scale: degree", "scale: degree, comment-when: low", "x.yaml, line 7: “low” is no comparison"),
            ("scale: degree", "scale: degree, comment-when: other <= 2", "can depend on this question only"),
            ("show: bars", "show: bar", "x.yaml, line 8: “bar” is not known as “show”; there are “relations”"),
            ("show: bars", "show: relations, stage: purpose", "x.yaml, line 8: relations need “asks:"),
            ("show: bars", "show: checklist", "“met-when” is missing"),
            ("show: bars", "show: bars, sides: [{title: A, kinds: [a]}]", "sides need “asks: organisations”."),
            ("show: bars", "show: bars, sides: [{title: A, kinds: [a]}]", "two “sides” were expected."),
            ("show: bars", "show: web, sides: [{title: A}, {title: B, kinds: [b]}]", "“kinds” is missing"),
            ("show: bars", "show: checklist, met-when: purpose >= 3", "“purpose” in “purpose >= 3” is not a question"),
            ("id: purpose", "id: my purpose", "“my purpose” is not a short name"),
            ("result: {show: bars}", "result: bars", "x.yaml, line 8: “result” is to have fields of its own."),
            ("source: Our own", "source: Our own\ntitle: Again", "“title” stands here twice"),
            ("source: Our own", "source: Our own\nversion: one", "“one” is not a whole number from 1 to 999"),
        ])
    func mistakes(old: String, new: String, sentence: String) {
        let found = Self.problems(Self.meetings.replacing(old, with: new))
        #expect(found.contains { $0.contains(sentence) }, "\(found)")
        for problem in found { #expect(problem.hasPrefix("x.yaml"), "\(problem)") }
    }

    @Test("A file cut off anywhere is read or refused in words, and never with a crash")
    func cutOff() throws {
        let url = BundledContent.folder.appendingPathComponent("instruments/A7-partners-first.yaml")
        let whole = try String(contentsOf: url, encoding: .utf8)
        for length in stride(from: 0, to: whole.count, by: 37) {
            let found = Self.problems(String(whole.prefix(length)))
            #expect(found.allSatisfy { $0.hasPrefix("x.yaml") && $0.hasSuffix(".") }, "\(length)")
            if length < whole.count / 2 { #expect(!found.isEmpty) }
        }
    }
}

/// Folders of content made for one test.
enum Folder {
    static func with(_ files: [String: String], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let url = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try body(folder)
    }
}

import Foundation
import Testing

@Suite("A council's own tools on the command line")
struct OwnToolsTests {
    let localities: Command

    init() throws { localities = try Command() }

    static let meetings = """
        id: X1
        title: Meetings
        why: To know.
        part: action
        asks: organisations
        questions:
          - {id: worth, text: Are they worth it?, scale: degree}
        result: {show: bars}
        source: Ours
        """
    static let ideas = """
        id: ideas
        title: Ideas
        why: So that none is lost.
        record: {one: idea, many: ideas}
        fields:
          - {id: idea, title: Idea, type: text, required: yes}
        source: Ours
        """

    private func write(_ name: String, _ text: String) throws {
        let url = localities.folder.appendingPathComponent("tools/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    @Test("A new locality takes them along; they are asked, kept and reported without being named again")
    func along() throws {
        try write("instruments/x1.yaml", Self.meetings)
        try write("registers/ideas.yaml", Self.ideas)
        #expect(try localities("new", "d.locality", "--sample", "dorset", "--content", "tools").code == 0)
        #expect(try localities("answers", "d.locality", "X1", "--open", "Spring").code == 0)
        try localities.write("organisation,worth\nPoole,3\nPurbeck,1\n", to: "answers.csv")
        #expect(try localities("answers", "d.locality", "X1", "--import", "answers.csv").code == 0)
        try localities.write("Idea\nMeet less\n", to: "ideas.csv")
        #expect(try localities("register", "d.locality", "ideas", "--import", "ideas.csv").code == 0)
        let report = try localities("report", "d.locality").output
        #expect(report.contains("Meetings</strong>, Spring.") && report.contains("Meet less"))
        // Beside the file they are found; a second time they would overwrite what is there.
        let again = try localities("new", "d2.locality", "--title", "D", "--content", "d.content")
        #expect(again.code == 0)
        try FileManager.default.removeItem(at: localities.folder.appendingPathComponent("d2.locality"))
        let twice = try localities("new", "d2.locality", "--title", "D", "--content", "tools")
        #expect(twice.code == 2 && twice.errors.contains("d2.content is there already"))
    }

    @Test("A report from tools that lie elsewhere names their folder")
    func elsewhere() throws {
        try write("registers/ideas.yaml", Self.ideas)
        _ = try localities("new", "d.locality", "--sample", "dorset")
        try localities.write("Idea\nMeet less\n", to: "ideas.csv")
        let added = try localities("register", "d.locality", "ideas", "--import", "ideas.csv", "--content", "tools")
        #expect(added.code == 0, "\(added.errors)")
        #expect(try !localities("report", "d.locality").output.contains("Meet less"))
        #expect(try localities("report", "d.locality", "--content", "tools").output.contains("Meet less"))
    }

    @Test(
        "What is wrong with a file is said in a sentence with its line, and no locality is made",
        arguments: [
            ("instruments/x1.yaml", meetings.replacing("scale: degree", with: "scale: degrees"), "x1.yaml, line 7"),
            ("instruments/x1.yaml", "id: X1\n  title: [", "x1.yaml, line"),
            ("instruments/x1.yaml", "", "x1.yaml, line 1: fields were expected"),
            ("instruments/x1.yaml", meetings.replacing("asks: organisations", with: "asks: everybody"), "“everybody”"),
            ("registers/ideas.yaml", ideas.replacing("type: text", with: "type: novel"), "ideas.yaml, line 6"),
            ("registers/ideas.yaml", ideas.replacing("fields:", with: "columns:"), "“columns” is not a field here"),
        ])
    func mangled(name: String, text: String, words: String) throws {
        try write(name, text)
        for command in [["new", "d.locality", "--title", "D", "--content", "tools"]] {
            let run = try localities.run(command)
            #expect(run.code == 2 && run.errors.contains(words), "\(run.errors)")
            #expect(!run.errors.contains("Error(") && !run.errors.contains("Swift."))
        }
        #expect(!FileManager.default.fileExists(atPath: localities.folder.appendingPathComponent("d.locality").path))
    }

    @Test("Two files with one id, a folder that is none")
    func twoFiles() throws {
        try write("instruments/a.yaml", Self.meetings)
        try write("instruments/b.yaml", Self.meetings)
        let run = try localities("new", "d.locality", "--title", "D", "--content", "tools")
        #expect(
            run.code == 2 && run.errors.contains("b.yaml: the id “X1” is that of a.yaml too; each file needs its own."))
        let none = try localities("new", "d.locality", "--title", "D", "--content", "nowhere")
        #expect(none.code == 2 && none.errors.contains("there is no such folder of content"))
    }

    @Test("Answers outside their scale, to a closed wave and of a partner that left are refused in a sentence")
    func answers() throws {
        try write("instruments/x1.yaml", Self.meetings)
        _ = try localities("new", "d.locality", "--sample", "dorset", "--content", "tools")
        _ = try localities("answers", "d.locality", "X1", "--open", "Spring")
        func told(_ text: String) throws -> String {
            try localities.write("organisation,worth\n" + text, to: "answers.csv")
            let run = try localities("answers", "d.locality", "X1", "--import", "answers.csv")
            #expect(run.code == 2)
            return run.errors
        }
        #expect(try told("Poole,9\n").contains("answers.csv, line 2, column “worth”: "))
        #expect(
            try told("Nobody,1\n")
                == "answers.csv, line 2, column “organisation”: “Nobody” is not a partner of this locality.\n")
        _ = try localities("answers", "d.locality", "X1", "--close")
        #expect(try told("Poole,1\n").contains("No wave of X1 is open"))
    }
}

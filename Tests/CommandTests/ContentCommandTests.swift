import Foundation
import Testing

@Suite("Commands on text files of content")
struct ContentCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    @Test("The toolkit’s own content passes its own check, one line a file")
    func own() throws {
        let check = try localities("content", "check")
        #expect(check.code == 0, "\(check.errors)")
        #expect(check.rows.first == ["file", "words", "sentences", "reading age", "unexplained", "uncited"])
        #expect(check.rows.contains { $0[0] == "cases/lightbulb.yaml" })
    }

    @Test("A questionnaire is copied, changed and checked; a second copy is refused")
    func change() throws {
        let file = "instruments/A8-collaboration.yaml"
        #expect(try localities("content", "list").output.contains("\(file),A8,"))
        #expect(try localities("content", "copy", file, "ours").code == 0)
        let again = try localities("content", "copy", file, "ours")
        #expect(again.code == 2 && again.errors.contains("is there already"))
        #expect(try localities("content", "check", "ours").code == 0)
        #expect(try localities("content", "copy", "instruments/none.yaml", "ours").code == 2)
    }

    @Test("What works but ought to be mended gives code 1, what cannot be used code 2, each in one sentence")
    func wrong() throws {
        #expect(try localities.sh("mkdir -p ours/lessons") == 0)
        try localities.write("id: a\ntext: It saved £3m.\ntools: [E1]\nsource: Ours\n", to: "ours/lessons/a.yaml")
        let poor = try localities("content", "check", "ours")
        #expect(poor.code == 1)
        #expect(poor.errors.contains("lessons/a.yaml, line 2: £3m: where is this printed?"), "\(poor.errors)")
        #expect(poor.errors.contains("1 of 1 files ought to be mended."))
        try localities.write("id: a\ntext: T.\ntols: [E1]\nsource: Ours\n", to: "ours/lessons/a.yaml")
        let bad = try localities("content", "check", "ours")
        #expect(bad.code == 2 && bad.errors.contains("a.yaml, line 3: “tols” is not a field here"), "\(bad.errors)")
        let none = try localities("content", "check", "none")
        #expect(none.code == 2 && none.errors == "none: there is no such folder of content.\n", "\(none.errors)")
    }
}

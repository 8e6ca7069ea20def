import Content
import Foundation
import Store
import Testing
import WebTesting
import Workbench

@Suite("Answers from a spreadsheet, in the page")
struct AnswerImportTests {
    private func upload(_ visitor: Visitor, _ text: String, to tool: String = "A8") async throws -> Visitor.Answer {
        try await visitor.ask(
            .post, "/tools/\(tool)/import",
            headers: ["Content-Type": "multipart/form-data; boundary=----b", "Sec-Fetch-Site": "same-origin"],
            body: Visitor.body([("file", text, "ours.csv"), ("text", "", nil)]))
    }

    private func asked(_ id: String, _ body: (LocalityFile, Visitor) async throws -> Void) async throws {
        try await Scratch.changing { file in
            let instrument = try #require(try Instrument.all().first { $0.id == id })
            _ = try file.openWave(of: instrument, title: "Autumn", at: .now)
            try await body(file, Visitor(Workbench(file)))
        }
    }

    @Test("The empty file has a row for each pair; filled in and brought back, its answers stand in the result")
    func journey() async throws {
        try await asked("A8") { _, visitor in
            let form = try await visitor.get("/tools/A8/import/form").text
            // 17 organisations, each about 16 others, and the line of titles.
            #expect(
                form.split(separator: "\r\n").count == 17 * 16 + 1 || form.split(separator: "\n").count == 17 * 16 + 1)
            #expect(form.contains("organisation,about,stage,wanted"))
            let sent = try await upload(visitor, "organisation,about,stage\nPoole,Bournemouth,7\nBournemouth,poole,2\n")
            #expect(sent.status == 303 && sent["Location"] == "/tools/A8?done=imported")
            let result = try await visitor.get("/tools/A8/result?wave=4&organisation=poole").page
            #expect(result.words.contains("7 integrate") || result.words.contains("7 Integrate"))
            let file = try await visitor.get("/tools/A8/answers.csv?wave=4").text
            #expect(file.contains("poole,1,") && file.contains("bournemouth,7"))
        }
    }

    @Test(
        "What is wrong is said with line and column, the page begins with Error, and nothing is stored",
        arguments: [
            ("organisation,about,stage\nPoole,Bournemouth,8\n", "ours.csv, line 2, column “stage”"),
            ("organisation,about,stage\nAtlantis,Bournemouth,3\n", "“Atlantis” is not a partner of this locality."),
            ("organisation,about,height\nPoole,Bournemouth,3\n", "this is not a question of A8"),
            ("organisation,about,stage\nPoole,Poole,3\n", "answers about itself"),
            ("", "Choose a file, or copy its text in."),
        ])
    func mistakes(text: String, words: String) async throws {
        try await asked("A8") { _, visitor in
            let answer = try await upload(visitor, text)
            let page = try answer.page
            #expect(answer.status == 400 && page.title.hasPrefix("Error: "))
            #expect(page.errors.contains { $0.message.contains(words) }, "\(page.errors)")
            #expect(try await visitor.get("/tools/A8/answers.csv?wave=4").status == 404)
        }
    }

    @Test("A closed wave and a partner that left are refused in a sentence")
    func closed() async throws {
        try await asked("A8") { file, visitor in
            try file.leave("police", on: "2026-11-01", at: .now)
            let left = try await upload(visitor, "organisation,about,stage\nDorset Police,Bournemouth,3\n")
            #expect(left.status == 400)
            #expect(try left.page.errors.contains { $0.message.contains("left the partnership on 1 November 2026") })
            let wave = try #require(try file.waves(of: "A8").last)
            try file.closeWave(wave, at: .now)
            let late = try await upload(visitor, "organisation,about,stage\nPoole,Bournemouth,3\n")
            #expect(late.status == 400)
            #expect(try late.page.words.contains("No wave of A8 is open") && late.page.forms.isEmpty)
        }
    }
}

import Formats
import Foundation
import Testing

@Suite("JSON with places")
struct JSONInputTests {
    private func read(_ text: String) throws -> JSONInput {
        try JSONInput(InputFile(name: "in.json", bytes: Data(text.utf8)))
    }

    private func sentence(_ text: String, _ use: (JSONInput) throws -> Void = { _ in }) -> String? {
        do {
            try use(read(text))
            return nil
        } catch { return "\(error)" }
    }

    @Test("What is written comes back: escapes, surrogates, exponents, nesting")
    func values() throws {
        let input = try read(
            "\u{FEFF}" + #"{"a": "x\n\u00e9\ud83d\ude00\"", "b": [-1.5e2, null, true], "c": {"d": []}}"#)
        #expect(try input.field("a").text() == "x\né😀\"")
        #expect(try input.field("b").items()[0].number() == -150)
        #expect(try input.field("b").items()[2].flag())
        #expect(try input.field("c").field("d").items().isEmpty)
        #expect(try input.optional("e") == nil)
    }

    @Test(
        "What is no JSON names the line and what was found",
        arguments: [
            ("", "in.json, line 1: the file ends where a value was expected; it is cut off or empty."),
            ("{\n\"a\" 1}", "in.json, line 2: “1” stands where a colon was expected after “a”."),
            ("[1,\n2\n3]", "in.json, line 3: “3” stands where a comma or ] was expected."),
            ("[1] x", "in.json, line 1: there is “x” after the end of the JSON."),
            ("[01x]", "in.json, line 1: “x” stands where a comma or ] was expected."),
            ("[1-2]", "in.json, line 1: “1-2” is not a number."),
            ("{\"a\": 1, \"a\": 2}", "in.json, line 1: “a” stands here a second time."),
            (
                "[\"a\n\"]",
                "in.json, line 1: a text runs over the end of its line; its closing quotation mark is missing."
            ),
            ("[nul]", "in.json, line 1: “n” stands where a value was expected."),
            ("[\"\\ud800\"]", "in.json, line 1: half of a character is missing after a backslash."),
        ])
    func syntax(text: String, expected: String) { #expect(sentence(text) == expected) }

    @Test("A thousand brackets are refused, not followed")
    func deep() {
        #expect(sentence(String(repeating: "[", count: 1000))?.contains("nested more than 64 deep") == true)
    }

    @Test("A value of the wrong kind names its path")
    func kinds() {
        let text = "{\"votes\": [[1, 2],\n [1, \"x\"]]}"
        #expect(
            sentence(text) { _ = try $0.field("votes").items()[1].numbersOrNull() }
                == "in.json, line 2: “votes”, item 2, item 2: “x” stands where a number was expected.")
        #expect(sentence(text) { _ = try $0.field("voters") } == "in.json, line 1: “voters” is missing.")
        #expect(
            sentence("[1.5]") { _ = try $0.items()[0].whole() } == "in.json, line 1: item 1: 1.5 is not a whole number."
        )
        #expect(
            sentence("{\"vote\": 1}") { try $0.expect(["votes"]) }
                == "in.json, line 1: “vote” is not asked for; it can be “votes”.")
    }
}

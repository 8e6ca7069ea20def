import Foundation
import Testing

@Suite("Numbers from people on the command line")
struct ScoreCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    static let methods = [
        "agreement", "raters", "network", "appraisal", "ahp", "delphi", "pairs", "opinion", "weights",
    ]

    private func scores(_ method: String, _ input: String) throws -> [[String: Any]] {
        try localities.write(input, to: "input.json")
        let run = try localities("score", method, "--input", "input.json")
        #expect(run.code == 0, "\(run.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        return try #require(json?["scores"] as? [[String: Any]])
    }

    private func score(_ name: String, in scores: [[String: Any]]) throws -> [String: Any] {
        try #require(
            scores.first { (($0["method"] as? [String: Any])?["name"] as? String)?.contains(name) == true }, "\(name)")
    }

    @Test("Every method describes its input, and its example runs with n, method and caveats", arguments: methods)
    func examples(method: String) throws {
        let description = try localities("score", method, "--describe")
        let form = try JSONSerialization.jsonObject(with: Data(description.output.utf8)) as? [String: Any]
        #expect((form?["form"] as? [Any])?.isEmpty == false && form?["example"] is [String: Any])
        for score in try scores(method, try localities("score", method, "--sample").output) {
            #expect(score["n"] is Int && score["caveats"] is [String])
            #expect((score["method"] as? [String: String])?["formula"]?.isEmpty == false)
            #expect((score["value"] is NSNull) != (score["refused"] is NSNull))
        }
    }

    @Test("Every line of help that is an example can be run as it stands", arguments: methods)
    func help(method: String) throws {
        let lines = try localities("score", method, "--help").output.split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("localities score") }
        #expect(lines.count == 2)
        for line in lines {
            let words = line.split(separator: " ").dropFirst().map(String.init)
            let arrow = words.firstIndex(of: ">")
            let run = try localities.run(Array(words.prefix(upTo: arrow ?? words.count)))
            #expect(run.code == 0, "\(line): \(run.errors)")
            if let arrow { try localities.write(run.output, to: words[arrow + 1]) }
        }
    }

    @Test("The worked counts come out of the command as they do on paper")
    func agreement() throws {
        let scores = try scores("agreement", #"{"questions": [{"name": "q", "counts": [1, 0, 2, 5, 1]}]}"#)
        let value = try #require(try score("Tastle", in: scores)["value"] as? Double)
        #expect(abs(value - 0.6225633) < 5e-8)
    }

    @Test("What two categories cannot tell is refused in a sentence beside what they can")
    func refused() throws {
        try localities.write(#"{"questions": [{"name": "q", "counts": [4, 5]}]}"#, to: "two.json")
        let run = try localities("score", "agreement", "--input", "two.json")
        #expect(run.code == 0 && run.errors.isEmpty && run.output.contains("Consensus (Tastle and Wierman)"))
        #expect(run.output.contains(#""refused": "Agreement needs at least three categories; there are 2.""#))
    }

    @Test("A self-selected consultation is weighed and gets no margin")
    func selfSelected() throws {
        let sample = try localities("score", "weights", "--sample").output
            .replacingOccurrences(of: #""basis": "sample""#, with: #""basis": "self-selected""#)
        let scores = try scores("weights", sample)
        let margin = try #require(scores.first { ($0["of"] as? String)?.hasPrefix("margin") == true })
        #expect(margin["value"] is NSNull && (margin["refused"] as? String)?.contains("no margin of error") == true)
        #expect(scores.allSatisfy { ($0["spread"] as? [String: Any])?["confidence"] == nil })
    }

    @Test("A Delphi rule that was stated after the first round opened is refused")
    func delphi() throws {
        let late = try localities("score", "delphi", "--sample").output
            .replacingOccurrences(of: "2026-05-01", with: "2026-05-05")
        try localities.write(late, to: "late.json")
        let run = try localities("score", "delphi", "--input", "late.json")
        #expect(run.code == 2 && run.errors.contains("a rule chosen afterwards proves nothing"))
    }

    @Test(
        "What is wrong is named with file, line and place",
        arguments: [
            (
                "opinion", #"{"statements": ["a", "b"],"# + "\n" + #""votes": [[1, 0], [1, 4]]}"#,
                "bad.json, line 2: “votes”, item 2: vote 2 is 4; a vote is 1 (agree), -1 (disagree), 0 (pass) or null."
            ),
            (
                "agreement", #"{"scale": [1, 5], "questions": [{"name": "q", "ratings": [3, 6]}]}"#,
                "bad.json, line 1: “questions”, item 1, “ratings”, item 2: 6 is outside the range from 1 to 5."
            ),
            (
                "network", #"{"partners": ["A", "B", "C"], "ties": [["A", "X"]]}"#,
                "bad.json, line 1: “ties”, item 1, item 2: “X” is none of the partners."
            ),
            (
                "network",
                #"{"partners": ["A", "B"], "ties": [["A", "B"]], "trust": [{"rater": "A", "partner": "B", "answers": [1]},"#
                    + "\n" + #"{"rater": "A", "partner": "B", "answers": [2]}]}"#,
                "bad.json, line 2: “trust”, item 2: “A” rates “B” a second time; one rating of each is counted."
            ),
            (
                "delphi",
                #"{"rule": {"stated": "2026-01-01"}, "rounds": [{"opened": "2026-06-01", "statements": []},"# + "\n"
                    + #"{"opened": "2026-05-04", "statements": []}]}"#,
                "bad.json, line 2: “rounds”, item 2, “opened”: this round opened on 2026-05-04, not after the one before it (2026-06-01); rounds stand in the order in which they were held."
            ),
            (
                "pairs", #"{"ideas": ["a", "b"], "wins": [[0, 1], [2]]}"#,
                "bad.json, line 1: “wins”, item 2: there is 1 item; 2 were expected, one for each idea."
            ),
            (
                "ahp", #"{"things": ["a", "b"], "judges": [{"name": "Ann", "judgements": [[1, 3], [2, 1]]}]}"#,
                "bad.json, line 1: “judges”, item 1, “judgements”: Row 1, column 2 is 3 and the entry across is 2; it should be one divided by the other."
            ),
            ("raters", #"{"things": 5}"#, "bad.json, line 1: “things”: 5 stands where a list was expected."),
            (
                "weights", #"{"basis": "guess", "respondents": []}"#,
                "bad.json, line 1: “basis”: “guess” is none of “sample”, “self-selected”, “everybody”."
            ),
            (
                "appraisal", "{\"criteria\": [\n{\"name\": \"c\", \"worst\": 1, \"best\": 1}]}",
                "bad.json, line 2: “criteria”, item 1: “worst” and “best” are the same figure."
            ),
            (
                "delphi", "{\"rule\": ",
                "bad.json, line 1: the file ends where a value was expected; it is cut off or empty."
            ),
            (
                "agreement", #"{"question": []}"#,
                "bad.json, line 1: “question” is not asked for; it can be “scale”, “invited”, “questions”."
            ),
        ])
    func mistakes(method: String, input: String, sentence: String) throws {
        try localities.write(input, to: "bad.json")
        let run = try localities("score", method, "--input", "bad.json")
        #expect(run.code == 2 && run.output.isEmpty && run.errors == sentence + "\n")
    }

    @Test("Any file cut off or mangled ends in one sentence, never a crash", arguments: methods)
    func mangled(method: String) throws {
        let sample = try localities("score", method, "--sample").output
        for share in [0.1, 0.35, 0.6, 0.9] {
            try localities.write(String(sample.prefix(Int(Double(sample.count) * share))), to: "cut.json")
            let run = try localities("score", method, "--input", "cut.json")
            #expect(run.code == 2 && run.errors.hasPrefix("cut.json, line"), "\(share): \(run.errors)")
        }
    }
}

import Foundation
import Money
import Testing

@Suite("Models of public finance on the command line")
struct MoneyCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    /// The keys of the models, as the list gives them.
    private func models() throws -> [String] {
        try localities("money").output.split(separator: "\n").compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }

    @Test("Every model describes itself, gives a sample case, and works that case out")
    func samples() throws {
        let models = try models()
        #expect(models.contains("council-tax") && models.contains("business-case"))
        for model in models {
            let description = try localities("money", model, "--describe")
            let parameters = try JSONSerialization.jsonObject(with: Data(description.output.utf8)) as? [String: Any]
            #expect((parameters?["parameters"] as? [Any])?.isEmpty == false, "\(model)")
            try localities.write(try localities("money", model, "--sample").output, to: "case.json")
            let answer = try localities("money", model, "--input", "case.json")
            #expect(answer.code == 0, "\(model): \(answer.errors)")
            let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
            #expect(json?["method"] != nil && json?["warnings"] != nil, "\(model)")
            #expect(try localities("money", model, "--input", "case.json", "--explain").output.count > 100, "\(model)")
        }
    }

    @Test("Rows of a table come from a CSV file with pounds and commas; the answer is the same as from the case itself")
    func table() throws {
        try localities.write(try localities("money", "council-tax", "--sample").output, to: "case.json")
        try localities.write("Council,charge,base\nA,£180.00,\"40,000\"\nB,200,60000\n", to: "councils.csv")
        let run = try localities("money", "council-tax", "--input", "case.json", "--table", "councils=councils.csv")
        // 40,000 × 180 + 60,000 × 200.
        #expect(run.code == 0 && run.output.contains("\"£19,200,000\""))
        try localities.write("name,base\nA,-5\nB,1\n", to: "councils.csv")
        let bad = try localities("money", "council-tax", "--input", "case.json", "--table", "councils=councils.csv")
        #expect(bad.code == 2 && bad.errors.contains("councils, row 1 (A), base: “-5” is below 0"))
        let other = try localities("money", "council-tax", "--input", "case.json", "--table", "towers=councils.csv")
        #expect(other.code == 2 && other.errors.contains("council-tax has no table “towers”"))
    }

    @Test(
        "The year of the law may be given beside a case, and a year that is not known is refused rather than passed over"
    )
    func profile() throws {
        try localities.write(try localities("money", "council-tax", "--sample").output, to: "case.json")
        func run(_ profile: String) throws -> Command.Outcome {
            try localities("money", "council-tax", "--input", "case.json", "--profile", profile)
        }
        for profile in ["2018", "2026"] {
            let answer = try JSONSerialization.jsonObject(with: Data(try run(profile).output.utf8)) as? [String: Any]
            #expect((answer?["profile"] as? [String: Any])?["key"] as? String == profile)
        }
        let none = try run("2019")
        #expect(none.code == 2 && none.errors.contains("There is no profile “2019”; there are 2018, 2026."))
    }

    @Test("A file that is no case is named")
    func noCase() throws {
        try localities.write("{", to: "half.json")
        let run = try localities("money", "council-tax", "--input", "half.json")
        #expect(run.code == 2 && run.errors == "half.json: it cannot be read: it is not JSON.\n")
    }

    @Test("How sure it is comes with one flag, in JSON and in the working")
    func uncertainty() throws {
        try localities.write(try localities("money", "business-case", "--sample").output, to: "case.json")
        let run = try localities("money", "business-case", "--input", "case.json", "--uncertainty")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let found = json?["uncertainty"] as? [String: Any]
        #expect(found?["runs"] as? Int == 10_000 && found?["figure"] as? String == "npv-adjusted")
        #expect((found?["percentiles"] as? [String: Any])?.count == 7)
        #expect((found?["switchingValues"] as? [Any])?.isEmpty == false)
        let text = try localities("money", "business-case", "--input", "case.json", "--explain", "--uncertainty").output
        #expect(text.contains("Where it turns from gain to loss"))
    }

    @Test("A workbook is written, is a zip archive, and nothing else is printed")
    func workbook() throws {
        try localities.write(try localities("money", "business-case", "--sample").output, to: "case.json")
        let run = try localities("money", "business-case", "--input", "case.json", "--xlsx", "case.xlsx")
        #expect(run.code == 0 && run.output.isEmpty && run.errors.contains("formulas on 5 pages"))
        #expect(try localities("money", "business-case", "--describe", "--xlsx", "x.xlsx").code == 2)
        let nowhere = try localities("money", "business-case", "--input", "case.json", "--xlsx", "no/where.xlsx")
        #expect(nowhere.code == 2 && nowhere.errors.contains("the file cannot be written"))
    }

    @Test(
        "Bad input is one sentence that names the field, for every kind of mistake",
        arguments: [
            ("council-tax", "\"core\": 103", "core: “103” is over 50%, the most it can be."),
            ("council-tax", "\"first-year\": \"2023-25\"", "first-year: “2023-25” is not a financial year"),
            ("business-rates", "\"reset\": \"2017-18\"", "reset: “2017-18” does not come after the first year"),
            (
                "business-case", "\"one-offs\": [{\"name\": \"ICT\", \"amount\": 1, \"prices\": \"2024-25\"}]",
                "one-offs, ICT, prices: “2024-25”, while the case is at"
            ),
            (
                "infrastructure-pool", "\"calls\": [{\"name\": \"R\", \"district\": \"Z\", \"amounts\": [1]}]",
                "calls, row 1, district: “Z” is not among the members"
            ),
            (
                "council-tax",
                "\"councils\": [{\"name\": \"A\", \"charge\": 1, \"base\": -5}, {\"name\": \"B\", \"charge\": 1, \"base\": 5}]",
                "councils, row 1 (A), base: “-5” is below 0"
            ),
        ])
    func badInput(model: String, change: String, sentence: String) throws {
        var sample = try #require(
            try JSONSerialization.jsonObject(with: Data(try localities("money", model, "--sample").output.utf8))
                as? [String: Any])
        let changes = try #require(try JSONSerialization.jsonObject(with: Data("{\(change)}".utf8)) as? [String: Any])
        sample["inputs"] = (sample["inputs"] as? [String: Any] ?? [:]).merging(changes) { $1 }
        let text = String(decoding: try JSONSerialization.data(withJSONObject: sample), as: UTF8.self)
        try localities.write(text, to: "case.json")
        let run = try localities("money", model, "--input", "case.json")
        #expect(run.code == 2 && run.output.isEmpty && run.errors.contains(sentence), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }

    /// Runs lines as a person at a terminal would, in this order.
    private func run(_ lines: some Sequence<Substring>) throws {
        try localities.write("set -e\n" + lines.joined(separator: "\n") + "\n", to: "example.sh")
        let code = try localities.sh("PATH='\(Command.folder)':$PATH sh example.sh > result 2> errors")
        let errors = try localities.text("errors")
        #expect(code == 0, "\(errors)")
    }

    @Test("The examples in the help run as they are printed, and so do those of the guide")
    func examples() throws {
        let help = try localities("money", "--help").output.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(help.firstIndex { $0.hasPrefix("Example") })
        let lines = help[(start + 1)...].prefix { !$0.isEmpty }
        #expect(lines.contains { $0.contains("--xlsx") })
        try run(lines)
        let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/finance-officer.md")
        let printed = try String(contentsOf: guide, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("localities money")
        }
        #expect(printed.count > 7)
        try run(printed)
    }

    @Test("A wrong case is refused with code 2 and a sentence that names the field")
    func refused() throws {
        try localities.write("{\"model\": \"council-tax\", \"inputs\": {\"years\": \"many\"}}", to: "case.json")
        let run = try localities("money", "council-tax", "--input", "case.json")
        #expect(run.code == 2 && run.output.isEmpty && run.errors.contains("years"))
        #expect(
            try localities("money", "business-case", "--input", "case.json").errors.contains(
                "is a case of “council-tax”"))
        #expect(try localities("money", "alchemy", "--describe").code == 2)
    }

    @Test("A table with its total on top is held against itself: what holds, what does not, and exit code 1 for that")
    func check() throws {
        try localities.write("Council;Staff;Cost\nTotal;999;600\nA;10;100\nB;20;200\nC;30;300\n", to: "top.csv")
        let wrong = try localities("money", "check", "top.csv")
        #expect(wrong.code == 1 && wrong.errors == "top.csv: One figure does not follow from the others.\n")
        #expect(
            wrong.output.hasPrefix(
                """
                Total = sum of the rows below: does not hold for 1 of 2 figures.
                  Total, Staff: “999” is printed; the sum of the rows below gives 60.
                """), "\(wrong.output)")
        try localities.write("Council,Staff,Cost\nA,10,£100\nB,20,£200\nC,30,£300\nTotal,60,£600\n", to: "right.csv")
        let right = try localities("money", "check", "right.csv")
        #expect(right.code == 0 && right.output.contains("Total = sum of the rows above: holds for 2 figures."))
        #expect(right.output.hasSuffix("right.csv: Every figure that follows from others is right.\n"))
        try localities.write("Area,Turnout\nA,30%\nB,40%\nC,52%\nTotal,41%\n", to: "rates.csv")
        let untested = try localities("money", "check", "rates.csv")
        #expect(
            untested.code == 1 && untested.output.contains("Not tested:\n  Total, Turnout: percentages of different"))
    }

    @Test("What is no table is refused with the file and the reason, and a model is still found by its name")
    func noTable() throws {
        let none = try localities("money", "check", "none.csv")
        #expect(none.code == 2 && none.errors.contains("none.csv"))
        #expect(try localities("money", "check").code == 2)
        #expect(try localities("money", "check", "none.csv", "--describe").code == 2)
        #expect(try localities("money", "council-tax", "none.csv", "--describe").code == 2)
        #expect(try localities("money", "council-tax", "--sample").code == 0)
    }
}

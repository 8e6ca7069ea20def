import Foundation
import Money
import MoneyModels
import Testing

@Suite("Every model")
struct ModelTests {
    @Test(
        "The example that comes with it runs without a word of complaint", arguments: ModelRegistry.all.map(\.about.key)
    )
    func sample(key: String) throws {
        let model = try #require(ModelRegistry.model(key))
        #expect(model.sample.model == key)
        let outcome = try model.sample.run()
        #expect(!outcome.figures.isEmpty)
        // What a parameter set has is known to be meant as it stands.
        #expect(!outcome.warnings.contains { $0.contains("the parameter set, ") })
    }

    @Test(
        "Binary runs agree with the decimal sheet on every cell of its example",
        arguments: ModelRegistry.all.map(\.about.key))
    func program(key: String) throws {
        let outcome = try #require(ModelRegistry.model(key)).sample.run()
        for mismatch in outcome.binaryMismatches(tolerance: 1e-9) { Issue.record("\(mismatch)") }
    }

    @Test("A case written back from its inputs gives the same result", arguments: ModelRegistry.all.map(\.about.key))
    func roundTrip(key: String) throws {
        let model = try #require(ModelRegistry.model(key))
        let outcome = try model.sample.run()
        let again = try model.run(outcome.sheet.inputs.raw, in: outcome.set)
        #expect(again.figures == outcome.figures)
    }

    @Test(
        "Description and result are JSON, with a unit beside each figure and a source or grade beside each default",
        arguments: ModelRegistry.all.map(\.about.key))
    func json(key: String) throws {
        let model = try #require(ModelRegistry.model(key))
        for set in ParameterSet.all {
            let description = try JSONDecoder().decode(RawInput.self, from: model.described(in: set))
            guard case .object(let fields) = description, case .list(let parameters) = fields["parameters"] else {
                Issue.record("no parameters")
                return
            }
            #expect(parameters.count == model.parameters.count)
        }
        let outcome = try model.sample.run()
        guard case .object(let result) = try JSONDecoder().decode(RawInput.self, from: outcome.json()),
            case .list(let figures) = result["figures"]
        else {
            Issue.record("no figures")
            return
        }
        #expect(figures.count == outcome.figures.count)
    }

    @Test(
        "No cell shares its address with another, and formulas refer to cells above or beside",
        arguments: ModelRegistry.all.map(\.about.key))
    func layout(key: String) throws {
        let sheet = try #require(ModelRegistry.model(key)).sample.run().sheet
        let layout = SheetLayout(sheet)
        var taken: Set<String> = []
        for row in sheet.blocks.flatMap(\.rows) {
            for case let cell? in row.cells {
                #expect(taken.insert(layout.address(of: cell, from: nil)).inserted)
                let text = sheet.formulas[cell.index].spreadsheet { layout.address(of: $0, from: nil) }
                #expect(!text.isEmpty && !text.contains("()"))
            }
        }
        #expect(!taken.contains(""))
    }

    @Test("Every model stands under exactly one question")
    func questions() {
        let keys = ModelRegistry.questions.flatMap(\.models).map(\.about.key)
        #expect(Set(keys).count == keys.count && keys == ModelRegistry.all.map(\.about.key))
    }

    @Test("Parameters that are missing are all named at once", arguments: ModelRegistry.all.map(\.about.key))
    func missing(key: String) throws {
        let model = try #require(ModelRegistry.model(key))
        let found = problems(model, [:])
        let required = model.parameters.filter { parameter in
            parameter.presence == .required && model.assumption(for: parameter, in: .y2026)?.value == nil
        }
        #expect(found.count == required.count)
        for parameter in required { #expect(found.contains { $0.hasPrefix("\(parameter.key): it is missing;") }) }
    }

    @Test("Every default is asked for by the model it stands under", arguments: ParameterSet.all.map(\.key))
    func defaults(key: String) throws {
        let set = try #require(ParameterSet.named(key))
        for name in set.modelKeys where name != "shared" {
            let model = try #require(ModelRegistry.model(name), "\(name) is no model")
            let asked = model.parameters.map(\.key)
            for parameter in set.parameterKeys(of: name) { #expect(asked.contains(parameter), "\(name), \(parameter)") }
        }
    }
}

@Suite("Cases")
struct CaseTests {
    @Test("The example of the module’s front page: two councils average £192.00, and £197.74 a year later")
    func frontPage() throws {
        // (180 × 40,000 + 200 × 60,000) ÷ 100,000 = 192; 192 × 1.0299 = 197.7408.
        let inputs: [String: RawInput] = [
            "first-year": "2026-27", "class": "district", "years": 1, "horizon": 1, "core": "2.99", "cash": 0,
            "councils": [
                ["name": "A", "charge": "£180", "base": 40_000], ["name": "B", "charge": "£200", "base": 60_000],
            ],
        ]
        let outcome = try CouncilTax().run(inputs, in: .y2026)
        #expect(try outcome.text("average") == "£192.00")
        #expect(try outcome.text("first-average") == "£197.74")
    }

    @Test("A case that names no model, no profile or is no JSON is refused in a sentence")
    func refused() {
        func refusal(_ json: String) -> String {
            do { return try Case(json: Data(json.utf8)).run().about.key } catch { return error.description }
        }
        #expect(refusal("{\"inputs\": {}}") == "case: it cannot be read: “model” is missing.")
        #expect(refusal("{\"model\": ") == "case: it cannot be read: it is not JSON.")
        #expect(refusal("{\"model\": \"magic\", \"inputs\": {}}").hasPrefix("model: “magic” is none of “council-tax”"))
        #expect(
            refusal("{\"model\": \"council-tax\", \"profile\": \"1986\", \"inputs\": {}}")
                == "profile: “1986” is none of “2018”, “2026”.")
    }

    @Test("A misspelt field is named with the one that was probably meant")
    func misspelt() {
        let found = problems(CouncilTax(), CouncilTaxTests.open.merging(["yers": 2]) { $1 })
        #expect(found == ["“yers” is not asked for; did you mean “years”?"])
    }

    @Test("A table may come from CSV rows, with pounds, commas, and headings as on the page")
    func csv() throws {
        let councils = try #require(CouncilTax().parameters.first { $0.key == "councils" })
        let table = try councils.rows(
            header: ["Council", "charge", "Tax base", ""],
            rows: [["A", "£180.00", "40,000", ""], ["B", "£ 200", "60,000.0"]])
        let outcome = try CouncilTax().run(CouncilTaxTests.open.merging(["councils": table]) { $1 }, in: .y2026)
        #expect(try outcome.text("yield") == "£19,200,000")
        #expect(
            throws: ModelProblems(
                "councils",
                "the heading “cost” is no column of it; there are “name”, “charge”, “base”, “leaving”, “special-expenses”, “parish-precepts”, “growth”, “households”."
            )
        ) { try councils.rows(header: ["name", "cost"], rows: []) }
    }

    @Test("A choice in CSV rows may be written as the page names it; what is no choice is refused with the choices")
    func choices() throws {
        let oneOffs = try #require(BusinessCase().parameters.first { $0.key == "one-offs" })
        let rows = try oneOffs.rows(
            header: ["Name", "Amount", "Paid from"],
            rows: [["ICT", "£3", "Capital receipts"], ["Staff", "£4", "revenue"]])
        let outcome = try BusinessCase().run(
            ["first-year": "2026-27", "prices": "2026-27", "one-offs": rows], in: .y2026)
        #expect(try outcome.number("cases/one-off/As planned") == 7)
        let magic = try oneOffs.rows(header: ["name", "amount", "paid from"], rows: [["ICT", "£3", "magic"]])
        let found = problems(BusinessCase(), ["first-year": "2026-27", "prices": "2026-27", "one-offs": magic])
        #expect(found.count == 1 && found[0].contains("“magic” is none of “revenue”, “reserves”"))
    }
}

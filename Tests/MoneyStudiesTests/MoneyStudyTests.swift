import Figures
import Foundation
import Money
import MoneyModels
import MoneyStudies
import Testing

@Suite("A case worked out, as pages and reports show it")
struct MoneyStudyTests {
    static let keys = ModelRegistry.all.map(\.about.key)

    func study(_ key: String) throws -> MoneyStudy {
        let model = try #require(ModelRegistry.model(key))
        return try MoneyStudy(model, model.sample)
    }

    /// What a worked example leaves out and a picture shows: homes and their infrastructure, two claims that can be checked.
    static let further: [String: [String: RawInput]] = [
        "housing": [
            "homes": .text(Array(repeating: "5,000", count: 20).joined(separator: "; ")), "cost-each": "£3,000",
        ],
        "prevention-evidence": [
            "claims": [
                ["name": "Visits", "cost": 90, "total-value": 420, "printed-ratio": 5],
                ["name": "Repairs", "cost": 10, "total-value": 75, "printed-ratio": 8],
            ]
        ],
    ]

    @Test("Every model says which figure all turns on, and has it", arguments: keys)
    func headline(key: String) throws {
        let study = try study(key)
        let presentation = study.model.presentation
        #expect(study.outcome[presentation.headline] != nil)
        #expect(study.facts.count == presentation.facts.count)
        let inputs = study.model.sample.inputs.merging(Self.further[key] ?? [:]) { $1 }
        let full = try MoneyStudy(study.model, inputs, in: study.set)
        #expect(full.pictures.count == presentation.drawings.count, "every picture finds its table")
    }

    @Test("Nothing of a result is lost on the way to tables", arguments: keys)
    func tables(key: String) throws {
        let study = try study(key)
        #expect(study.tables.count == study.outcome.tables.count)
        for (table, source) in zip(study.tables, study.outcome.tables) {
            let cells = table.rows.reduce(0) { $0 + $1.cells.count - 1 }
            #expect(cells == source.rows.count * source.columns.count)
        }
    }

    @Test("What is not confirmed at its source says so in the table of assumptions")
    func unverified() throws {
        let assumptions = try study("land-value").assumptions
        let multiplier = try #require(assumptions.rows.first { $0.cells[0] == .text("Multiplier") })
        #expect(
            multiplier.cells[2].text(in: assumptions.columns[2]).hasPrefix("unverified: an assumption of this software")
        )
    }

    @Test("An input is shown with all the digits it was entered with")
    func exact() throws {
        let tables = try study("council-tax").enteredTables
        let councils = try #require(tables.first { $0.title == "Councils" })
        #expect(councils.rows.first { $0.cells[0] == .text("Selby") }?.cells[1] == .number(Decimal(string: "1650.57")!))
        let assumptions = try study("council-tax").assumptions
        // 2.99%, not 3.0%.
        #expect(assumptions.rows.contains { $0.cells[1] == .text("2.99%") })
    }

    @Test("The working has each step with the numbers put in")
    func working() throws {
        let steps = try study("council-tax").working
        let line = try #require(steps.first { $0.title == "Straight line to the average" })
        // (1,650.57 − 1,676.3228) ÷ 2 = −12.8764, to the penny −12.88; 1,759.96 − 12.88 = 1,747.08
        #expect(line.lines.contains { $0.hasSuffix("× 1 ÷ 2, rounded) = £1,747.08") })
    }

    @Test("The same seed gives the same range, and low, central and high are in order")
    func uncertainty() throws {
        let study = try study("business-case")
        let one = try UncertaintyStudy(study, Uncertainty(runs: 500, seed: 7), spread: 0.2)
        let other = try UncertaintyStudy(study, Uncertainty(runs: 500, seed: 7), spread: 0.2)
        #expect(one.range == other.range && one.finding == other.finding)
        let numbers = one.range.rows.dropFirst().compactMap { row -> Decimal? in
            if case .number(let number) = row.cells[1].content { number } else { nil }
        }
        #expect(numbers.count == 5 && numbers == numbers.sorted())
        #expect(one.switching != nil)
        #expect(one.pictures.count == 2)
    }

    @Test("A result without a number cannot be drawn, and says so")
    func nothingToDraw() throws {
        // The sample of housing gives no cost of infrastructure, so there is no gap.
        let study = try study("housing")
        #expect(throws: ModelProblems.self) {
            try UncertaintyStudy(study, Uncertainty(runs: 10, seed: 1), spread: 0.2)
        }
    }

    @Test(
        "No heading of a model has more than three digits that say something",
        arguments: ModelRegistry.all.map(\.about.key))
    func headings(key: String) throws {
        let model = try #require(ModelRegistry.model(key))
        let finding = try MoneyStudy(model, model.sample).finding.replacing(/[0-9]{4}-[0-9]{2}/, with: "")
        for number in finding.matches(of: /[0-9][0-9,.]*/) {
            let digits = number.output.filter(\.isNumber).drop { $0 == "0" }
            let said = digits.reversed().drop { $0 == "0" }.count
            #expect(said <= 3, "\(number.output) in “\(finding)”")
        }
    }
}

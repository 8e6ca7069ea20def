import Foundation
import OptionPages
import OptionStudies
import Options
import PageKit
import PlaceStudies
import TestSupport
import Testing
import WebTesting

@Suite("Options page")
struct OptionsTests {
    /// Heading by address; the counts are those of the sample, see the tests of Workspace and Options.
    static let headings = [
        ("/options", "Six of 466 plans leave every council above 300,000"),
        ("/options?limits=1", "466 plans are possible"),
        ("/options?limits=1&fewest=2&most=2", "22 of 466 plans make two councils"),
        ("/options?limits=1&most=1", "One of 466 plans"),
        ("/options?limits=1&fewest=2&least=500,000", "None of 466 plans leaves every council above 500,000"),
        ("/options?limits=1&most=8", "All 466 plans fit the limits"),
    ]

    @Test("The heading says how many plans fit: none, one, few, all", arguments: headings)
    func heading(address: String, heading: String) async throws {
        let answer = try await Visitor().get(address)
        #expect(answer.status == 200)
        #expect(try answer.page.heading.hasPrefix(heading))
    }

    @Test("Where no plan fits, the page says why and what to loosen")
    func reason() async throws {
        let words = try await Visitor().get("/options?limits=1&fewest=2&least=500000").page.words
        // 770,689 people in all, so one council of 500,000 is possible and two are not.
        let reason = try #require(words.firstRange(of: "No plan fits."))
        #expect(words[reason.lowerBound...].prefix(300).contains("770,689"))
    }

    @Test("The chosen plan of 2018 is second of six by size and first by commuting")
    func standing() async throws {
        let page = try await Visitor().get("/options").page
        let ranks = try page.section("Where it stands").words
        #expect(ranks.contains("2nd of 6 Difference in people"))
        #expect(ranks.contains("1st of 6 Residents working inside, lowest"))
        let table = try page.table("The plan approved in 2018 among all 6 within the limits")
        #expect(try table["Difference in people", "Rank"] == "2nd of 6")
        #expect(try table["Difference in people", "This plan"] == "20,587 people")
        #expect(try table["Residents working inside, lowest", "Rank"] == "1st of 6")
    }

    @Test("Any plan can be drawn large, and stands among the others like a named one")
    func shown() async throws {
        // Bournemouth and Poole alone: 346,022 people against 424,667, a difference of 78,645, the fourth of six.
        let page = try await Visitor().get("/options?limits=1&fewest=2&least=300000&show=00111111").page
        #expect(try page.section("Where it stands").words.contains("4th of 6 Difference in people"))
    }

    @Test("Every limit that cannot be used is named at once, each beside its field")
    func problems() async throws {
        let answer = try await Visitor().get(
            "/options?limits=1&least=many&fewest=3&most=2&join-a=E06000028&together=X%2BY")
        #expect(answer.status == 400)
        let page = try answer.page
        for sentence in [
            "Choose a second area beside Bournemouth.", "“X” is not an area of this locality.",
            "“Y” is not an area of this locality.",
        ] {
            #expect(throws: Never.self) { try page.error(sentence) }
        }
        let least = try page.control("People in each, at least")
        #expect(try page.error("People in each, at least: “many” is not a whole number above zero.") == least.id)
        #expect(least.value == "many" && least.error?.contains("“many” is not a whole number above zero.") == true)
        let most = try page.control("Councils, at most")
        #expect(try page.error("Councils, at most: 2 is below the least, 3.") == most.id)
        #expect(most.value == "2" && most.error?.contains("2 is below the least, 3.") == true)
        let together = try page.group("Together")
        #expect(together.controls.contains { $0.name == "join-a" && $0.choice == "Bournemouth" })
        #expect(together.words.contains("Choose a second area beside Bournemouth."))
    }

    @Test(
        "Limits that cannot be used are said on every page that takes them, with a link that leads to something there",
        arguments: [
            "/options/paint?plan=00011111&limits=1&least=many", "/options/paint?plan=00011111&limits=1&criteria=2099",
            "/options/plans?limits=1&least=many&with=01234567", "/options/ranking?limits=1&least=many",
            "/options/ranking?limits=1&criteria=2099",
            "/options/compare?limits=1&least=many&plan=00011111&plan=00111111",
            "/report?limits=1&least=many", "/report?limits=1&criteria=2099",
        ])
    func limits(address: String) async throws {
        let answer = try await Visitor().get(address)
        #expect(answer.status == 400)
        // The page is not read where a link within it leads nowhere.
        #expect(try answer.page.errors.count == 1)
    }

    @Test("Limits written into an address and read again are the same limits", arguments: [1, 2, 3, 4, 5, 6, 7, 8])
    func round(seed: UInt64) throws {
        let place = try Place(Scratch.sample())
        var random = SplitMix(state: seed)
        func maybe(_ range: ClosedRange<Int>) -> Int? {
            Bool.random(using: &random) ? .random(in: range, using: &random) : nil
        }
        let codes = place.areas.map(\.code).shuffled(using: &random)
        let limits = OptionsStudy.Limits(
            fewest: maybe(1...3), most: maybe(3...8), minimumPopulation: maybe(1...300_000),
            maximumPopulation: maybe(300_000...900_000), together: [Array(codes[0...1].sorted())],
            apart: [Array(codes[2...4].sorted())])
        let read = OptionsForm(try Form(parsing: OptionsForm(limits).query), place: place)
        #expect(read.limits == limits)
    }

    @Test("A pair chosen twice is one wish; an area with itself is none")
    func wishes() throws {
        let place = try Place(Scratch.sample())
        let pair = "together=E06000028%2BE06000029&join-a=E06000029&join-b=E06000028"
        #expect(OptionsForm(try Form(parsing: pair), place: place).limits.together == [["E06000028", "E06000029"]])
        let own = OptionsForm(try Form(parsing: "part-a=E06000028&part-b=E06000028"), place: place)
        #expect(own.limits.apart.isEmpty)
        #expect(own.limits != OptionsStudy.Limits(fewest: 1))
    }

    @Test("A plan written into an address and read again is the same plan; what is none is refused")
    func planCode() {
        let plan = Plan(labels: [3, 3, 1, 7, 1, 3, 0, 7])
        #expect(PlanCode.text(plan) == "00121032")
        #expect(PlanCode.plan("00121032", areas: 8) == plan)
        #expect(PlanCode.plan("0012103", areas: 8) == nil)
        #expect(PlanCode.plan("0012103%", areas: 8) == nil)
        let many = Plan(labels: Array(0..<64))
        #expect(PlanCode.plan(PlanCode.text(many), areas: 64) == many)
    }
}

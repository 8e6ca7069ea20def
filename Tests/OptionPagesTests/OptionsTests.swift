import Foundation
import OptionPages
import OptionStudies
import Options
import PageKit
import PlaceStudies
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
        let page = try await Visitor().get(address)
        #expect(page.status == 200)
        #expect(page.text.contains("<h1>\(heading)"), "\(page.text.firstMatch(of: /<h1>.*<\/h1>/)?.0 ?? "no heading")")
    }

    @Test("Where no plan fits, the page says why and what to loosen")
    func reason() async throws {
        let page = try await Visitor().get("/options?limits=1&fewest=2&least=500000")
        // 770,689 people in all, so one council of 500,000 is possible and two are not.
        #expect(page.text.contains("No plan fits."))
        #expect(page.text.contains("770,689"))
    }

    @Test("The chosen plan of 2018 is second of six by size and first by commuting")
    func standing() async throws {
        let text = try await Visitor().get("/options").text
        let ranks = text.matches(of: /<b>([0-9a-z]+)<\/b> of 6<br><span class="note">([^<]*)/).map { "\($0.1) \($0.2)" }
        #expect(ranks.contains("2nd Difference in people"))
        #expect(ranks.contains("1st Residents working inside, lowest"))
    }

    @Test("Any plan can be drawn large, and stands among the others like a named one")
    func shown() async throws {
        // Bournemouth and Poole alone: 346,022 people against 424,667, a difference of 78,645, the fourth of six.
        let text = try await Visitor().get("/options?limits=1&fewest=2&least=300000&show=00111111").text
        #expect(text.contains("<b>4th</b> of 6<br><span class=\"note\">Difference in people"))
    }

    @Test("Every limit that cannot be used is named at once, each beside its field")
    func problems() async throws {
        let page = try await Visitor().get(
            "/options?limits=1&least=many&fewest=3&most=2&join-a=E06000028&together=X%2BY")
        #expect(page.status == 400)
        for sentence in [
            "People in each, at least: “many” is not a whole number above zero.",
            "Councils, at most: 2 is below the least, 3.", "Choose a second area beside Bournemouth.",
            "“X” is not an area of this locality.", "“Y” is not an area of this locality.",
        ] {
            #expect(page.text.contains(sentence), "\(sentence)")
        }
        #expect(page.text.contains("value=\"many\""))
        #expect(page.text.contains("<option value=\"E06000028\" selected>"))
    }

    @Test("Limits written into an address and read again are the same limits", arguments: [1, 2, 3, 4, 5, 6, 7, 8])
    func round(seed: UInt64) throws {
        let place = try Place(Scratch.sample())
        var random = SplitMix(seed: seed)
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

/// A small generator with a seed (Steele, Lea and Flood 2014), so that a failing case can be run again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

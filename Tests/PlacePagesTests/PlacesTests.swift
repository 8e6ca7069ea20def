import Figures
import PlacePages
import Places
import Testing
import WebTesting
import Workbench

@Suite("Places page")
struct PlacesTests {
    @Test("The first visit shows the larger council of the plan, with its finding")
    func firstVisit() async throws {
        let page = try await Visitor().get("/places").page
        // Commuting of 2011: 115,309 of 146,457 working residents work inside, of 146,713 jobs.
        #expect(
            page.heading.hasPrefix(
                "78.7% of working people who live in Bournemouth, Christchurch and Poole also work there"))
        #expect(page.words.contains("Of the jobs there, 78.6% are filled from inside."))
        #expect(try page.fact("people who live there have work") == "146,457")
        #expect(try page.fact("jobs are there") == "146,713")
        #expect(try page.fact("people both live and work there") == "115,309")
    }

    @Test("Areas chosen one by one give their own finding, whatever their order")
    func chosen() async throws {
        let visitor = try Visitor()
        let one = try await visitor.get("/places?choose=1&area=E07000052&area=E07000053").text
        let other = try await visitor.get("/places?choose=1&area=E07000053&area=E07000052&area=E07000052").text
        // The addresses of the page's files repeat what was chosen.
        #expect(one.replacing(/href="[^"]*"/, with: "") == other.replacing(/href="[^"]*"/, with: ""))
        #expect(
            try PageDocument(one).heading.contains("who live in West Dorset and Weymouth and Portland also work there"))
    }

    @Test(
        "Choosing nothing, or what is not there, is answered in words",
        arguments: [
            ("/places?choose=1", "Choose at least one area."),
            ("/places?choose=1&area=E99", "“E99” is not an area of this locality"),
        ])
    func problems(address: String, sentence: String) async throws {
        let answer = try await Visitor().get(address)
        #expect(answer.status == 400)
        #expect(try answer.page.errors.contains { $0.message.contains(sentence) })
    }

    @Test("Each area on the map leads to the page without it or with it")
    func map() async throws {
        let map = try await Visitor().get("/places?choose=1&area=E07000052").page.part(id: "contain")
        let addresses = map.element.all("svg").flatMap { $0.all("a") }.compactMap { $0["href"] }
        #expect(addresses.count == 8)
        #expect(addresses.contains("/places?choose=1&area=E07000052&area=E07000053"))
        #expect(addresses.contains("/places?choose=1"))
    }

    @Test("Self-containment in words: enough, not enough, too small, nobody")
    func finding() {
        func lede(_ residents: Int, _ jobs: Int, _ inside: Int) -> String {
            ContainmentFinding(
                SelfContainment(residents: residents, jobs: jobs, internalFlow: inside), of: "A", source: nil
            ).lede.text
        }
        #expect(lede(30_000, 30_000, 20_100).contains("That is enough for"))
        #expect(lede(30_000, 30_000, 15_000).contains("That is not enough for"))
        #expect(lede(1_000, 1_000, 1_000).contains("That is too small for"))
        // 113,000 of 163,000.
        let inside = SelfContainment(residents: 163_000, jobs: 144_000, internalFlow: 113_000)
        #expect(
            ContainmentFinding(inside, of: "the conurbation", source: nil).heading
                == "69.3% of working people who live in the conurbation also work there")
        let nobody = ContainmentFinding(SelfContainment(), of: "A", source: nil)
        #expect(nobody.heading == "Nobody is known to live and work in A")
    }

    @Test("A locality with nothing in it says what to import first, on every page")
    func empty() async throws {
        let visitor = try Visitor(Workbench(Scratch.empty()))
        for (address, sentence) in [
            ("/", "has no areas to group yet"), ("/places", "There are no areas yet"),
            ("/options", "There is nothing to group yet"), ("/links", "No neighbours are known yet"),
            ("/sources", "Nothing has been imported yet"),
        ] {
            let page = try await visitor.get(address)
            #expect(page.status == 200, "\(address)")
            #expect(try page.page.heading.contains(sentence), "\(address)")
        }
    }
}

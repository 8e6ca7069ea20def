import Foundation
import OptionPages
import Options
import Testing
import WebTesting

@Suite("Two plans side by side")
struct CompareTests {
    @Test("The heading counts the criteria that speak for each plan")
    func heading() async throws {
        // The plan of 2018 against the one that leaves Christchurch with Dorset.
        let text = try await Visitor().get(
            "/options/compare?limits=1&fewest=2&least=300000&plan=00011111&plan=00111111"
        ).text
        #expect(
            text.contains("<h1>Of 11 criteria, five speak for the plan approved in 2018, three for the second plan"))
        #expect(text.contains("One area would change council to make one of the other: Christchurch."))
    }

    @Test("Four plans stand on the same scales, and the heading says which leads by how many criteria")
    func four() async throws {
        let text = try await Visitor().get(
            "/options/compare?limits=1&plan=00011111&plan=00111111&plan=00000000&plan=01234567"
        ).text
        // One council of all is best by whatever asks for large ones; eight councils by whatever asks for none changed.
        #expect(text.contains("<h1>The third plan is best by"))
        #expect(text.contains("Between the best and the worst of all 466 within the limits"))
        #expect(text.contains("From A to B: Christchurch."))
        #expect(text.components(separatedBy: "class=\"mini\"").count == 5)
    }

    @Test("The areas that change council are as few as the matching of councils allows")
    func moves() {
        let plan = Plan(labels: [0, 0, 0, 1, 1, 1, 1, 1])
        #expect(plan.areasMoved(to: plan).isEmpty)
        // Councils have no names: the same groups in another order are the same plan.
        #expect(plan.areasMoved(to: Plan(labels: [5, 5, 5, 2, 2, 2, 2, 2])).isEmpty)
        #expect(plan.areasMoved(to: Plan(labels: [0, 0, 1, 1, 1, 1, 1, 1])) == [2])
        // One council of all: the smaller one joins the larger.
        #expect(plan.areasMoved(to: Plan(labels: [0, 0, 0, 0, 0, 0, 0, 0])) == [0, 1, 2])
    }

    @Test(
        "Fewer than two plans, more than four, or one that is none is answered in words and leads back",
        arguments: [
            ("plan=00011111", "1 was chosen"), ("", "none was chosen"),
            ("plan=00011111&plan=00111111&plan=01111111&plan=00000000&plan=01234567", "5 were chosen"),
            ("plan=0001&plan=00111111", "a plan that is none of this locality"),
        ])
    func notTwo(plans: String, sentence: String) async throws {
        let page = try await Visitor().get("/options/compare?limits=1&fewest=2&" + plans)
        #expect(page.status == 400)
        #expect(page.text.contains(sentence))
        #expect(page.text.contains("href=\"/options?limits=1&amp;fewest=2\""))
    }
}

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
        let page = try await Visitor().get(
            "/options/compare?limits=1&fewest=2&least=300000&plan=00011111&plan=00111111"
        ).page
        #expect(
            page.heading.hasPrefix(
                "Of 11 criteria, five speak for the plan approved in 2018, three for the second plan"))
        #expect(page.words.contains("One area would change council to make one of the other: Christchurch."))
        #expect(try page.link("Back to the options") == "/options?limits=1&fewest=2&least=300000")
    }

    @Test("Four plans stand on the same scales, and the heading says which leads by how many criteria")
    func four() async throws {
        let page = try await Visitor().get(
            "/options/compare?limits=1&plan=00011111&plan=00111111&plan=00000000&plan=01234567"
        ).page
        // One council of all is best by whatever asks for large ones; eight councils by whatever asks for none changed.
        #expect(page.heading.hasPrefix("The third plan is best by"))
        #expect(page.captions == ["Between the best and the worst of all 466 within the limits"])
        #expect(page.words.contains("From A to B: Christchurch."))
        // Each plan is drawn under its name, and has a column in the table of criteria.
        let plans = ["A The plan approved in 2018", "B The second plan", "C The third plan", "D The fourth plan"]
        #expect(Array(page.headings(2).prefix(4)) == plans)
        let table = try page.table("Which is better by what")
        #expect(table.columns == ["Criterion"] + plans + ["Better"])
        #expect(try table["Difference in people", "A The plan"] == "20,587 people, 3rd of 466")
        #expect(try table["Difference in people", "Better"] == "C")
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
        let answer = try await Visitor().get("/options/compare?limits=1&fewest=2&" + plans)
        #expect(answer.status == 400)
        let page = try answer.page
        #expect(page.errors.count == 1 && page.errors[0].message.contains(sentence))
        #expect(try page.link("Back to the options") == "/options?limits=1&fewest=2")
    }
}

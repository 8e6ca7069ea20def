import Testing
import WebTesting

@Suite("Overview page")
struct OverviewTests {
    @Test("The first page answers where the chosen plan stood among all that were possible")
    func sample() async throws {
        let text = try await Visitor().get("/").text
        #expect(
            text.contains(
                "<h1>Eight districts can be grouped in 466 ways. Six leave every council above 300,000 people.</h1>"))
        #expect(text.contains("The plan approved in 2018 ranks 2nd of 6"))
        #expect(text.contains("See all six"))
        #expect(text.contains("8 of 9"))
        #expect(text.contains("Reorganisation options"))
    }

    @Test("What is cited is listed once, in the order of its numbers")
    func sources() async throws {
        let text = try await Visitor().get("/").text
        let marks = text.matches(of: /href="#source-([0-9]+)"/).compactMap { Int($0.1) }
        let listed = text.matches(of: /<li id="source-([0-9]+)"/).compactMap { Int($0.1) }
        #expect(!listed.isEmpty)
        #expect(listed == Array(1...listed.count))
        #expect(Set(marks) == Set(listed))
        // Each number appears for the first time after all smaller ones.
        var seen = 0
        for mark in marks where mark > seen {
            #expect(mark == seen + 1)
            seen = mark
        }
    }
}

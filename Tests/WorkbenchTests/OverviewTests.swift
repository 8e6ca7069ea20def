import Testing
import WebTesting

@Suite("Overview page")
struct OverviewTests {
    @Test("The first page answers where the chosen plan stood among all that were possible")
    func sample() async throws {
        let page = try await Visitor().get("/").page
        #expect(
            page.heading
                == "Eight districts can be grouped in 466 ways. Six leave every council above 300,000 people.")
        #expect(page.words.contains("The plan approved in 2018 ranks 2nd of 6"))
        let six = try page.link("See all six")
        #expect(try await Visitor().get(six).page.heading.hasPrefix("Six of 466 plans"))
        #expect(page.words.contains("8 of 9"))
        #expect(try page.link("Reorganisation options").hasPrefix("/options"))
    }

    @Test("What is cited is listed once, in the order of its numbers")
    func sources() async throws {
        let page = try await Visitor().get("/").page
        func number(_ text: String?) -> Int? { text?.firstMatch(of: /source-([0-9]+)$/).flatMap { Int($0.1) } }
        let marks = page.element.all("a").compactMap { number($0["href"]) }
        let listed = try page.section("Sources on this page").element.all("li").compactMap { number($0["id"]) }
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

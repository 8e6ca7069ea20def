import Base
import Foundation
import Options
import Places
import Store
import Testing
import WebTesting
import Workbench

/// More areas than can be counted with limits: a grid of seven by seven with people of all numbers.
@Suite("Many areas", .enabled(if: isOptimised, "an unoptimised build counts for minutes"))
struct ManyAreasTests {
    private static let side = 7

    /// Codes are ordered as text, so that A02 comes before A10.
    private static func code(_ cell: Int) -> String { cell < 10 ? "A0\(cell)" : "A\(cell)" }

    private static func locality() throws -> LocalityFile {
        let file = try Scratch.empty(title: "A grid")
        var random = SeededGenerator(seed: 1)
        let cells = 0..<side * side
        let areas = cells.map { "\(code($0)),Area \($0),\(Int.random(in: 40_000...160_000, using: &random))\n" }
        var links = "code_a,code_b\n"
        for cell in cells {
            if (cell + 1) % side != 0 { links += "\(code(cell)),\(code(cell + 1))\n" }
            if cell + side < cells.count { links += "\(code(cell)),\(code(cell + side))\n" }
        }
        try file.bring(areas: "code,name,population_2024\n" + areas.joined(), links: links)
        return file
    }

    @Test("What cannot be counted is searched, and every page says so instead of a proof")
    func searched() async throws {
        let visitor = try Visitor(Workbench(Self.locality()))
        let page = try await visitor.get("/options?limits=1&least=400000&fewest=3").page
        #expect(
            page.heading.contains(" of 2,584,855,762,327,078,145,444 plans ")
                && page.heading.hasSuffix(" leave every council above 400,000; there are too many to count"))
        #expect(page.words.contains("nothing proves that there are no better ones"))
        #expect(page.headings(2).contains { $0.hasSuffix(" that a search found") })
        let first = try await visitor.get("/").page
        #expect(first.heading.hasPrefix("49 areas can be grouped in 2,584,855,762,327,078,145,444 ways. At least "))
        let ranking = try await visitor.get("/options/ranking?limits=1&least=400000&fewest=3").page
        #expect(ranking.words.contains("that a search found"))
        #expect(ranking.words.contains("The best found by these weights"))
        let report = try await visitor.get("/report?limits=1&least=400000&fewest=3")
        #expect(report.status == 200)
    }

    @Test("A plan of many areas is painted, judged and compared, and no rank is made up")
    func painted() async throws {
        let visitor = try Visitor(Workbench(Self.locality()))
        let west = String(repeating: "0", count: 28) + String(repeating: "1", count: 21)
        let north = String(repeating: "0001111", count: 7)
        let limits = "&limits=1&least=400000&fewest=2"
        let answer = try await visitor.get("/options/paint?plan=\(west)\(limits)")
        #expect(answer.status == 200)
        let page = try answer.page
        #expect(page.heading == "Two councils, each in one piece")
        #expect(page.words.contains("nothing tells where this one stands") && !answer.text.contains("beats yours"))
        let both = try await visitor.get("/options/compare?plan=\(west)&plan=\(north)\(limits)")
        #expect(try both.status == 200 && both.page.words.contains("Which is better by what"))
    }

    @Test("Where no plan can be, nothing is searched")
    func none() async throws {
        let page = try await Visitor(Workbench(Self.locality())).get("/options?limits=1&least=90000000").page
        #expect(
            page.heading.hasPrefix("None of 2,584,855,762,327,078,145,444 plans leaves every council above 90,000,000"))
    }
}

private var isOptimised: Bool {
    #if DEBUG
        false
    #else
        true
    #endif
}

import Figures
import Testing

@Suite("Small maps")
struct SmallMapTests {
    let minis = MiniMaps(base: MapTests.squares(width: 92), id: "p")
    let plan: [Map.Class] = [.init("West", codes: ["A0"]), .init("East", codes: ["A1", "A2", "A3"])]

    @Test("Shapes are written once; each map only refers to them, and every reference has its definition")
    func shared() {
        let first = minis.svg("Plan 1", classes: plan)
        #expect(first.utf8.count < 500)
        #expect(!first.contains("<path"))
        let ids = Set(minis.definitions.matches(of: /\ id="([^"]+)"/).map(\.output.1))
        let references =
            first.matches(of: /href="#([^"]+)"/).map(\.output.1) + first.matches(of: /url\(#([^)]+)\)/).map(\.output.1)
        // Four areas, one border between groups, one pattern.
        #expect(references.count == 6)
        for reference in references { #expect(ids.contains(reference)) }
    }

    @Test("A border is drawn where the groups of a plan meet, and nowhere else")
    func borders() {
        func borders(_ classes: [Map.Class]) -> [Substring] {
            minis.svg("x", classes: classes).matches(of: /href="#p(b\d)"/).map(\.output.1)
        }
        #expect(borders(plan) == ["b0"])
        #expect(borders([.init("All", codes: ["A0", "A1", "A2", "A3"])]).isEmpty)
        #expect(borders([.init("Ends", codes: ["A0", "A3"]), .init("Middle", codes: ["A1", "A2"])]) == ["b0", "b2"])
    }

    @Test("A class with a fill of its own keeps its colour")
    func ownFill() {
        let svg = minis.svg("x", classes: [.init("Red", codes: ["A0"], fill: Fill("#aa0000", .grid))])
        #expect(svg.contains("fill=\"#aa0000\""))
    }

    @Test("Panels stand in rows of three, and the table has a column for each")
    func multiples() {
        let panels = (1...4).map {
            SmallMultiples.Panel("Plan \($0)", words: "\($0) of 4", classes: plan, isMarked: $0 == 2)
        }
        let picture = SmallMultiples("Four plans", base: MapTests.squares(width: 92), panels: panels)
        let svg = picture.svg(id: "s")
        let corners = svg.matches(of: /translate\(([\d.]+),([\d.]+)\)/).map {
            [Double($0.output.1)!, Double($0.output.2)!]
        }
        // 92 wide and 24 apart; 32 high, 48 for words and 24 apart.
        #expect(corners == [[0, 0], [116, 0], [232, 0], [0, 104]])
        #expect(svg.contains("Plan 1: 1 of 4; Plan 2: 2 of 4; Plan 3: 3 of 4; Plan 4: 4 of 4."))
        #expect(picture.table.columns.map(\.title) == ["Area", "Plan 1", "Plan 2", "Plan 3", "Plan 4"])
        #expect(picture.table.rows[1].cells[1] == .text("East"))
        // A title wider than its map stands on two lines, and all rows are a line higher.
        var wide = picture
        wide.panels[0].title = "Population each"
        let lines = wide.svg(id: "s")
        #expect(lines.contains(">Population<") && lines.contains(">each<"))
        #expect(lines.contains("translate(0,121)"))
    }
}

import Figures
import Foundation
import PageReading
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Boards, timelines, networks and progress")
struct BoardTests {
    static let day = CalendarDay(17_849)  // 14 November 2018

    @Test("A day is written as people and as files write it, on leap days too")
    func days() {
        #expect(Self.day.words == "14 November 2018" && Self.day.iso == "2018-11-14")
        #expect(CalendarDay(18_321).iso == "2020-02-29" && CalendarDay(-1).iso == "1969-12-31")
    }

    @Test("A board has each card under its heading, in HTML that nobody can break and in its table")
    func board() throws {
        let board = Board(
            "One <barrier>",
            columns: [
                .init(
                    "Turf",
                    cards: [
                        .init("A & B", address: "javascript:alert(1)", lines: [.init("Owner", "Ann")], mark: "overdue")
                    ]),
                .init("Trust", cards: []),
            ])
        let html = board.html()
        let part = try PageDocument(html)
        #expect(part.headings(2) == ["Turf 1", "Trust 0"])
        #expect(try part.section("Turf").items == ["A & B Owner: Ann overdue"])
        #expect(try part.section("Trust").words == "nothing here")
        #expect(part.links.isEmpty && !html.contains("javascript"))
        #expect(board.table.rows.map { $0.cells.map(\.raw) } == [["Turf", "A & B", "Ann", "overdue"]])
    }

    @Test("Where two things cross, gaps are counted and said in words")
    func cross() throws {
        let cross = CrossTable(
            "x", rowTitle: "Council", columnTitle: "Offer", rows: ["Poole", "Purbeck"], columns: ["Homes", "Parks"],
            cells: [[[.init("Falls", address: "/a")], []], [[], []]])
        #expect(cross.gaps == 3)
        let table = try PageDocument(cross.html()).table("x")
        #expect(table.columns == ["Council", "Homes", "Parks"])
        #expect(table.rows == [["Poole", "Falls", "gap"], ["Purbeck", "gap", "gap"]])
        #expect(try table.cell("Poole", "Homes").link("Falls") == "/a")
        #expect(cross.table.rows.count == 1)
    }

    @Test(
        "The marks of a time axis are at most seven and lie on it, whether it spans weeks or centuries",
        arguments: [1, 20, 90, 400, 2000, 9000, 90_000])
    func axis(span: Int) {
        let axis = TimeAxis(covering: [17_000, 17_000 + span])
        #expect((1...8).contains(axis.ticks.count), "\(axis.ticks.map(\.label))")
        #expect(axis.ticks.allSatisfy { ($0.day >= axis.first) && ($0.day <= axis.last) })
    }

    @Test("A timeline shows a day, a window and the day to begin by; its table says the same in words")
    func timeline() {
        let timeline = Timeline(
            "Two dates",
            entries: [
                .init("Order", from: Self.day, start: CalendarDay(17_800), lane: "Law"),
                .init("Budget", from: Self.day, to: CalendarDay(17_900), lane: "Money"),
            ], today: Self.day)
        let svg = timeline.svg(id: "t")
        for words in ["today", "begin by 26 September 2018", "Law", "Order: 14 November 2018"] {
            #expect(svg.contains(words), "\(words)")
        }
        #expect(timeline.table.rows[0].cells.map(\.raw) == ["Law", "Order", "2018-09-26", "2018-11-14", "2018-11-14"])
        #expect(isXML(svg))
    }

    @Test("A chart of progress draws path and readings, and its table has both for each reading")
    func progress() {
        let unit = Figure.Unit("day")
        let chart = ProgressChart(
            "Fewer days", metric: "Days a month", unit: unit, baseline: .init(CalendarDay(17_000), Figure(1900, unit)),
            target: .init(CalendarDay(18_000), Figure(1200, unit)),
            readings: [.init(CalendarDay(17_500), Figure(1640, unit), expected: Figure(1550, unit))], today: Self.day)
        #expect(isXML(chart.svg(id: "p")))
        #expect(chart.svg(id: "p").contains("Readings: 30 November 2017: 1,640 days."))
        #expect(chart.table.rows.map { $0.cells.map(\.raw) }[1] == ["2017-11-30", "Reading", "1640", "1550"])
    }

    @Test(
        "A network is drawn the same each time, every node inside the drawing; its table has every tie and who has none"
    )
    func network() {
        let network = Network(
            "Ties", nodes: ["A", "B", "C"].map { Network.Node($0) } + [.init("Lives", kind: 1)],
            ties: [.init(0, 1), .init(0, 3, kind: 1), .init(7, 0)], kinds: ["partner", "outcome"],
            tieKinds: ["works with", "matters for"])
        #expect(network.svg(id: "n") == network.svg(id: "n") && isXML(network.svg(id: "n")))
        #expect(
            network.table.rows.map { $0.cells.map(\.raw) } == [
                ["A", "works with", "B"], ["A", "matters for", "Lives"], ["C", "", ""],
            ])
        for count in [1, 2, 50] {
            let layout = NetworkLayout(
                count: count, ties: count > 1 ? [(0, 1)] : [], in: Box(minX: 10, minY: 10, maxX: 90, maxY: 90))
            #expect(layout.places.allSatisfy { (9.9...90.1).contains($0.x) && (9.9...90.1).contains($0.y) })
        }
    }

    @Test("Names in a network keep off each other, and inside the drawing, while there is room", arguments: [3, 9, 17])
    func names(count: Int) throws {
        let network = Network(
            "Ties", nodes: (0..<count).map { Network.Node("Somebody with a name \($0)") },
            ties: (1..<count).map { .init(0, $0) }, kinds: ["partner"])
        // Each line of text with its place and its anchor.
        let pattern = try Regex(
            "<text x=\"([0-9.-]+)\" y=\"([0-9.-]+)\"(?: text-anchor=\"(end|middle)\")?[^>]*>([^<]+)<",
            as: (Substring, Substring, Substring, Substring?, Substring).self)
        let svg = network.svg(id: "n")
        let size = try #require(svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/)?.output)
        let (width, height) = (try #require(Double(size.1)), try #require(Double(size.2)))
        let lines = svg.matches(of: pattern).map { match in
            let (x, y, width) = (Double(match.output.1)!, Double(match.output.2)!, 6.5 * Double(match.output.4.count))
            let start = match.output.3 == "end" ? x - width : match.output.3 == "middle" ? x - width / 2 : x
            return Box(minX: start, minY: y - 10, maxX: start + width, maxY: y + 2)
        }
        #expect(lines.count >= count)
        // Left of the drawing, right, above and below; widths of text are guessed here, to a letter or two.
        let outside = [
            Box(minX: -999, minY: -999, maxX: -12, maxY: 9_999),
            Box(minX: width + 12, minY: -999, maxX: 9_999, maxY: 9_999),
            Box(minX: -999, minY: -999, maxX: 9_999, maxY: 0), Box(minX: -999, minY: height, maxX: 9_999, maxY: 9_999),
        ]
        for (index, line) in lines.enumerated() {
            #expect(lines.dropFirst(index + 1).allSatisfy { !line.overlaps($0) })
            #expect(outside.allSatisfy { !line.overlaps($0) }, "\(line)")
        }
    }

    private func isXML(_ svg: String) -> Bool { XMLParser(data: Data(svg.utf8)).parse() }
}

import Figures
import PageReading
import Testing

@Suite("Flow maps")
struct FlowMapTests {
    func map(_ flows: [FlowMap.Flow]) -> FlowMap {
        FlowMap("Most go east", base: MapTests.squares(), unit: .people, flows: flows)
    }

    let flows: [FlowMap.Flow] = [
        .init(from: "A0", to: "A1", Figure(100, .people)), .init(from: "A1", to: "A0", Figure(400, .people)),
        .init(from: "A2", to: "A2", Figure(9000, .people)), .init(from: "A0", to: "Z9", Figure(800, .people)),
        .init(from: "A3", to: "A0", .missing("suppressed", unit: .people)),
        .init(from: "A2", to: "A3", Figure(0, .people)),
    ]

    @Test("Only known flows between two areas of the map are drawn, the largest first; the table has all")
    func drawn() {
        let svg = map(flows).svg(id: "f")
        let titles = svg.matches(of: /<title>([^<]+ to [^<]+)<\/title>/).map(\.output.1)
        #expect(titles == ["Area 1 to Area 0: 400 people", "Area 0 to Area 1: 100 people"])
        #expect(
            svg.contains(
                "<desc id=\"f-desc\">Largest flows: Area 1 to Area 0: 400 people; Area 0 to Area 1: 100 people.</desc>")
        )
        let csv = map(flows).table.csv()
        #expect(csv.hasPrefix("From,To,People,Why missing\r\nArea 2,Area 2,9000,\r\nArea 0,Z9,800,\r\n"))
        #expect(csv.hasSuffix("Area 3,Area 0,,People: suppressed\r\n"))
    }

    @Test("Four times the people are four times as wide, and the way back lies on the other side")
    func widths() throws {
        let shapes = map(flows).svg(id: "f").matches(
            of: /<path d="M([\d.]+),([\d.]+)Q([\d.]+),([\d.]+)[^"]* ([\d.]+),([\d.]+)Z" fill="#0b5d5e"/)
        try #require(shapes.count == 2)
        // The areas lie side by side, so that a line starts with its width from top to bottom.
        let tops = shapes.map { (Double($0.output.2)!, Double($0.output.6)!, Double($0.output.4)!) }
        let widths = tops.map { abs($0.0 - $0.1) }
        #expect(abs(widths[0] - 4 * widths[1]) < 0.5, "\(widths)")
        // 56 is the middle of the row; the bend of one way is above it, of the other below.
        #expect((tops[0].2 - 56) * (tops[1].2 - 56) < 0)
    }

    @Test("The legend says how many of how many, and its widths are those of the drawing")
    func legend() throws {
        var sources = Sources()
        var map = map(flows)
        #expect(map.legend(id: "f", sources: &sources).contains("the 2 largest of 5 flows"))
        let key = try PageDocument(map.legend(id: "f", sources: &sources)).item("400 people")
        #expect(key.element.all("svg").flatMap(\.descendants).contains { $0["stroke-width"] == "10" })
        map.flows = []
        #expect(map.legend(id: "f", sources: &sources).isEmpty)
        #expect(map.svg(id: "f").contains("No flow between these areas."))
    }
}

import Figures
import PageReading
import TestSupport
import Testing

@Suite("Maps of many zones")
struct ZoneMapTests {
    /// Even-odd rule over all subpaths.
    static func isInside(_ point: (x: Double, y: Double), _ rings: [[(x: Double, y: Double)]]) -> Bool {
        var isInside = false
        for ring in rings {
            for (index, a) in ring.enumerated() {
                let b = ring[(index + 1) % ring.count]
                if (a.y > point.y) != (b.y > point.y), point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
                    isInside.toggle()
                }
            }
        }
        return isInside
    }

    static func grid(_ side: Int) -> [(cell: Hexagon, area: MapArea)] {
        (0..<side * side).map { index in
            let cell = Hexagon(column: index % side, row: index / side)
            return (cell, MapArea(code: "H\(index)", title: "H\(index)", hexagon: cell))
        }
    }

    @Test("The shape of a class covers its zones and no other, holes and islands included", arguments: 1...40)
    func dissolved(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let zones = Self.grid(9)
        // 780 wide: 9.5 cells of √3 on 768 units; the side of a hexagon is then 46.67 units.
        let base = BaseMap(zones.map(\.area), coordinates: .plane, width: 780, maxHeight: 2000)
        let members = zones.filter { _ in Bool.random(using: &random) }
        var map = Map("x", base: base, classes: [.init("In", codes: members.map(\.area.code))], style: .classes)
        map.showsEveryArea = false
        map.hasLabels = false
        let svg = map.svg(id: "m")
        let data = try #require(svg.firstMatch(of: /d="([^"]+)" fill="#62a59d"/))
        let rings = MapTests.subpaths(data.output.1)
        let scale = 768 / (9.5 * 3.0.squareRoot())
        for zone in zones {
            let centre = zone.cell.centre
            // The west edge of the grid is half a cell left of the first centre, the north edge one side above.
            let point = (x: 6 + (centre.x + 3.0.squareRoot() / 2) * scale, y: 6 + (1 - centre.y) * scale)
            let isMember = members.contains { $0.cell == zone.cell }
            #expect(Self.isInside(point, rings) == isMember, "seed \(seed), \(zone.cell)")
        }
    }

    @Test("An outline runs around its areas only, and the legend names it")
    func outline() throws {
        var map = Map("x", base: MapTests.squares())
        map.outlines = [.init("Labour market", codes: ["A1", "A2"])]
        let svg = map.svg(id: "m")
        let data = try #require(svg.firstMatch(of: /<g class="outlines"[^>]*><path d="([^"]+)"/)).output.1
        let points = MapTests.subpaths(data).joined()
        #expect(points.map(\.x).min() == 106 && points.map(\.x).max() == 306)
        var sources = Sources()
        #expect(try PageDocument(map.legend(id: "m", sources: &sources)).items.contains("Labour market"))
    }

    @Test("Limits are spoken as people read them, each class with its number of areas")
    func breaks() {
        let breaks = ClassBreaks([0.75, 0.667, .nan], unit: .percent)
        #expect(breaks.titles == ["under 66.7%", "66.7% to under 75.0%", "75.0% or more"])
        #expect(ClassBreaks([0.5, 0.6], unit: .percent).titles == ["under 50%", "50% to under 60%", "60% or more"])
        #expect(ClassBreaks([1000], unit: .people).titles == ["under 1,000 people", "1,000 people or more"])
        #expect(ClassBreaks([], unit: .people).titles == ["all"])
        // On the limit belongs above; what is missing belongs nowhere.
        let figures = ["a": Figure(0.5, .percent), "b": Figure(0.49, .percent), "c": .missing("none", unit: .percent)]
        let classes = ClassBreaks([0.5], unit: .percent).classes(of: figures)
        #expect(classes.map(\.codes) == [["b"], ["a"]])
        #expect(classes[0].note?.text == "one area")
    }

    @Test(
        "Quantiles put every figure into the class whose words hold it, about equally many in each", arguments: 1...40)
    func quantiles(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let figures = Dictionary(
            uniqueKeysWithValues: (0..<200).map {
                ("\($0)", Figure(Double.random(in: 0...1, using: &random), .percent))
            })
        let breaks = ClassBreaks(quantiles: 5, of: figures.values, unit: .percent)
        let classes = breaks.classes(of: figures)
        #expect(classes.map(\.codes.count).reduce(0, +) == 200)
        #expect(
            classes.allSatisfy { (30...50).contains($0.codes.count) }, "seed \(seed): \(classes.map(\.codes.count))")
        for (low, group) in zip([-.infinity] + breaks.limits, classes) {
            #expect(group.codes.allSatisfy { figures[$0]!.number!.double >= low }, "seed \(seed)")
        }
        #expect(
            ClassBreaks(quantiles: 4, of: [Figure(3, .people), Figure(3, .people)], unit: .people).titles == ["all"])
    }

    @Test("Round classes have round limits inside the values")
    func roundBreaks() {
        let figures = [0.42, 0.5, 0.58, 0.69].map { Figure($0, .percent) }
        #expect(
            ClassBreaks(round: 3, of: figures, unit: .percent).titles == [
                "under 50%", "50% to under 60%", "60% or more",
            ])
    }

    @Test(
        "7,264 zones of England and Wales in classes take under 200 kB",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func zones() throws {
        let areas = try boundaries("msoa_2021_england_wales.geojson")
        let base = BaseMap(areas, width: 560, maxHeight: 700, detail: 0.6)
        let figures = Dictionary(
            uniqueKeysWithValues: areas.map { ($0.code, Figure($0.polygons[0][0][0].x, .plain(decimals: 2))) })
        let breaks = ClassBreaks(quantiles: 5, of: figures.values, unit: .plain(decimals: 2))
        let svg = Map("x", base: base, classes: breaks.classes(of: figures), style: .classes).svg(id: "m")
        #expect(svg.matches(of: /<path/).count == 5)
        #expect(svg.utf8.count < 200_000)
    }
}

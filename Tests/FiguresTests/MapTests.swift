import Figures
import Foundation
import PageReading
import TestSupport
import Testing

@Suite("Maps")
struct MapTests {
    /// Four unit squares in a row, west to east; neighbours share a side.
    static func row(_ count: Int = 4) -> [MapArea] {
        (0..<count).map { index in
            let x = Double(index)
            let ring = [(x, 0.0), (x + 1, 0), (x + 1, 1), (x, 1), (x, 0)].map { Point(x: $0.0, y: $0.1) }
            return MapArea(code: "A\(index)", title: "Area \(index)", polygons: [[ring]])
        }
    }

    static func squares(width: Double = 412) -> BaseMap { BaseMap(row(), coordinates: .plane, width: width) }

    static func plan(paintable: Bool = false) -> Map {
        var map = Map(
            "Two councils", base: squares(),
            classes: [
                .init("West", codes: ["A0", "A1"]), .init("East", codes: ["A2", "A3"], note: "\(Figure(2, .people))"),
            ])
        map.isPaintable = paintable
        return map
    }

    /// All subpaths of path data as absolute points.
    static func subpaths(_ data: Substring) -> [[(x: Double, y: Double)]] {
        var cursor = (x: 0.0, y: 0.0)
        return data.split(separator: "m").map { part in
            let numbers = part.replacing("z", with: "").matches(of: /-?(?:\d+(?:\.\d)?|\.\d)/).map {
                Double($0.output)!
            }
            let points = stride(from: 0, to: numbers.count, by: 2).map { index in
                cursor = (cursor.x + numbers[index], cursor.y + numbers[index + 1])
                return cursor
            }
            if part.contains("z") { cursor = points[0] }
            return points
        }
    }

    @Test(
        "Squares of 100 units keep their size and place, in relative commands, tenths and without needless characters")
    func path() {
        // 4 squares fill 412 − 2 × 6 = 400; the second runs from 106 to 206 across and 6 to 106 down.
        let svg = Map("x", base: Self.squares()).svg(id: "m")
        #expect(svg.contains(#"viewBox="0 0 412 112""#))
        let data = svg.matches(of: /<path d="([^"]+)" fill="#e7e5df"/).map(\.output.1)
        #expect(data.count == 4)
        let corners = Self.subpaths(data[1]).joined().map { [$0.x, $0.y] }
        #expect(Set(corners) == [[106, 6], [206, 6], [206, 106], [106, 106]])
        #expect(corners.count == 4)
        #expect(!svg.contains(".0") && !svg.contains("0.5"))
    }

    @Test("Only the border between two groups is drawn thick")
    func border() throws {
        let svg = Self.plan().svg(id: "m")
        let borders = try #require(svg.firstMatch(of: /<g class="borders"[^>]*><path d="([^"]+)"/)).output.1
        let line = Self.subpaths(borders).joined().map { [$0.x, $0.y] }
        #expect(line.sorted { $0[1] < $1[1] } == [[206, 6], [206, 106]])
    }

    @Test("A map to be painted knows the border of each two neighbours and shows those between groups")
    func paintable() {
        let svg = Self.plan(paintable: true).svg(id: "m")
        #expect(svg.matches(of: /data-code="A\d" data-class="\d"/).count == 4)
        #expect(svg.contains("data-fills=\"#2a6f97 url(#m-c1)\"") && svg.contains("<pattern id=\"m-c1\""))
        let pairs = svg.matches(of: /data-between="([^"]+)"( visibility="visible")?/).map {
            ($0.output.1, $0.output.2 != nil)
        }
        #expect(pairs.map(\.0) == ["A0 A1", "A1 A2", "A2 A3"])
        #expect(pairs.map(\.1) == [false, true, false] && svg.contains("<g class=\"borders\" visibility=\"hidden\""))
    }

    @Test("Groups differ without colour: another pattern each, named apart on a page with several maps")
    func patterns() {
        let fills = (0..<16).map(Fill.group)
        #expect(Set(fills.prefix(8).map(\.pattern)).count == 8)
        #expect(Set(fills.prefix(8).map(\.colour)).count == 8)
        #expect(Set(fills).count == 16)
        let first = Self.plan().svg(id: "plan-1")
        let second = Self.plan().svg(id: "plan-2")
        let ids = (first + second).matches(of: /\ id="([^"]+)"/).map(\.output.1)
        #expect(Set(ids).count == ids.count)
        for reference in first.matches(of: /url\(#([^)]+)\)/) { #expect(ids.contains(reference.output.1)) }
    }

    @Test("Classes from low to high grow darker, however many there are", arguments: 2...7)
    func steps(count: Int) {
        let luminances = (0..<count).map { Fill.step($0, of: count).luminance }
        #expect(zip(luminances, luminances.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("The description says who belongs to whom; the legend says it beside the colours")
    func words() throws {
        var sources = Sources()
        let map = Self.plan()
        #expect(
            map.svg(id: "m").contains("<desc id=\"m-desc\">West: Area 0 and Area 1. East: Area 2 and Area 3.</desc>"))
        let legend = map.legend(id: "m", sources: &sources)
        #expect(try PageDocument(legend).items.suffix(2) == ["West", "East 2 people"])
        #expect(!legend.contains("in no group"))
        var partial = map
        partial.classes.removeLast()
        #expect(partial.legend(id: "m", sources: &sources).contains("in no group"))
    }

    @Test("The table behind a map has every area once, with its group and its figure")
    func table() {
        var map = Self.plan()
        map.figures = ["A0": Figure(10, .people), "A1": .missing("not published", unit: .people)]
        map.figureTitle = "Residents"
        #expect(
            map.table.csv() == """
                Area,Group,Residents (people),Why missing\r
                Area 0,West,10,\r
                Area 1,West,,Residents: not published\r
                Area 2,East,,Residents: no figure\r
                Area 3,East,,Residents: no figure\r

                """)
    }

    @Test("A map whose areas are links is no image, and a hostile name or address stays harmless")
    func links() {
        var map = Map(
            "<b>", base: BaseMap([MapArea(code: "\"", title: "</title><script>", polygons: Self.row()[0].polygons)]))
        map.addresses = ["\"": "/areas/1?a=\"><script>"]
        map.isPaintable = true
        let svg = map.svg(id: "m")
        #expect(svg.contains("role=\"group\""))
        #expect(!svg.contains("<script>") && !svg.contains("</title></title>"))
        map.addresses = ["\"": "javascript:alert(1)"]
        #expect(!map.svg(id: "m").contains("<a "))
    }

    @Test("Areas without shape, points that are no numbers, and no areas at all make a map without harm")
    func degenerate() {
        let dot = Point(x: 1, y: 1)
        let areas = [
            MapArea(code: "1", title: "Nothing", polygons: []),
            MapArea(code: "2", title: "Dot", polygons: [[[dot, dot, dot]]]),
            MapArea(code: "3", title: "NaN", polygons: [[[Point(x: .nan, y: 0), dot, Point(x: .infinity, y: 2)]]]),
            MapArea(code: "3", title: "Twice", polygons: [[[]]]),
        ]
        for coordinates in [BaseMap.Coordinates.degrees, .plane] {
            #expect(Map("x", base: BaseMap(areas, coordinates: coordinates)).svg(id: "m").hasPrefix("<svg"))
            #expect(Map("x", base: BaseMap([], coordinates: coordinates)).svg(id: "m").hasPrefix("<svg"))
        }
    }

    @Test("A thinned border stays common to both its neighbours, with no gap and no overlap", arguments: 1...20)
    func thinning(seed: Int) {
        // Two areas either side (126 points in all) of a ragged line; whatever is thinned, their areas must add up to the rectangle.
        var random = SplitMix(state: UInt64(seed))
        let ragged = (0...60).map { Point(x: Double($0), y: 20 + Double.random(in: -3...3, using: &random)) }
        let north = MapArea(code: "N", title: "N", polygons: [[ragged + [Point(x: 60, y: 40), Point(x: 0, y: 40)]]])
        let south = MapArea(
            code: "S", title: "S", polygons: [[[Point(x: 0, y: 0), Point(x: 60, y: 0)] + ragged.reversed()]])
        let base = BaseMap([north, south], coordinates: .plane, width: 612, maxHeight: 600, detail: 8)
        let paths = Map("x", base: base).svg(id: "m").matches(of: /<path d="([^"]+)" fill=/).map(\.output.1)
        let points = paths.map { Self.subpaths($0).joined() }
        #expect(points.map(\.count).reduce(0, +) < 100, "seed \(seed): not thinned")
        let sizes = points.map { ring in
            let corners = Array(ring)
            return abs(
                corners.indices.reduce(0.0) { sum, index in
                    let (a, b) = (corners[index], corners[(index + 1) % corners.count])
                    return sum + (a.x * b.y - b.x * a.y) / 2
                })
        }
        // 600 × 400 units of the drawing.
        #expect(abs(sizes.reduce(0, +) - 240_000) < 0.01, "seed \(seed)")
    }

    @Test("Six hexagons around one share a side with it, and the map draws it")
    func hexagons() throws {
        let middle = Hexagon(column: 3, row: 3)
        for neighbour in middle.neighbours {
            let distance = middle.centre.distance(to: neighbour.centre)
            #expect(abs(distance - 3.0.squareRoot()) < 1e-12)
            #expect(neighbour.neighbours.contains(middle))
        }
        let cells = [middle] + middle.neighbours
        let areas = cells.enumerated().map { MapArea(code: "H\($0)", title: "H\($0)", hexagon: $1) }
        var map = Map("x", base: BaseMap(areas, coordinates: .plane), classes: [.init("Middle", codes: ["H0"])])
        map.isPaintable = true
        // Twelve pairs of neighbours: six with the middle, six around it.
        let pairs = map.svg(id: "m").matches(of: /data-between="H(\d) H\d"/).map(\.output.1)
        #expect(pairs.count == 12)
        #expect(pairs.count { $0 == "0" } == 6)
    }

    @Test(
        "Labels of a crowded map never lie upon each other",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func labels() throws {
        let london = try boundaries("lad_2018_england.geojson") { $0.hasPrefix("E09") }
        #expect(london.count == 33)
        let labels = BaseMap(london).labels()
        #expect(labels.count >= 20)
        for (index, label) in labels.enumerated() {
            for other in labels[..<index] { #expect(!label.box.overlaps(other.box), "\(label.lines) \(other.lines)") }
        }
    }

    @Test(
        "Dorset's eight districts all get their names, in a drawing of 12 kB",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func dorset() throws {
        let base = BaseMap(try boundaries("lad_2018_england.geojson", where: isDorset))
        #expect(base.labels().count == 8)
        #expect(Map("Dorset", base: base).svg(id: "m").utf8.count < 12_000)
    }
}

import Figures
import TestSupport
import Testing

@Suite("Hexagon layout")
struct HexagonLayoutTests {
    @Test("Assignment is the cheapest of all there are", arguments: 1...60)
    func assignment(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let rows = Int.random(in: 1...5, using: &random)
        let columns = Int.random(in: rows...7, using: &random)
        let costs = (0..<rows).map { _ in (0..<columns).map { _ in Double.random(in: 0...10, using: &random) } }
        func cheapest(from row: Int, without taken: Set<Int>) -> Double {
            guard row < rows else { return 0 }
            return (0..<columns).filter { !taken.contains($0) }
                .map { costs[row][$0] + cheapest(from: row + 1, without: taken.union([$0])) }.min()!
        }
        let result = HexagonAssignment.assign(costs)
        #expect(Set(result).count == rows, "seed \(seed)")
        let cost = result.enumerated().reduce(0) { $0 + costs[$1.offset][$1.element] }
        #expect(abs(cost - cheapest(from: 0, without: [])) < 1e-9, "seed \(seed)")
    }

    @Test(
        "Places that are hexagons already keep all their neighbours, turned, stretched and shaken a little",
        arguments: 1...30)
    func fromHexagons(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        var patch = [Hexagon(column: 5, row: 5)]
        while patch.count < 20 {
            let next = patch.randomElement(using: &random)!.neighbours.randomElement(using: &random)!
            if !patch.contains(next) { patch.append(next) }
        }
        let points = patch.map { cell in
            Point(
                x: cell.centre.x * 10 + Double.random(in: -1...1, using: &random),
                y: cell.centre.y * 10 + Double.random(in: -1...1, using: &random))
        }
        var pairs: [(Int, Int)] = []
        for a in patch.indices {
            for b in patch.indices where a < b && patch[a].neighbours.contains(patch[b]) { pairs.append((a, b)) }
        }
        let layout = HexagonLayout(points: points, neighbours: pairs)
        #expect(layout.neighboursKept == 1, "seed \(seed)")
        #expect(Set(layout.cells).count == patch.count)
        // North stays north: rows in the order of the patch's own, up to a shift.
        let shifts = Set(zip(patch, layout.cells).map { $0.row - $1.row })
        #expect(shifts.count == 1 && shifts.first! % 2 == 0, "seed \(seed)")
    }

    @Test(
        "Whatever the places and whoever borders whom, each has a cell of its own, from column and row zero",
        arguments: 1...60)
    func distinct(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let count = Int.random(in: 1...40, using: &random)
        // From well spread to all in one place.
        let size = [0.0, 1e-6, 1, 1e6].randomElement(using: &random)!
        let points = (0..<count).map { _ in
            Point(x: Double.random(in: 0...size, using: &random), y: Double.random(in: 0...size, using: &random))
        }
        let pairs = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
        }
        let layout = HexagonLayout(points: points, neighbours: pairs)
        #expect(Set(layout.cells).count == count, "seed \(seed)")
        #expect(
            layout.cells.map(\.column).min() == 0 && [0, 1].contains(layout.cells.map(\.row).min()), "seed \(seed)")
        #expect(layout == HexagonLayout(points: points, neighbours: pairs), "seed \(seed): not the same twice")
    }

    @Test("Thousands of points find a cell each, neighbours mostly together, towns given the room that they need")
    func many() throws {
        var random = SplitMix(state: 7)
        // Half of 2,000 points crowd into a town of a hundredth of the ground.
        let points = (0..<2_000).map { index in
            let side = index.isMultiple(of: 2) ? 10.0 : 100
            return Point(
                x: 40 * (index.isMultiple(of: 2) ? 1 : 0) + Double.random(in: 0...side, using: &random),
                y: 40 * (index.isMultiple(of: 2) ? 1 : 0) + Double.random(in: 0...side, using: &random))
        }
        let layout = HexagonLayout(points: points)
        #expect(Set(layout.cells).count == 2_000)
        #expect(try #require(layout.neighboursKept) > 0.5)
        // The town’s thousand points fill about half of all cells, not a hundredth.
        let columns = layout.cells.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element.column)
        #expect(Set(columns).count > 25)
        #expect(layout == HexagonLayout(points: points))
    }

    @Test("Steps around a cell: one, six, twelve, eighteen cells, all that far away, and beside it only the six")
    func rings() {
        for cell in [Hexagon(column: 3, row: 4), Hexagon(column: -2, row: -5)] {
            #expect((0...3).map { Set(cell.ring($0)).count } == [1, 6, 12, 18])
            #expect(Set(cell.ring(1)) == Set(cell.neighbours))
            #expect(cell.near.count == 36 && cell.near.count(where: cell.isBeside) == 6)
            #expect(cell.ring(2).allSatisfy { !cell.isBeside($0) && $0.neighbours.contains(where: cell.isBeside) })
        }
    }

    @Test("No places make an empty layout")
    func empty() {
        let layout = HexagonLayout(points: [], neighbours: [])
        #expect(layout.cells.isEmpty && layout.neighboursKept == nil)
    }

    @Test(
        "England and Wales in 7,264 hexagons: more than half of all neighbours still touch",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func zones() throws {
        let layout = HexagonLayout(of: try boundaries("msoa_2021_england_wales.geojson"))
        #expect(Set(layout.cells).count == 7_264)
        #expect(try #require(layout.neighboursKept) > 0.5)
    }

    @Test(
        "Dorset's eight districts keep all their twelve borders as hexagons; England's 326 keep seven of ten",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func national() throws {
        let england = try boundaries("lad_2018_england.geojson")
        let dorset = england.filter { isDorset($0.code) }
        let layout = HexagonLayout(of: dorset)
        #expect(layout.neighboursKept == 1)
        var map = Map(
            "Dorset", base: BaseMap(layout.areas(dorset), coordinates: .plane), classes: [.init("All", codes: [])])
        map.isPaintable = true
        let pairs = Set(map.svg(id: "m").matches(of: /data-between="([^"]+)"/).map { String($0.output.1) })
        // West Dorset–Purbeck, Poole–Bournemouth.
        #expect(pairs.contains("E07000051 E07000052") || pairs.contains("E07000052 E07000051"))
        #expect(pairs.contains("E06000028 E06000029"))
        #expect(try #require(HexagonLayout(of: england).neighboursKept) > 0.7)
    }
}

import Foundation
import Places
import Testing

@Suite("Shapes for maps")
struct ShapeTests {
    @Test("The union of two boxes side by side is one box, and a gap inside stays a hole")
    func union() throws {
        let both = try Boundary.union(of: [area(box(0, 50, 1, 51)), area(box(1, 50, 2, 51))])
        #expect(both.polygons.count == 1)
        #expect(abs(both.squareKilometres - area(box(0, 50, 2, 51)).squareKilometres) < 1e-6)

        let frame = try Boundary.union(of: [
            area(box(0, 50, 3, 51)), area(box(0, 52, 3, 53)), area(box(0, 50, 1, 53)), area(box(2, 50, 3, 53)),
        ])
        #expect(frame.polygons.count == 1)
        #expect(frame.polygons[0].count == 2)
        #expect(try Boundary.union(of: []).isEmpty)
    }

    @Test("A label stands inside the widest part, not in the neck or the island")
    func label() throws {
        // A dumb-bell: a large box, a thin neck, a small box; and an island.
        let ring = [
            (0.0, 50.0), (1, 50), (1, 50.45), (2, 50.45), (2, 50.3), (2.4, 50.3), (2.4, 50.7), (2, 50.7), (2, 50.55),
            (1, 50.55),
            (1, 51), (0, 51), (0, 50),
        ].map { Position(longitude: $0.0, latitude: $0.1) }
        let label = try #require(try area(ring, box(5, 50, 5.1, 50.1)).labelPosition())
        #expect((0.2...0.8).contains(label.longitude))
        #expect((50.2...50.8).contains(label.latitude))
        #expect(try Boundary(polygons: []).labelPosition() == nil)
    }

    /// Two areas with a ragged border between them, an enclave in the left one, and a rock in the sea.
    static let ragged: [Boundary] = {
        let border = (0...40).map { Position(longitude: 1 + ($0 % 2 == 0 ? 0 : 0.001), latitude: 50 + Double($0) / 40) }
        let left =
            [Position(longitude: 0, latitude: 50)] + border
            + [(0.0, 51.0), (0, 50)].map {
                Position(longitude: $0.0, latitude: $0.1)
            }
        let right =
            [Position(longitude: 2, latitude: 51)] + border.reversed()
            + [(2.0, 50.0), (2, 51)].map {
                Position(longitude: $0.0, latitude: $0.1)
            }
        let enclave = box(0.4, 50.4, 0.4001, 50.4001)
        return [
            Boundary(polygons: [[left, enclave.reversed()], [box(-1, 50, -0.9999, 50.0001)]]),
            Boundary(polygons: [[right]]), Boundary(polygons: [[enclave]]),
        ]
    }()

    @Test("A border between two areas is thinned alike on both sides, rocks go, no area goes")
    func simplified() {
        let simple = Boundary.simplified(Self.ragged, within: 0.5)
        #expect(simple[0].polygons.count == 1)  // the rock has gone
        #expect(simple[1].polygons[0][0].count == 5)
        #expect(simple[2] == Self.ragged[2])  // the enclave is all there is of its area
        #expect(simple[0].polygons[0].count == 2)
        #expect(Set(simple[0].polygons[0][1]) == Set(simple[2].polygons[0][0]))
        let sum = simple.reduce(0) { $0 + $1.squareKilometres }
        let box = area(box(0, 50, 2, 51)).squareKilometres
        #expect(abs(sum - box) < 1e-6)
    }

    @Test("Shapes that are not sound come through thinning, neighbours and union without harm")
    func broken() throws {
        let broken = [
            Boundary(polygons: []), Boundary(polygons: [[]]), Boundary(polygons: [[[]]]),
            area([Position(longitude: 0, latitude: 50)]), area(Array(box(0, 50, 1, 51).prefix(2))),
            area(Array(repeating: Position(longitude: 0, latitude: 50), count: 5)), area(box(0, 50, .nan, 51)),
            area([(0.0, 50.0), (1, 51), (1, 50), (0, 51), (0, 50)].map { Position(longitude: $0.0, latitude: $0.1) }),
        ]
        #expect(Boundary.simplified(broken, within: 1).count == broken.count)
        for (number, boundary) in broken.enumerated() {
            #expect(boundary.problem != nil, "\(number)")
            // Either an answer or an error that says what is wrong, never a crash.
            do { _ = try Adjacency.find(among: [("a", boundary), ("b", area(box(0, 50, 1, 51)))]) } catch {
                #expect("\(error)".hasPrefix("a: "), "\(number)")
            }
            do { _ = try Boundary.union(of: [boundary, area(box(0, 50, 1, 51))]) } catch {
                #expect(error is GeometryFailure, "\(number)")
            }
            do { _ = try boundary.labelPosition() } catch { #expect(error is GeometryFailure, "\(number)") }
        }
    }

    @Test("Without tolerance shapes stay as they are")
    func exact() {
        let same = Boundary.simplified(Self.ragged, within: 0)
        for (before, after) in zip(Self.ragged, same) {
            #expect(
                after.squareKilometres == before.squareKilometres
                    || abs(after.squareKilometres - before.squareKilometres) < 1e-9)
            #expect(Set(after.polygons.joined().joined()) == Set(before.polygons.joined().joined()))
        }
    }
}

@Suite("Shapes of real areas", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealShapeTests {
    @Test("Thinned districts keep their neighbours, stay sound, and are a third of the size")
    func districts() throws {
        let areas = try NationalData.areas("official/lad_2018_england.geojson")
        let before = try Adjacency.find(among: areas)
        let simple = Boundary.simplified(areas.map(\.boundary), within: 1)
        let positions = { (boundaries: [Boundary]) in boundaries.reduce(0) { $0 + $1.polygons.joined().joined().count }
        }
        #expect(positions(simple) < positions(areas.map(\.boundary)) * 2 / 5)
        for (area, boundary) in zip(areas, simple) { #expect(boundary.problem == nil, "\(area.code)") }
        let after = try Adjacency.find(among: zip(areas, simple).map { ($0.code, $1) })
        let land = { (neighbours: Adjacency) in
            Set(neighbours.links.filter { $0.contact == .land }.map { "\($0.first)-\($0.second)" })
        }
        #expect(land(before).symmetricDifference(land(after)) == [])
    }

    @Test("Districts put together make the counties as published, without slivers")
    func counties() throws {
        let areas = try NationalData.areas("official/lad_2018_england.geojson")
        let counties = Dictionary(uniqueKeysWithValues: try NationalData.areas("official/county_2018_england.geojson"))
        let parents = try Dictionary(
            uniqueKeysWithValues: NationalData.rows("lookups/lad18.csv").map {
                ($0["LAD18CD"] ?? "", $0["CTY18CD"] ?? "")
            })
        for (code, county) in counties {
            let together = try Boundary.union(of: areas.filter { parents[$0.code] == code }.map(\.boundary))
            #expect(together.polygons.count == county.polygons.count, "\(code)")
            #expect(
                abs(together.squareKilometres - county.squareKilometres) < 1e-4 * county.squareKilometres, "\(code)")
        }
        #expect(counties.count == 27)
    }

    @Test("A label of each district stands inside it")
    func labels() throws {
        for (code, boundary) in try NationalData.areas("official/lad_2018_england.geojson") {
            let position = try #require(try boundary.labelPosition())
            let dot = area(
                box(
                    position.longitude - 1e-5, position.latitude - 1e-5, position.longitude + 1e-5,
                    position.latitude + 1e-5))
            let together = try Boundary.union(of: [boundary, dot])
            #expect(
                abs(together.squareKilometres - boundary.squareKilometres) < 1e-9 * boundary.squareKilometres + 1e-8,
                "\(code)")
        }
    }
}

import Places
import Testing

/// A box in degrees, anticlockwise.
func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Boundary.Ring {
    [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
        Position(longitude: $0.0, latitude: $0.1)
    }
}

func area(_ rings: Boundary.Ring...) -> Boundary { Boundary(polygons: rings.map { [$0] }) }

@Suite("Measures on the globe")
struct MeasureTests {
    @Test("The whole globe has 510,065,622 km²")
    func globe() {
        // WGS 84, surface of the ellipsoid; Moritz (2000), Geodetic Reference System 1980.
        #expect(abs(area(box(-180, -90, 180, 90)).squareKilometres - 510_065_622) < 1)
    }

    @Test("A hole is taken off, whichever way its ring runs")
    func hole() {
        let outer = box(0, 50, 2, 52)
        let inner = box(0.5, 50.5, 1, 51)
        let whole = area(outer).squareKilometres - area(inner).squareKilometres
        #expect(abs(Boundary(polygons: [[outer, inner]]).squareKilometres - whole) < 1e-6)
        #expect(abs(Boundary(polygons: [[outer, inner.reversed()]]).squareKilometres - whole) < 1e-6)
        #expect(Boundary(polygons: []).squareKilometres == 0)
    }

    @Test(
        "A degree is as long as Snyder's table says",
        // Snyder (1987), Map Projections, table 4 (GRS 80/WGS 84): length of one degree around a latitude, in km.
        arguments: [(0.0, 110.574, 111.320), (45.0, 111.132, 78.847), (60.0, 111.412, 55.800)])
    func degree(latitude: Double, north: Double, east: Double) {
        let a = Position(longitude: 0, latitude: latitude - 0.5)
        let b = Position(longitude: 0, latitude: latitude + 0.5)
        #expect(abs(a.kilometres(to: b) - north) < 0.001)
        let c = Position(longitude: -0.5, latitude: latitude)
        let d = Position(longitude: 0.5, latitude: latitude)
        #expect(abs(c.kilometres(to: d) - east) < 0.001)
    }
}

@Suite("Checks of a shape")
struct BoundaryCheckTests {
    @Test("A sound shape has no problem, with holes and with several parts")
    func sound() {
        #expect(area(box(0, 50, 1, 51), box(2, 50, 3, 51)).problem == nil)
        #expect(Boundary(polygons: [[box(0, 50, 3, 53), box(1, 51, 2, 52)]]).problem == nil)
    }

    @Test("A line that crosses itself is reported where it does")
    func bowTie() {
        let ring = [(0.0, 50.0), (1, 51), (1, 50), (0, 51), (0, 50)].map {
            Position(longitude: $0.0, latitude: $0.1)
        }
        let problem = area(ring).problem
        #expect(problem?.reason == "the line crosses itself or another line of the area")
        #expect(problem?.position == Position(longitude: 0.5, latitude: 50.5))
        #expect(problem?.description.hasSuffix("at longitude 0.5, latitude 50.5") == true)
    }

    @Test("An open ring, a ring too short, a position off the globe and an empty shape are told apart")
    func structure() {
        #expect(area(Array(box(0, 50, 1, 51).dropLast())).problem?.reason == "a ring does not end where it begins")
        #expect(area(Array(box(0, 50, 1, 51).prefix(3))).problem?.reason.hasPrefix("a ring has 3 positions") == true)
        #expect(area(box(0, 50, 1, 510_000)).problem?.reason.contains("not on the globe") == true)
        #expect(area(box(0, 50, .nan, 51)).problem?.reason.contains("not on the globe") == true)
        #expect(Boundary(polygons: []).problem?.reason == "the area has no shape")
    }

    @Test("A hole outside its polygon is named as such")
    func strayHole() {
        let stray = Boundary(polygons: [[box(0, 50, 1, 51), box(2, 50, 3, 51)]])
        #expect(stray.problem?.reason == "a hole lies outside its polygon")
    }
}

import Places
import Testing

@Suite("Shapes over each other")
struct ManyPairsTests {
    /// The same square again and again.
    static func same(_ count: Int) -> [(code: String, boundary: Boundary)] {
        let ring = [(0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0), (0.0, 50.0)].map {
            Position(longitude: $0.0, latitude: $0.1)
        }
        return (0..<count).map { (code: "A\($0)", boundary: Boundary(polygons: [[ring]])) }
    }

    @Test("Thousands of shapes over each other end in a sentence before memory is full", arguments: [2_000, 20_000])
    func identical(count: Int) {
        #expect { try Adjacency.find(among: Self.same(count)) } throws: {
            "\($0)".contains("lie over each other") && ($0 as? BoundaryProblem) != nil
        }
        #expect { try Boundary.common(Self.same(count), Self.same(count)) } throws: {
            "\($0)".contains("over each other")
        }
    }

    @Test("A few shapes over each other are worked with as before")
    func few() throws {
        #expect(try Boundary.common(Self.same(20), Self.same(20)).count == 400)
        #expect(try Adjacency.find(among: Self.same(20)).codes.count == 20)
    }
}

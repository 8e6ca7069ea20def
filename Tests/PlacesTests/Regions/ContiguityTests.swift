import Places
import Store
import Testing

@Suite("Contiguity")
struct ContiguityTests {
    /// a – b – c – d – e in a row.
    static let row = Adjacency(
        codes: ["a", "b", "c", "d", "e"],
        links: zip("abcd", "bcde").map { .init(String($0), String($1), contact: .land, kilometres: 1) })

    @Test("Zones that do not touch are pieces of their own; a corner joins nothing, water does")
    func pieces() {
        #expect(Self.row.pieces(of: [4, 0, 1, 3]) == [[0, 1], [3, 4]])
        let odd = Adjacency(
            codes: ["a", "b", "c"], links: [.init("a", "b", contact: .corner), .init("b", "c", contact: .water)])
        #expect(odd.pieces(of: 0..<3) == [[0], [1, 2]])
        #expect(Self.row.pieces(of: []).isEmpty)
    }

    static let flows = FlowTable([
        ("a", "a", 100), ("b", "b", 100), ("c", "c", 10), ("c", "a", 6), ("c", "b", 1), ("c", "e", 4), ("d", "d", 100),
        ("e", "e", 100), ("d", "e", 10),
    ])
    static let loose = ValidityRule.closure(0.5)

    @Test("A detached piece moves to the area beside it with the strongest link")
    func moves() {
        // c belongs to a's area only through flows: a and c are apart, with b between them.
        let matrix = FlowMatrix(Self.flows)
        let division = Division(zones: matrix.zones, parents: ["a": "1", "c": "1", "b": "2", "d": "3", "e": "3"])
        let before = FunctionalRegions(division, of: matrix, rule: Self.loose)
        let pieces = Contiguity(of: division, in: matrix, neighbours: Self.row)
        #expect(pieces.pieces == [[[0], [2]], [[1]], [[3, 4]]])
        #expect(pieces.detached.map { [$0.area, $0.residents] + $0.zones } == [[1, 21, 2]])
        // c sends 1 to b and 4 to d's area: 1/(21·101) against 16/(21·214).
        let after = before.joiningDetachedPieces(in: matrix, neighbours: Self.row)
        #expect(after.division.areas == [1, 2, 3, 3, 3])
        #expect(after.moves == 1)
    }

    @Test("A piece stays where its move would make an area invalid, and an island stays")
    func stays() {
        let matrix = FlowMatrix(Self.flows)
        let division = Division(zones: matrix.zones, parents: ["a": "1", "c": "1", "b": "2", "d": "3", "e": "3"])
        let strict = FunctionalRegions(division, of: matrix, rule: .closure(0.96))
        // With c, the area of d and e holds 224 of 231 residents: 0.9697; without, a keeps 100 of 100 residents but
        // only 100 of 106 jobs: 0.943.
        #expect(strict.joiningDetachedPieces(in: matrix, neighbours: Self.row).division == division)
        let islands = Adjacency(codes: matrix.zones, links: [])
        let loose = FunctionalRegions(division, of: matrix, rule: Self.loose)
        #expect(loose.joiningDetachedPieces(in: matrix, neighbours: islands).division == division)
    }
}

@Suite("Contiguity of real areas", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealContiguityTests {
    @Test("Two areas of Sardinia lie in more than one piece, and after joining only what must")
    func sardinia() throws {
        let matrix = FlowMatrix(try NationalData.flows("commuting_sardinia_2001.csv"))
        let rule = ValidityRule(
            minimumSize: 1_000, minimumContainment: 0.6667, targetSize: 10_000, targetContainment: 0.75)
        let links = try NationalData.rows("flows/adjacency_sardinia_2001.csv").map { row in
            Adjacency.Edge("0" + (row["zone"] ?? ""), "0" + (row["neighbour"] ?? ""), contact: .land)
        }
        let neighbours = Adjacency(codes: matrix.zones, links: links)
        let found = FunctionalRegions.dissolve(matrix, rule: rule)
        let before = Contiguity(of: found.division, in: matrix, neighbours: neighbours)
        #expect(before.pieces.filter { $0.count > 1 }.count == 2)
        let joined = found.joiningDetachedPieces(in: matrix, neighbours: neighbours)
        let after = Contiguity(of: joined.division, in: matrix, neighbours: neighbours)
        #expect(joined.invalidAreas.isEmpty)
        #expect(after.detached.count < before.detached.count)
    }
}

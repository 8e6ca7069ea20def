import Places
import Store
import Testing

@Suite("Communities")
struct CommunitiesTests {
    /// Two groups of three towns; inside a group 10 people go each way, between the groups 1 person.
    static let table: FlowTable = {
        var rows: [(String, String, Int32)] = []
        for group in [["a", "b", "c"], ["x", "y", "z"]] {
            for origin in group {
                for destination in group where origin != destination { rows.append((origin, destination, 10)) }
            }
        }
        return FlowTable(rows + [("a", "x", 2)])
    }()

    @Test("Modularity of two groups is what the formula gives by hand")
    func modularity() {
        let matrix = FlowMatrix(Self.table)
        let two = Division(zones: matrix.zones, parents: ["a": "1", "b": "1", "c": "1", "x": "2", "y": "2", "z": "2"])
        // T = 122. Group 1: S 60, R 62, J 60; group 2: S 60, R 60, J 62. Q = 120/122 − 2·(62·60)/122².
        #expect(abs((matrix.modularity(of: two) ?? 0) - (120.0 / 122 - 2.0 * 62 * 60 / (122 * 122))) < 1e-12)
        let one = Division(
            zones: matrix.zones, parents: Dictionary(uniqueKeysWithValues: matrix.zones.map { ($0, "1") }))
        #expect(abs(matrix.modularity(of: one) ?? 1) < 1e-12)
        #expect(FlowMatrix(FlowTable(), zones: ["a"]).modularity(of: Division(zones: ["a"], parents: [:])) == nil)
    }

    @Test("The two groups are found from every seed", arguments: UInt64(1)...20)
    func found(seed: UInt64) {
        #expect(
            Division.communities(in: FlowMatrix(Self.table), seed: seed).areas == [1, 1, 1, 2, 2, 2], "seed \(seed)")
    }

    @Test(
        "The same seed gives the same communities, and they beat every zone alone and all together",
        arguments: UInt64(1)...5)
    func repeats(seed: UInt64) {
        let matrix = FlowMatrix(FlowTable.generated(zones: 80, seed: seed))
        let found = Division.communities(in: matrix, seed: seed)
        #expect(Division.communities(in: matrix, seed: seed) == found, "seed \(seed)")
        let alone = Division(zones: matrix.zones, parents: [:])
        #expect((matrix.modularity(of: found) ?? 0) > max(0, matrix.modularity(of: alone) ?? 0), "seed \(seed)")
        let finer = Division.communities(in: matrix, resolution: 4, seed: seed)
        #expect(finer.areaCount > found.areaCount, "seed \(seed)")
    }

    @Test("Every community hangs together by flows", arguments: UInt64(1)...5)
    func connected(seed: UInt64) {
        let matrix = FlowMatrix(FlowTable.generated(zones: 80, seed: seed))
        var links: [Adjacency.Edge] = []
        for zone in 0..<matrix.count {
            matrix.forEachNeighbour(of: zone) { other, _, _ in
                links.append(.init(matrix.zones[zone], matrix.zones[other], contact: .land))
            }
        }
        let byFlow = Adjacency(codes: matrix.zones, links: links)
        for zones in Division.communities(in: matrix, resolution: 3, seed: seed).members.dropFirst() {
            #expect(byFlow.pieces(of: zones).count == 1, "seed \(seed)")
        }
    }
}

@Suite("Communities of real flows", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealCommunitiesTests {
    // leidenalg 0.12.0 on the same flows: Brindisi modularity 0.674, Sardinia 0.774 with 18 communities.
    @Test("As good as the reference implementation", arguments: [("brindisi", 0.674), ("sardinia", 0.774)])
    func reference(name: String, quality: Double) throws {
        let matrix = FlowMatrix(try NationalData.flows("commuting_\(name)_2001.csv"))
        let found = Division.communities(in: matrix)
        let reached = matrix.modularity(of: found) ?? 0
        #expect(reached > quality - 0.0015)
        #expect(found.areaCount >= 9 && found.areaCount <= 20)
    }

    @Test("England and Wales fall into a few dozen communities at most")
    func englandAndWales() throws {
        let table = try NationalData.flows("commuting_msoa_2021.csv.gz")
        let matrix = FlowMatrix(table, zones: NationalData.smallAreas(of: table))
        let found = Division.communities(in: matrix)
        #expect((10...60).contains(found.areaCount))
    }
}

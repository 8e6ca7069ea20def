import Places
import Testing

@Suite("Clusters of districts")
struct DistrictClusterTests {
    /// A city C, suburbs s and t beside it, a far village v that also works in C, and a town D on its own.
    static let flows = FlowMatrix(
        FlowTable([
            ("C", "C", 900), ("C", "D", 100), ("s", "C", 60), ("s", "s", 40), ("t", "C", 30), ("t", "t", 70),
            ("v", "C", 20),
            ("v", "v", 80), ("D", "D", 500),
        ]))
    static let neighbours = Adjacency(
        codes: ["C", "s", "t", "v", "D"],
        links: [
            .init("C", "s", contact: .land, kilometres: 1), .init("s", "t", contact: .land, kilometres: 1),
            .init("v", "D", contact: .land, kilometres: 1), .init("t", "D", contact: .land, kilometres: 1),
        ])

    @Test("Aligned to a centre are the districts whose people work there, the most dependent first")
    func centre() throws {
        let cluster = try DistrictCluster.aligned(to: "C", flows: Self.flows)
        #expect(cluster.codes == ["C", "s", "t", "v"])
        #expect(cluster.members.map(\.shareToCentre) == [nil, 0.6, 0.3, 0.2])
        // All live inside but 100 of C's people work in D; all jobs are filled from inside.
        #expect(cluster.containment == SelfContainment(residents: 1_300, jobs: 1_200, internalFlow: 1_200))
        #expect(try DistrictCluster.aligned(to: "C", flows: Self.flows, share: 0.25).codes == ["C", "s", "t"])
        #expect(throws: UnknownZones.self) { try DistrictCluster.aligned(to: "Q", flows: Self.flows) }
    }

    @Test("With neighbours, an aligned district that cannot be reached through aligned ones is left out")
    func reachable() throws {
        let cluster = try DistrictCluster.aligned(to: "C", flows: Self.flows, neighbours: Self.neighbours)
        #expect(cluster.codes == ["C", "s", "t"])
    }

    @Test("Districts share a geography if they lie side by side and belong to the same bodies")
    func geography() {
        let bodies: [String: Set<String>] = ["C": ["X"], "s": ["X", "Y"], "t": ["X", "Y"], "v": ["X", "Y"], "D": []]
        let clusters = DistrictCluster.sharedGeography(Self.neighbours, bodies: bodies, flows: Self.flows)
        #expect(clusters.map(\.codes) == [["s", "t"]])
        #expect(clusters[0].sharedBodies == ["X", "Y"])
        #expect(clusters[0].containment.residents == 200)
    }

    @Test("Functional areas of several districts are clusters, a town on its own is none")
    func functional() {
        let clusters = DistrictCluster.functionalAreas(Self.flows, rule: .closure(0.75))
        #expect(clusters.map(\.codes) == [["C", "s", "t"]])
        #expect(clusters[0].containment.supplySide ?? 0 >= 0.75)
    }
}

@Suite("Clusters of real districts", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealClusterTests {
    @Test("North Kesteven and West Lindsey are aligned to Lincoln, as their joint planning authority says")
    func lincoln() throws {
        let flows = FlowMatrix(
            try NationalData.flows("commuting_lad_2011.csv.gz"), coding: NationalData.officialCoding)
        let neighbours = try Adjacency.find(among: NationalData.areas("official/lad_2018_england.geojson"))
        let cluster = try DistrictCluster.aligned(to: "E07000138", flows: flows, neighbours: neighbours)
        #expect(Set(cluster.codes) == ["E07000138", "E07000139", "E07000142"])
    }

    @Test("Functional clusters of English districts are self-contained, and nine in ten lie in one piece")
    func functional() throws {
        let table = try NationalData.flows("commuting_lad_2011.csv.gz")
        let flows = FlowMatrix(table, coding: NationalData.officialCoding)
        let neighbours = try Adjacency.find(among: NationalData.areas("nested/lad_2018_england_wales.geojson"))
        let clusters = DistrictCluster.functionalAreas(flows, neighbours: neighbours)
        #expect(clusters.count > 20)
        #expect(clusters.allSatisfy { ($0.containment.lowerSide ?? 0) >= 0.75 - 1e-9 })
        let whole = clusters.filter { cluster in
            neighbours.pieces(of: cluster.codes.compactMap { neighbours.codes.firstIndex(of: $0) }).count == 1
        }
        #expect(whole.count * 10 >= clusters.count * 9)
    }
}

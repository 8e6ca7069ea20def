import Places
import Testing

@Suite("Refinement")
struct RefinementTests {
    /// Sum over zones of the linkage with the rest of their areas, counted afresh.
    static func cohesion(_ regions: FunctionalRegions, _ matrix: FlowMatrix) -> Double {
        var sum = 0.0
        for area in regions.areas {
            for zone in area.zones {
                let rest = area.zones.filter { $0 != zone }
                let out = Double(rest.reduce(0) { $0 + matrix.flow(from: zone, to: $1) })
                let into = Double(rest.reduce(0) { $0 + matrix.flow(from: $1, to: zone) })
                let residents = Double(rest.reduce(0) { $0 + matrix.residents[$1] })
                let jobs = Double(rest.reduce(0) { $0 + matrix.jobs[$1] })
                if out > 0 { sum += out * out / (Double(matrix.residents[zone]) * jobs) }
                if into > 0 { sum += into * into / (residents * Double(matrix.jobs[zone])) }
            }
        }
        return sum
    }

    @Test("A suburb drawn into the wrong town moves to the right one")
    func suburb() {
        let matrix = FlowMatrix(
            FlowTable([
                ("A", "A", 900), ("B", "B", 900), ("s", "A", 80), ("s", "B", 20), ("s", "s", 10), ("t", "B", 50),
                ("t", "t", 20),
            ]))
        let wrong = Division(zones: matrix.zones, parents: ["A": "1", "B": "2", "s": "2", "t": "2"])
        let found = FunctionalRegions(wrong, of: matrix, rule: .closure(0.5)).refined(in: matrix)
        #expect(found.division.areas == [1, 2, 1, 2])
        #expect(found.moves == 1)
    }

    @Test("Zones are tied more closely afterwards, and no area has become worse", arguments: UInt64(1)...8)
    func improves(seed: UInt64) {
        let matrix = FlowMatrix(FlowTable.generated(zones: 60, seed: seed))
        let rule = ValidityRule(
            minimumSize: 3_000, minimumContainment: 0.6, targetSize: 20_000, targetContainment: 0.65)
        let before = FunctionalRegions.dissolve(matrix, rule: rule)
        let after = before.refined(in: matrix)
        #expect(after.invalidAreas.count <= before.invalidAreas.count, "seed \(seed)")
        #expect(after.areas.count == before.areas.count, "seed \(seed)")
        #expect(abs(after.cohesion(in: matrix) - Self.cohesion(after, matrix)) < 1e-9, "seed \(seed)")
        let gain = Self.cohesion(after, matrix) - Self.cohesion(before, matrix)
        #expect(after.division == before.division ? gain == 0 : gain > 0, "seed \(seed)")
        for area in after.areas { #expect(area.containment == matrix.selfContainment(of: area.zones), "seed \(seed)") }
        #expect(after.refined(in: matrix).division == after.division, "seed \(seed)")
    }

    @Test(
        "With neighbours, zones move only to areas beside them and leave no area in more pieces",
        arguments: UInt64(1)...8)
    func contiguous(seed: UInt64) {
        let matrix = FlowMatrix(FlowTable.generated(zones: 60, seed: seed))
        let rule = ValidityRule(
            minimumSize: 3_000, minimumContainment: 0.6, targetSize: 20_000, targetContainment: 0.65)
        let row = Adjacency(
            codes: matrix.zones,
            links: zip(matrix.zones, matrix.zones.dropFirst()).map { .init($0, $1, contact: .land, kilometres: 1) })
        let before = FunctionalRegions.dissolve(matrix, rule: rule)
        let after = before.refined(in: matrix, neighbours: row)
        let pieces = { (regions: FunctionalRegions) in
            Contiguity(of: regions.division, in: matrix, neighbours: row).detached.count
        }
        #expect(pieces(after) <= pieces(before), "seed \(seed)")
        #expect(after.cohesion(in: matrix) >= before.cohesion(in: matrix), "seed \(seed)")
    }
}

@Suite("Refinement of real areas", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealRefinementTests {
    @Test("The areas of England and Wales can be tied more closely, and all stay valid")
    func englandAndWales() throws {
        let table = try NationalData.flows("commuting_msoa_2021.csv.gz")
        let matrix = FlowMatrix(table, zones: NationalData.smallAreas(of: table))
        let before = FunctionalRegions.dissolve(matrix)
        let after = before.refined(in: matrix)
        let cohesion = (before.cohesion(in: matrix), after.cohesion(in: matrix))
        #expect(after.invalidAreas.isEmpty)
        #expect(after.areas.count == before.areas.count)
        #expect(cohesion.1 > cohesion.0)
    }
}

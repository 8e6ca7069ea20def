import Places
import Testing

@Suite("Two tiers")
struct TwoTiersTests {
    @Test("Every lower area lies in one upper area", arguments: UInt64(1)...6)
    func nested(seed: UInt64) {
        let commuting = FlowMatrix(FlowTable.generated(zones: 60, seed: seed))
        let migration = FlowMatrix(FlowTable.generated(zones: 60, seed: seed + 50), zones: commuting.zones)
        let tiers = TwoTiers(
            commuting: commuting, migration: migration, upperRule: .closure(0.7), lowerRule: .closure(0.55))
        for area in tiers.lower.areas {
            let parents = Set(area.zones.map { tiers.upper.division.areas[$0] })
            #expect(parents == [tiers.parents[area.id - 1]], "seed \(seed)")
            let alone = tiers.lowerAreas(in: tiers.parents[area.id - 1]).count == 1
            #expect(area.isValid || alone, "seed \(seed)")
        }
        #expect(tiers.lower.areas.flatMap(\.zones).sorted() == Array(0..<60), "seed \(seed)")
        #expect(tiers.lower.areas.count >= tiers.upper.areas.count, "seed \(seed)")
    }

    @Test("A zone's people who move across the border of the upper area count as leaving the lower one")
    func margins() {
        // Commuting makes {a, b} and {c}; half of b's movers go to c.
        let commuting = FlowMatrix(FlowTable([("a", "a", 80), ("b", "a", 90), ("b", "b", 10), ("c", "c", 100)]))
        let migration = FlowMatrix(
            FlowTable([("a", "a", 60), ("b", "b", 30), ("b", "c", 30), ("c", "c", 50)]), zones: commuting.zones)
        let tiers = TwoTiers(
            commuting: commuting, migration: migration, upperRule: .closure(0.7), lowerRule: .closure(0.6))
        #expect(tiers.upper.division.areas == [1, 1, 2])
        // b holds 30 of its 60 movers and may not join c; a is not linked to b, so b is in no lower area.
        #expect(tiers.lower.division.areas == [1, 0, 2])
        #expect(tiers.lower.areas[1].containment == SelfContainment(residents: 50, jobs: 80, internalFlow: 50))
    }
}

@Suite("Best fit")
struct BestFitTests {
    let division = Division(zones: ["a", "b", "c", "d", "e"], parents: ["a": "1", "b": "1", "c": "2", "d": "2"])

    @Test("A district goes to the area with most of its people, and says with what share")
    func best() {
        let fits = division.bestFit(
            of: ["a": "X", "b": "Y", "c": "Y", "d": "X", "e": "Y"], weights: [100, 20, 50, 300, 30])
        #expect(fits.map(\.code) == ["X", "Y"])
        #expect(fits[0].area == 2)  // 300 of 400
        #expect(fits[0].share == 0.75)
        #expect(fits[1].area == 2)  // 50 of 100; 30 are in no area
        #expect(fits[1].shares.map(\.share) == [0.5, 0.2])
    }

    @Test("A tie goes to the area with the lower id, and a district in no area fits none")
    func edges() {
        let fits = division.bestFit(of: ["b": "Y", "c": "Y", "e": "Z"], weights: [0, 10, 10, 0, 5])
        #expect(fits[0].area == 1)
        #expect(fits[1].area == nil)
        #expect(fits[1].share == 0)
    }

    @Test("Fitted to districts, every district is whole")
    func fitted() {
        let whole = division.fitted(
            to: ["a": "X", "b": "Y", "c": "Y", "d": "X", "e": "Y"], weights: [100, 20, 50, 300, 30])
        #expect(whole.areas == [1, 1, 1, 1, 1])
        let apart = division.fitted(to: ["a": "X", "b": "X", "c": "Y", "d": "Y", "e": "Y"], weights: [1, 1, 1, 1, 1])
        #expect(apart.areas == [1, 1, 2, 2, 2])
    }
}

@Suite("Two tiers of real flows", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealTiersTests {
    @Test("England and Wales: local housing markets nest in strategic ones")
    func housing() throws {
        let commutingTable = try NationalData.flows("commuting_msoa_2021.csv.gz")
        let zones = NationalData.smallAreas(of: commutingTable)
        let commuting = FlowMatrix(commutingTable, zones: zones)
        let migration = FlowMatrix(try NationalData.flows("migration_msoa_2021.csv.gz"), zones: zones)
        let tiers = TwoTiers(commuting: commuting, migration: migration)
        #expect(tiers.upper.areas.count < tiers.lower.areas.count)
        #expect(tiers.upper.invalidAreas.isEmpty)
        #expect(tiers.lower.areas.reduce(0) { $0 + $1.containment.residents } == migration.totalResidents)
    }

    @Test("Most districts of England and Wales have over nine tenths of their workers in one area")
    func districts() throws {
        let table = try NationalData.flows("commuting_msoa_2011.csv.gz")
        let matrix = FlowMatrix(
            table, zones: NationalData.smallAreas(of: table), coding: NationalData.officialCoding)
        let found = FunctionalRegions.dissolve(matrix)
        let parents = try Dictionary(
            uniqueKeysWithValues: NationalData.rows("lookups/msoa11.csv").map {
                ($0["MSOA11CD"] ?? "", $0["LAD18CD"] ?? "")
            })
        let fits = found.division.bestFit(of: parents, weights: matrix.residents)
        #expect(fits.count == 348)
        #expect(fits.filter { $0.share > 0.9 }.count * 2 > fits.count)
        #expect(found.invalidAreas.isEmpty)
    }
}

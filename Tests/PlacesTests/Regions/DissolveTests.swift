import Places
import Testing

@Suite("Validity rule")
struct ValidityRuleTests {
    let rule = ValidityRule.travelToWork

    @Test(
        "Size makes up for containment, exactly at the corners of the rule",
        arguments: [
            // 3,500 residents need three quarters, 25,000 need two thirds.
            (3_500, 2_625, true), (3_500, 2_624, false), (25_200, 16_800, true), (25_200, 16_799, false),
            (3_496, 3_496, false),
            // Half way, 14,250 residents: smooth (2/3)/(1 − (1/9)/2) = 0.70588…, so 10,059 of them.
            (14_250, 10_059, true), (14_250, 10_058, false),
        ])
    func corners(residents: Int, inside: Int, valid: Bool) {
        let area = SelfContainment(residents: residents, jobs: inside, internalFlow: inside)
        #expect(rule.accepts(rule.validity(of: area)) == valid)
    }

    @Test("The straight line asks for more half way: 10,094 of 14,250")
    func linear() {
        var linear = rule
        linear.curve = .linear
        // (2/3 + 3/4)/2 = 0.70833…
        #expect(
            !linear.accepts(linear.validity(of: SelfContainment(residents: 14_250, jobs: 9_000, internalFlow: 9_000))))
        #expect(
            linear.accepts(linear.validity(of: SelfContainment(residents: 14_250, jobs: 10_094, internalFlow: 10_094))))
        #expect(
            !linear.accepts(linear.validity(of: SelfContainment(residents: 14_250, jobs: 10_093, internalFlow: 10_093)))
        )
    }

    @Test("The lower of the two sides decides, and nobody at work is not valid")
    func sides() {
        #expect(rule.validity(of: SelfContainment(residents: 30_000, jobs: 60_000, internalFlow: 30_000)) < 1)
        #expect(rule.validity(of: SelfContainment()) == 0)
        #expect(rule.validity(of: SelfContainment(residents: 50_000, jobs: 50_000, internalFlow: 50_000)) == 1.125)
    }

    @Test("A rule whose two sizes are the same has one threshold")
    func oneSize() {
        let step = ValidityRule(minimumSize: 100, minimumContainment: 0.6, targetSize: 100, targetContainment: 0.8)
        #expect(step.accepts(step.validity(of: SelfContainment(residents: 100, jobs: 60, internalFlow: 60))))
        #expect(!step.accepts(step.validity(of: SelfContainment(residents: 99, jobs: 99, internalFlow: 99))))
    }
}

@Suite("Full dissolve")
struct DissolveTests {
    static let small = ValidityRule(
        minimumSize: 100, minimumContainment: 2.0 / 3.0, targetSize: 1_000, targetContainment: 0.75)

    @Test("Two towns with their suburbs become two areas, and a village with no flows is listed")
    func twoTowns() {
        // Suburb b sends 80 of 100 to town A; suburb d sends 70 of 100 to town C; E has nobody at work.
        let table = FlowTable([
            ("A", "A", 300), ("A", "C", 20), ("b", "A", 80), ("b", "b", 20), ("C", "C", 300), ("d", "C", 70),
            ("d", "d", 20), ("d", "A", 10),
        ])
        let found = FunctionalRegions.dissolve(FlowMatrix(table, zones: ["A", "b", "C", "d", "E"]), rule: Self.small)
        #expect(found.division.zones == ["A", "C", "E", "b", "d"])
        #expect(found.division.areas == [1, 2, 0, 1, 2])
        #expect(found.unlinked == [2])
        #expect(found.areas[0].containment == SelfContainment(residents: 420, jobs: 410, internalFlow: 400))
        #expect(found.areas[1].containment == SelfContainment(residents: 400, jobs: 410, internalFlow: 390))
        #expect(found.invalidAreas.isEmpty)
    }

    @Test("Where no area can be valid, one is left, says so, and holds every zone that is linked")
    func hopeless() {
        let found = FunctionalRegions.dissolve(
            FlowMatrix(FlowTable([("A", "B", 5), ("B", "C", 5), ("C", "A", 5)])), rule: .travelToWork)
        #expect(found.areas.count == 1)
        #expect(found.areas[0].zones == [0, 1, 2])
        #expect(!found.areas[0].isValid)
    }

    @Test("A zone linked only to a later zone of its own area follows it")
    func waits() {
        // a and b are each other's strongest link and join first; when both are opened, a must wait for b.
        let table = FlowTable([
            ("a", "b", 50), ("b", "a", 40), ("b", "T", 60), ("T", "T", 900), ("T", "b", 5),
        ])
        let found = FunctionalRegions.dissolve(FlowMatrix(table), rule: Self.small)
        #expect(found.areas.count == 1)
        #expect(found.unlinked.isEmpty)
    }

    @Test("Every zone is in one area, nobody is lost, all areas are valid", arguments: UInt64(1)...20)
    func conserves(seed: UInt64) {
        let matrix = FlowMatrix(FlowTable.generated(zones: 60, seed: seed))
        let found = FunctionalRegions.dissolve(matrix)
        #expect(found.areas.flatMap(\.zones).sorted() + found.unlinked == Array(0..<matrix.count), "seed \(seed)")
        #expect(found.areas.reduce(0) { $0 + $1.containment.residents } == matrix.totalResidents, "seed \(seed)")
        for area in found.areas {
            #expect(area.containment == matrix.selfContainment(of: area.zones), "seed \(seed)")
            #expect(area.isValid || found.areas.count == 1, "seed \(seed)")
        }
    }

    @Test("The order of rows changes no area", arguments: UInt64(1)...5)
    func order(seed: UInt64) {
        let table = FlowTable.generated(zones: 80, seed: seed)
        let found = FunctionalRegions.dissolve(FlowMatrix(table))
        #expect(FunctionalRegions.dissolve(FlowMatrix(table.shuffled(seed: seed))) == found)
    }

    @Test("Stopping from outside stops the run")
    func stops() {
        struct Stopped: Error {}
        let matrix = FlowMatrix(FlowTable.generated(zones: 60, seed: 1))
        #expect(throws: Stopped.self) {
            try FunctionalRegions.dissolve(matrix) { share in if share > 0.2 { throw Stopped() } }
        }
    }
}

@Suite("Full dissolve of real flows", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealDissolveTests {
    @Test("Sardinia 2001 has 36 labour market areas, all valid")
    func sardinia() throws {
        let matrix = FlowMatrix(try NationalData.flows("commuting_sardinia_2001.csv"))
        let rule = ValidityRule(
            minimumSize: 1_000, minimumContainment: 0.6667, targetSize: 10_000, targetContainment: 0.75)
        let found = FunctionalRegions.dissolve(matrix, rule: rule)
        #expect(matrix.count == 377)
        #expect(found.areas.count == 36)
        #expect(found.invalidAreas.isEmpty)
        #expect(found.areas.reduce(0) { $0 + $1.containment.residents } == 391_395)
    }

    @Test("England and Wales 2021 have about 95 areas among commuters, whatever the order of rows")
    func englandAndWales() throws {
        let table = try NationalData.flows("commuting_msoa_2021.csv.gz")
        let matrix = FlowMatrix(table, zones: NationalData.smallAreas(of: table))
        #expect(matrix.count == 7_264)
        #expect(matrix.totalInside == 15_085_108)  // data/flows/README
        let found = FunctionalRegions.dissolve(matrix)
        #expect((90...100).contains(found.areas.count))
        #expect(found.invalidAreas.isEmpty)
        #expect(found.areas.flatMap(\.zones).sorted() == Array(0..<7_264))
        #expect(found.areas.reduce(0) { $0 + $1.containment.residents } == 15_085_108)

        let shuffled = FlowMatrix(table.shuffled(seed: 2021), zones: NationalData.smallAreas(of: table).reversed())
        #expect(FunctionalRegions.dissolve(shuffled) == found)
    }
}

import Base
import Places
import Testing

@Suite("Self-containment")
struct SelfContainmentTests {
    @Test("Two thirds of residents and four fifths of jobs are two sides of one number of people")
    func sides() {
        let area = SelfContainment(residents: 300, jobs: 250, internalFlow: 200)
        #expect(area.supplySide == 200.0 / 300)
        #expect(area.demandSide == 0.8)
        #expect(area.lowerSide == 200.0 / 300)
        #expect(area.outCommuters == 100)
        #expect(area.inCommuters == 50)
    }

    @Test("Where nobody lives or nobody works a share is undefined, not zero")
    func undefined() {
        #expect(SelfContainment(residents: 0, jobs: 5).supplySide == nil)
        #expect(SelfContainment(residents: 5, jobs: 0).demandSide == nil)
        #expect(SelfContainment(residents: 5, jobs: 0).lowerSide == nil)
        #expect(SelfContainment(residents: 5, jobs: 5).lowerSide == 0)
    }

    @Test("Two towns together hold the commuters between them")
    func together() throws {
        let matrix = FlowMatrix(FlowMatrixTests.table, zones: ["A", "B"], margins: .open)
        let both = try matrix.selfContainment(of: ["B", "A"])
        // A→A 100, A→B 21, B→A 30, B→B 50; 15 leave A; 4 + 7 come in.
        #expect(both == SelfContainment(residents: 216, jobs: 212, internalFlow: 201))
        #expect(try matrix.selfContainment(of: ["A", "B", "A"]) == both)
        #expect(matrix.selfContainment(of: [Int]()) == SelfContainment())
    }

    @Test("Adding and taking out zones one by one gives what counting afresh gives", arguments: [UInt64(7), 8, 9])
    func running(seed: UInt64) {
        let matrix = FlowMatrix(FlowTable.generated(zones: 25, seed: seed))
        var generator = SeededGenerator(seed: seed)
        var set = RunningContainment(in: matrix)
        for step in 0..<200 {
            let zone = Int.random(in: 0..<matrix.count, using: &generator)
            if set.contains(zone) { set.remove(zone) } else { set.add(zone) }
            var afresh = SelfContainment()
            for origin in set.zones {
                afresh.residents += matrix.residents[origin]
                afresh.jobs += matrix.jobs[origin]
                for destination in set.zones { afresh.internalFlow += matrix.flow(from: origin, to: destination) }
            }
            #expect(set.containment == afresh, "seed \(seed), step \(step)")
        }
    }

    @Test("The trend ends where the whole set stands")
    func trend() {
        let matrix = FlowMatrix(FlowTable.generated(zones: 12, seed: 4))
        let trend = matrix.selfContainment(adding: [3, 4, 5, 6])
        #expect(trend.count == 4)
        #expect(trend[0] == matrix.selfContainment(of: [3]))
        #expect(trend[3] == matrix.selfContainment(of: [6, 5, 4, 3]))
    }
}

@Suite("Self-containment of real places", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealSelfContainmentTests {
    @Test("District flows equal the small-area flows added up, Census 2011")
    func districtsFromSmallAreas() throws {
        let table = try NationalData.flows("commuting_msoa_2011.csv.gz")
        let parents = try Dictionary(
            NationalData.rows("lookups/msoa11.csv").map { ($0["MSOA11CD"] ?? "", $0["LAD18CD"] ?? "") },
            uniquingKeysWith: { first, _ in first })
        let small = FlowMatrix(table, zones: NationalData.smallAreas(of: table))
        #expect(small.count == 7_201)
        #expect(small.totalInside == 21_625_060)  // data/flows/README
        let districts = small.aggregated(by: parents)
        #expect(districts.count == 348)
        #expect(districts.totalInside == 21_625_060)

        let published = FlowMatrix(try NationalData.flows("commuting_lad_2011.csv.gz"))
        // Purbeck to Poole; neither code changed between 2011 and 2018.
        #expect(districts.flow(from: "E07000051", to: "E06000029") > 0)
        #expect(
            districts.flow(from: "E07000051", to: "E06000029") == published.flow(from: "E07000051", to: "E06000029"))
    }
    @Test(
        "Of Dorset's rural districts 69.2 % of residents who work in England stay, and 76.2 % of jobs are filled from inside"
    )
    func dorset() throws {
        let table = try NationalData.flows("commuting_lad_2011.csv.gz")
        let rural = ["E07000049", "E07000050", "E07000051", "E07000052", "E07000053"]
        let england = FlowMatrix(table, zones: table.codes.filter { $0.hasPrefix("E") })
        // By hand from the file: 89,917 of 129,918.
        #expect(try england.selfContainment(of: rural).supplySide == 89_917.0 / 129_918)
        // With people who come from Wales: 89,917 of 118,021 jobs.
        let open = FlowMatrix(table, zones: england.zones, margins: .open)
        #expect(try open.selfContainment(of: rural).demandSide == 89_917.0 / 118_021)
    }
}

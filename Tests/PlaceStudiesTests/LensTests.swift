import Exchange
import Figures
import Foundation
import PageKit
import Partners
import PlaceStudies
import Places
import Store
import StoreTesting
import Testing

/// What the pages about places show of the sample, with numbers worked by hand.
@Suite("Studies of places")
struct LensTests {
    let scratch: Scratch
    let file: LocalityFile
    let place: Place

    init() throws {
        scratch = try Scratch()
        file = try scratch.sample()
        place = try Place(file)
    }

    private func regions(_ question: RegionsQuestion = .official) throws -> RegionsStudy {
        try #require(try RegionsStudy(file, place, question: question))
    }

    @Test("Where no two areas fall together through each lens, the pairs that nearly do are named")
    func nearly() throws {
        let study = LensesStudy(
            place, choice: .init(), named: try NamedAreas.all(file, place), regions: try regions(),
            housing: try HousingStudy(file, place), sectors: nil, transport: nil)
        #expect(
            study.finding.hasPrefix("No two areas fall together through each of three lenses; "), "\(study.finding)")
        #expect(study.finding.hasSuffix("through two"))
    }

    @Test("Dorset falls into four travel-to-work areas, and into fewer the more is asked for")
    func ladder() throws {
        let base = try regions()
        #expect(base.regions.map(\.name) == ["Poole", "Bournemouth", "West Dorset", "North Dorset"])
        let steps = Steps()
        let study = SensitivityStudy(base) { steps.reach($0) }
        #expect(steps.most == SensitivityStudy.steps)
        #expect(study.ladder.map(\.areas) == [8, 6, 4, 4, 2, 1])
        #expect(study.ladder.map(\.here) == study.ladder.map(\.areas))
        // Of the eight, three have 75 % on both sides or 66.7 % and 25,000 residents: the others of the sweep ask for more.
        #expect(study.sweep[1][1].areas == base.found.areas.count)
        #expect(study.communities.contains { $0.invalid > 0 }, "communities have no guarantee")
        #expect(study.stabilityOfArea.values.allSatisfy { $0 > 0.9 && $0 <= 1 })
    }

    @Test(
        "Every method and every coding of home workers gives areas that cover all zones",
        arguments: RegionsQuestion.Method.allCases)
    func methods(method: RegionsQuestion.Method) throws {
        for home in HomeWorkers.allCases {
            let study = try regions(.init(method: method, home: home, joinsDetached: true, isRefined: true))
            #expect(study.found.areas.flatMap(\.zones).count + study.found.unlinked.count == 8)
            #expect(study.judgement.rows.count == study.regions.count)
        }
    }

    @Test("Against the official areas only East Dorset is placed differently: adjusted Rand index 0.513")
    func comparison() throws {
        let official = try #require(NamedAreas.all(file, place).first { $0.lens == .labourMarket })
        let study = try #require(DivisionsStudy(regions(), official))
        // Sizes 3, 2, 2, 1 in both; in common 2, 1, 2, 2, 1: three pairs together in both, five in each, 25/28 by chance.
        let expected = 25.0 / 28
        #expect(abs((study.here.adjustedRandIndex ?? 0) - (3 - expected) / (5 - expected)) < 1e-9)
        let matrix = try regions().flows.matrix
        let east = try #require(matrix.residents(of: "E07000049"))
        #expect(abs(study.here.sharePlacedAlike - (1 - Double(east) / Double(matrix.totalResidents))) < 1e-9)
        #expect(study.table.rows.count == 1, "all zones are here")
        // Alike areas have the same colour on both maps: Poole's stays Poole's.
        let (ours, theirs) = (study.ourMap(on: nil), study.theirMap(on: nil))
        func fill(_ map: Map?, _ code: String) -> Fill? { map?.classes.first { $0.codes.contains(code) }?.fill }
        #expect(fill(ours, "E06000029") == fill(theirs, "E06000029") && fill(ours, "E06000029") != nil)
        #expect(fill(ours, "E07000049") != fill(theirs, "E07000049"))
    }

    @Test(
        "Two strategic housing markets hold seven local ones; 74.2 % of those who leave a Bournemouth home stay in it")
    func housing() throws {
        let study = try #require(try HousingStudy(file, place))
        #expect(study.finding == "Dorset lies in two strategic housing markets with seven local ones inside")
        let bournemouth = try #require(study.lower.first { $0.name == "Bournemouth" })
        // Moves from Bournemouth to the eight: 16,247 + 3,048 + 911 + 980 + 194 + 200 + 223 + 107 = 21,910.
        #expect(bournemouth.area.containment.residents == 21_910 && bournemouth.area.containment.internalFlow == 16_247)
        #expect(study.lower.allSatisfy { $0.parent != nil } && study.isCoarse)
        #expect(study.fits.first { $0.area.name == "Purbeck" }.map { study.lower[$0.lower].name } == "Poole")
        let strict = try #require(try HousingStudy(file, place, question: .init(commuting: 0.775, moving: 0.95)))
        #expect(Set(strict.fits.map(\.lower)).count == 2, "nothing is local where 95 % must stay")
    }

    private func lenses(_ change: (inout LensesStudy.Choice) -> Void = { _ in }) throws -> LensesStudy {
        var choice = LensesStudy.Choice()
        change(&choice)
        return try LensesStudy(
            place, choice: choice, named: NamedAreas.all(file, place), regions: regions(),
            housing: HousingStudy(file, place), sectors: SectorsStudy(file, place),
            transport: TransportStudy(file, place))
    }

    @Test(
        "Four lenses see Dorset; West Dorset and Weymouth share the county and the labour market, not homes nor sectors"
    )
    func consensus() throws {
        let study = try lenses()
        #expect(study.views.map(\.lens) == [.administrative, .labourMarket, .housingMarket, .sector])
        #expect(study.missing.map(\.lens) == [.transport])
        #expect(
            study.finding
                == "No two areas fall together through each of four lenses; eight pairs of areas do through two")
        let codes = study.consensus.areas
        let (west, weymouth) = (codes.firstIndex(of: "E07000052") ?? 0, codes.firstIndex(of: "E07000053") ?? 0)
        #expect(study.consensus.agreeingLenses(west, weymouth) == [0, 1])
        #expect(study.consensus.share(west, weymouth) == 2.0 / 4)
        let official = try lenses { $0.divisions[.labourMarket] = "division:district-ttwa" }
        #expect(official.views[1].groups["E07000049"] == "E30000175", "East Dorset is put to Bournemouth officially")
        #expect(official.views[1].shares["E07000049"] == 0.5789)
    }

    /// Invented jobs: farming has 20 % in Christchurch and 5 % in East Dorset, 12.5 % in both together.
    private func importSectors() throws {
        let jobs = "code,Farming,Care\nE07000048,200,800\nE07000049,50,950\n"
        let before = "code,Farming,Care\nE07000048,125,875\nE07000049,125,875\n"
        _ = try Importer(file, today: today).sectors(scratch.write(jobs, to: "jobs_2017.csv"))
        _ = try Importer(file, today: today).sectors(scratch.write(before, to: "jobs_2012.csv"))
    }

    @Test("A strength is 1.6 times the share of all, up 0.6 in five years; mixes are alike by 85 %")
    func sectors() throws {
        try importSectors()
        let study = try #require(try SectorsStudy(file, place))
        #expect(study.finding == "Christchurch has 1.6 times the share of farming that all areas together have")
        let strength = try #require(study.strengths(0).first)
        #expect(abs(strength.locationQuotient - 1.6) < 1e-9 && abs((strength.change ?? 0) - 0.6) < 1e-9)
        #expect(study.mix.similarity(0, 1).map { abs($0 - 0.85) < 1e-9 } == true)
        let together = try lenses { $0.similarity = 0.8 }
        #expect(together.views.last?.lens == .sector)
        #expect(together.views.last?.groups["E07000048"] == together.views.last?.groups["E07000049"])
        let apart = try lenses { $0.similarity = 0.9 }
        #expect(apart.views.last?.groups["E07000048"] != apart.views.last?.groups["E07000049"])
    }

    @Test("Areas on average at most so many minutes apart go together; those without a link never do")
    func minutes() throws {
        // 20 one way and 30 back are 25; Poole to Purbeck is known one way only.
        let text = """
            origin,destination,count
            E06000028,E06000029,20
            E06000029,E06000028,30
            E06000029,E07000051,40
            E06000028,E07000051,60

            """
        _ = try Importer(file, today: today).flows(
            scratch.write(text, to: "rail.csv"), transport: (mode: "rail", measure: .minutes))
        let study = try #require(try TransportStudy(file, place))
        let number = Dictionary(uniqueKeysWithValues: study.codes.enumerated().map { ($1, $0) })
        let (bournemouth, poole, purbeck) = (
            number["E06000028"] ?? 0, number["E06000029"] ?? 0, number["E07000051"] ?? 0
        )
        #expect(study.value(bournemouth, poole) == 25 && study.value(purbeck, poole) == 40)
        let near = study.groups(limit: 45)
        #expect(near[bournemouth] == near[poole] && near[bournemouth] != near[purbeck])
        // Purbeck is 40 and 60 from the two: 50 on average.
        let far = study.groups(limit: 50)
        #expect(far[bournemouth] == far[purbeck])
        #expect(Set(study.groups(limit: 1_000)).count == 6, "five areas have no link")
        #expect(try lenses().views.last?.basis == "At most 45 minutes apart by rail on average")
    }

    @Test("Clusters come in three ways, and the set around the centre ends with every area in it")
    func clusters() throws {
        let named = try NamedAreas.all(file, place)
        let study = try #require(try ClustersStudy(place, named: named))
        #expect(study.centreCode == "E06000029", "Poole has most jobs")
        // From Purbeck 4,148 of 16,372, a quarter; from Bournemouth 14,269 of 72,132, 19.8 %; from East Dorset 5,875 of 30,561, 19.2 %.
        #expect(study.centre.codes == ["E06000029", "E07000051", "E06000028", "E07000049"])
        #expect(study.growth.count == 8 && Set(study.growth.map(\.area.code)).count == 8)
        let all = try #require(study.growth.last?.containment)
        #expect(all == place.commuting.flatMap { try? $0.selfContainment(of: place.areas.map(\.code)) })
        let county = try #require(study.sharedGeography.first)
        #expect(county.codes.allSatisfy { place.area($0)?.parent == "E10000009" } && study.sharedGeography.count == 1)
    }

    @Test("A zone without residents and jobs is in no area and is named")
    func unlinked() throws {
        let file = try LocalityFile.create(at: scratch.path("three.locality"), title: "Three", profile: "2018")
        let areas = try scratch.write("code,name\nA,Ash\nB,Beech\nC,Common\n", to: "areas.csv")
        _ = try Importer(file, today: today).areas(areas)
        let flows = "origin,destination,count\nA,A,90\nB,B,80\nA,B,10\nA,X,5\n"
        _ = try Importer(file, today: today).flows(scratch.write(flows, to: "commuting.csv"))
        let study = try #require(
            try RegionsStudy(file, Place(file), question: .init(rule: .closure(0.5, minimumSize: 1))))
        #expect(study.unlinked == ["C"] && study.found.areas.count == 2)
        #expect(study.apart.isEmpty, "nobody said who lies beside whom")
        _ = try Importer(file, today: today).links(scratch.write("code_a,code_b\nA,B\n", to: "links.csv"))
        let linked = try #require(try RegionsStudy(file, Place(file)))
        #expect(linked.apart == ["C"])
        #expect(study.flows.crossing == 5, "five go to a place that is no zone")
        #expect(study.method.text.contains(" 5 people who go to places outside these zones"))
    }
}

/// The furthest step told, from any thread.
private final class Steps: @unchecked Sendable {
    private let lock = NSLock()
    private var furthest = 0
    func reach(_ step: Int) { lock.withLock { furthest = max(furthest, step) } }
    var most: Int { lock.withLock { furthest } }
}

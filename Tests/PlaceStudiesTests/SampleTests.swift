import Foundation
import PlaceStudies
import Places
import Store
import StoreTesting
import Testing

@Suite("The sample locality")
struct SampleTests {
    let place: Place

    init() throws { place = try Place(Scratch().sample()) }

    @Test("Dorset 2018 has eight districts, twelve land borders and 770,689 people")
    func contents() {
        #expect(place.areas.count == 8)
        #expect(place.links.count == 12 && place.links.allSatisfy { $0.kind == .land })
        #expect(place.total(.population, of: place.areas.map(\.code)) == 770_689)
        #expect(place.areas.allSatisfy { $0.hexagon != nil })
    }

    @Test("On the hexagon map exactly the neighbours touch")
    func hexagons() {
        // Odd rows stand half a hexagon to the east.
        func position(_ area: Area) -> (x: Double, row: Int) {
            let hexagon = area.hexagon ?? .init(column: 0, row: 0)
            return (Double(hexagon.column) + (hexagon.row.isMultiple(of: 2) ? 0 : 0.5), hexagon.row)
        }
        let linked = Set(place.links.map { [$0.a, $0.b] })
        for a in place.areas {
            for b in place.areas where a.code < b.code {
                let (p, q) = (position(a), position(b))
                let touch = p.row == q.row ? abs(p.x - q.x) == 1 : abs(p.row - q.row) == 1 && abs(p.x - q.x) == 0.5
                #expect(touch == linked.contains([a.code, b.code]), "\(a.name) and \(b.name)")
            }
        }
    }

    @Test("Commuting gives the published shares: 78.6 % of the conurbation's jobs are filled from inside it")
    func commuting() throws {
        // Census 2011, places of work in England: 115,309 of 146,457 residents and 146,713 jobs (WU01EW, added up).
        let conurbation = try #require(place.commuting).selfContainment(of: ["E06000028", "E06000029", "E07000048"])
        #expect(conurbation == SelfContainment(residents: 146_457, jobs: 146_713, internalFlow: 115_309))
        let rest = try #require(place.commuting).selfContainment(
            of: ["E07000049", "E07000050", "E07000051", "E07000052", "E07000053"])
        #expect(rest == SelfContainment(residents: 129_918, jobs: 118_021, internalFlow: 89_917))
    }

    @Test("Work by industry gives the totals of the census, and Bournemouth 2.6 times the nation's share of finance")
    func sectors() throws {
        let file = try Scratch().sample()
        let table = try #require(try file.sectorTables().first)
        // Census 2011, people of 16 to 74 in work: 25,162,721 live in England; 338,536 work in Dorset.
        #expect(table.whole?.reduce(0, +) == 25_162_721)
        #expect(table.jobs.values.joined().reduce(0, +) == 338_536)
        let study = try #require(try SectorsStudy(file, place))
        let bournemouth = try #require(study.mix.areas.firstIndex(of: "E06000028"))
        // 9,257 of 81,141 over 1,103,858 of 25,162,721; 8.3 % in hotels and restaurants over 5.6 %; 2.0 % over 1.5 %.
        let strengths = study.strengths(bournemouth).prefix(3).map { ($0.locationQuotient * 100).rounded() / 100 }
        #expect(strengths == [2.60, 1.49, 1.39])
        // Both new councils: farming 4,185 of 157,846 over 203,789 of 25,162,721; finance 14,477 of 180,690.
        let plan = try #require(try NamedAreas.all(file, place).first { $0.key == "plan:approved-2018" })
        let councils = study.together(in: plan)
        #expect(councils.finding.hasPrefix("Dorset has 3.3 times the share of agriculture, forestry and fishing"))
        let finance = try #require(councils.mix.sectors.firstIndex(of: "Finance and insurance"))
        let conurbation = try #require(councils.mix.areas.firstIndex(of: "Bournemouth, Christchurch and Poole"))
        let quotient = try #require(councils.mix.locationQuotient(area: conurbation, sector: finance))
        #expect(abs(quotient - 1.826) < 0.001)
        let christchurch = try #require(councils.map(of: finance)?.figures["E07000048"])
        #expect(christchurch.text.hasPrefix("1.83"), "an area shows the figure of the council it goes to")
    }

    @Test("Every figure names a source with publisher and date")
    func sources() {
        for statistic in place.statistics {
            let dataset = place.datasets[statistic.dataset]
            #expect(dataset?.publisher.isEmpty == false && dataset?.vintage.isEmpty == false)
        }
        #expect(place.facts.allSatisfy { place.datasets[$0.dataset]?.title == "Transformation in localities toolkit" })
    }

    @Test("The plan of 2018 puts each district into one of two councils")
    func plan() throws {
        let plan = try #require(place.plans.first)
        #expect(Set(plan.councils.keys) == Set(place.areas.map(\.code)))
        #expect(Set(plan.councils.values) == ["Bournemouth, Christchurch and Poole", "Dorset"])
    }
}

import Figures
import Foundation
import LocalityPages
import Pack
import PageReading
import PlaceStudies
import Store
import StoreTesting
import Testing

@Suite("The evidence pack of the sample")
struct EvidencePackTests {
    let file: LocalityFile
    let place: Place
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        file = try scratch.sample()
        place = try Place(file)
    }

    @Test("The evidence pack names a source for every statistic that it prints")
    func pack() throws {
        let pack = try PageDocument(
            EvidencePack.report(
                file, place, limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000), date: "1 May 2018"
            ).html())
        let sources = try pack.section("Sources").items
        for dataset in place.datasets.values where dataset.key != "councils-2018" {
            #expect(sources.contains { $0.contains(dataset.title) }, "\(dataset.title)")
        }
        #expect(pack.heading.hasPrefix("Six of 466 plans"))
        let stamp = pack.element.all("p").first { $0.hasClass("stamp") }
        #expect(stamp?.words.contains("1 May 2018") == true)
    }

    @Test(
        "The evidence pack has a map of density, a statistic on other boundaries and groups by need, with their sources"
    )
    func evidence() throws {
        let pack = try EvidencePack.report(file, place, limits: .init(fewest: 2, most: 2), date: "14 November 2018")
        func section(_ start: String) throws -> Report.Section {
            try #require(pack.sections.first { $0.heading.hasPrefix(start) }, "\(pack.sections.map(\.heading))")
        }
        // Commuting of 2011: 21,880 jobs on 60,926 hectares; 64,394 on 4,621.
        let map = try section("Jobs by commuting, per hectare")
        #expect(
            map.heading.hasSuffix("from 0.4 jobs per hectare in North Dorset to 13.9 jobs per hectare in Bournemouth"))
        // 194,752 of Bournemouth, 8.6 % of Poole’s 151,270, 49,616 of Christchurch, 57.9 % of East Dorset’s 89,384.
        let recut = try section("Population")
        #expect(recut.heading.contains("about 309,000 people in Bournemouth"), "\(recut.heading)")
        let groups = try section("Eight areas of Dorset fall into")
        for section in [map, recut, groups] {
            let sources = section.blocks.flatMap { block -> [Source?] in
                switch block {
                case .table(let table): [table.source] + table.columns.map(\.source)
                case .picture(let picture): [picture.source]
                default: []
                }
            }
            #expect(sources.contains { $0 != nil }, "\(section.heading)")
        }
    }

    @Test("The report has a section for each case, its working, and what kind of numbers it rests on")
    func cases() throws {
        let report = try EvidencePack.report(file, place, limits: .init(fewest: 2, most: 2), date: "1 June 2018")
        let headings = report.sections.map(\.heading)
        #expect(headings.contains("Against councils that stay apart, this path forgoes £7,050 over 7 years"))
        let cases = try file.cases().count
        #expect(report.methods.count { $0.heading.hasPrefix("Working: ") } == cases)
        let page = try PageDocument(report.html())
        #expect(try page.section("How this was worked out").headings(3).count { $0.hasPrefix("Working: ") } == cases)
        #expect(page.words.contains("The inputs are illustrative, not real."))
    }
}

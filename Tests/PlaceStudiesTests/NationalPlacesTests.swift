import Exchange
import Figures
import Foundation
import PlaceStudies
import Places
import Store
import StoreTesting
import Testing

/// Kent and Medway in the flows of all of England and Wales, as a council would make it from published files.
@Suite("Places, national data")
struct NationalPlacesTests {
    @Test(
        "Kent and Medway beside the official travel-to-work areas, home workers counted where they live",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA names no folder, so nothing national is compared"))
    func kent() throws {
        let data = try #require(nationalData)
        let scratch = try Scratch()
        let file = try LocalityFile.create(
            at: scratch.path("kent.locality"), title: "Kent and Medway", profile: "2018")
        var importer = try Importer(file, today: today)
        importer.only = [
            .init(column: "county_code", value: "E10000016"), .init(column: "code", value: "E06000035"),
        ]
        _ = try importer.boundaries("\(data)/boundaries/official/lad_2018_england.geojson")
        importer.only = []
        let zones = "\(data)/flows/lookup_msoa11.csv.gz"
        _ = try importer.flows("\(data)/flows/commuting_msoa_2011.csv.gz", zones: zones)
        let told = try importer.lookup("\(data)/flows/lookup_lsoa11_ttwa11.csv.gz")
        #expect(told.lines[0] == "7,201 areas of the geography “msoa” in 173 areas of “ttwa”.")

        let place = try Place(file)
        let ours = try #require(try RegionsStudy(file, place))
        #expect(ours.found.invalidAreas.isEmpty && ours.found.unlinked.isEmpty)
        #expect(ours.found.areas.reduce(0) { $0 + $1.zones.count } == 7_201)
        #expect(
            ours.found.areas.reduce(0) { $0 + $1.containment.residents } == ours.flows.matrix.totalResidents,
            "everyone is in one area")
        let official = try #require(NamedAreas.all(file, place).first { $0.lens == .labourMarket })
        let study = try #require(DivisionsStudy(ours, official))
        // Measured: 156 areas beside the official 173, an adjusted Rand index of 0.81 over 7,201 zones. Home workers left
        // out there are 95 areas and 0.74; the commands “regions” and “compare” say the same on the plain files.
        #expect((150...160).contains(ours.found.areas.count), "\(ours.found.areas.count) areas")
        let all = try #require(study.all.adjustedRandIndex)
        #expect(all > 0.78 && all < 0.9, "adjusted Rand index \(all)")
        #expect(study.all.mutualInformation > 0.9 && study.all.sharePlacedAlike > 0.75)
        let away = try #require(try RegionsStudy(file, place, question: .init(home: .exclude)))
        #expect(away.found.areas.count < 110, "\(away.found.areas.count) areas")
        #expect(study.finding.hasSuffix("by our seven areas and the seven beside them"), "\(study.finding)")
        #expect(study.table.rows.count == 2 && study.places.rows.count == 13)
        #expect(study.ourMap(on: nil) != nil && study.theirMap(on: nil) != nil && study.differences(on: nil) != nil)
    }
}

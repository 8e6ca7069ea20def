import Foundation
import PlaceStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Commuting of the sample")
struct CommutingTests {
    let file: LocalityFile
    let place: Place
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        file = try scratch.sample()
        place = try Place(file)
    }

    @Test("A set of areas is judged by the usual test")
    func verdict() throws {
        let study = try #require(PlacesStudy(place))
        let conurbation = try study.containment(of: ["E06000028", "E06000029", "E07000048"])
        #expect(PlacesStudy.verdict(conurbation) == "enough for a labour market of its own")
        #expect(
            PlacesStudy.verdict(try study.containment(of: ["E07000048"])) == "not enough for a labour market of its own"
        )
        #expect(refusal { try study.containment(of: ["E99999999"]) } == "1 of 1 zones is not in the flows: E99999999.")
    }

    @Test("Every area of the sample fits a travel-to-work area, and each of those is valid")
    func regions() throws {
        let study = try #require(try RegionsStudy(file, place))
        #expect(study.fits.count == 8 && study.regions.allSatisfy(\.area.isValid))
        #expect(study.finding == "Eight areas of Dorset lie in four travel-to-work areas")
    }

    @Test("Of a place without areas nothing is said")
    func empty() throws {
        let bare = try LocalityFile.create(at: scratch.path("bare.locality"), title: "Nowhere", profile: "2026")
        #expect(PlacesStudy(try Place(bare)) == nil)
    }
}

import Content
import Evidence
import Foundation
import OptionStudies
import Pack
import PartnerStudies
import PlaceStudies
import Synchronization
import Workspace

/// A locality as its pages share it: the place as it was read, and what is worked out from it only once.
final class Locality: Sendable {
    let place: Place
    /// The map of its areas; `nil` where they have no shapes.
    let base: BaseMap?
    /// The same for maps that stand in rows.
    let smallBase: BaseMap?

    /// How wide small maps are drawn.
    static let smallWidth = 200.0

    /// Whose law, names and rates hold.
    let profile: Profile
    /// The day on which it stands still, as an ISO date; nil where it goes with the calendar.
    let standsOn: String?

    /// Population of a new council that government gave as its guide in the year of the profile (people).
    var guide: Int? { profile.guidePopulation.value }

    let file: LocalityFile
    let toolbox: Toolbox
    let places = PlacesShelf()
    private let heldPartnership = Mutex<Partnership?>(nil)
    let held = HeldStudies()
    private let heldCheck = Mutex<Check?>(nil)
    private let heldReports = Mutex<[OptionsKey: Report]>([:])
    private let heldProposals = Mutex<[ProposalStudy]?>(nil)
    private let optionsByKey = Mutex<[OptionsKey: OptionsStudy]>([:])
    let grounds = Shelf<OptionsKey, PaintGround>(limit: 4)

    /// A question about the options: limits, and the criteria by which plans are judged.
    struct OptionsKey: Hashable {
        var limits: OptionsStudy.Limits
        var criteria: CriteriaSet
    }

    init(_ file: LocalityFile, _ toolbox: Toolbox) throws {
        self.file = file
        self.toolbox = toolbox
        place = try Place(file)
        base = place.baseMap
        smallBase = place.baseMap(width: Self.smallWidth)
        profile = try toolbox.profile(place.profile)
        standsOn = try file.standingDay()?.iso
    }

    /// The options within some limits. Those last asked for are kept, since people go to and fro between them.
    ///
    /// - Parameter criteria: id of the set by which plans are judged; nil for the one of the profile.
    /// - Throws: `InputProblem` where there is no such set, or a file of one's own is wrong.
    func options(_ limits: OptionsStudy.Limits, criteria: String? = nil) throws -> OptionsStudy {
        let set = try criteriaSet(criteria)
        let key = OptionsKey(limits: limits, criteria: set)
        if let study = heldOptions(key) { return study }
        let study = try OptionsStudy(place, limits: limits, criteria: set)
        optionsByKey.withLock { held in
            if held.count >= 16 { held = [:] }
            held[key] = study
        }
        return study
    }

    /// The same where it has been worked out, else nil.
    func heldOptions(_ key: OptionsKey) -> OptionsStudy? { optionsByKey.withLock { $0[key] } }

    /// The evidence pack; the last ones are kept, since it is looked at before it is read and downloaded.
    ///
    /// - Parameter date: as it should read on the cover.
    func report(_ limits: OptionsStudy.Limits, criteria: String? = nil, date: String) throws -> Report {
        let set = try criteriaSet(criteria)
        let key = OptionsKey(limits: limits, criteria: set)
        if let report = heldReports.withLock({ $0[key] }), report.date == date { return report }
        let report = try EvidencePack(
            file, place, options: options(limits, criteria: criteria), places: placeReport,
            partnership: partnership(), registers: toolbox.registers
        ).report(date: date)
        heldReports.withLock { held in
            if held.count >= 4 { held = [:] }
            held[key] = report
        }
        return report
    }

    /// The proposals of 2025–26 for areas that this locality has, by the criteria of that time.
    func proposalStudies() throws -> [ProposalStudy] {
        if let held = heldProposals.withLock({ $0 }) { return held }
        let set = try CriteriaSet.named("2025-unitary")
        let studies = try proposalAreas().map { try ProposalStudy($0, in: place, criteria: set) }
        heldProposals.withLock { $0 = studies }
        return studies
    }

    /// Where a council keeps sets of criteria of its own: the folder `criteria` beside the locality.
    var criteriaFolder: URL { file.criteriaFolder }

    /// Who is in the partnership, where it stands, and what its tools found.
    func partnership() throws -> Partnership {
        try heldPartnership.withLock { held in
            let partnership = try held ?? Partnership(file, instruments: toolbox.instruments)
            held = partnership
            return partnership
        }
    }

    /// Whether the file is whole, and what is missing.
    func check() throws -> Check {
        try heldCheck.withLock { held in
            let check = try held ?? Check(file)
            held = check
            return check
        }
    }

    /// What the areas are: one, and several.
    var noun: (one: String, many: String) {
        switch place.geography?.key {
        case "district": ("district", "districts")
        case "ward": ("ward", "wards")
        case "parish": ("parish", "parishes")
        default: ("area", "areas")
        }
    }
}

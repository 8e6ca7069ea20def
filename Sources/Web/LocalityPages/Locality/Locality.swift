import Content
import Figures
import PlaceStudies
import Store

/// A locality as its pages share it: the place as it was read, and what is worked out from it only once.
///
/// Pages of each subject extend it with what they ask of it:
///
/// ```swift
/// extension Locality {
///     func sectors() throws -> SectorsStudy? { try cached { try SectorsStudy(file, place) } }
/// }
/// ```
package final class Locality: Sendable {
    package let place: Place
    /// The map of its areas; `nil` where they have no shapes.
    package let base: BaseMap?
    /// The same for maps that stand in rows.
    package let smallBase: BaseMap?

    /// How wide small maps are drawn.
    package static let smallWidth = 200.0

    /// Whose law, names and rates hold.
    package let profile: Profile
    /// The day on which it stands still, as an ISO date; nil where it goes with the calendar.
    package let asOfDate: String?

    /// Population of a new council that government gave as its guide in the year of the profile (people).
    package var guide: Int? { profile.guidePopulation.value }

    package let file: LocalityFile
    package let toolbox: Toolbox
    private let studies = StudyCache()

    package init(_ file: LocalityFile, _ toolbox: Toolbox) throws {
        self.file = file
        self.toolbox = toolbox
        place = try Place(file)
        base = place.baseMap
        smallBase = place.baseMap(width: Self.smallWidth)
        profile = try toolbox.profile(place.profile)
        asOfDate = try file.asOfDate()?.iso
    }

    /// A result that depends on a key, worked out once for as long as the locality stays as it is.
    ///
    /// - Parameters:
    ///   - limit: how many results of this kind are kept.
    ///   - name: of the function that asks; two functions never share results.
    package func cached<Value: Sendable>(
        _ key: some Hashable & Sendable, atMost limit: Int = 16, as name: String = #function,
        _ compute: () throws -> Value
    ) throws -> Value {
        try studies.value(name, key, atMost: limit, compute)
    }

    /// The only result of its kind.
    package func cached<Value: Sendable>(
        as name: String = #function, _ compute: () throws -> Value
    ) throws -> Value {
        try studies.value(name, true, atMost: 1, compute)
    }

    /// A result where it has been worked out, else nil.
    package func known<Value: Sendable>(
        _ key: some Hashable & Sendable, as name: String, _ type: Value.Type = Value.self
    ) -> Value? {
        studies.known(name, key, as: type)
    }

    /// What the areas are: one, and several.
    package var noun: (one: String, many: String) {
        switch place.geography?.key {
        case "district": ("district", "districts")
        case "ward": ("ward", "wards")
        case "parish": ("parish", "parishes")
        default: ("area", "areas")
        }
    }
}

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

    /// What a map without figures depends on.
    private static let mapped: Set<Family> = [.settings, .places]

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
    private let studies: StudyCache

    /// - Parameters:
    ///   - studies: where results are kept, those of earlier states of the same file too.
    ///   - earlier: an earlier state; what has not changed since is taken from it.
    package init(
        _ file: LocalityFile, _ toolbox: Toolbox, studies: StudyCache = StudyCache(), after earlier: Locality? = nil
    ) throws {
        self.file = file
        self.toolbox = toolbox
        self.studies = studies
        place = try Place(file, after: earlier?.place)
        if let earlier, place.revisions.of(Self.mapped) == earlier.place.revisions.of(Self.mapped) {
            (base, smallBase) = (earlier.base, earlier.smallBase)
        } else {
            (base, smallBase) = (place.baseMap, place.baseMap(width: Self.smallWidth))
        }
        profile = try toolbox.profile(place.profile)
        asOfDate = try file.asOfDate()?.iso
    }

    /// A result that depends on a key, worked out once for as long as what it is made of stays as it is.
    ///
    /// - Parameters:
    ///   - limit: how many results of this kind are kept.
    ///   - families: the records that it is made of; those of a place where nothing is said.
    ///   - name: of the function that asks; two functions never share results.
    ///   - effort: whether it may take seconds, so that others must not wait for it.
    package func cached<Value: Sendable>(
        _ key: some Hashable & Sendable, atMost limit: Int = 16, of families: Set<Family> = Place.families,
        as name: String = #function, effort: StudyCache.Effort = .small, _ compute: () throws -> Value
    ) throws -> Value {
        try studies.value(name, Cached(key: key, state: state(families)), atMost: limit, effort: effort, compute)
    }

    /// The only result of its kind.
    package func cached<Value: Sendable>(
        of families: Set<Family> = Place.families, as name: String = #function, effort: StudyCache.Effort = .small,
        _ compute: () throws -> Value
    ) throws -> Value {
        try cached(true, atMost: 1, of: families, as: name, effort: effort, compute)
    }

    /// A result where it has been worked out, else nil.
    package func known<Value: Sendable>(
        _ key: some Hashable & Sendable, of families: Set<Family> = Place.families, as name: String,
        _ type: Value.Type = Value.self
    ) -> Value? {
        (try? state(families)).flatMap { studies.known(name, Cached(key: key, state: $0), as: type) }
    }

    /// What was asked, and of which state of the file.
    private struct Cached<Key: Hashable & Sendable>: Hashable, Sendable {
        var key: Key
        var state: Revisions
    }

    /// Records of the place as they were read with it, others as they are now.
    private func state(_ families: Set<Family>) throws -> Revisions {
        try (families.isSubset(of: Place.families) ? place.revisions : file.revisions()).of(families)
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

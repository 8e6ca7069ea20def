import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies

/// Areas chosen among those of a locality, and how to speak of them.
struct Selection: Sendable {
    let place: Place
    /// In the order of their codes.
    let codes: [String]

    init(_ codes: some Sequence<String>, in place: Place) {
        self.place = place
        let wanted = Set(codes)
        self.codes = place.areas.map(\.code).filter(wanted.contains)
    }

    func contains(_ code: String) -> Bool { codes.contains(code) }

    /// With the area where it is without it now, and the other way round.
    func toggling(_ code: String) -> Selection {
        Selection(contains(code) ? codes.filter { $0 != code } : codes + [code], in: place)
    }

    /// The council that a named plan makes of exactly these areas, else their names, else how many they are.
    var name: String {
        for plan in place.plans {
            for (council, areas) in Dictionary(grouping: plan.councils.keys, by: { plan.councils[$0] ?? "" })
            where Set(areas) == Set(codes) { return council }
        }
        return codes.count <= 4 ? Words.list(codes.map(place.name)) : "these \(Words.count(codes.count, "area"))"
    }

    /// The address of the page that shows it.
    var address: String { PlaceAddress.flows.asking([("choose", "1")] + codes.map { ("area", $0) }) }
}

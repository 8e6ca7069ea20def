import Places
import Store

/// The areas of one geography that lie inside a locality.
public struct AreasInside: Sendable {
    public let geography: Geography
    public let codes: Set<String>

    /// Every geography that has areas inside the locality, the one with most of them first.
    ///
    /// Areas of elsewhere that ours are compared with are none of them.
    public static func all(of place: Place, in file: LocalityFile) throws -> [AreasInside] {
        let own = Set(place.areas.map(\.code))
        let comparison = try file.comparison()
        return try file.geographies().filter { $0.key != comparison }.compactMap { geography in
            let areas = try file.areas(of: geography.key)
            let codes =
                geography.key == place.geography?.key
                ? own : Set(areas.filter { $0.parent.map(own.contains) ?? false }.map(\.code))
            return codes.isEmpty ? nil : AreasInside(geography: geography, codes: codes)
        }.sorted { ($1.codes.count, $0.geography.key) < ($0.codes.count, $1.geography.key) }
    }
}

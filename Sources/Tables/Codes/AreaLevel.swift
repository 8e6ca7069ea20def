/// Levels of the geography of the United Kingdom: areas of one level do not contain each other.
///
/// - SeeAlso: ONS, *Register of Geographic Codes*: the first three signs of a code say of what kind its area is.
public enum AreaLevel: String, Hashable, Sendable, CaseIterable {
    case district, county, region, country, ward, parish
    case outputArea = "output area"
    case lowerLayer = "lower layer area"
    case middleLayer = "middle layer area"
    case metropolitanCounty = "metropolitan county"
    case combinedAuthority = "combined authority"

    /// The level of a code of the Government Statistical Service; nil for other codes and other kinds.
    public init?(_ code: String) {
        guard CodeShape.isGSS(code), let level = Self.levels[String(code.prefix(3)).uppercased()] else { return nil }
        self = level
    }

    public var one: String { rawValue }
    /// “counties”.
    public var many: String { rawValue.hasSuffix("y") ? rawValue.dropLast() + "ies" : rawValue + "s" }

    private static let levels: [String: AreaLevel] = {
        let known: [(AreaLevel, [String])] = [
            (.district, ["E06", "E07", "E08", "E09", "W06", "S12", "N09"]), (.county, ["E10"]), (.region, ["E12"]),
            (.country, ["E92", "W92", "S92", "N92", "K02", "K03", "K04", "J01"]),
            (.ward, ["E05", "W05", "S13", "N08"]), (.outputArea, ["E00", "W00", "S00", "N00"]),
            (.lowerLayer, ["E01", "W01", "S01", "N20"]), (.middleLayer, ["E02", "W02", "S02", "N21"]),
            (.metropolitanCounty, ["E11"]), (.combinedAuthority, ["E47"]), (.parish, ["E04", "W04"]),
        ]
        return Dictionary(uniqueKeysWithValues: known.flatMap { level in level.1.map { ($0, level.0) } })
    }()
}

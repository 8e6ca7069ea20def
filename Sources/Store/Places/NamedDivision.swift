import Places

/// A way to divide the areas of one geography among the named areas of another: the official travel-to-work area of each
/// district, its health system, its county.
public struct NamedDivision: Codable, Hashable, Sendable {
    /// What it says of the place: through which lens it sees which areas belong together.
    public enum Lens: String, Codable, CaseIterable, Sendable {
        /// Whose authority it is: county, combined authority.
        case administrative
        case labourMarket = "labour-market"
        case housingMarket = "housing-market"
        case sector
        case transport
        /// What another body serves: enterprise partnership, health system, police force.
        case footprint
    }

    public var key: String
    public var title: String
    public var lens: Lens
    /// Key of the geography whose areas are divided.
    public var geography: String
    /// Key of the geography that has the named areas.
    public var target: String
    public var dataset: String

    public init(key: String, title: String, lens: Lens, geography: String, target: String, dataset: String) {
        self.key = key
        self.title = title
        self.lens = lens
        self.geography = geography
        self.target = target
        self.dataset = dataset
    }

    /// How much of an area lies in a named one.
    public struct Part: Hashable, Sendable {
        public var area: String
        public var target: String
        /// Share of the area, above 0 up to 1. Shares of one area add up to less than one where part of it lies in none, to
        /// more where the named areas overlap.
        public var share: Double
        /// Share of the named area that this is; `nil` where it is not known.
        public var targetShare: Double?

        public init(area: String, target: String, share: Double, targetShare: Double? = nil) {
            self.area = area
            self.target = target
            self.share = share
            self.targetShare = targetShare
        }
    }
}

extension [NamedDivision.Part] {
    /// For each area the named one that holds most of it; ties: the lowest code.
    public var best: [String: NamedDivision.Part] {
        var best: [String: NamedDivision.Part] = [:]
        for part in self {
            guard let former = best[part.area] else {
                best[part.area] = part
                continue
            }
            if (part.share, former.target) > (former.share, part.target) { best[part.area] = part }
        }
        return best
    }
}

import Base

/// What there is to make criteria from; whatever is missing is said, with the criteria that need it.
public struct CriterionInputs: Sendable {
    /// Size that policy names for a council; criteria measure the distance from it.
    public var guidePopulation: Double?
    public var commuting: Commuting?
    /// Band D of each area's council (£).
    public var bandD: [Double?]?
    /// Footprints by kind, for example `"police areas"`.
    public var footprints: [String: [Footprint]]
    /// Features by which areas are alike or not, one row for each area.
    public var features: [[Double]]?
    /// Areas of each of today's councils.
    public var councils: [[Int]]?
    /// Where figures come from, by what they are: a statistic's name, “commuting”, “band-d”, a kind of footprint,
    /// “features”, “councils”, “guide”.
    public var sources: [String: String]

    public init(
        guidePopulation: Double? = nil, commuting: Commuting? = nil, bandD: [Double?]? = nil,
        footprints: [String: [Footprint]] = [:], features: [[Double]]? = nil, councils: [[Int]]? = nil,
        sources: [String: String] = [:]
    ) {
        self.guidePopulation = guidePopulation
        self.commuting = commuting
        self.bandD = bandD
        self.footprints = footprints
        self.features = features
        self.councils = councils
        self.sources = sources
    }
}

/// A criterion that is at hand, or why it is not.
public enum CriterionOffer: Sendable {
    case available(Criterion)
    case unavailable(id: String, name: String, reason: String)

    public var criterion: Criterion? {
        if case .available(let criterion) = self { criterion } else { nil }
    }
}

extension PlanSpace {
    /// Every criterion that the engine knows, in the order in which pages show them.
    ///
    /// Statistics are found by name: `population`, `area` (hectares), `tax-base` (Band D equivalents), `need`, `debt` (£),
    /// `rural-population`.
    public func criteria(from inputs: CriterionInputs) -> [CriterionOffer] {
        let source = { (key: String) in inputs.sources[key] ?? "" }
        var offers: [CriterionOffer] = []
        func offer(_ statistics: [String] = [], _ criterion: Criterion) {
            if let missing = statistics.first(where: { lacks($0) != nil }), let reason = lacks(missing) {
                offers.append(.unavailable(id: criterion.id, name: criterion.name, reason: reason))
            } else {
                offers.append(.available(criterion))
            }
        }
        func missing(_ id: String, _ name: String, _ what: String) {
            offers.append(.unavailable(id: id, name: name, reason: "There are no figures for \(what)."))
        }

        if let guide = inputs.guidePopulation {
            offer(["population"], .distance(from: guide, source: source("guide")))
        } else {
            missing("population-distance", "Distance from the guide population", "a guide population")
        }
        for statistic in ["population", "tax-base", "need"] {
            offer([statistic], .balance(of: statistic, source: source(statistic)))
        }
        offer(["population"], .range(of: "population", source: source("population")))
        if let commuting = inputs.commuting {
            for side in Criterion.ContainmentSide.allCases {
                offer([], .selfContainment(side, commuting, source: source("commuting")))
            }
        } else {
            missing("self-containment", "Self-containment, lowest", "commuting between the areas")
        }
        for (kind, footprints) in inputs.footprints.sorted(by: { $0.key < $1.key }) {
            let id = kind.lowercased().split(separator: " ").joined(separator: "-")
            offer([], .footprintsWhole(id: "\(id)-whole", kind: kind, footprints, source: source(kind)))
            offer(
                ["population"], .groupsWithinOne(id: "within-\(id)", kind: kind, footprints, source: source(kind)))
        }
        if let bandD = inputs.bandD {
            offer([], .bandDSpread(bandD, source: source("band-d")))
        } else {
            missing("band-d-spread", "Band D spread inside, largest", "Band D council tax")
        }
        if let features = inputs.features {
            offer(["population"], .unlikeness(features, source: source("features")))
        } else {
            missing("unlikeness", "Unlikeness within groups", "features of the areas")
        }
        if let councils = inputs.councils {
            offer([], .councilsDissolved(councils, source: source("councils")))
        } else {
            missing("councils-dissolved", "Councils dissolved", "today's councils")
        }
        offer([], .linksCut)
        offer(["area"], .largest(of: "area", unit: "hectares", source: source("area")))
        offer(["population", "area"], .density(source: source("area")))
        offer(["rural-population", "population"], .sparsity(source: source("rural-population")))
        offer(["debt", "population"], .debtPerHead(source: source("debt")))
        return offers
    }

    /// Why a statistic cannot be used; nil where it can.
    private func lacks(_ statistic: String) -> String? {
        let missing = question.areas.filter { $0.statistics[statistic] == nil }
        if missing.isEmpty { return nil }
        return missing.count == areaCount
            ? "There are no figures for \(statistic)."
            : "\(statistic.sentenceStart) is missing for \(Words.list(missing.map(\.name)))."
    }
}

extension Criterion {
    /// How thinly the emptiest group is settled.
    public static func density(source: String = "") -> Criterion {
        ratio(
            id: "density", name: "People per hectare, lowest", of: "population", per: "area",
            unit: "people per hectare",
            direction: .higherIsBetter, combination: .smallest, source: source)
    }

    /// How unevenly rural people are spread over groups: the share of the most rural one.
    public static func sparsity(source: String = "") -> Criterion {
        ratio(
            id: "sparsity", name: "Share of people in rural areas, highest", of: "rural-population", per: "population",
            unit: "share", direction: .lowerIsBetter, combination: .largest, source: source)
    }

    /// What each inhabitant of the most indebted group starts with.
    public static func debtPerHead(source: String = "") -> Criterion {
        ratio(
            id: "debt-per-head", name: "Debt per head, highest", of: "debt", per: "population", unit: "£",
            direction: .lowerIsBetter, combination: .largest, source: source)
    }
}

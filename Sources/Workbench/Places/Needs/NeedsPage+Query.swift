import Evidence
import Workspace

extension NeedsPage {
    /// `/places/needs?of=msoa&use=population_2017&groups=4`
    init(_ visit: Visit) throws { try self.init(visit.locality, fields: visit.fields) }
}

extension Locality {
    /// What could be grouped, the smallest areas first.
    func needs() throws -> [NeedsStudy] {
        try held("needs") {
            try file.inside(place).compactMap { try NeedsStudy(file, place, geography: $0.geography, codes: $0.codes) }
        }
    }

    /// The groups found by some measures, kept since a page, its tables and its map ask for them.
    func groups(of study: NeedsStudy, by measures: [PlaceMeasure], groups: Int?) throws -> NeedsStudy.Found? {
        let name = "groups of \(study.measures.geography) by \(measures.map(\.id)) into \(groups ?? 0)"
        return held(name) { study.find(by: measures, groups: groups) }
    }

    /// The map of the areas of some measures; nil where they have no shapes.
    func base(of measures: PlaceMeasures) throws -> BaseMap? {
        if measures.geography == place.geography?.key { return base }
        return try held("base of \(measures.geography)") {
            try file.baseMap(of: measures.areas, in: measures.geography)
        }
    }
}

import Content
import Figures
import LocalityPages
import PlaceStudies
import Places
import Store

extension Locality {
    /// What results from flows between zones depends on.
    private static let commuting: Set<Family> = [.settings, .places, .links, .flows]

    /// Commuting between the finest zones, people without a place of work counted in this way; `nil` where there is none.
    func flows(_ home: HomeWorkers = .diagonal) throws -> ZoneFlows? {
        try cached(home, atMost: 3, of: Self.commuting, effort: .large) { try ZoneFlows(file, place, home: home) }
    }

    /// Functional areas by a rule; `nil` where there is no commuting.
    func regions(_ question: RegionsQuestion = .official) throws -> RegionsStudy? {
        guard let flows = try flows(question.home) else { return nil }
        let neighbours = try neighbours(of: flows.layer.geography)
        return try cached(question, atMost: 8, of: Self.commuting, effort: .large) {
            RegionsStudy(flows, place, question: question, neighbours: neighbours)
        }
    }

    /// Housing markets in two tiers; `nil` where commuting or moves of home are missing.
    func housing(_ question: HousingStudy.Question = .init()) throws -> HousingStudy? {
        try cached(question, atMost: 4, effort: .large) { try HousingStudy(file, place, question: question) }
    }

    /// Every division that the file knows: imported ones, plans, counties.
    func namedAreas() throws -> [NamedAreas] { try cached { try NamedAreas.all(file, place) } }

    /// Jobs by sector; `nil` where there are none for the areas of the locality.
    func sectors() throws -> SectorsStudy? { try cached { try SectorsStudy(file, place) } }

    /// What lies in what.
    func layers() throws -> Layers { try cached { try Layers(file, place) } }

    /// The footprints of a layer by the four conditions for success.
    func conditions(_ layer: Layers.Layer) throws -> FootprintConditions? {
        try cached(layer.key) { try layers().conditions(of: layer, in: file) }
    }

    /// Our areas beside those of elsewhere; `nil` where there are too few figures.
    func alike() throws -> SimilarityStudy? { try cached { try SimilarityStudy(file, place) } }

    /// The same studies for a document: what a page has worked out already is not worked out again.
    package var placeReport: PlaceReport {
        var report = PlaceReport(file, place)
        report.regions = { try self.regions() }
        report.divisions = { try self.namedAreas() }
        report.housing = { try self.housing() }
        report.sectors = { try self.sectors() }
        report.layers = { try self.layers() }
        report.conditions = { _, layer in try self.conditions(layer) }
        report.similarity = { try self.alike() }
        return report
    }

    func neighbours(of geography: String) throws -> Adjacency? {
        try cached(geography, atMost: 4, of: [.places, .links]) { try Adjacency(of: geography, in: file) }
    }

    /// Shapes of the zones inside the locality; `nil` where they have none or are its areas themselves.
    func zoneBase(_ study: RegionsStudy) throws -> BaseMap? { try zoneBase(study.flows) }

    func zoneBase(_ flows: ZoneFlows) throws -> BaseMap? {
        guard !flows.areMembers(of: place) else { return nil }
        return try cached(flows.layer.geography, atMost: 4, of: Self.commuting) {
            let shapes = try file.boundaries(of: flows.layer.geography, in: Array(flows.parents.keys))
            guard shapes.count == flows.parents.count, !shapes.isEmpty else { return nil }
            return BaseMap(
                shapes.sorted { $0.key < $1.key }.map { code, boundary in
                    MapArea(code: code, title: flows.names[code] ?? code, boundary: boundary)
                }, detail: 0.6)
        }
    }
}

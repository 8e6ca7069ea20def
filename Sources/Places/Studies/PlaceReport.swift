import Figures
import Places
import Store

/// The studies of a place that go into a document, each asked for when it is needed.
///
/// By default each is computed; a caller that has one in a cache replaces the closure:
///
/// ```swift
/// var report = PlaceReport(file, place)
/// report.regions = { try cache.regions() }
/// let parts = try report.parts()
/// ```
public struct PlaceReport: Sendable {
    public let file: LocalityFile
    public let place: Place
    /// Travel-to-work areas by the official rule; nil where there is no commuting.
    public var regions: @Sendable () throws -> RegionsStudy?
    public var divisions: @Sendable () throws -> [NamedAreas]
    public var housing: @Sendable () throws -> HousingStudy?
    public var sectors: @Sendable () throws -> SectorsStudy?
    public var layers: @Sendable () throws -> Layers
    public var conditions: @Sendable (Layers, Layers.Layer) throws -> FootprintConditions?
    public var similarity: @Sendable () throws -> SimilarityStudy?

    public init(_ file: LocalityFile, _ place: Place) {
        self.file = file
        self.place = place
        regions = { try RegionsStudy(file, place) }
        divisions = { try NamedAreas.all(file, place) }
        housing = { try HousingStudy(file, place) }
        sectors = { try SectorsStudy(file, place) }
        layers = { try Layers(file, place) }
        conditions = { layers, layer in try layers.conditions(of: layer, in: file) }
        similarity = { try SimilarityStudy(file, place) }
    }

    /// Everything for which the locality has data, in the order of a document.
    public func parts() throws -> [any ReportPart] {
        let (regions, commuting) = (try regions(), PlacesStudy(place))
        let layers = try layers()
        let first: [(any ReportPart)?] = [commuting, regions]
        return try first.compactMap(\.self) + lensParts(regions) + layerParts(layers)
            + statisticParts(layers, commuting)
    }

    /// The same place through several lenses, and what each of them shows.
    private func lensParts(_ regions: RegionsStudy?) throws -> [any ReportPart] {
        let (named, housing, sectors) = (try divisions(), try housing(), try sectors())
        let official = named.filter { $0.lens == .labourMarket }
        let finest = official.first { $0.geography == regions?.layer.geography } ?? official.first
        let lenses = LensesStudy(
            place, choice: .init(), named: named, regions: regions, housing: housing, sectors: sectors,
            transport: try TransportStudy(file, place))
        let comparison = regions.flatMap { regions in finest.flatMap { DivisionsStudy(regions, $0) } }
        let parts: [(any ReportPart)?] = [
            comparison, housing, lenses, try ClustersStudy(place, named: named), sectors,
        ]
        return parts.compactMap(\.self)
    }

    /// Which larger bodies the areas lie in, and who is alike.
    private func layerParts(_ layers: Layers) throws -> [any ReportPart] {
        let footprints = try FootprintsStudy(layers).map { study in
            FootprintsReport(study, conditions: try layers.health.flatMap { try conditions(layers, $0) })
        }
        let parts: [(any ReportPart)?] = [footprints, try similarity()]
        return parts.compactMap(\.self)
    }

    /// What the statistics of the areas look like on a map, on a partner’s boundaries and in groups.
    private func statisticParts(_ layers: Layers, _ commuting: PlacesStudy?) throws -> [any ReportPart] {
        let inside = try AreasInside.all(of: place, in: file)
        let own = try inside.first { $0.geography.key == place.geography?.key }
            .map { try PlaceMeasures(file, place, geography: $0.geography, codes: $0.codes) }
        let needs = try inside.lazy.compactMap {
            try NeedsStudy(file, place, geography: $0.geography, codes: $0.codes)
        }.first
        let parts: [(any ReportPart)?] = [
            own.map { MeasuresReport(place, $0, flows: commuting?.flowMap) },
            try RecutStudy(file, layers).section(), try needs?.section(in: file),
        ]
        return parts.compactMap(\.self)
    }
}

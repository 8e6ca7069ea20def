import LocalityPages
import PageKit

/// Every address of the pages about places, and what it answers.
package enum PlaceRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page(PlaceAddress.flows, PlacePage<FlowsView>.self),
        .tables(below: PlaceAddress.flows, of: PlacePage<FlowsView>.self),
        .page(PlaceAddress.areas, PlacePage<AreasView>.self),
        .tables(below: PlaceAddress.areas, of: PlacePage<AreasView>.self),
        .page(PlaceAddress.sensitivity, PlacePage<SensitivityView>.self),
        .tables(below: PlaceAddress.sensitivity, of: PlacePage<SensitivityView>.self),
        .page(PlaceAddress.compare, PlacePage<DivisionsView>.self),
        .tables(below: PlaceAddress.compare, of: PlacePage<DivisionsView>.self),
        .page(PlaceAddress.housing, PlacePage<HousingView>.self),
        .tables(below: PlaceAddress.housing, of: PlacePage<HousingView>.self),
        .page(PlaceAddress.lenses, PlacePage<LensesView>.self),
        .tables(below: PlaceAddress.lenses, of: PlacePage<LensesView>.self),
        .page(PlaceAddress.clusters, PlacePage<ClustersView>.self),
        .tables(below: PlaceAddress.clusters, of: PlacePage<ClustersView>.self),
        .page(PlaceAddress.sectors, PlacePage<SectorsView>.self),
        .tables(below: PlaceAddress.sectors, of: PlacePage<SectorsView>.self),
        .page(PlaceAddress.footprints, PlacePage<FootprintsView>.self),
        .tables(below: PlaceAddress.footprints, of: PlacePage<FootprintsView>.self),
        .page(PlaceAddress.seats, PlacePage<SeatsView>.self),
        .tables(below: PlaceAddress.seats, of: PlacePage<SeatsView>.self),
        .page(PlaceAddress.alike, PlacePage<SimilarityView>.self),
        .tables(below: PlaceAddress.alike, of: PlacePage<SimilarityView>.self),
        .page(PlaceAddress.needs, PlacePage<NeedsView>.self),
        .tables(below: PlaceAddress.needs, of: PlacePage<NeedsView>.self),
        .page(PlaceAddress.map, PlacePage<MapView>.self),
        .tables(below: PlaceAddress.map, of: PlacePage<MapView>.self),
        .file(PlaceAddress.drawing, MapView.drawing),
        .page(PlaceAddress.recut, PlacePage<RecutView>.self),
        .tables(below: PlaceAddress.recut, of: PlacePage<RecutView>.self),
    ]
}

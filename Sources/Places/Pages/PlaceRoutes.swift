import LocalityPages
import PageKit

/// Every address of the pages about places, and what it answers.
package enum PlaceRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page("/places", PlacePage<FlowsView>.self),
        .tables("/places/csv", of: PlacePage<FlowsView>.self),
        .page("/places/areas", PlacePage<AreasView>.self),
        .tables("/places/areas/csv", of: PlacePage<AreasView>.self),
        .page("/places/sensitivity", PlacePage<SensitivityView>.self),
        .tables("/places/sensitivity/csv", of: PlacePage<SensitivityView>.self),
        .page("/places/compare", PlacePage<DivisionsView>.self),
        .tables("/places/compare/csv", of: PlacePage<DivisionsView>.self),
        .page("/places/housing", PlacePage<HousingView>.self),
        .tables("/places/housing/csv", of: PlacePage<HousingView>.self),
        .page("/places/lenses", PlacePage<LensesView>.self),
        .tables("/places/lenses/csv", of: PlacePage<LensesView>.self),
        .page("/places/clusters", PlacePage<ClustersView>.self),
        .tables("/places/clusters/csv", of: PlacePage<ClustersView>.self),
        .page("/places/sectors", PlacePage<SectorsView>.self),
        .tables("/places/sectors/csv", of: PlacePage<SectorsView>.self),
        .page("/places/footprints", PlacePage<FootprintsView>.self),
        .tables("/places/footprints/csv", of: PlacePage<FootprintsView>.self),
        .page("/places/seats", PlacePage<SeatsView>.self),
        .tables("/places/seats/csv", of: PlacePage<SeatsView>.self),
        .page("/places/alike", PlacePage<AlikeView>.self),
        .tables("/places/alike/csv", of: PlacePage<AlikeView>.self),
        .page("/places/needs", PlacePage<NeedsView>.self),
        .tables("/places/needs/csv", of: PlacePage<NeedsView>.self),
        .page("/places/map", PlacePage<MapView>.self),
        .tables("/places/map/csv", of: PlacePage<MapView>.self),
        .file("/places/map/svg", MapView.drawing),
        .page("/places/recut", PlacePage<RecutView>.self),
        .tables("/places/recut/csv", of: PlacePage<RecutView>.self),
    ]
}

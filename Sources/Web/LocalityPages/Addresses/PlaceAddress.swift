import PageKit

/// Where the pages about places are.
package enum PlaceAddress {
    package static let flows = "/places"
    package static let areas = "/places/areas"
    package static let sensitivity = "/places/sensitivity"
    package static let compare = "/places/compare"
    package static let housing = "/places/housing"
    package static let lenses = "/places/lenses"
    package static let clusters = "/places/clusters"
    package static let sectors = "/places/sectors"
    package static let footprints = "/places/footprints"
    package static let seats = "/places/seats"
    package static let alike = "/places/alike"
    package static let needs = "/places/needs"
    package static let map = "/places/map"
    package static let drawing = "/places/map/svg"
    package static let recut = "/places/recut"
}

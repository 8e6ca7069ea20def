import LocalityPages
import PageKit

/// The pages about places, in the order of their own navigation.
enum PlacesSection: String, LocalPart {
    static let label = "Pages about places"

    case flows = "Who works where"
    case areas = "Areas by commuting"
    case sensitivity = "How firm they are"
    case compare = "Beside other areas"
    case housing = "Housing markets"
    case lenses = "Five lenses"
    case clusters = "Clusters"
    case sectors = "Sectors"
    case footprints = "Footprints"
    case alike = "Who is alike"
    case needs = "Groups by need"
    case map = "Maps"
    case recut = "Other boundaries"

    var address: String {
        switch self {
        case .flows: PlaceAddress.flows
        case .areas: PlaceAddress.areas
        case .sensitivity: PlaceAddress.sensitivity
        case .compare: PlaceAddress.compare
        case .housing: PlaceAddress.housing
        case .lenses: PlaceAddress.lenses
        case .clusters: PlaceAddress.clusters
        case .sectors: PlaceAddress.sectors
        case .footprints: PlaceAddress.footprints
        case .alike: PlaceAddress.alike
        case .needs: PlaceAddress.needs
        case .map: PlaceAddress.map
        case .recut: PlaceAddress.recut
        }
    }
}

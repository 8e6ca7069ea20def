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
        case .flows: "/places"
        case .areas: "/places/areas"
        case .sensitivity: "/places/sensitivity"
        case .compare: "/places/compare"
        case .housing: "/places/housing"
        case .lenses: "/places/lenses"
        case .clusters: "/places/clusters"
        case .sectors: "/places/sectors"
        case .footprints: "/places/footprints"
        case .alike: "/places/alike"
        case .needs: "/places/needs"
        case .map: "/places/map"
        case .recut: "/places/recut"
        }
    }
}

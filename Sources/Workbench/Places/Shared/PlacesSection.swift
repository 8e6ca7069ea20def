/// The pages about places, in the order of their own navigation.
enum PlacesSection: String, CaseIterable, Sendable {
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

/// The navigation between pages about one thing, below that of the workbench.
struct LocalNavigation: Sendable {
    /// What it is called where it is read aloud.
    let label: String
    let entries: [Frame.Entry]

    init(_ label: String, entries: [Frame.Entry]) {
        self.label = label
        self.entries = entries
    }

    init(_ current: PlacesSection) {
        self.init(
            "Pages about places",
            entries: PlacesSection.allCases.map {
                Frame.Entry(name: $0.rawValue, address: $0.address, isCurrent: $0 == current)
            })
    }
}

/// The pages about places, in the order of their own navigation.
enum PlacesSection: String, CaseIterable, Sendable {
    case flows = "Who works where"
    case areas = "Areas by commuting"
    case sensitivity = "How firm they are"

    var address: String {
        switch self {
        case .flows: "/places"
        case .areas: "/places/areas"
        case .sensitivity: "/places/sensitivity"
        }
    }
}

/// The navigation between pages about one thing, below that of the workbench.
struct LocalNavigation: Sendable {
    let entries: [Frame.Entry]

    init(_ current: PlacesSection) {
        entries = PlacesSection.allCases.map {
            Frame.Entry(name: $0.rawValue, address: $0.address, isCurrent: $0 == current)
        }
    }
}

import PageKit

/// The pages about options, in the order of their own navigation.
enum OptionsSection: String, LocalPart {
    static let label = "Pages about options"

    case all = "Every plan"
    case paint = "Paint your own"
    case kept = "Plans kept"
    case ranking = "Ranking"
    case proposals = "Proposals"
    case merging = "Merging"
    case links = "Links"

    var address: String {
        switch self {
        case .all: "/options"
        case .paint: "/options/paint"
        case .kept: "/options/plans"
        case .ranking: "/options/ranking"
        case .proposals: "/options/proposals"
        case .merging: "/options/merging"
        case .links: "/links"
        }
    }
}

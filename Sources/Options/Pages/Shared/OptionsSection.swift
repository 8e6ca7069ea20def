import LocalityPages
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
        case .all: OptionAddress.all
        case .paint: OptionAddress.paint
        case .kept: OptionAddress.plans
        case .ranking: OptionAddress.ranking
        case .proposals: OptionAddress.proposals
        case .merging: OptionAddress.merging
        case .links: OptionAddress.links
        }
    }
}

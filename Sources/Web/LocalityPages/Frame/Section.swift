/// The parts of the workbench, in the order of the navigation.
package enum Section: String, CaseIterable, Sendable {
    case overview = "Overview"
    case toolkit = "Toolkit"
    case places = "Places"
    case partners = "Partners"
    case options = "Options"
    case money = "Money"
    case library = "Library"
    case consultations = "Consultations"
    case report = "Report"
    case sources = "Sources"

    package var address: String {
        switch self {
        case .overview: "/"
        case .toolkit: "/toolkit"
        case .places: "/places"
        case .partners: "/partners"
        case .options: "/options"
        case .money: "/money"
        case .library: "/library"
        case .consultations: "/consultations"
        case .report: "/report"
        case .sources: "/sources"
        }
    }
}

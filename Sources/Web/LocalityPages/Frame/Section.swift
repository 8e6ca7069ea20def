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
        case .overview: WorkbenchAddress.overview
        case .toolkit: ToolkitAddress.all
        case .places: PlaceAddress.flows
        case .partners: PartnerAddress.all
        case .options: OptionAddress.all
        case .money: MoneyAddress.all
        case .library: LibraryAddress.all
        case .consultations: ConsultationAddress.all
        case .report: ReportAddress.page
        case .sources: WorkbenchAddress.sources
        }
    }
}

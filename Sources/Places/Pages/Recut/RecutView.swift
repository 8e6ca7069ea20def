import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// A statistic on the boundaries of a partner.
struct RecutView: PlaceView {
    static let template = "recut"
    static let title = "On other boundaries"
    static let part = PlacesSection.recut

    let table: Table
    let account: String?
    let remarks: [String]

    var tables: [NamedTable?] {
        [
            .init("table", table)
        ]
    }

    /// `/places/recut?from=district&show=population&to=police&by=lookup&kind=total`
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let study = RecutStudy(locality.file, try locality.layers())
        let sources = try locality.cached(as: "sources of figures to cut anew") { try study.sources() }
            .filter { !study.targets(from: $0).isEmpty }
        guard !sources.isEmpty else {
            return .init(
                heading: "No other boundaries are known yet",
                lede: """
                    Import statistics, and a look-up that says which areas lie in which police area, health system or catchment: \
                    then any statistic can be given on a partner’s own boundaries.
                    """, command: "localities import FILE layers PATH")
        }
        let asked = RecutForm(request.fields, study, sources)
        guard asked.problems.isEmpty else {
            return .init(
                heading: "Which statistic, on whose boundaries?", lede: "Choose a statistic and a layer.",
                form: asked.controls, problems: asked.problems)
        }
        let found = try study.recut(
            asked.measure, from: asked.source, to: asked.layer, by: asked.way, isMean: asked.isMean)
        return .init(
            heading: found.finding,
            lede: """
                Shared out by \(asked.way.title). A partner sees the figures of its own area, and how far they are estimates.
                """, form: asked.controls,
            shown: Self(table: found.table, account: found.account, remarks: found.remarks))
    }
}

extension RecutView {
    static let fields: [TemplateField<Self>] = [
        .init("table", \.table), .init("account", \.account), .init("remarks", \.remarks),
    ]
}

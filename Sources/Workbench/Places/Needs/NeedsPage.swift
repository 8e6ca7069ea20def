import Evidence
import Foundation
import Places
import Workspace

/// Small areas grouped by what they are like, so that help can differ from group to group.
package struct NeedsPage: Page {
    static let template = "needs"
    static let section: Section? = .places

    let title = "Groups by need"
    let local = LocalNavigation(.needs)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let fields: [ChoiceField]
    let choices: [Choice]
    let map: Map?
    let table: Table?
    let means: Table?
    let members: Table?
    let chart: BarChart?
    let gaps: String?
    let downloads: [PageTables.Link]

    struct Choice: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
    }
}

extension NeedsPage {
    /// - Parameter fields: `of`, the geography; `use` for each measure; `groups`, a number or nothing to find out.
    init(_ locality: Locality, fields form: Form) throws {
        let offered = try locality.needs()
        guard let first = offered.first else {
            errors = nil
            (heading, lede, command) = (
                "There is too little to group areas by",
                """
                At least four areas with two statistics that differ are needed: of the locality’s own areas, or, better, of \
                small areas inside them.
                """, "localities import FILE statistics PATH"
            )
            (fields, choices, map, table, means, members, chart, gaps, downloads) = (
                [], [], nil, nil, nil, nil, nil, nil, []
            )
            return
        }
        command = nil
        var problems: [ErrorSummary.Item] = []
        let key = form["of"]
        if let key, !offered.contains(where: { $0.measures.geography == key }) {
            problems.append(
                .init("“\(key)” has no areas here that could be grouped; choose from the list.", field: "of"))
        }
        let study = offered.first { $0.measures.geography == key } ?? first
        let wanted = form.all("use")
        let usual = study.measures.usual
        for id in wanted where !study.offered.contains(where: { $0.id == id }) {
            problems.append(.init("“\(id)” is not a measure of these areas; choose from the list.", field: "measures"))
        }
        if form["chosen"] != nil, wanted.isEmpty {
            problems.append(.init("Choose at least one measure.", field: "measures"))
        }
        let groups = form["groups"].flatMap { Int($0) }
        let most = min(8, study.measures.areas.count - 1)
        if let text = form["groups"], groups.map({ !(2...most).contains($0) }) ?? true {
            problems.append(.init("“\(text)” is not a number of groups from 2 to \(most).", field: "groups"))
        }
        let isFresh = form["chosen"] == nil && wanted.isEmpty
        let choices = study.offered.map {
            Choice(id: $0.id, title: $0.title, isChosen: isFresh ? usual.contains($0) : wanted.contains($0.id))
        }
        self.choices = choices
        fields = [
            ChoiceField(
                "of", "Areas", chosen: study.measures.geography,
                options: offered.map {
                    ($0.measures.geography, "\($0.measures.title) (\(Words.number($0.measures.areas.count)))")
                }),
            ChoiceField(
                "groups", "Groups", chosen: groups.map(String.init) ?? "",
                options: [("", "as many as stand apart best")] + (2...max(2, most)).map { ("\($0)", "\($0)") }),
        ]
        errors = ErrorSummary(problems)
        let measures = study.offered.filter { measure in choices.contains { $0.id == measure.id && $0.isChosen } }
        guard problems.isEmpty, let found = try locality.groups(of: study, by: measures, groups: groups) else {
            heading =
                problems.isEmpty
                ? "Too few areas have enough figures to be grouped" : "Which areas have the same needs?"
            lede = "Choose by what areas are alike."
            (map, table, means, members, chart, gaps, downloads) = (nil, nil, nil, nil, nil, nil, [])
            return
        }
        heading = study.finding(found, noun: "area")
        lede = """
            Grouped by \(Words.count(measures.count, "measure")), each in standard deviations. One area may need what its \
            neighbour does not: the table says what sets each group apart.
            """
        map = try locality.base(of: study.measures).map { study.map(found, base: $0) }
        table = study.table(found)
        means = study.means(found)
        members = study.members(found)
        gaps = study.gaps(found)
        chart =
            found.tried.count < 2
            ? nil
            : BarChart(
                "How well groups stand apart, by their number", unit: .plain(decimals: 2),
                bars: found.tried.map {
                    .init(
                        Words.count($0.groups, "group"), Figure($0.silhouette, .plain(decimals: 2)),
                        isMarked: $0.groups == found.segmentation.groups.count)
                }, barTitle: "Groups", valueTitle: "Mean silhouette")
        downloads = PageTables.links(
            [("table", table), ("means", means), ("members", members), ("chart", chart?.table)], path: "/places/needs",
            fields: form)
    }
}

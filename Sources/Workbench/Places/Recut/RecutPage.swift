import Evidence
import Foundation
import Places
import Workspace

/// A statistic on the boundaries of a partner.
package struct RecutPage: Page {
    static let template = "recut"
    static let section: Section? = .places

    let title = "On other boundaries"
    let local = LocalNavigation(.recut)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let fields: [ChoiceField]
    let table: Table?
    let account: String?
    let remarks: [String]
    let downloads: [PageTables.Link]
}

extension RecutPage {
    /// - Parameter fields: `from` (geography), `show` (statistic), `to` (layer), `by` (way), `kind` (total or mean).
    init(_ locality: Locality, fields form: Form) throws {
        let study = try locality.recuts()
        let sources = try locality.recutSources()
        guard let first = sources.first(where: { !study.targets(from: $0).isEmpty }) else {
            errors = nil
            (heading, lede, command) = (
                "No other boundaries are known yet",
                """
                Import statistics, and a look-up that says which areas lie in which police area, health system or catchment: \
                then any statistic can be given on a partner’s own boundaries.
                """, "localities import FILE layers PATH"
            )
            (fields, table, account, remarks, downloads) = ([], nil, nil, [], [])
            return
        }
        command = nil
        var problems: [ErrorSummary.Item] = []
        func check(_ name: String, _ isKnown: (String) -> Bool, _ what: String) {
            if let value = form[name], !isKnown(value) {
                problems.append(.init("“\(value)” is not \(what); choose from the list.", field: name))
            }
        }
        check("from", { key in sources.contains { $0.unit.key == key } }, "a set of areas with statistics")
        let source = sources.first { $0.unit.key == form["from"] } ?? first
        let measure = source.measures.all.first { $0.id == form["show"] } ?? source.measures.all[0]
        if form["from"] == nil || form["from"] == source.unit.key {
            check("show", { id in source.measures.all.contains { $0.id == id } }, "a statistic of these areas")
        }
        let targets = study.targets(from: source)
        check("to", { key in targets.contains { $0.key == key } }, "a layer that these areas are known to lie in")
        let layer = targets.first { $0.key == form["to"] } ?? targets.first { $0.isHealth } ?? targets.first
        let ways = layer.map { study.ways(from: source, to: $0) } ?? []
        check("by", { way in ways.contains { $0.rawValue == way } }, "a way that is possible here")
        let way = ways.first { $0.rawValue == form["by"] } ?? ways.first
        let isMean = form["kind"].map { $0 == "mean" }
        fields = [
            ChoiceField(
                "from", "Statistic of", chosen: source.unit.key,
                options: sources.map {
                    ($0.unit.key, "\($0.measures.title) (\(Words.number($0.measures.areas.count)))")
                }),
            ChoiceField(
                "show", "Statistic", chosen: measure.id, options: source.measures.all.map { ($0.id, $0.title) }),
            ChoiceField("to", "On the boundaries of", chosen: layer?.key, options: targets.map { ($0.key, $0.title) }),
            ChoiceField(
                "by", "What is split is shared out by", chosen: way?.rawValue,
                options: ways.map { ($0.rawValue, $0.title) }),
            ChoiceField(
                "kind", "It", chosen: (isMean ?? !measure.addsUp) ? "mean" : "total",
                options: [("total", "adds up: people, pounds"), ("mean", "does not add up: a rate, a price, a share")]),
        ]
        errors = ErrorSummary(problems)
        guard problems.isEmpty, let layer, let way else {
            heading = "Which statistic, on whose boundaries?"
            lede = "Choose a statistic and a layer."
            (table, account, remarks, downloads) = (nil, nil, [], [])
            return
        }
        let found = try study.recut(measure, from: source, to: layer, by: way, isMean: isMean)
        heading = found.finding
        lede = """
            Shared out by \(way.title). A partner sees the figures of its own area, and how far they are estimates.
            """
        table = found.table
        account = found.account
        remarks = Self.remarks(found)
        downloads = PageTables.links([("table", table)], path: "/places/recut", fields: form)
    }

    private static func remarks(_ found: RecutStudy.Found) -> [String] {
        var remarks: [String] = []
        if found.overlaps {
            remarks.append(
                "Areas of this layer overlap: what lies in two of them is shared between them, so that it counts once.")
        }
        if !found.unplaced.isEmpty {
            let names = found.unplaced.prefix(6).joined(separator: ", ")
            let more = found.unplaced.count > 6 ? " and \(found.unplaced.count - 6) more" : ""
            remarks.append("In no \(found.layer.one): \(names)\(more).")
        }
        if let trial = found.trial {
            remarks.append(
                "Against the figures published for this layer it errs by \(Words.percent(trial.meanError)) on average, most in "
                    + "\(found.layer.name(trial.worst)) (\(Words.percent(trial.worstError))).")
        }
        return remarks
    }
}

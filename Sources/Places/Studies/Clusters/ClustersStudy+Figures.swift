import Base
import Figures
import Places

extension ClustersStudy {
    /// “Three areas send 15% or more of their workers to Poole; eight areas make up two labour markets of their own”.
    public var finding: String {
        let aligned = centre.members.count - 1
        let name = place.name(centreCode)
        let around =
            aligned == 0
            ? "No other area sends \(Words.percent(share, decimals: 0)) of its workers to \(name)"
            : "\(Words.sentence(Words.count(aligned, "area sends", "areas send"))) "
                + "\(Words.percent(share, decimals: 0)) or more of \(aligned == 1 ? "its" : "their") workers to \(name)"
        let members = functionalAreas.map(\.members.count).reduce(0, +)
        return switch functionalAreas.count {
        case 0: around
        case 1: "\(around); \(Words.count(members, "area is", "areas are")) a labour market of their own"
        default:
            "\(around); \(Words.count(members, "area makes", "areas make")) up "
                + "\(Words.count(functionalAreas.count, "labour market")) of their own"
        }
    }

    /// Clusters of one way with their evidence.
    public func table(_ way: DistrictCluster.Way) -> Table {
        var columns: [Table.Column] = ["Areas"]
        if way == .sharedGeography { columns.append("In all of these") }
        columns += [
            .init("Employed residents", .people), .init("Jobs", .jobs), .init("Residents working inside", .percent),
            .init("Jobs filled from inside", .percent),
        ]
        var table = Table(title(way), columns: columns, source: source, note: note(way))
        for cluster in clusters(way) {
            let names = cluster.members.map { member in
                let name = place.name(member.code)
                return member.shareToCentre.map { "\(name) (\(Words.percent($0)))" } ?? name
            }
            var row: [Table.Cell] = [.text(Words.list(names))]
            if way == .sharedGeography {
                row.append(.text(Words.list(cluster.sharedBodies.map { bodyNames[$0] ?? $0 })))
            }
            let figures = cluster.containment
            table.append(
                row + [
                    .number(figures.residents), .number(figures.jobs),
                    figures.supplySide.map { .number($0) } ?? .missing("nobody works"),
                    figures.demandSide.map { .number($0) } ?? .missing("no jobs"),
                ])
        }
        return table
    }

    public func clusters(_ way: DistrictCluster.Way) -> [DistrictCluster] {
        switch way {
        case .sharedGeography: sharedGeography
        case .functionalArea: functionalAreas
        case .centre: centre.members.count > 1 ? [centre] : []
        }
    }

    private func title(_ way: DistrictCluster.Way) -> String {
        let count = Words.count(clusters(way).count, "cluster")
        return switch way {
        case .sharedGeography: "\(Words.sentence(count)) by shared geography"
        case .functionalArea: "\(Words.sentence(count)) by functional economic area"
        case .centre: "\(Words.sentence(count)) by alignment to \(place.name(centreCode))"
        }
    }

    private func note(_ way: DistrictCluster.Way) -> Prose {
        switch way {
        case .sharedGeography:
            "Areas side by side that lie in the same larger bodies: county, and what other footprints were imported."
        case .functionalArea:
            "Areas that together are a labour market of their own, found in commuting between them; people who work elsewhere count against it."
        case .centre:
            "In brackets, the share of employed residents who work in the centre. Only areas joined to it through others of the cluster."
        }
    }

    /// The areas in the clusters of one way; nil without a map, or without a cluster.
    public func map(_ way: DistrictCluster.Way) -> Map? {
        let clusters = clusters(way)
        guard let base = place.baseMap, !clusters.isEmpty else { return nil }
        let classes = clusters.map { cluster in
            let names = cluster.codes.map(place.name)
            let title = names.count <= 3 ? Words.list(names) : "\(names[0]) and \(Words.spelled(names.count - 1)) more"
            return Map.Class(title, codes: cluster.codes)
        }
        return Map(title(way), base: base, classes: classes, source: source)
    }

    /// Self-containment of the set as areas are added, in the order in which it grows.
    public var growthChart: LineChart {
        func points(_ side: (SelfContainment) -> Double?) -> [LineChart.Point] {
            growth.enumerated().map { step, found in
                LineChart.Point(
                    x: Double(step + 1),
                    side(found.containment).map { Figure($0, .percent, source: source) } ?? .missing("nobody"))
            }
        }
        return LineChart(
            "Self-containment as areas join \(place.name(centreCode))", unit: .percent.with(decimals: 0),
            yTitle: "Share inside", xTitle: "Areas", xUnit: .plain(),
            series: [
                LineChart.Series("Residents working inside", points: points(\.supplySide)),
                LineChart.Series("Jobs filled from inside", points: points(\.demandSide)),
            ], source: source)
    }

    public var growthTable: Table {
        let rule = ValidityRule.travelToWork
        var table = Table(
            "Each time, the area that leaves the set most self-contained",
            columns: [
                .init("Areas", .plain()), "With", .init("Employed residents", .people), .init("Jobs", .jobs),
                .init("Residents working inside", .percent), .init("Jobs filled from inside", .percent),
                "A labour market by the usual test",
            ], source: source,
            note: """
                The usual test: \(Words.percent(rule.minimumContainment)) on both sides from \(Words.number(rule.targetSize)) employed \
                residents on, up to \(Words.percent(rule.targetContainment, decimals: 0)) in smaller places.
                """)
        for (step, found) in growth.enumerated() {
            let figures = found.containment
            table.append([
                .number(step + 1), .text(found.area.name), .number(figures.residents), .number(figures.jobs),
                figures.supplySide.map { .number($0) } ?? .missing("nobody works"),
                figures.demandSide.map { .number($0) } ?? .missing("no jobs"),
                .text(rule.accepts(rule.validity(of: figures)) ? "yes" : "no"),
            ])
        }
        return table
    }
}

extension ClustersStudy: ReportPart {
    public var sections: [Report.Section] {
        let ways: [DistrictCluster.Way] = [.sharedGeography, .functionalArea, .centre]
        let tables = ways.filter { !clusters($0).isEmpty }.map { Report.Block.table(table($0)) }
        return [.init(finding, tables + [.picture(growthChart)])]
    }
}

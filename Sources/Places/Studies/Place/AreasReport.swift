import Figures
import Places
import Store

/// The areas with the figures that play a part, and the links between them with what people decided on these.
public struct AreasReport: ReportPart {
    public let place: Place

    public init(_ place: Place) { self.place = place }

    public var sections: [Report.Section] { [areas] }

    public var methods: [Report.Section] { [links] }

    private var areas: Report.Section {
        let known = Role.allCases.compactMap { role in place.roles[role].map { (role, $0) } }
        var table = Table(
            "The areas",
            columns: ["Area"]
                + known.map { .init($0.1.title, Figure.Unit(statistic: $0.1), source: place.source(of: $0.1)) })
        for area in place.areas {
            table.append(
                [.text(area.name)]
                    + known.map { pair in
                        pair.1.values[area.code].map { .number($0) }
                            ?? .missing("no figure")
                    })
        }
        return .init("The areas", [.table(table)])
    }

    /// Links are decisions: each is printed with its kind, and with the reason where somebody decided.
    private var links: Report.Section {
        var table = Table(
            "Links between neighbours",
            columns: [
                "Area", "Neighbour", "By",
                .init("Shared border, km", .plain(decimals: 1), source: place.source(place.links.first?.dataset)),
                "Joins", "Reason",
            ])
        for link in place.links {
            table.append([
                .text(place.name(link.a)), .text(place.name(link.b)), .text(link.kind.rawValue),
                link.borderKilometres.map { .number($0, source: place.source(link.dataset)) }
                    ?? .missing("not measured"),
                .text(link.joined ? "yes" : "no"),
                link.decision.map { .text($0.reason) }
                    ?? .text(link.kind == .land ? "a land border joins" : "nobody decided yet"),
            ])
        }
        return .init(
            "Links",
            [
                .paragraph(
                    "A council hangs together by these links. Water and corners join only where somebody decided so."),
                .table(table),
            ])
    }
}

import Base
import Figures
import Foundation
import LocalityPages
import OptionStudies
import Options
import PageKit

/// Two to four plans side by side: where they differ, and which is better by what, all on the same scales.
package struct ComparePage: LocalityPage {
    package static let template = "compare"
    package static let section: Section? = .options

    /// More would not be compared but searched.
    package static let sizes = 2...4

    package let title: String
    package let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    /// What the small maps have in common.
    let shapes: HTML?
    let sides: [Side]
    let chart: PositionChart?
    let table: Table?
    let doubtful: Table?
    let back: String

    struct Side: Sendable {
        let title: String
        /// Of two plans.
        let map: Map?
        /// Of more.
        let drawing: HTML?
        let sizes: String
        let paint: String
        let remark: String?
    }
}

extension ComparePage {
    /// A page that only says what is wrong.
    init(problem: String, back: String) {
        title = "Plans side by side"
        errors = ErrorSummary([.init(problem, field: "back")])
        heading = "There are no plans to compare"
        lede = "Go back and choose two to four."
        (shapes, sides, chart, table, doubtful) = (nil, [], nil, nil, nil)
        self.back = back
    }

    init(_ locality: Locality, study: OptionsStudy, plans: [Plan], limits: [(String, String)], back: String) throws {
        title = plans.count == 2 ? "Two plans" : "\(Words.sentence(Words.spelled(plans.count))) plans"
        errors = nil
        self.back = back
        let criteria = study.criteria
        let ensemble = try study.ensemble(of: plans)
        let titles = Self.titles(of: plans, in: study)
        let minis = plans.count > 2 ? locality.smallBase.map { MiniMaps(base: $0, id: "s") } : nil
        shapes = minis.map { HTML($0.definitions) }
        sides = plans.indices.map { index in
            let plan = plans[index]
            let councils = study.named.first { $0.grouping == plan }?.plan.councils ?? [:]
            let classes = study.classes(of: plan, councils: councils)
            let letter = PositionChart.letter(index)
            return Side(
                title: "\(letter) \(titles[index])",
                map: plans.count > 2 ? nil : locality.base.map { Map(titles[index], base: $0, classes: classes) },
                drawing: minis.map { HTML($0.svg(classes.map(\.title).joined(separator: " | "), classes: classes)) },
                sizes: classes.compactMap { study.place.total(.population, of: $0.codes).map { Words.short($0) } }
                    .joined(separator: " · "),
                paint: OptionAddress.paint.asking([("plan", PlanCode.text(plan))] + limits),
                remark: study.space.allows(plan)
                    ? nil : "This plan is not among those within the limits; its ranks say where it would stand.")
        }
        let scores = plans.map { study.space.score($0, by: criteria.map(\.criterion)) }
        let figures = criteria.indices.map { index in scores.map { $0[index] } }
        let winners = zip(criteria, figures).map { Self.best(of: $1, by: $0.criterion) }
        table =
            criteria.isEmpty
            ? nil : Self.table(criteria, figures, ensemble?.standings, winners: winners, titles: titles)
        chart = ensemble.flatMap { Self.chart(criteria, $0, figures: figures, titles: titles, of: study) }
        let wins = plans.indices.map { plan in winners.count { $0 == plan } }
        heading =
            plans.count == 2
            ? Self.heading(titles: titles, better: wins, of: criteria.count)
            : Self.heading(titles: titles, best: wins, of: criteria.count)
        lede = Self.differences(plans, titles: titles, place: study.place)
        doubtful = study.place.doubtfulLinks
    }

    /// By its name where it has one, else by its position.
    private static func titles(of plans: [Plan], in study: OptionsStudy) -> [String] {
        let drawn = study.place.drawn.map { plan -> (Plan?, String) in
            let numbers = plan.numbers
            let groups = study.place.areas.map { area in numbers[area.code].map { $0 - 1 } }
            return (Painting(groupOfArea: groups).plan, "“\(plan.title.name)” by \(plan.title.author)")
        }
        let positions = ["first", "second", "third", "fourth"]
        return plans.enumerated().map { index, plan in
            study.named.first { $0.grouping == plan }?.plan.title
                ?? drawn.first { $0.0 == plan }?.1 ?? "The \(positions[index % 4]) plan"
        }
    }

    /// The plan that is better than every other; `nil` where two are alike or one has no figure.
    private static func best(of values: [Double?], by criterion: Criterion) -> Int? {
        let known = values.compactMap(\.self)
        guard known.count == values.count else { return nil }
        return known.indices.first { index in
            known.indices.allSatisfy { $0 == index || criterion.isBetter(known[index], than: known[$0]) }
        }
    }

    private static func table(
        _ criteria: [PlaceCriterion], _ figures: [[Double?]], _ standings: [[Standing?]]?, winners: [Int?],
        titles: [String]
    ) -> Table {
        var table = Table(
            "Which is better by what",
            columns: ["Criterion"] + titles.enumerated().map { .init("\(PositionChart.letter($0)) \($1)") } + ["Better"]
        )
        for (index, criterion) in criteria.enumerated() {
            let cells = figures[index].enumerated().map { plan, value -> Table.Cell in
                guard let value else { return .missing("no figure") }
                let rank = standings?[plan][index].map { ", \($0.words)" }
                return .text(criterion.unit.text(value) + (rank ?? ""))
            }
            table.append(
                [Table.Cell(.text(criterion.name), source: criterion.source)] + cells
                    + [.text(winners[index].map(PositionChart.letter) ?? "none")])
        }
        return table
    }

    private static func chart(
        _ criteria: [PlaceCriterion], _ ensemble: PlanEnsemble, figures: [[Double?]], titles: [String],
        of study: OptionsStudy
    ) -> PositionChart? {
        let rows = criteria.indices.compactMap { index -> PositionChart.Row? in
            guard let range = ensemble.ranges[index] else { return nil }
            let isLower = criteria[index].criterion.direction == .lowerIsBetter
            return PositionChart.Row(
                criteria[index].name, criteria[index].unit, best: isLower ? range.lowerBound : range.upperBound,
                worst: isLower ? range.upperBound : range.lowerBound, values: figures[index])
        }
        guard !rows.isEmpty else { return nil }
        var chart = PositionChart(
            "Between the best and the worst of \(study.among)", things: titles, rows: rows)
        if !study.isExact { chart.note = Prose(study.basis) }
        return chart
    }
}

extension ComparePage {
    package static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede),
        .init("shapes", \.shapes), .init("sides", \.sides), .init("chart", \.chart), .init("table", \.table),
        .init("doubtful", \.doubtful), .init(code: "back", \.back),
    ]
}

extension ComparePage.Side: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("map", \.map), .init("drawing", \.drawing), .init("sizes", \.sizes),
        .init(code: "paint", \.paint), .init("remark", \.remark),
    ]
}

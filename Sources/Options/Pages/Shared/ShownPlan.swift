import Base
import Figures
import OptionStudies
import Options
import PageKit

/// One plan drawn large, with where it stands among all within the limits.
struct ShownPlan: Sendable {
    let title: String
    /// As an address writes it.
    let code: String
    let map: Map?
    let ranks: [Rank]
    let remark: String
    let table: Table

    struct Rank: Sendable {
        let rank: String
        let of: String
        let criterion: String
    }

    /// - Parameters:
    ///   - title: what it is called where it has no name of its own.
    ///   - base: the map of the areas, where they have shapes.
    init(_ plan: Plan, title: String, in study: OptionsStudy, base: BaseMap?) throws {
        let named = study.named.first { $0.grouping == plan }
        let title = named?.plan.title ?? title
        self.title = title
        code = PlanCode.text(plan)
        let classes = study.classes(of: plan, councils: named?.plan.councils ?? [:])
        map = base.map { Map(title, base: $0, classes: classes) }
        let criteria = study.criteria
        // A plan without a name is put among the others now; for named ones that has been done.
        let ensemble = try named == nil ? study.ensemble(of: [plan]) : nil
        let standings = named?.standings ?? ensemble?.standings[0] ?? []
        let better = named?.betterPlans ?? ensemble?.betterThanNamed[0] ?? []
        ranks = zip(criteria, standings).compactMap { criterion, standing -> Rank? in
            guard let standing, !standing.isSharedByAll else { return nil }
            return Rank(
                rank: Words.ordinal(standing.rank), of: "of \(Words.number(standing.of))", criterion: criterion.name)
        }
        remark = Self.remark(isCounted: named?.isCounted ?? study.space.allows(plan), better: better.count)
        var table = Table(
            "\(title) among \(study.among)", columns: ["Criterion", "This plan", "Best", "Rank"])
        for (index, (criterion, standing)) in zip(criteria, standings).enumerated() {
            table.append([
                Table.Cell(.text(criterion.name), source: criterion.source),
                .text(criterion.figure(standing?.value).text),
                .text(criterion.figure(study.ensemble?.best[index].first?.values[index]).text),
                standing.map { .text($0.words) } ?? .missing("no figure"),
            ])
        }
        self.table = table
    }

    static func remark(isCounted: Bool, better: Int) -> String {
        if !isCounted { return "It is not among the plans within these limits; its ranks say where it would stand." }
        switch better {
        case 0: return "No other plan is as good by every criterion and better by one."
        case 1: return "One plan is as good by every criterion and better by one."
        default:
            return
                "\(Words.sentence(Words.spelled(better))) plans or more are as good by every criterion and better by one."
        }
    }
}

extension ShownPlan: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("map", \.map), .init("ranks", \.ranks),
        .init("remark", \.remark), .init("table", \.table),
    ]
}

extension ShownPlan.Rank: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("rank", \.rank), .init("of", \.of), .init("criterion", \.criterion),
    ]
}

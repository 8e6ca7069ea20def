import Base
import Figures
import OptionStudies
import Options
import Store

extension PaintStudy {
    /// Criteria that say something of each council by itself: the worst of them speaks for the plan.
    private var criteriaByCouncil: [PlaceCriterion] {
        planComparison.criteria.filter { [.smallest, .largest].contains($0.criterion.combination) }
    }

    /// Totals that every area has.
    private var totals: [Role] {
        [Role.population, .hectares, .taxBase].filter { place.total($0, of: place.areas.map(\.code)) != nil }
    }

    /// The councils that have been begun, one a row.
    var councilTable: Table? {
        guard !judgements.isEmpty else { return nil }
        let totals = totals
        let criteria = criteriaByCouncil
        let soFar = state.painting.unassigned.isEmpty ? "yes" : "so far"
        let totalColumns = totals.map { role in
            let all = place.figure(role, of: place.areas.map(\.code))
            let title = role == .population ? "People" : Words.sentence(role.title)
            return Table.Column(title, all.unit, source: all.source)
        }
        let criterionColumns = criteria.map { criterion in
            // Each row is one council, so that “lowest” would be said of nothing.
            let title = criterion.name.replacing(#/, (lowest|highest|largest)$/#, with: "")
            return Table.Column(title, criterion.unit, source: criterion.source)
        }
        let last: [Table.Column] = ["Areas", "As it should be"]
        var table = Table("The councils", columns: ["Council"] + totalColumns + criterionColumns + last)
        for judged in judgements {
            let codes = judged.judgement.areas.map { place.areas[$0].code }
            let group = Criterion.Group(space: planComparison.space, areas: judged.judgement.areas)
            var cells: [Table.Cell] = [.text(state.title(of: judged.group))]
            cells += totals.map { role in
                place.total(role, of: codes).map { .number($0) } ?? .missing("not known")
            }
            cells += criteria.map { criterion in
                criterion.criterion.value(group).map { .number($0) } ?? .missing("not known")
            }
            cells.append(.text(Words.list(codes.map(place.name))))
            cells.append(.text(judged.problems.isEmpty ? soFar : judged.problems.map(\.words).joined(separator: "; ")))
            table.append(cells)
        }
        return table
    }

    /// The plan among all by each criterion: the numbers behind the strips.
    var figureTable: Table? {
        guard !planComparison.criteria.isEmpty else { return nil }
        let title = planComparison.plans.map { "Yours among \($0) within the limits" } ?? "Your plan"
        var table = Table(title, columns: ["Criterion", "Yours", "Rank", "Best", "Middle", "Worst"])
        for (index, criterion) in planComparison.criteria.enumerated() {
            let spread = planComparison.field?.spread(by: index)
            func text(_ value: Double?) -> Table.Cell {
                value.map { .text(criterion.unit.text($0)) } ?? .missing("not known")
            }
            let standing = standings.isEmpty ? nil : standings[index]
            table.append([
                Table.Cell(.text(criterion.name), source: criterion.source),
                values?[index].map { .text(criterion.unit.text($0)) }
                    ?? .missing(values == nil ? "not yet" : "not known"),
                standing.map { .text($0.words) } ?? .missing("none"),
                text(spread?.best), text(spread?.middle), text(spread?.worst),
            ])
        }
        return table
    }
}

import Base
import Figures
import Foundation
import Options

extension OptionsStudy {
    /// A map of a plan, with each council's people in the legend; nil where the areas have no shapes.
    ///
    /// - Parameter councils: names by code of area, where they have any.
    public func map(of plan: Plan, title: String, councils: [String: String] = [:]) -> Map? {
        guard let base = place.baseMap else { return nil }
        return Map(
            title, base: base, classes: classes(of: plan, councils: councils),
            source: place.source(place.geography?.dataset))
    }

    /// The councils of a plan as classes of a map.
    public func classes(of plan: Plan, councils: [String: String] = [:]) -> [Map.Class] {
        plan.codes(in: space.question).map { codes in
            let people = place.figure(.population, of: codes)
            return Map.Class(
                name(of: codes, councils: councils), codes: codes, note: people.number == nil ? nil : "\(people)")
        }
    }

    /// What a group of areas is called: the council's own name, or its areas.
    public func name(of codes: [String], councils: [String: String] = [:]) -> String {
        if let first = codes.first, let name = councils[first], codes.allSatisfy({ councils[$0] == name }) {
            return name
        }
        let names = codes.map(place.name)
        return names.count > 4
            ? "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more" : Words.list(names)
    }

    /// “The plan approved in 2018 is 2nd of 6 by difference in people and 1st of 6 by residents working inside, lowest”.
    public func finding(about named: Named) -> String {
        let ranks = zip(criteria, named.standings).compactMap { criterion, standing in
            standing.map { (criterion.name, $0) }
        }
        guard let size = ranks.first else { return named.plan.title }
        let best = ranks.dropFirst().first { $0.1.rank == 1 && !$0.1.isSharedByAll }
        var words = "\(named.plan.title) ranks \(Words.rank(size.1.rank, of: size.1.of)) by \(Self.short(size.0))"
        if let best { words += " and first by \(Self.short(best.0))" }
        return words
    }

    private static func short(_ name: String) -> String {
        // Not at the comma of a number.
        let words = name.split(separator: ", ").first.map(String.init) ?? name
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    /// Where a plan stands by each criterion, beside the best.
    public func standings(of named: Named) -> Table {
        var table = Table(
            "\(named.plan.title) among \(among)",
            columns: ["Criterion", "This plan", "Best", "Rank"])
        for (index, criterion) in criteria.enumerated() {
            let standing = named.standings[index]
            let best = ensemble?.best[index].first?.values[index]
            table.append([
                .text(criterion.name),
                .init(.text(criterion.figure(standing?.value).text), source: criterion.source),
                .text(criterion.figure(best).text),
                standing.map { .text($0.words) } ?? .missing("no figure"),
            ])
        }
        return table
    }

    /// Plans with their figures by each criterion; the named ones are marked.
    public func table(of plans: [PlanEnsemble.ScoredPlan]) -> Table {
        // More columns than these fit on no page; the standings of a plan have them all.
        let criteria = criteria.prefix(7)
        var table = Table(
            "Plans by \(Self.short(criteria.first?.name ?? "order"))",
            columns: ["Plan", "Councils"] + criteria.map { .init($0.name, $0.unit, source: $0.source) })
        let own = Set(named.map(\.grouping))
        for (position, scored) in plans.enumerated() {
            let councils = scored.plan.codes(in: space.question).map { name(of: $0) }.joined(separator: " | ")
            table.append(
                [.text("\(position + 1)"), .text(councils)]
                    + zip(criteria, scored.values).map { criterion, value in
                        value.map { .number($0) } ?? .missing(criterion.figure(nil).text)
                    }, marked: own.contains(scored.plan))
        }
        return table
    }

    /// How many plans there are by number of councils, in all and within the limits.
    public var countTable: Table {
        var table = Table("Plans by number of councils", columns: ["Councils", "Plans", "Within the limits"])
        func cell(_ count: PlanCount?, groups: Int? = nil) -> Table.Cell {
            guard let count else { return .missing("too many to count") }
            return .text(Words.number(groups.map { count.byGroups[$0] ?? 0 } ?? count.total))
        }
        for groups in (all ?? within)?.byGroups.keys.sorted() ?? [] {
            table.append([.text("\(groups)"), cell(all, groups: groups), cell(within, groups: groups)])
        }
        table.append([.text("all"), cell(all), cell(within)], marked: true)
        return table
    }
}

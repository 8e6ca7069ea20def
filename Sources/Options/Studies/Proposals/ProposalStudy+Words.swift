import Base
import Content
import Figures
import Foundation
import Options

extension ProposalStudy {
    /// What the file says of a plan: proposed, chosen, or nearest to what was.
    public static func state(_ plan: Proposals.Plan) -> String {
        let state =
            switch plan.state {
            case .proposed: "proposed"
            case .chosen: "chosen"
            case .numberChosen: "number of councils chosen, who is in which is inferred"
            }
        return plan.splits ? "\(state); districts are divided, this is the nearest plan of whole districts" : state
    }

    /// “Option 4b for Kent and Medway is one of 10,949 plans of four councils, 120th by difference in people”.
    public func finding(_ proposed: Proposed) -> String {
        let plan = proposed.plan
        let subject = plan.splits ? "the nearest plan of whole districts to \(plan.title)" : plan.title
        let peers = proposed.peers < 10 ? Words.spelled(Int(proposed.peers)) : Words.number(proposed.peers)
        let among = "\(peers) plans of \(Words.count(plan.councils.count, "council"))"
        guard proposed.isFeasible else {
            let whose = proposed.detached.map { "the council of \(name(ofCouncil: $0.flatMap(\.self)))" }
            return Words.sentence(
                "\(subject) for \(area.title) is not among the \(among): \(Words.list(whose)) "
                    + "\(whose.count == 1 ? "does" : "do") not hang together by the links between neighbours")
        }
        var words = "\(subject) for \(area.title) is one of \(among)"
        if let sampled = proposed.sampled { words += " (ranks from a sample, n = \(Words.number(sampled)))" }
        let ranks = zip(criteria, proposed.standings).compactMap { criterion, standing in
            standing.map { (criterion, $0) }
        }
        if let first = ranks.first, !first.1.isSharedByAll {
            words += ", \(Words.ordinal(first.1.rank)) by \(Self.short(first.0.name))"
        }
        // What most plans share says nothing for this one.
        let telling = ranks.dropFirst().filter { $0.1.ties * 2 < $0.1.of }
        if let best = telling.min(by: { Self.share($0.1) < Self.share($1.1) }) {
            words += " and \(Words.ordinal(best.1.rank)) by \(Self.short(best.0.name))"
        }
        return Words.sentence(words)
    }

    /// What is to be said first of the area: where the plan that was chosen stands, else the first one; nil without any.
    public var finding: String? { (plans.first { $0.plan.state != .proposed } ?? plans.first).map(finding) }

    /// The councils of a plan as classes of a map.
    public func classes(_ plan: Proposals.Plan) -> [Map.Class] {
        plan.councils.map { codes in
            let people = place.figure(.population, of: codes)
            return Map.Class(name(ofCouncil: codes), codes: codes, note: people.number == nil ? nil : "\(people)")
        }
    }

    /// “Its smallest council has 303,000 people, 197,000 below the guide of 500,000.”
    public func size(_ proposed: Proposed) -> String? {
        let people = proposed.plan.councils.compactMap { place.total(.population, of: $0) }
        guard people.count == proposed.plan.councils.count, let least = people.min(), let most = people.max() else {
            return nil
        }
        let range =
            people.count == 1
            ? "Its council has \(Words.number(most)) people"
            : "Its councils have \(Words.number(least)) to \(Words.number(most)) people"
        guard let guide = judgedBy.set.guidePopulation else { return range + "." }
        let above = people.count { $0 >= Decimal(guide) }
        return
            "\(range); \(above == 0 ? "none" : Words.spelled(above)) of \(Words.spelled(people.count)) \(above > 1 ? "reach" : "reaches") the guide of \(Words.number(guide)), which is a distance and no limit."
    }

    /// Where a plan stands by each criterion.
    public func standings(_ proposed: Proposed) -> Table {
        let among =
            proposed.sampled.map { "a sample, n = \(Words.number($0))" } ?? "all \(Words.number(proposed.peers))"
        var table = Table(
            "\(Words.sentence(proposed.plan.title)) among \(among) plans of \(Words.count(proposed.plan.councils.count, "council"))",
            columns: ["Criterion", "This plan", "Rank", "As good or better than"])
        for (criterion, standing) in zip(criteria, proposed.standings) {
            table.append([
                Table.Cell(.text(criterion.name), source: criterion.source),
                .text(criterion.figure(standing?.value).text),
                standing.map { .text($0.words) }
                    ?? .missing("no figure"),
                standing.map { .text(Words.percent(1 - Self.share($0))) } ?? .missing("–"),
            ])
        }
        return table
    }

    /// Where every plan of the area stands by each criterion, each among those with as many councils; nil without plans.
    public var standings: Table? {
        guard plans.count > 1 else { return plans.first.map(standings) }
        var table = Table(
            "Where each plan stands among all with as many councils",
            columns: ["Criterion"] + plans.map { .init(Words.sentence($0.plan.title)) })
        for (place, criterion) in criteria.enumerated() {
            table.append(
                [Table.Cell(.text(criterion.name), source: criterion.source)]
                    + plans.map { proposed in
                        proposed.standings[place].map {
                            .text("\(criterion.figure($0.value).text), \($0.words)")
                        } ?? .missing("no figure")
                    })
        }
        return table
    }

    /// The councils of a plan with their people, after moves where the people of every part are known.
    public func councils(_ proposed: Proposed) -> Table {
        let moves = proposed.plan.moves
        let known = !moves.isEmpty && moves.allSatisfy { $0.people != nil }
        let unit = Figure.Unit.people
        let source = place.source(of: place.roles[.population])
        var table = Table(
            "The councils",
            columns: ["Council", .init("People", unit, source: source)]
                + (known ? [.init("Moved in", unit), .init("Moved out", unit), .init("As proposed", unit)] : []))
        for codes in proposed.plan.councils {
            let people = place.figure(.population, of: codes)
            let cells: [Table.Cell] = [.text(name(ofCouncil: codes)), .figure(people)]
            table.append(cells + (known ? Self.moved(moves, of: codes, people: people.number) : []))
        }
        return table
    }

    /// People who move in and out, and how many there are then.
    private static func moved(_ moves: [Proposals.Move], of codes: [String], people: Decimal?) -> [Table.Cell] {
        func sum(_ isMoved: (Proposals.Move) -> Bool) -> Int {
            moves.filter(isMoved).reduce(0) { $0 + ($1.people ?? 0) }
        }
        let into = sum { codes.contains($0.to) && !codes.contains($0.from) }
        let out = sum { codes.contains($0.from) && !codes.contains($0.to) }
        let after = people.map { $0 + Decimal(into - out) }
        return [.number(into), .number(out), after.map { .number($0) } ?? .missing("not known")]
    }

    /// The names of a council's districts.
    public func name(ofCouncil codes: [String]) -> String {
        Words.list(codes.map { area.districts[$0] ?? $0 }.sorted())
    }

    /// Share of the plans that are better, 0…1.
    private static func share(_ standing: Standing) -> Double {
        standing.of > 0 ? Double(standing.rank - 1) / Double(standing.of) : 0
    }

    private static func short(_ name: String) -> String {
        (name.split(separator: ", ").first.map(String.init) ?? name).lowercasedFirst
    }
}

import Base
import Figures
import Foundation
import LocalityPages
import Options
import PageKit
import PlaceStudies

/// A painted plan against all others: each council judged, each criterion worked out, each rank looked up.
struct PaintStudy: Sendable {
    let place: Place
    let state: PaintState
    let planComparison: PlanComparison
    /// One for each council that has been begun.
    let judgements: [PaintJudgement]
    /// The plan's figures; `nil` while an area has no council.
    let values: [Double?]?
    let standings: [Options.Standing?]
    /// Whether it is one of the plans within the limits.
    let isCounted: Bool
    /// How many plans beat it, and some of them; `nil` where that is not known.
    let better: (count: Int, plans: [Plan])?

    /// Plans that beat it of which the closest ones are looked for.
    private static let mostBetter = 200
    private static let mostShown = 6

    init(_ place: Place, state: PaintState, planComparison: PlanComparison) {
        (self.place, self.state, self.planComparison) = (place, state, planComparison)
        let space = planComparison.space
        let isLast = state.painting.unassigned.isEmpty
        judgements = state.painting.started.map { group in
            PaintJudgement(
                group: group, areas: state.painting.areas(of: group), in: space, place: place, isLast: isLast)
        }
        let plan = state.painting.plan
        let values = plan.map { space.score($0, by: planComparison.criteria.map(\.criterion)) }
        let isCounted = plan.map(space.allows) ?? false
        (self.values, self.isCounted) = (values, isCounted)
        standings = values.flatMap { values in planComparison.field?.standings(of: values, isCounted: isCounted) } ?? []
        better = values.flatMap { values in planComparison.field?.better(than: values, keep: Self.mostBetter) }
    }

    /// What is wrong with each council.
    var problems: [(council: String, problem: PaintJudgement.Problem)] {
        judgements.flatMap { judged in judged.problems.map { (state.title(of: judged.group), $0) } }
    }

    /// What the limits say of the number of councils, where a whole plan has another one.
    var numberWanted: String? {
        guard state.painting.unassigned.isEmpty else { return nil }
        if let fewest = state.form.limits.fewest, judgements.count < fewest {
            return "the limits ask for \(Words.spelled(fewest)) or more"
        }
        if let most = state.form.limits.most, judgements.count > most {
            return "the limits allow \(Words.spelled(most)) at most"
        }
        return nil
    }

    /// People of each council, short.
    var sizes: [String] { judgements.compactMap { $0.judgement.sums["population"].map { Words.short($0) } } }

    func note(of group: Int) -> String? {
        judgements.first { $0.group == group }.map { judged in
            judged.judgement.sums["population"].map { "\(Words.number($0)) people" }
                ?? Words.count(judged.judgement.areas.count, "area")
        }
    }

    /// The two best places, in words: “2nd of 6 by difference in people”.
    var bestRanks: [String] {
        zip(planComparison.criteria, standings).compactMap { criterion, standing -> (rank: Int, words: String)? in
            guard let standing, !standing.isSharedByAll else { return nil }
            return (rank: standing.rank, words: "\(standing.words) by \(criterion.name.lowercasedFirst)")
        }.enumerated().sorted { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }.prefix(2).map(\.1.words)
    }

    /// The finding in words.
    ///
    /// - Parameter plan: what the plan is called in them.
    func words(noun: (one: String, many: String), plan: String = "yours") -> PaintWords {
        PaintWords(
            areas: place.areas.count, noun: noun, unassigned: state.painting.unassigned.map { place.areas[$0].name },
            problems: problems, numberWanted: numberWanted, councils: judgements.count, sizes: sizes,
            better: better.flatMap { better in planComparison.plans.map { (better.count, $0) } },
            isOnly: planComparison.field?.isWhole == true && planComparison.field?.count == 1, ranks: bestRanks,
            plan: plan)
    }

    var standing: PaintPage.Standing {
        let places = planComparison.criteria.indices.map { index -> PaintPage.Standing.Place in
            let criterion = planComparison.criteria[index]
            let value = values?[index]
            let standing = standings.isEmpty ? nil : standings[index]
            let spread = planComparison.field?.spread(by: index)
            let figure = criterion.figure(value).text
            let rank = standing?.words
            let words = "\(criterion.name): \(rank.map { "\($0), " } ?? "")\(value == nil ? "not known yet" : figure)"
            return PaintPage.Standing.Place(
                rank: standing.map { $0.isSharedByAll ? "–" : Words.ordinal($0.rank) } ?? "–",
                of: standing.map { $0.isSharedByAll ? $0.words : "of \(Words.number($0.of))" } ?? "",
                criterion: criterion.name, figure: value == nil ? "not known yet" : figure,
                best: spread.map { "best \(criterion.unit.digits($0.best))" } ?? "",
                worst: spread.map { "worst \(criterion.unit.digits($0.worst))" } ?? "",
                strip: HTML(
                    planComparison.bins.isEmpty
                        ? ""
                        : HistogramStrip(
                            words, bins: planComparison.bins[index], mark: value,
                            isReversed: criterion.criterion.direction == .higherIsBetter
                        ).svg))
        }
        return .init(heading: "Where it stands", remark: remark, places: places)
    }

    private var remark: String? {
        guard values != nil || planComparison.field == nil else {
            return "Figures and ranks come as soon as every area has a council."
        }
        let outside = "It is not among the plans within the limits; its ranks say where it would stand."
        let parts = [planComparison.field == nil || isCounted ? nil : outside, planComparison.remark].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    func betterPlans() -> PaintPage.Better? {
        guard let plan = state.painting.plan, let better, let all = planComparison.plans else { return nil }
        // That nothing beats a plan which misses a limit would be no praise.
        guard isCounted || better.count > 0 else { return nil }
        let limits = [("limits", "1")] + state.form.fields
        let near = better.plans.map { (plan: $0, moved: plan.areasMoved(to: $0)) }
            .sorted { ($0.moved.count, $0.plan) < ($1.moved.count, $1.plan) }
        let plans = near.prefix(Self.mostShown).map { other in
            let names = other.moved.map { place.areas[$0].name }
            let people = other.plan.groups.compactMap { planComparison.space.sums(of: $0)["population"] }
            let compared = limits + [("plan", PlanCode.text(plan)), ("plan", PlanCode.text(other.plan))]
            return PaintPage.Better.Plan(
                title: names.count > 4
                    ? "\(Words.sentence(Words.count(names.count, "area"))) in another council"
                    : "\(Words.list(names)) in another council",
                note: people.map { Words.short($0) }.joined(separator: " · "), address: state.address(of: other.plan),
                comparison: OptionAddress.compare.asking(compared))
        }
        return PaintPage.Better(
            heading: better.count == 0
                ? "Nothing is better than yours"
                : "\(Words.sentence(Words.count(better.count, "plan is", "plans are"))) better than yours",
            explanation: better.count == 0
                ? "None of \(all) is as good by every criterion and better by one."
                : "Of \(all), \(better.count == 1 ? "it is" : "they are") as good by every criterion and better by one"
                    + (better.count > plans.count ? "; here are those that change fewest areas." : "."),
            plans: Array(plans))
    }
}

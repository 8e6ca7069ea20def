import Base
import Content
import Figures
import LocalityPages
import OptionStudies
import Options
import PlaceStudies

/// The feasible plans within some limits, or a sample of them, indexed so that a plan which is being painted is ranked at
/// every touch.
struct PlanComparison: Sendable {
    let space: PlanSpace
    let criteria: [PlaceCriterion]
    /// Every plan, or a sample where there are too many to keep; `nil` where there are too many to draw from, or none.
    let field: EnsembleIndex?
    /// How all plans lie by each criterion; empty without a field.
    let bins: [[Figures.Histogram.Bin]]
    /// That ranks are those among a sample; or why nothing is said of other plans.
    let remark: String?

    /// Plans whose figures are kept, 16 bytes for each and criterion, and looked through at every touch.
    static let mostPlans = 400_000
    /// Plans drawn where there are more.
    static let sampleSize = 100_000

    /// - Parameter known: the plans within the limits, where they have been counted already.
    /// - Throws: `QuestionProblems` for limits that contradict each other, `ContentProblem` where there is nothing to group.
    init(
        _ place: Place, limits: OptionsStudy.Limits, criteria set: CriteriaSet, counted known: CountedSpace? = nil
    ) throws {
        let criteria = PlaceCriteria(place, set).known
        self.criteria = criteria
        let counted =
            try known?.looking(atMost: Self.mostPlans)
            ?? CountedSpace(
                PlanSpace(place.question(limits, with: criteria.flatMap(\.entry.ownStatistics))),
                mostPlans: Self.mostPlans)
        space = counted.space
        let engine = criteria.map(\.criterion)
        switch (counted.approach, counted.numbers) {
        case (.everyPlan(let count), let numbers?) where count > 0:
            field = EnsembleIndex(numbers, by: engine)
            remark = nil
        case (.sample, let numbers?):
            let all = counted.approach.count.map { Words.number($0) } ?? "all"
            field = EnsembleIndex(numbers, by: engine, sample: Self.sampleSize, seed: 1)
            remark = """
                Sampled, n = \(Words.number(Self.sampleSize)), drawn evenly from \(all): ranks are \
                those among the sample.
                """
        default:
            field = nil
            remark = Self.silence(counted.approach)
        }
        bins = field.map { field in criteria.indices.map { Figures.Histogram.bins(of: field.figures(by: $0)) } } ?? []
    }

    /// How many plans it is compared with: “466 plans”.
    var plans: String? {
        field.map { "\(Words.number($0.count)) plans\($0.isWhole ? "" : " drawn at random")" }
    }

    private static func silence(_ approach: Approach) -> String {
        guard let count = approach.count else {
            return "There are too many plans within the limits to count, so nothing tells where this one stands."
        }
        if count.isZero { return "No plan fits the limits, so there is nothing to compare this one with." }
        return
            "There are \(Words.number(count)) plans within the limits, too many to draw from, so nothing tells where this one stands."
    }
}

extension Locality {
    /// The plans within some limits. Those last asked for are kept, since every touch of the map asks again.
    ///
    /// - Parameter criteria: id of the set by which plans are judged; nil for the one of the profile.
    func planComparison(_ limits: OptionsStudy.Limits, criteria: String? = nil) throws -> PlanComparison {
        let set = try criteriaSet(criteria)
        let key = OptionsKey(limits: limits, criteria: set)
        return try cached(key, atMost: 4, effort: .large) {
            // Whoever comes from the page of all plans need not wait for a second count.
            try PlanComparison(place, limits: limits, criteria: set, counted: knownOptions(key)?.counted)
        }
    }
}

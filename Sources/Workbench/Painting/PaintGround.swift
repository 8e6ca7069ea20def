import Evidence
import Options
import Toolkit
import Workspace

/// All plans within some limits, ready to tell at every touch where the one that is being painted stands.
struct PaintGround: Sendable {
    let space: PlanSpace
    let criteria: [PlaceCriterion]
    /// Every plan; `nil` where there are too many to keep, or none.
    let field: PlanField?
    /// How all plans lie by each criterion; empty without a field.
    let bins: [[Evidence.Histogram.Bin]]
    /// Why nothing is said of other plans, where nothing is.
    let silence: String?

    /// Plans whose figures are kept: 16 bytes for each and criterion.
    static let mostPlans = 1_000_000
    /// Beyond this even counting would keep people waiting.
    static let mostAreas = 64

    /// - Throws: `QuestionProblems` for limits that contradict each other, `ContentProblem` where there is nothing to group.
    init(_ place: Place, limits: OptionsStudy.Limits, criteria set: CriteriaSet) throws {
        let criteria = PlaceCriteria(place, set).known
        let space = try PlanSpace(place.question(limits, with: criteria.flatMap(\.entry.ownStatistics)))
        (self.space, self.criteria) = (space, criteria)
        guard space.areaCount <= Self.mostAreas else {
            (field, bins) = (nil, [])
            silence =
                "With \(Words.number(space.areaCount)) areas there are too many plans to tell where this one stands."
            return
        }
        let counted = CountedSpace(space, mostPlans: Self.mostPlans)
        guard case .everyPlan(let count) = counted.approach, count > 0, let numbers = counted.numbers else {
            (field, bins) = (nil, [])
            silence = Self.silence(counted.approach)
            return
        }
        let field = PlanField(numbers, by: criteria.map(\.criterion))
        self.field = field
        bins = criteria.indices.map { Evidence.Histogram.bins(of: field.figures(by: $0)) }
        silence = nil
    }

    private static func silence(_ approach: Approach) -> String {
        guard let count = approach.count else {
            return "There are too many plans within the limits to tell where this one stands."
        }
        if count.isZero { return "No plan fits the limits, so there is nothing to compare this one with." }
        return
            "There are \(Words.number(count)) plans within the limits, too many to tell at every touch where this one stands."
    }
}

extension Locality {
    /// The plans within some limits. Those last asked for are kept, since every touch of the map asks again.
    ///
    /// - Parameter criteria: id of the set by which plans are judged; nil for the one of the profile.
    func ground(_ limits: OptionsStudy.Limits, criteria: String? = nil) throws -> PaintGround {
        let set = try criteriaSet(criteria)
        return try grounds.value(OptionsKey(limits: limits, criteria: set)) {
            try PaintGround(place, limits: limits, criteria: set)
        }
    }
}

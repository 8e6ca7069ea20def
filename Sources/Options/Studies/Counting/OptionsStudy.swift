import BigInt
import Content
import Figures
import Foundation
import Options
import PlaceStudies
import Store

/// Every way to group a locality's areas into councils, within limits: counted, scored, ranked.
///
/// ```swift
/// let study = try OptionsStudy(place, limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000))
/// study.finding               // "Six of 466 plans leave every council above 300,000"
/// study.named[0].standings    // where the plan that was chosen stands
/// ```
public struct OptionsStudy: Sendable {
    /// What a plan must be like to be counted.
    public struct Limits: Hashable, Sendable {
        public var fewest: Int?
        public var most: Int?
        public var minimumPopulation: Int?
        public var maximumPopulation: Int?
        /// Sets of codes to be kept in one council, and to be kept in different ones.
        public var together: [[String]]
        public var apart: [[String]]

        public init(
            fewest: Int? = nil, most: Int? = nil, minimumPopulation: Int? = nil, maximumPopulation: Int? = nil,
            together: [[String]] = [], apart: [[String]] = []
        ) {
            self.fewest = fewest
            self.most = most
            self.minimumPopulation = minimumPopulation
            self.maximumPopulation = maximumPopulation
            self.together = together
            self.apart = apart
        }

        public var isEmpty: Bool { self == Limits() }
    }

    /// A plan somebody proposed, among all.
    public struct Named: Sendable {
        public var plan: NamedPlan
        /// The same, as the engine sees it.
        public var grouping: Plan
        /// By criterion; nil where it has no figure.
        public var standings: [Standing?]
        /// Whether it is one of the plans within the limits.
        public var isCounted: Bool
        /// Plans that dominate it: as good by every criterion and better by at least one.
        public var betterPlans: [PlanEnsemble.ScoredPlan]
    }

    /// More plans than this are counted but not looked at one by one: at ten million plans a second a page would wait.
    public static let largestEnsemble = 5_000_000
    /// Plans drawn where there are too many to look at each, always the same ones.
    public static let sampleSize = 100_000
    /// Plans on the Pareto front that are kept: a longer list helps nobody to choose, and every plan is compared with it.
    public static let largestFront = 500

    public let place: Place
    public let limits: Limits
    public let space: PlanSpace
    /// All plans, without limits; nil where there are too many even to count.
    public let all: PlanCount?
    /// Plans within the limits; nil likewise.
    public let within: PlanCount?
    /// The plans within the limits and what can be done with them; nil where none fits.
    public let counted: CountedSpace?
    /// Criteria by which plans are judged, those of the set for which there is data.
    public let criteria: [PlaceCriterion]
    /// The set they are of, and what could not be worked out.
    public let judgedBy: PlaceCriteria
    /// Every plan within the limits, looked at; a sample where there are too many; what a search found where there are too
    /// many to draw from: its `basis` says which. Nil where none fits, or none was found.
    public let ensemble: PlanEnsemble?
    public let named: [Named]
    /// Why no plan fits, where none does.
    public let reasonForNone: String?

    /// - Throws: `QuestionProblems` for limits that contradict each other; `ContentProblem` where there are no areas or no
    ///   links yet.
    ///
    /// - Parameter criteria: nil takes the set of the place's profile.
    public init(_ place: Place, limits: Limits = Limits(), criteria set: CriteriaSet? = nil) throws {
        self.place = place
        self.limits = limits
        judgedBy = PlaceCriteria(place, try set ?? CriteriaSet.named(Profile.named(place.profile).criteria))
        let criteria = judgedBy.known
        self.criteria = criteria
        let space = try PlanSpace(place.question(limits, with: criteria.flatMap(\.entry.ownStatistics)))
        self.space = space
        // Counted first: what cannot finish in a moment is not begun.
        let everything = try PlanSpace(place.question())
        all = try? everything.count(.interactive)
        within = limits.isEmpty ? all : try? space.count(.interactive)
        guard within?.isZero != true else {
            reasonForNone = try space.reasonForNone()?.words(space.question.wording)
            (counted, ensemble, named, candidates) = (nil, nil, [], .found([]))
            return
        }
        reasonForNone = nil
        let counted = CountedSpace(space, counted: within, mostPlans: Self.largestEnsemble)
        self.counted = counted
        let candidates =
            counted.numbers == nil
            ? Candidates.found(
                Self.search(space, by: criteria.map(\.criterion), limits, guide: judgedBy.set.guidePopulation))
            : .plans(counted)
        self.candidates = candidates
        let plans = place.plans.compactMap { named in
            (try? Plan(groupOf: named.councils, of: space.question)).map { (named, $0) }
        }
        let ensemble = try candidates.ensemble(
            space, criteria.map(\.criterion), named: plans.map(\.1),
            extent: .init(keep: 24, mostFront: Self.largestFront))
        self.ensemble = ensemble
        self.named =
            ensemble.map { ensemble in
                plans.enumerated().map { index, pair in
                    Named(
                        plan: pair.0, grouping: pair.1, standings: ensemble.standings[index],
                        isCounted: space.allows(pair.1), betterPlans: ensemble.betterThanNamed[index])
                }
            } ?? []
    }

    /// What plans are looked at.
    private enum Candidates: Sendable {
        case plans(CountedSpace)
        case found([Plan])

        func ensemble(
            _ space: PlanSpace, _ criteria: [Criterion], named: [Plan], extent: EnsembleExtent
        ) throws -> PlanEnsemble? {
            switch self {
            case .plans(let counted):
                try counted.ensemble(criteria, named: named, extent: extent, sample: OptionsStudy.sampleSize, seed: 1)
            case .found(let plans):
                plans.isEmpty ? nil : space.ensemble(found: plans, criteria, named: named, extent: extent)
            }
        }
    }

    private let candidates: Candidates

    /// Where plans without a name stand among those that were looked at; nil where none was.
    public func ensemble(of plans: [Plan]) throws -> PlanEnsemble? {
        guard ensemble != nil else { return nil }
        return try candidates.ensemble(
            space, criteria.map(\.criterion), named: plans, extent: EnsembleExtent(keep: 1, mostFront: 0))
    }
}

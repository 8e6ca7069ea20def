import BigInt
import Content
import Figures
import Foundation
import Options
import PlaceStudies
import Store

/// The plans that were proposed or decided for an area, among all plans that were possible there.
///
/// Each is put among the plans with as many councils, since most figures say little across different numbers. The guide
/// population is a criterion like others: a distance, never a limit.
///
/// ```swift
/// let study = try ProposalStudy(area, in: place)
/// study.plans[0].finding       // “Option 4b for Kent and Medway is one of 10,949 plans of four councils, …”
/// ```
public struct ProposalStudy: Sendable {
    /// One plan and where it stands.
    public struct Proposed: Sendable {
        public let plan: Proposals.Plan
        public let grouping: Plan
        /// Every plan with as many councils that hang together: how many there are.
        public let peers: BigUInt
        /// Councils that do not hang together by the links between neighbours, each with its pieces as codes.
        public let detached: [[[String]]]
        /// By criterion; nil where there is no figure. For a plan that is not feasible: where it would stand.
        public let standings: [Standing?]
        /// How many of the plans with as many councils are as good by every criterion and better by one.
        public let better: Int
        /// Whether every one of the others was looked at, or how many were drawn.
        public let sampled: Int?

        /// Whether it is among the plans in which every council hangs together.
        public var isFeasible: Bool { detached.isEmpty }
    }

    public let area: Proposals.Area
    /// The area's districts.
    public let place: Place
    public let judgedBy: PlaceCriteria
    public let plans: [Proposed]

    public var criteria: [PlaceCriterion] { judgedBy.known }

    /// - Parameters:
    ///   - place: has all districts of the area, and perhaps others.
    ///   - criteria: by what plans are judged.
    /// - Throws: where a question about the place cannot be asked or answered.
    public init(
        _ area: Proposals.Area, in place: Place, criteria set: CriteriaSet
    ) throws {
        let codes = Set(area.districts.keys)
        let part =
            Set(place.areas.map(\.code)) == codes ? place : place.part(codes, title: area.title)
        self.area = area
        self.place = part
        let judgedBy = PlaceCriteria(part, set)
        self.judgedBy = judgedBy
        var proposed: [String: Proposed] = [:]
        let byNumber = Dictionary(grouping: area.plans) { $0.councils.count }
        for (number, plans) in byNumber {
            var limits = OptionsStudy.Limits()
            (limits.fewest, limits.most) = (number, number)
            let space = try PlanSpace(part.question(limits, with: judgedBy.known.flatMap(\.entry.ownStatistics)))
            let groupings = try plans.map { try Plan(groups: $0.councils, of: space.question) }
            let total = try space.count(.interactive).total
            let ensemble = try CountedSpace(space, mostPlans: OptionsStudy.largestEnsemble).ensemble(
                judgedBy.known.map(\.criterion), named: groupings, extent: EnsembleExtent(keep: 1, mostFront: 0),
                sample: OptionsStudy.sampleSize, seed: 1)
            for (index, plan) in plans.enumerated() {
                let pieces = groupings[index].groups.map { space.pieces(of: $0) }
                proposed[plan.id] = Proposed(
                    plan: plan, grouping: groupings[index], peers: total,
                    detached: pieces.filter { $0.count > 1 }.map {
                        $0.map { $0.map { space.question.areas[$0].code } }
                    },
                    standings: ensemble.standings[index], better: ensemble.countBetterThanNamed[index],
                    sampled: ensemble.basis == .everyPlan ? nil : ensemble.count)
            }
        }
        plans = area.plans.compactMap { proposed[$0.id] }
    }
}

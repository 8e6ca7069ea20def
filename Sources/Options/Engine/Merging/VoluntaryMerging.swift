/// How bodies below a minimum found partners, step by step, and who did not.
///
/// In each step every body below the minimum ranks its neighbours; so does every neighbour that is asked, among those who
/// ask. Two who name each other first merge. Where several do, the pair with the highest preference on the less willing
/// side goes first. Where nobody is named first by the one he names, the least reluctant pair merges, and the step says
/// so. Nothing is drawn by lot: the same question ends the same way.
public struct VoluntaryMerging: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public enum Reason: String, Hashable, Sendable {
            /// Each is the other's first choice.
            case mutualFirstChoice
            /// No two chose each other first; of all pairs the less willing side is most willing here.
            case leastReluctant
        }

        /// Bodies of the two, by position; the first one was below the minimum and the smaller.
        public let seeker: [Int]
        public let partner: [Int]
        public let reason: Reason
        /// How each sees the other.
        public let ofSeeker: Preference
        public let ofPartner: Preference
        /// How many neighbours the seeker, and how many seekers the partner, could choose from.
        public let seekersChoices: Int
        public let partnersChoices: Int
        /// What each brings.
        public let seekerValue: Double
        public let partnerValue: Double

        /// What they have together.
        public var value: Double { seekerValue + partnerValue }
    }

    /// A body, or a group of them, that stays below the minimum.
    public struct Stranded: Hashable, Sendable {
        public enum Reason: String, Hashable, Sendable {
            case noNeighbour
            /// With any neighbour it would be larger than allowed.
            case everyNeighbourTooLarge
        }

        public let bodies: [Int]
        public let value: Double
        public let reason: Reason
    }

    public let steps: [Step]
    /// Who is with whom in the end.
    public let plan: Plan
    /// Empty when all reached the minimum.
    public let stranded: [Stranded]

    /// - Throws: what is wrong with the question.
    public init(_ question: MergingQuestion) throws(MergingProblem) {
        var bodies = question.bodies
        // The statistic is checked as that of a limit would be.
        bodies.limits = [.init(question.statistic, minimum: question.minimum)]
        bodies.fewestGroups = nil
        bodies.mostGroups = nil
        (bodies.together, bodies.apart, bodies.fixed) = ([], [], [])
        let space: PlanSpace
        do throws(QuestionProblems) {
            space = try PlanSpace(bodies)
        } catch {
            throw .question(error)
        }
        try question.check(space)
        var market = PartnerMarket(question, space)
        var steps: [Step] = []
        while let step = market.nextStep() {
            steps.append(step)
            market.merge(step)
        }
        self.steps = steps
        plan = market.plan
        stranded = market.stranded
    }
}

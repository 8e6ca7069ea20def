/// A graph of areas and the constraints on its partitions: which plans are to be considered.
///
/// A *plan* puts every area into exactly one group, and each group is connected: there is a path along edges from each of
/// its areas to each other one that does not leave the group. The constraints say which plans are feasible.
///
/// ```swift
/// var question = GroupingQuestion(
///     areas: [
///         .init(code: "A", statistics: ["population": 200_000]),
///         .init(code: "B", statistics: ["population": 150_000]),
///         .init(code: "C", statistics: ["population": 250_000]),
///     ],
///     links: [.init("A", "B"), .init("B", "C")])
/// question.limits = [.init("population", minimum: 250_000)]
/// try PlanSpace(question).count().total        // 2: all three in one group, or A + B and C
/// ```
public struct GroupingQuestion: Hashable, Sendable {
    /// What the values of a limit may come to: up to 2⁵³ whole numbers are exact.
    static let mostInAll = 0x1p53

    /// A place that stays whole: a district, a ward, a parish.
    public struct Area: Hashable, Sendable {
        /// Unique within the question; usually a GSS code.
        public var code: String
        public var name: String
        /// Totals that add up when areas are joined: people, jobs, hectares, tax base. Never rates or shares.
        public var statistics: [String: Double]

        public init(code: String, name: String? = nil, statistics: [String: Double] = [:]) {
            self.code = code
            self.name = name ?? code
            self.statistics = statistics
        }
    }

    /// An edge of the adjacency graph: two areas next to each other. Has no direction.
    public struct Edge: Hashable, Sendable {
        public var a: String
        public var b: String

        public init(_ a: String, _ b: String) {
            self.a = a
            self.b = b
        }
    }

    /// Bounds on the sum of one statistic over each group, both ends included.
    public struct Limit: Hashable, Sendable {
        public var statistic: String
        public var minimum: Double?
        public var maximum: Double?

        public init(_ statistic: String, minimum: Double? = nil, maximum: Double? = nil) {
            self.statistic = statistic
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    public var areas: [Area]
    /// Only those that are switched on; a pair named twice counts once.
    public var links: [Edge]
    /// Every limit holds for every group. Two limits on one statistic hold both.
    public var limits: [Limit] = []
    /// Fewest groups; nil: one.
    public var fewestGroups: Int?
    /// Most groups; nil: as many as there are areas.
    public var mostGroups: Int?
    /// Must-link constraints: the areas of each set are in one group, perhaps with others.
    public var together: [[String]] = []
    /// Cannot-link constraints: no two areas of a set are in one group.
    public var apart: [[String]] = []
    /// Each set is a group exactly as it stands.
    public var fixed: [[String]] = []
    /// How messages call groups and amounts.
    public var wording = Wording()

    public init(
        areas: [Area], links: [Edge], limits: [Limit] = [], fewestGroups: Int? = nil, mostGroups: Int? = nil,
        together: [[String]] = [], apart: [[String]] = [], fixed: [[String]] = [], wording: Wording = Wording()
    ) {
        self.areas = areas
        self.links = links
        self.limits = limits
        self.fewestGroups = fewestGroups
        self.mostGroups = mostGroups
        self.together = together
        self.apart = apart
        self.fixed = fixed
        self.wording = wording
    }
}

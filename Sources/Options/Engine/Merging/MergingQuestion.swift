/// Small bodies that look for partners by themselves, until each is large enough.
public struct MergingQuestion: Hashable, Sendable {
    /// The bodies, their links and how messages call them. Limits, wishes and numbers of groups are left out of account.
    public var bodies: GroupingQuestion
    /// What must reach the minimum.
    public var statistic: String
    public var minimum: Double
    /// Nobody joins a partner with whom it would be larger than this.
    public var maximum: Double?
    /// How strongly two bodies are tied, for example commuters both ways in parts of all; from row to column. Not negative.
    public var ties: [[Double]]?
    /// How like two bodies are, 1 for alike, 0 for as unlike as can be.
    public var likeness: [[Double]]?
    /// Partners that a body names, by code.
    public var wishes: [String: [String]]
    /// How much ties, likeness and wishes count.
    public var weights: PreferenceWeights

    public struct PreferenceWeights: Hashable, Sendable {
        public var ties: Double
        public var likeness: Double
        public var wishes: Double

        public init(ties: Double = 1, likeness: Double = 1, wishes: Double = 1) {
            self.ties = ties
            self.likeness = likeness
            self.wishes = wishes
        }
    }

    public init(
        bodies: GroupingQuestion, statistic: String = "population", minimum: Double, maximum: Double? = nil,
        ties: [[Double]]? = nil, likeness: [[Double]]? = nil, wishes: [String: [String]] = [:],
        weights: PreferenceWeights = PreferenceWeights()
    ) {
        self.bodies = bodies
        self.statistic = statistic
        self.minimum = minimum
        self.maximum = maximum
        self.ties = ties
        self.likeness = likeness
        self.wishes = wishes
        self.weights = weights
    }
}

/// Why bodies cannot be asked to merge.
public enum MergingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case question(QuestionProblems)
    /// A table of ties or likeness has the wrong number of rows or columns.
    case wrongTable(name: String, found: Int, expected: Int)
    case unusableValue(name: String, row: String, column: String, value: Double)
    case unknownWish(body: String, partner: String)
    case nothingCounts

    public var description: String {
        switch self {
        case .question(let problems): problems.description
        case .wrongTable(let name, let found, let expected):
            "The table of \(name) has a row or column count of \(found); there are \(expected) bodies."
        case .unusableValue(let name, let row, let column, let value):
            "The \(name) of \(row) and \(column) is \(value); it must be a number from zero up."
        case .unknownWish(let body, let partner): "\(body) names \(partner) as a partner, and there is no such body."
        case .nothingCounts: "Ties, likeness and wishes all count for nothing; one weight must be above zero."
        }
    }
}

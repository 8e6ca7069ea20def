import Partners

/// A weight for each respondent, so that the weighted sample has the composition of the population.
public struct SurveyWeights: Hashable, Sendable {
    /// One for each respondent; their mean is 1.
    public let values: [Double]
    /// What the weights bring each margin to, as shares; equal to the targets unless weights were trimmed.
    public let achieved: [[Double]]
    /// Respondents whose weight was cut to the cap.
    public let trimmed: Int
    /// Rounds until nothing moved.
    public let rounds: Int

    public init(values: [Double], achieved: [[Double]] = [], trimmed: Int = 0, rounds: Int = 0) {
        self.values = values
        self.achieved = achieved
        self.trimmed = trimmed
        self.rounds = rounds
    }

    /// The weights of some of the respondents.
    public func of(_ respondents: [Int]) -> SurveyWeights { SurveyWeights(values: respondents.map { values[$0] }) }

    /// `n Σw² / (Σw)²`: how much larger the variance is for weighing (Kish).
    public var designEffect: Double { Self.designEffect(values) }

    /// Number of respondents that an unweighted sample would need to be as sure: n over the design effect.
    public var effectiveNumber: Double { Double(values.count) / designEffect }

    static func designEffect(_ weights: [Double]) -> Double {
        let sum = weights.reduce(0, +)
        return sum > 0 ? Double(weights.count) * weights.reduce(0) { $0 + $1 * $1 } / (sum * sum) : 1
    }

    /// Share of the weight on those for whom something is so.
    public func share(where isSo: (Int) -> Bool) -> Double {
        let sum = values.reduce(0, +)
        return values.indices.reduce(0) { $0 + (isSo($1) ? values[$1] : 0) } / sum
    }
}

/// A known marginal distribution of the population, such as age or district.
public struct Margin: Hashable, Sendable {
    public struct Category: Hashable, Sendable {
        public let name: String
        /// People, or any other measure of size.
        public let target: Double

        public init(_ name: String, _ target: Double) {
            self.name = name
            self.target = target
        }
    }

    public let name: String
    public let categories: [Category]
    /// Where each respondent belongs; nil for who did not say.
    public let members: [Int?]

    public init(_ name: String, _ categories: [Category], members: [Int?]) {
        self.name = name
        self.categories = categories
        self.members = members
    }

    /// Targets as shares.
    var shares: [Double] {
        let sum = categories.reduce(0) { $0 + $1.target }
        return categories.map { $0.target / sum }
    }
}

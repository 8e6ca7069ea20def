import Partners

/// Clusters of voters with similar votes, the statements that distinguish each, and those on which all agree.
///
/// ```swift
/// let groups = OpinionGroups.find(try VoteTable(rows))
/// groups.value?.consensus.first         // the statement that every group agrees with most
/// ```
///
/// People are grouped, not statements, and groups are called A, B, …: a name for a group is a judgement about people.
///
/// - SeeAlso: Small, Bjorkegren, Erkkilä, Shaw and Megill (2021), *Polis: scaling deliberation by mapping high dimensional
///   opinion spaces*.
public struct OpinionGroups: Hashable, Sendable {
    public struct Group: Hashable, Sendable {
        /// "A", the largest; "B", …
        public let name: String
        /// Voters by their number in the table.
        public let voters: [Int]
        /// By statement.
        public let tallies: [VoteTally]
        /// What sets it apart, the strongest first; at most five.
        public let representative: [Representativeness]
    }

    /// One statement over all groups.
    public struct Consensus: Hashable, Sendable {
        public let statement: Int
        /// Group-informed consensus: product over groups of `(agree + 1) / (seen + 2)`. A group that does not agree pulls
        /// it down however small it is.
        public let agreement: Double
        /// The same for disagreeing.
        public let disagreement: Double
    }

    /// A voter's place in the plane of votes.
    public struct Place: Hashable, Sendable {
        public let voter: Int
        public let x: Double
        public let y: Double
        /// Position of the group.
        public let group: Int
    }

    public let groups: [Group]
    /// Every statement, the most agreed first.
    public let consensus: [Consensus]
    public let places: [Place]
    /// Mean silhouette: how clearly the groups are separated, −1…1.
    public let silhouette: Double
    /// Mean silhouette by number of groups tried.
    public let tried: [Int: Double]
    /// Share of the variance that the plane explains.
    public let explained: Double
    /// Voters left out because they voted on too few statements.
    public let leftOut: Int
}

/// Requirements for showing opinion groups.
public struct OpinionRule: Hashable, Sendable {
    /// Voters below which a table is all there is.
    public var fewestVoters: Int
    /// A voter counts from this many votes, or from all statements where there are fewer.
    public var fewestVotes: Int
    /// Nobody is put into a smaller group.
    public var smallestGroup: Int
    /// Most groups looked for.
    public var mostGroups: Int

    public init(fewestVoters: Int = 15, fewestVotes: Int = 7, smallestGroup: Int = 5, mostGroups: Int = 5) {
        self.fewestVoters = fewestVoters
        self.fewestVotes = fewestVotes
        self.smallestGroup = smallestGroup
        self.mostGroups = mostGroups
    }
}

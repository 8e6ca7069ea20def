extension Consultation {
    /// A group of respondents that violates k-anonymity: too few share all their categories.
    public struct Exposure: Hashable, Sendable {
        public let channel: Channel
        /// By margin; nil for not said.
        public let groups: [Int?]
        public let count: Int
    }

    /// Combinations of categories that fewer than the threshold share, the smallest first.
    ///
    /// With nine districts and three ages “over 75 in Purbeck” can be a name. What is not stored cannot leak, neither by a
    /// filter nor by an export, so such a file is refused at import until categories are merged.
    public static func exposures(_ respondents: [Respondent], threshold: Int = 5) -> [Exposure] {
        struct Key: Hashable {
            let channel: Channel
            let groups: [Int?]
        }
        return Dictionary(grouping: respondents) { Key(channel: $0.channel, groups: $0.groups) }
            .filter { key, people in people.count < threshold && key.groups.contains { $0 != nil } }
            .map { Exposure(channel: $0.channel, groups: $0.groups, count: $1.count) }
            .sorted { ($0.count, "\($0.groups)") < ($1.count, "\($1.groups)") }
    }

    /// Respondents sorted by their answers, so that the order does not disclose when they answered.
    public static func sorted(_ respondents: [Respondent]) -> [Respondent] {
        func key(_ respondent: Respondent) -> [Int] {
            [respondent.channel == .survey ? 0 : 1] + (respondent.groups + respondent.answers).map { $0 ?? -1 }
        }
        return respondents.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }
}

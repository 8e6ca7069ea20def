import Formats

/// What depends on the year – law, tests, bodies, names, dates, rates – as data, each with its source.
///
/// A locality speaks in one profile at a time. Another one changes what is offered and what holds where nobody said
/// otherwise; it never changes what people entered.
///
/// ```swift
/// let profile = try Profile.named("2026")
/// profile.guidePopulation.value       // 500000
/// profile.criteria                    // "2025-unitary": by what plans are judged
/// profile.parameters                  // "2026": the rates that models of public finance begin with
/// ```
public struct Profile: Hashable, Sendable {
    /// A figure of policy.
    public struct Guide: Hashable, Sendable {
        public var value: Int
        public var statement: String
        public var source: String
        /// Whether the figure was confirmed at its source; otherwise the page says “unverified”.
        public var verified: Bool
    }

    /// One thing that holds in the year: “Health plans for the area: integrated care boards”.
    public struct Entry: Hashable, Sendable {
        public var what: String
        public var holds: String
        public var source: String
        /// Whether it was read in the source that is named; otherwise the page says “unverified”.
        public var isVerified: Bool
    }

    /// Entries of one kind: law, tests, bodies, names, dates, rates.
    public struct Group: Hashable, Sendable {
        public var title: String
        public var entries: [Entry]
    }

    public var id: String
    public var title: String
    /// One sentence for the head of every page: whose law, names and rates hold.
    public var says: String
    /// When it was last checked, or the day that it reproduces: an ISO date.
    public var date: String
    /// Population of a new council that government gave as its guide (people).
    public var guidePopulation: Guide
    /// Id of the set of criteria by which plans are judged unless another one is chosen.
    public var criteria: String
    /// Ids of all sets of criteria of the year, the usual one among them.
    public var criteriaSets: [String]
    /// Key of the set of parameters with which models of public finance begin.
    public var parameters: String
    public var groups: [Group]

    /// Every entry that no source confirms.
    public var unverified: [Entry] { groups.flatMap(\.entries).filter { !$0.isVerified } }
}

extension Profile {
    /// Every profile of the toolkit and of the council's own folder, in the order of their years.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [Profile] {
        try folders.all("profiles", id: \Profile.id) { try Profile($0) }
    }

    /// - Throws: `InputProblem` where there is no such profile.
    public static func named(_ id: String, _ folders: ContentFolders = ContentFolders()) throws -> Profile {
        let profiles = try all(folders)
        if let profile = profiles.first(where: { $0.id == id }) { return profile }
        throw InputProblem(
            file: "profiles", "there is no profile “\(id)”; there are \(profiles.map(\.id).joined(separator: " and "))."
        )
    }
}

import Formats
import Foundation

/// What depends on the year – criteria, rates, limits, names – as data with source and date.
public struct Profile: Codable, Hashable, Sendable {
    /// A figure of policy.
    public struct Guide: Codable, Hashable, Sendable {
        public var value: Int
        public var statement: String
        public var source: String
        /// Whether the figure was confirmed at its source; otherwise the page says “unverified”.
        public var verified: Bool
    }

    public var id: String
    public var title: String
    /// Population of a new council that government gave as its guide (people).
    public var guidePopulation: Guide
    /// Id of the set of criteria by which plans are judged unless another one is chosen.
    public var criteria: String

    private enum CodingKeys: String, CodingKey {
        case id, title, criteria
        case guidePopulation = "guide-population"
    }

    public static func all() throws -> [Profile] {
        try Content.files(in: "profiles").map { try Content.read(Profile.self, from: $0) }
    }

    /// - Throws: `InputProblem` where there is no such profile.
    public static func named(_ id: String) throws -> Profile {
        let profiles = try all()
        if let profile = profiles.first(where: { $0.id == id }) { return profile }
        throw InputProblem(
            file: "profiles", "there is no profile “\(id)”; there are \(profiles.map(\.id).joined(separator: " and "))."
        )
    }
}

import Base
import Content
import Figures
import Foundation
import Options
import PlaceStudies
import Places
import Store

/// Areas below a minimum that look for partners by their own choice, step by step.
///
/// Ties come from commuting both ways, likeness from the rates that are known of every area, wishes from whoever says so.
/// The same question ends the same way.
public struct MergingStudy: Sendable {
    public struct Question: Hashable, Sendable {
        public var minimum: Int
        public var maximum: Int?
        public var ties: Int
        public var likeness: Int
        public var wishes: Int
        /// Whom each area names, by codes.
        public var named: [[String]]

        public init(
            minimum: Int, maximum: Int? = nil, ties: Int = 1, likeness: Int = 1, wishes: Int = 1, named: [[String]] = []
        ) {
            self.minimum = minimum
            self.maximum = maximum
            self.ties = ties
            self.likeness = likeness
            self.wishes = wishes
            self.named = named
        }
    }

    public let place: Place
    public let question: Question
    public let merging: VoluntaryMerging
    /// What preferences rest on here: “commuting both ways”, “people per hectare and Band D”.
    public let tiesFrom: String?
    public let likenessFrom: String?

    /// - Throws: `ContentProblem` where populations are not known; what is wrong with the question.
    public init(_ place: Place, _ question: Question) throws {
        guard place.total(.population, of: place.areas.map(\.code)) != nil else {
            throw ContentProblem("The population of every area must be known; import it first.")
        }
        self.place = place
        self.question = question
        let features = place.features
        let distances = Criterion.standardisedDistances(
            place.areas.indices.map { area in features.map { $0.values[area] } })
        let furthest = distances.joined().max() ?? 0
        let commuting = place.engineCommuting?.between
        tiesFrom = commuting == nil ? nil : "commuting both ways"
        likenessFrom = features.isEmpty ? nil : Words.list(features.map(\.title))
        var asked = MergingQuestion(bodies: try place.question(), minimum: Double(question.minimum))
        asked.maximum = question.maximum.map(Double.init)
        asked.ties = commuting.map(Self.shares)
        asked.likeness =
            features.isEmpty || furthest == 0 ? nil : distances.map { $0.map { 1 - $0 / furthest } }
        asked.wishes = Dictionary(grouping: question.named, by: { $0[0] }).mapValues { $0.map { $0[1] } }
        asked.weights = .init(
            ties: Double(question.ties), likeness: Double(question.likeness), wishes: Double(question.wishes))
        merging = try VoluntaryMerging(asked)
    }

    /// Commuters both ways in parts of all that cross a body's border.
    private static func shares(_ between: [[Int]]) -> [[Double]] {
        between.indices.map { a in
            let both = between.indices.map { b in a == b ? 0 : Double(between[a][b] + between[b][a]) }
            let all = both.reduce(0, +)
            return all > 0 ? both.map { $0 / all } : both
        }
    }

    /// “Eight areas become three in five steps; all have 150,000 people or more”.
    public var finding: String {
        let (steps, left) = (merging.steps.count, merging.stranded.count)
        let least = Words.number(question.minimum)
        let bodies = Words.sentence(Words.count(place.areas.count, "area"))
        if steps == 0, left == 0 {
            return "Nobody has to merge: all \(Words.count(place.areas.count, "area")) have \(least) people or more"
        }
        if steps == 0 {
            return
                "Nobody can merge: \(Words.count(left, "area")) below \(least) people \(left == 1 ? "finds" : "find") no partner"
        }
        let became = "\(bodies) become \(Words.spelled(merging.plan.groupCount)) in \(Words.count(steps, "step"))"
        return left == 0
            ? "\(became); all have \(least) people or more"
            : "\(became); \(Words.count(left, "body", "bodies")) could not reach \(least) people"
    }

    public func name(_ bodies: [Int]) -> String { Words.list(bodies.map { place.areas[$0].name }) }

    /// Every step with its reason.
    public var steps: Table {
        var table = Table(
            "Step by step",
            columns: ["Step", "Who asks", "Whom", "Why these two", .init("Together", .people)])
        for (number, step) in merging.steps.enumerated() {
            table.append([
                .text("\(number + 1)"),
                .text("\(name(step.seeker)) (\(Words.number(step.seekerValue)))"),
                .text("\(name(step.partner)) (\(Words.number(step.partnerValue)))"), .text(reason(step)),
                .number(step.value),
            ])
        }
        return table
    }

    private func reason(_ step: VoluntaryMerging.Step) -> String {
        let choice =
            step.reason == .mutualFirstChoice
            ? "Each is the other’s first choice"
            : "Nobody is the first choice of his own; of all pairs this is the least reluctant"
        let from = "of \(Words.count(step.seekersChoices, "neighbour")) it could ask"
        return
            "\(choice), \(from). \(parts(step.ofSeeker, "It sees the other")); \(parts(step.ofPartner, "the other sees it"))."
    }

    private func parts(_ preference: Preference, _ who: String) -> String {
        var parts: [String] = []
        if question.ties > 0, tiesFrom != nil { parts.append("ties \(Words.percent(preference.ties, decimals: 0))") }
        if question.likeness > 0, likenessFrom != nil {
            parts.append("likeness \(Words.percent(preference.likeness, decimals: 0))")
        }
        if preference.wish > 0 { parts.append("named as a partner") }
        return "\(who) with \(parts.isEmpty ? "nothing known" : Words.list(parts))"
    }

    /// Who stays below the minimum, and why.
    public var stranded: [String] {
        merging.stranded.map { stranded in
            let why =
                stranded.reason == .noNeighbour
                ? "no neighbour is linked to it" : "with any neighbour it would be larger than allowed"
            return "\(name(stranded.bodies)), with \(Words.number(stranded.value)) people: \(why)."
        }
    }
}

import Base
import Content
import Figures
import Foundation

/// How like a place is to ours, part by part, in words.
///
/// “62% alike: two tiers of councils as here; three councils, here nine; about 378,000 people, here 770,689.”
struct LikenessWords: Sendable {
    let share: Double
    private let parts: [String]

    /// - Returns: `nil` where too little is known of one of them.
    init?(_ ours: Setting, _ theirs: Setting) {
        guard let likeness = Likeness(ours, theirs) else { return nil }
        share = likeness.share
        parts = Likeness.Part.allCases.compactMap { part in
            guard likeness.parts[part] != nil else { return nil }
            switch part {
            case .tiers: return Self.compare(theirs.tiers.map(Self.words), ours.tiers.map(Self.words))
            case .councils:
                return Self.compare(
                    theirs.councils.map { Words.count($0, "council") }, ours.councils.map(Words.spelled))
            case .people:
                return Self.compare(
                    theirs.people.map { "about \(Words.number($0)) people" }, ours.people.map { Words.number($0) })
            case .density:
                return Self.compare(
                    theirs.density.map { "\(Words.number($0, decimals: 1)) people to the hectare" },
                    ours.density.map { Words.number($0, decimals: 1) })
            }
        }
    }

    var sentence: String { "\(Words.percent(share, decimals: 0)) alike: \(parts.joined(separator: "; "))." }

    private static func compare(_ theirs: String?, _ ours: String?) -> String? {
        guard let theirs, let ours else { return nil }
        return theirs.hasPrefix(ours) ? "\(theirs), as here" : "\(theirs), here \(ours)"
    }

    private static func words(_ tiers: Setting.Tiers) -> String {
        switch tiers {
        case .one: "one tier of councils"
        case .two: "two tiers of councils"
        case .both: "two tiers in one part and one in another"
        }
    }
}

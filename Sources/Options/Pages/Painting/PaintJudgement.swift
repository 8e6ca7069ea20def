import Base
import Figures
import Options
import PlaceStudies

/// What is to be said of one council that has been begun, and of no other.
struct PaintJudgement: Sendable {
    let group: Int
    let judgement: GroupJudgement
    /// Empty where nothing is wrong.
    let problems: [Problem]
    /// Areas that lie apart from the largest piece.
    let apart: [Int]

    /// What is wrong, from short to long; sentences without a full stop.
    struct Problem: Hashable, Sendable {
        /// “in two pieces”.
        let short: String
        /// “in two pieces: Poole lies apart”.
        let full: String
        /// What would mend it, where that is known.
        let mend: String?

        init(_ full: String, short: String? = nil, mend: String? = nil) {
            (self.short, self.full, self.mend) = (short ?? full, full, mend)
        }

        var words: String { full + (mend.map { "; \($0)" } ?? "") }
    }

    /// - Parameter isLast: whether no area is left without a council. Until then a council may still grow, so it is neither
    ///   too small nor without an area that is to be kept with it.
    init(group: Int, areas: [Int], in space: PlanSpace, place: Place, isLast: Bool) {
        self.group = group
        let judgement = space.judge(group: areas)
        self.judgement = judgement
        apart = judgement.pieces.dropFirst().joined().sorted()
        func names(_ areas: [Int]) -> String {
            let names = areas.map { place.areas[$0].name }
            return names.count > 4 ? Words.count(names.count, "area") : Words.list(names)
        }
        var problems: [Problem] = []
        if !judgement.isConnected {
            let short = "in \(Words.count(judgement.pieces.count, "piece"))"
            problems.append(
                Problem(
                    "\(short): \(names(apart)) \(apart.count == 1 ? "lies" : "lie") apart", short: short,
                    mend: Self.mend(judgement.pieces, place: place)))
        }
        for miss in judgement.misses {
            let unit = miss.statistic == "population" ? " people" : ""
            if let least = miss.minimum, miss.value < least {
                if isLast { problems.append(Problem("below the limit of \(Words.number(least))\(unit)")) }
            } else if let most = miss.maximum {
                problems.append(Problem("above the limit of \(Words.number(most))\(unit)"))
            }
        }
        for set in isLast ? judgement.torn : [] {
            let missing = set.filter { !judgement.areas.contains($0) }
            problems.append(
                Problem(
                    "without \(names(missing)), wished to be together with \(names(set.filter { !missing.contains($0) }))"
                ))
        }
        for pair in judgement.crowded { problems.append(Problem("with \(names(pair)), wished to be apart")) }
        self.problems = problems
    }

    /// A doubtful link that would hold two pieces together.
    private static func mend(_ pieces: [[Int]], place: Place) -> String? {
        var pieceOf: [String: Int] = [:]
        for (number, piece) in pieces.enumerated() { for area in piece { pieceOf[place.areas[area].code] = number } }
        let link = place.links.first { link in
            guard !link.joined, let one = pieceOf[link.a], let other = pieceOf[link.b] else { return false }
            return one != other
        }
        return link.map {
            "the link \(place.name($0.a)) – \(place.name($0.b)) (\($0.kind.rawValue)) would join them, if it is decided so"
        }
    }
}

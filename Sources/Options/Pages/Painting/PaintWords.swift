import Base
import Figures
import Options

/// The finding about a plan that is being painted, in a heading and a sentence.
package struct PaintWords: Hashable, Sendable {
    package let heading: String
    package let lede: String

    /// - Parameters:
    ///   - problems: what is wrong with each council that has been begun, with its title.
    ///   - numberWanted: what the limits say of the number of councils, where the plan has another one.
    ///   - better: how many plans beat it, of how many; `nil` where that is not known.
    ///   - isOnly: whether it is the one plan there is.
    ///   - ranks: its best places, in words.
    ///   - plan: what the plan is called.
    init(
        areas: Int, noun: (one: String, many: String), unassigned: [String],
        problems: [(council: String, problem: PaintJudgement.Problem)], numberWanted: String?, councils: Int,
        sizes: [String],
        better: (count: Int, of: String)?, isOnly: Bool, ranks: [String], plan: String
    ) {
        let left = unassigned.count
        if left == areas {
            heading = "\(Words.sentence(Words.count(areas, noun.one, noun.many))) wait for a council"
            lede = "Choose a council and paint with it, on the map or in the list; or begin with a plan that is there."
        } else if let first = problems.first {
            heading = "\(first.council) is \(first.problem.full)"
            lede =
                (Self.sentences(problems.map { "\($0.council) is \($0.problem.words)" })
                + Self.left(unassigned, of: areas, noun: noun))
                .joined(separator: " ")
        } else if left > 0 {
            let have = left == 1 ? "has" : "have"
            heading =
                "\(Words.sentence(Words.spelled(left))) of \(Words.count(areas, noun.one, noun.many)) \(have) no council yet"
            let names = left > 6 ? unassigned.prefix(6).joined(separator: ", ") + " and more" : Words.list(unassigned)
            lede = "\(names). What is painted hangs together."
        } else {
            let count = Words.sentence(Words.count(councils, "council"))
            heading =
                numberWanted.map { "\(count), and \($0)" }
                ?? Self.heading(count, isOne: councils == 1, better, isOnly: isOnly, plan: plan)
            let people = sizes.isEmpty ? "" : "\(Words.list(sizes)) people. "
            lede = people + (ranks.isEmpty ? "Every council is in one piece." : "\(Words.list(ranks)).")
        }
    }

    private init(heading: String, lede: String) {
        self.heading = heading
        self.lede = lede
    }

    /// There are no areas, or it is not known who borders on whom.
    static let nothing = PaintWords(
        heading: "There is nothing to paint yet", lede: "Import areas and who borders on whom.")

    private static func heading(
        _ councils: String, isOne: Bool, _ better: (count: Int, of: String)?, isOnly: Bool,
        plan: String
    ) -> String {
        guard let better else { return "\(councils), \(isOne ? "" : "each ")in one piece" }
        if isOnly { return "\(Words.sentence(plan)) is the only plan within the limits" }
        if better.count == 0 { return "Nothing among \(better.of) beats \(plan)" }
        return
            "\(Words.sentence(Words.spelled(better.count))) of \(better.of) \(better.count == 1 ? "beats" : "beat") \(plan)"
    }

    private static func sentences(_ parts: [String]) -> [String] { parts.map { "\($0)." } }

    private static func left(_ unassigned: [String], of areas: Int, noun: (one: String, many: String)) -> [String] {
        guard !unassigned.isEmpty else { return [] }
        let have = unassigned.count == 1 ? "has" : "have"
        return ["\(Words.sentence(Words.count(unassigned.count, noun.one, noun.many))) \(have) no council yet."]
    }
}

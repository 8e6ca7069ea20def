import ArgumentParser
import Formats
import Partners

struct ScorePairs: ScoreMethod {
    static let configuration = help(
        "pairs", "Which of two ideas is better, asked again and again.",
        "Bradley–Terry strengths, quick scores, and Wilson's interval of each idea's share of wins.")

    static let form: [(field: String, meaning: String)] = [
        ("ideas", "names"),
        ("votes", "pairs of names, the one chosen first; or"),
        ("wins", "square table: how often the row's idea was chosen over the column's"),
    ]

    static let example = """
        {
          "ideas": ["One front door", "Shared data", "Joint budget"],
          "wins": [[0, 7, 6], [3, 0, 5], [4, 5, 0]]
        }
        """

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["ideas", "votes", "wins"])
        let ideas = try input.field("ideas").texts()
        var wins = [[Int]](repeating: [Int](repeating: 0, count: ideas.count), count: ideas.count)
        if let votes = try input.optional("votes") {
            for vote in try votes.items() {
                let pair = try vote.items(2, "the idea chosen and the other one")
                let (chosen, other) = (
                    try pair[0].position(in: ideas, "ideas"), try pair[1].position(in: ideas, "ideas")
                )
                guard chosen != other else { throw vote.problem("an idea is compared with itself.") }
                wins[chosen][other] += 1
            }
        } else {
            for (row, line) in try input.field("wins").items(ideas.count, "one row for each idea").enumerated() {
                for (column, item) in try line.items(ideas.count, "one for each idea").enumerated() {
                    wins[row][column] = try item.whole()
                    guard row != column || wins[row][column] == 0 else {
                        throw item.problem("an idea is compared with itself; 0 was expected on the diagonal.")
                    }
                }
            }
        }
        let pairs = PairedComparison(wins: wins)
        var report = ScoreReport()
        report.add(pairs.strengths, names: ideas)
        for (index, idea) in ideas.enumerated() { report.add(pairs.quickScore(index), of: idea) }
        return report
    }
}

import ArgumentParser
import Formats
import Partners
import Weighing

struct ScoreAppraisal: ScoreMethod {
    static let configuration = help(
        "appraisal", "Alternatives against criteria, weighed by several methods.",
        """
        Weighted sum on fixed scales, TOPSIS with a named normalisation, PROMETHEE II, VIKOR; between which weights the
        winner holds; and whether leaving one alternative out turns the others.
        """)

    static let form: [(field: String, meaning: String)] = [
        ("criteria", "one object for each"),
        ("criteria[].name", "the criterion"),
        ("criteria[].worst", "the figure that scores nothing, fixed before anybody scores"),
        ("criteria[].best", "the figure that scores everything; below “worst” where less is better"),
        ("criteria[].weight", "points in any unit (optional where judges give theirs)"),
        ("criteria[].indifferent", "PROMETHEE: a lead up to which nobody cares (optional)"),
        ("criteria[].full", "PROMETHEE: a lead from which it counts in full (optional)"),
        ("judges", "swing points 0…100 of several people (optional): objects with “name” and “points”"),
        ("alternatives", "objects with “name” and “figures”, one for each criterion, null for none"),
        ("normalisation", "of TOPSIS: “fixed”, “min-max”, “vector” (usual) or “sum”"),
    ]

    static let example = """
        {
          "criteria": [
            { "name": "Outcomes", "worst": 0, "best": 5 },
            { "name": "Leadership", "worst": 0, "best": 5 },
            { "name": "Cost (£m)", "worst": 10, "best": 0, "indifferent": 1, "full": 4 }
          ],
          "judges": [
            { "name": "Ann", "points": [100, 60, 40] },
            { "name": "Ben", "points": [80, 100, 20] }
          ],
          "alternatives": [
            { "name": "Do nothing", "figures": [1, 2, 0] },
            { "name": "Joint committee", "figures": [3, 2, 2] },
            { "name": "Merged council", "figures": [5, 3, 8] }
          ],
          "normalisation": "vector"
        }
        """

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["criteria", "judges", "alternatives", "normalisation"])
        let criteria = try input.field("criteria").items()
        var (names, scales, points, rules): ([String], [Scale], [Double], [PreferenceRule]) = ([], [], [], [])
        for criterion in criteria {
            try criterion.expect(["name", "worst", "best", "weight", "indifferent", "full"])
            names.append(try criterion.field("name").text())
            let scale = Scale(worst: try criterion.field("worst").number(), best: try criterion.field("best").number())
            guard scale.worst != scale.best else { throw criterion.problem("“worst” and “best” are the same figure.") }
            scales.append(scale)
            points.append(try criterion.optional("weight")?.number() ?? 1)
            rules.append(try rule(criterion))
        }
        let alternatives = try input.field("alternatives").items().map { alternative in
            try alternative.expect(["name", "figures"])
            let figures = try alternative.field("figures")
            _ = try figures.items(names.count, "one for each criterion")
            return Appraisal.Alternative(try alternative.field("name").text(), try figures.numbersOrNull())
        }
        var report = ScoreReport()
        let (weights, judges) = try weights(input, points, &report, names)
        let scores = AppraisalScores(try Appraisal(alternatives, scales: scales), weights: weights, judges: judges)
        let normalisation = try input.optional("normalisation")?.choice(Normalisation.allCases.map(\.rawValue))
        let labels = alternatives.map(\.name)
        report.add(scores.weightedSum, names: labels)
        report.add(scores.topsis(normalisation.flatMap(Normalisation.init) ?? .vector), names: labels)
        report.add(scores.promethee(rules), names: labels)
        report.add(scores.vikor, names: labels)
        for (index, name) in names.enumerated() {
            report.add(scores.holding(index), of: "winner holds while the weight of “\(name)” is between") {
                .list([.number($0.lowerBound), .number($0.upperBound)])
            }
        }
        return report
    }

    private static func rule(_ criterion: JSONInput) throws -> PreferenceRule {
        let indifferent = try criterion.optional("indifferent")
        guard let full = try criterion.optional("full") else {
            if let indifferent { throw indifferent.problem("it needs “full” beside it.") }
            return .usual
        }
        let most = try full.number(in: 0...Double.greatestFiniteMagnitude)
        guard let indifferent else { return .gradual(full: most) }
        return .linear(indifferent: try indifferent.number(in: 0...most), full: most)
    }

    /// From the judges' swings, or from the points beside the criteria.
    private static func weights(
        _ input: JSONInput, _ points: [Double], _ report: inout ScoreReport, _ names: [String]
    ) throws -> (Weights, judges: Int) {
        guard let judges = try input.optional("judges") else {
            do { return (try Weights(points: points), 1) } catch {
                throw try input.field("criteria").problem("\(error)")
            }
        }
        let answers = try judges.items().map { judge in
            try judge.expect(["name", "points"])
            return (judge: try judge.field("name").text(), points: try judge.field("points").numbers())
        }
        let swing: SwingWeights
        do { swing = try SwingWeights(answers, criteria: names.count) } catch { throw judges.problem("\(error)") }
        let method = Partners.Method(
            "Swing weights, mean of judges", formula: "points / sum of points, then the mean over judges",
            source: "von Winterfeldt and Edwards (1986), Decision Analysis and Behavioral Research")
        for (index, name) in names.enumerated() {
            let spread = swing.spread[index]
            report.add(
                Score(
                    swing.weights.values[index], n: answers.count,
                    spread: .range(lowest: spread.lowerBound, highest: spread.upperBound), method: method),
                of: "weight of “\(name)”")
        }
        return (swing.weights, answers.count)
    }
}

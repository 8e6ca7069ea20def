import ArgumentParser
import Formats
import Partners

struct ScoreRaters: ScoreMethod {
    static let configuration = help(
        "raters", "How far several raters agree over many things.",
        "ICC(A,1), ICC(A,k), Krippendorff's alpha, Kendall's W, kappas, and r_wg of each thing where a scale is given.")

    static let form: [(field: String, meaning: String)] = [
        ("raters", "names of the raters (optional)"),
        ("things", "one object for each thing rated"),
        ("things[].name", "what was rated"),
        ("things[].ratings", "one for each rater, in order; null for none"),
        ("scale", "lowest and highest rating: [1, 5] (optional; r_wg and weighted kappas need it)"),
    ]

    static let example = """
        {
          "raters": ["Ann", "Ben", "Cat", "Dev"],
          "scale": [1, 5],
          "things": [
            { "name": "Informal board", "ratings": [1, 2, 1, 1] },
            { "name": "Joint committee", "ratings": [3, 3, 4, 3] },
            { "name": "Combined authority", "ratings": [4, 4, 4, 5] },
            { "name": "Merged council", "ratings": [5, 4, null, 5] }
          ]
        }
        """

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["raters", "things", "scale"])
        let scale = try input.optional("scale").map(ScoreAgreement.scale)
        let raters = try input.optional("raters")?.texts()
        let things = try input.field("things").items()
        var names: [String] = []
        var rows: [[Double?]] = []
        for thing in things {
            try thing.expect(["name", "ratings"])
            names.append(try thing.field("name").text())
            let field = try thing.field("ratings")
            if let scale { _ = try field.items(on: scale) }
            let ratings = try field.numbersOrNull()
            let expected = raters?.count ?? rows.first?.count ?? ratings.count
            guard ratings.count == expected else {
                throw field.problem(
                    "there \(ratings.count == 1 ? "is 1 rating" : "are \(ratings.count) ratings"); \(expected) were expected, one for each rater."
                )
            }
            rows.append(ratings)
        }
        let table = try RatingTable(rows)
        var report = ScoreReport()
        for score in [table.singleRating, table.meanRating] + Level.allCases.map(table.alpha) + [table.concordance] {
            report.add(score)
        }
        if table.raters == 2 {
            let categories =
                scale.map { $0.map(Double.init) } ?? Set(rows.joined().compactMap(\.self)).sorted()
            for weighting in KappaWeighting.allCases { report.add(table.kappa(categories, weighting: weighting)) }
        } else {
            report.add(table.manyRaterKappa)
        }
        if let scale {
            for (name, row) in zip(names, rows) {
                report.add(
                    WithinGroup.agreement(row.compactMap(\.self), options: scale.count, invited: row.count), of: name)
            }
        }
        return report
    }
}

import ArgumentParser
import Formats
import Weighing

struct ScoreHierarchy: ScoreMethod {
    static let configuration = help(
        "ahp", "Priorities from comparing two at a time, with their consistency.",
        "The analytic hierarchy process; the random index used is printed, since tables differ.")

    static let form: [(field: String, meaning: String)] = [
        ("things", "names of what is compared, two to eight"),
        ("judges", "objects with “name” and “judgements”"),
        ("judges[].judgements", "square table: row a, column b is how many times as important a is as b"),
    ]

    static let example = """
        {
          "things": ["Outcomes", "Efficiency", "Democracy"],
          "judges": [
            { "name": "Ann", "judgements": [[1, 3, 5], [0.3333, 1, 2], [0.2, 0.5, 1]] },
            { "name": "Ben", "judgements": [[1, 2, 4], [0.5, 1, 3], [0.25, 0.3333, 1]] }
          ]
        }
        """

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["things", "judges"])
        let things = try input.field("things").texts()
        let judges = try input.field("judges").items()
        var tables: [[[Double]]] = []
        var report = ScoreReport()
        for judge in judges {
            try judge.expect(["name", "judgements"])
            let name = try judge.field("name").text()
            let field = try judge.field("judgements")
            let table = try field.items(things.count, "one row for each thing").map { try $0.numbers() }
            do {
                report.add(try AnalyticHierarchy(table).score(judges: 1), of: name, names: things)
            } catch {
                throw field.problem(error.description)
            }
            tables.append(table)
        }
        guard !tables.isEmpty else { throw try input.field("judges").problem("nobody judges.") }
        if tables.count > 1 {
            let together = try AnalyticHierarchy(AnalyticHierarchy.together(tables))
            report.add(together.score(judges: tables.count), of: "all together", names: things)
        }
        return report
    }
}

import ArgumentParser
import Formats
import Options
import Partners

struct ScoreDelphi: ScoreMethod {
    static let configuration = help(
        "delphi", "Rounds of a panel: where it stands, and whether it agrees by a rule stated first.",
        "Median, quartiles (type 7), how many are for and against, verdict, concordance, and change between rounds.")

    static let form: [(field: String, meaning: String)] = [
        ("rule", "when the panel agrees, stated before the first round"),
        ("rule.stated", "the day on which it was stated: 2026-05-01"),
        (
            "rule.scale, rule.high, rule.low",
            "lowest and highest rating, of all, for and against: [1, 9], [7, 9], [1, 3]"
        ),
        ("rule.share, rule.opposed", "least share for; share against that must not be reached: 0.7, 0.15"),
        ("rounds", "objects with “opened” (a day) and “statements”"),
        ("rounds[].statements[]", "objects with “name” and “ratings”, one for each member of the panel, null for none"),
    ]

    static let example = """
        {
          "rule": { "stated": "2026-05-01", "scale": [1, 9], "high": [7, 9], "low": [1, 3], "share": 0.7, "opposed": 0.15 },
          "rounds": [
            { "opened": "2026-05-04", "statements": [
              { "name": "One front door for families", "ratings": [5, 6, 7, 7, 8, 8, 9, 9, 4, 2] },
              { "name": "One budget for prevention", "ratings": [1, 3, 3, 5, 7, 9, 9, 2, 5, 6] } ] },
            { "opened": "2026-06-01", "statements": [
              { "name": "One front door for families", "ratings": [7, 7, 7, 7, 8, 8, 9, 9, 6, null] },
              { "name": "One budget for prevention", "ratings": [3, 4, 4, 5, 6, 8, 8, 3, 5, null] } ] }
          ]
        }
        """

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["rule", "rounds"])
        let (rule, stated) = try rule(input.field("rule"))
        var report = ScoreReport()
        var before: [String: [Int?]] = [:]
        var last = ""
        for (number, round) in try input.field("rounds").items().enumerated() {
            try round.expect(["opened", "statements"])
            let opened = try round.field("opened")
            let day = try day(opened)
            if number == 0, stated >= day {
                throw opened.problem(
                    "the rule was stated on \(stated), not before this round opened; a rule chosen afterwards proves nothing."
                )
            }
            guard day > last else {
                throw opened.problem(
                    "this round opened on \(day), not after the one before it (\(last)); rounds stand in the order in which they were held."
                )
            }
            last = day
            var rows: [[Double?]] = []
            var now: [String: [Int?]] = [:]
            for statement in try round.field("statements").items() {
                try statement.expect(["name", "ratings"])
                let name = try statement.field("name").text()
                let ratings = try statement.field("ratings").items(on: rule.scale)
                guard now[name] == nil else { throw statement.problem("“\(name)” stands in this round twice.") }
                now[name] = ratings
                rows.append(ratings.map { $0.map(Double.init) })
                report.add(Delphi.standing(ratings, rule: rule), of: "round \(number + 1): \(name)", json)
                if let former = before[name] {
                    guard former.count == ratings.count else {
                        throw statement.problem(
                            "there are \(ratings.count) ratings; the round before had \(former.count), one for each member."
                        )
                    }
                    report.add(
                        Delphi.change(former, ratings, rule: rule), of: "round \(number) to \(number + 1): \(name)")
                }
            }
            if rows.count > 1, Set(rows.map(\.count)).count == 1 {
                // The statements are what is put in order, the members are who does it; who left one out is not counted.
                let members = rows[0].indices.filter { member in rows.allSatisfy { $0[member] != nil } }
                let table = try RatingTable(rows.map { row in members.map { row[$0] } })
                report.add(table.concordance, of: "round \(number + 1): order of the statements")
            }
            before = now
        }
        return report
    }

    private static func json(_ standing: Delphi.Standing) -> JSONText {
        .object([
            ("median", .number(standing.median)), ("interquartile_range", .number(standing.interquartileRange)),
            ("for", .whole(standing.high)), ("against", .whole(standing.low)),
            ("verdict", .text(standing.verdict.rawValue)),
        ])
    }

    private static func rule(_ input: JSONInput) throws -> (DelphiRule, stated: String) {
        try input.expect(["stated", "scale", "high", "low", "share", "opposed"])
        var rule = DelphiRule()
        if let scale = try input.optional("scale") { rule.scale = try ScoreAgreement.scale(scale) }
        for (key, part) in [("high", \DelphiRule.high), ("low", \DelphiRule.low)] {
            guard let given = try input.optional(key) else { continue }
            let range = try ScoreAgreement.scale(given)
            guard rule.scale.contains(range.lowerBound), rule.scale.contains(range.upperBound) else {
                throw given.problem("it is not inside the scale.")
            }
            rule[keyPath: part] = range
        }
        if rule.high.overlaps(rule.low) { throw input.problem("“high” and “low” overlap.") }
        if let share = try input.optional("share") { rule.share = try share.number(in: 0...1) }
        if let opposed = try input.optional("opposed") { rule.opposed = try opposed.number(in: 0...1) }
        return (rule, try day(input.field("stated")))
    }

    /// A day as ISO writes it, so that days compare as texts.
    private static func day(_ input: JSONInput) throws -> String {
        let text = try input.text()
        guard text.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])/) != nil else {
            throw input.problem("“\(text)” is not a day such as 2026-05-01.")
        }
        return text
    }
}

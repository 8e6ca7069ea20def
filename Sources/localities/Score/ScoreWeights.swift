import ArgumentParser
import Consultations
import Formats

struct ScoreWeights: ScoreMethod {
    static let configuration = help(
        "weights", "Weigh a survey to known margins, and say how sure its shares are.",
        """
        Raking to one or more margins with a cap, design effect and effective number; of each question the weighted shares
        with intervals, for samples only.
        """)

    static let form: [(field: String, meaning: String)] = [
        ("basis", "“sample” drawn by chance, “self-selected”, or “everybody” where all were asked"),
        ("population", "how many people the sample was drawn from (optional)"),
        ("invited", "how many were drawn (optional)"),
        ("margins", "objects with “name” and “categories”: how many people there are of each"),
        ("cap", "largest weight, as a multiple of the mean; 5 unless given; null for none"),
        ("respondents", "one object for each: the category in every margin, null for not said; “answers” by question"),
    ]

    static let example: String = {
        let cells = [("young", "town", 40), ("young", "country", 10), ("old", "town", 30), ("old", "country", 20)]
        var number = 0
        let rows = cells.flatMap { age, place, count in
            (0..<count).map { _ -> String in
                number += 1
                let answer = number % 3 == 0 ? "no" : "yes"
                return #"    { "age": "\#(age)", "place": "\#(place)", "answers": { "Merge?": "\#(answer)" } }"#
            }
        }
        return """
            {
              "basis": "sample",
              "population": 5000,
              "invited": 250,
              "cap": 5,
              "margins": [
                { "name": "age", "categories": { "young": 2500, "old": 2500 } },
                { "name": "place", "categories": { "town": 3000, "country": 2000 } }
              ],
              "respondents": [
            \(rows.joined(separator: ",\n"))
              ]
            }
            """
    }()

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["basis", "population", "invited", "margins", "cap", "respondents"])
        let respondents = try input.field("respondents").items()
        let basis: Basis =
            switch try input.field("basis").choice(["sample", "self-selected", "everybody"]) {
            case "self-selected": .selfSelected
            case "everybody": .everybody
            default: .sample(population: try input.optional("population")?.whole(in: 1...Int(Int32.max)))
            }
        let margins = try input.field("margins").items().map { try margin($0, respondents) }
        let hasCap = try input.fields().contains { $0.key == "cap" }
        let cap = try input.optional("cap")?.number() ?? (hasCap ? nil : Raking.usualCap)
        let invited = try input.optional("invited")?.whole()
        var report = ScoreReport()
        var weighted = Raking.weights(margins, cap: cap)
        weighted.invited = invited
        report.add(weighted) { weights in
            .object([
                ("design_effect", .number(weights.designEffect)),
                ("effective_number", .number(weights.effectiveNumber)),
                ("trimmed", .whole(weights.trimmed)),
                (
                    "achieved",
                    .object(
                        zip(margins, weights.achieved).map { margin, shares in
                            (margin.name, .object(zip(margin.categories, shares).map { ($0.name, .number($1)) }))
                        })
                ), ("weights", .list(weights.values.map(JSONText.number))),
            ])
        }
        guard let weights = weighted.value else { return report }
        report.add(
            Estimate.margin(
                share: 0.5, n: respondents.count, effective: weights.effectiveNumber, basis: basis, invited: invited),
            of: "margin of a share of one half")
        for (question, answers) in try answers(respondents) {
            let said = answers.indices.filter { answers[$0] != nil }
            let own = weights.of(said)
            for option in Set(answers.compactMap(\.self)).sorted() {
                report.add(
                    Estimate.share(
                        own.share { answers[said[$0]] == option }, n: said.count, effective: own.effectiveNumber,
                        basis: basis, invited: invited), of: "\(question): \(option)")
            }
        }
        return report
    }

    private static func margin(_ input: JSONInput, _ respondents: [JSONInput]) throws -> Margin {
        try input.expect(["name", "categories"])
        let name = try input.field("name").text()
        let categories = try input.field("categories").fields().map { Margin.Category($0.key, try $0.value.number()) }
        let names = categories.map(\.name)
        return Margin(
            name, categories,
            members: try respondents.map { try $0.optional(name)?.position(in: names, "categories of “\(name)”") })
    }

    /// Each question in the order in which it first comes, with everybody's answer.
    private static func answers(_ respondents: [JSONInput]) throws -> [(question: String, answers: [String?])] {
        var order: [String] = []
        var answers: [String: [String?]] = [:]
        for (index, respondent) in respondents.enumerated() {
            for (question, answer) in try respondent.optional("answers")?.fields() ?? [] {
                if answers[question] == nil {
                    order.append(question)
                    answers[question] = Array(repeating: nil, count: respondents.count)
                }
                answers[question]?[index] = try answer.text()
            }
        }
        return order.map { ($0, answers[$0] ?? []) }
    }
}

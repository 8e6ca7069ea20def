import ArgumentParser
import Formats
import Partners

struct ScoreNetwork: ScoreMethod {
    static let configuration = help(
        "network", "What a network of partners looks like, and who holds it together.",
        "Density, centralisation, betweenness, transitivity, reciprocity, articulation points; trust and value.")

    static let form: [(field: String, meaning: String)] = [
        ("partners", "names"),
        ("ties", "pairs of names: who says that it works with whom"),
        ("silent", "partners that did not answer (optional)"),
        ("rule", "when two count as tied: “either” says so (usual), “both” do, or “directed”"),
        ("trust", "what partners think of each other: objects with “rater”, “partner”, “answers” (optional)"),
        ("value", "the same for value (optional)"),
        ("threshold", "raters below which no trust or value is told; 5 unless given, never below 2"),
    ]

    static let example = """
        {
          "partners": ["A", "B", "C", "D", "E", "F"],
          "ties": [["A", "B"], ["B", "A"], ["A", "C"], ["A", "D"], ["A", "E"], ["B", "C"]],
          "silent": ["F"],
          "rule": "either",
          "threshold": 3,
          "trust": [
            { "rater": "B", "partner": "A", "answers": [4, 3, 4] },
            { "rater": "C", "partner": "A", "answers": [3, 3, null] },
            { "rater": "D", "partner": "A", "answers": [2, 4, 3] },
            { "rater": "A", "partner": "B", "answers": [4, 4, 4] }
          ]
        }
        """

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["partners", "ties", "silent", "rule", "trust", "value", "threshold"])
        let partners = try input.field("partners").texts()
        if let twice = Dictionary(grouping: partners, by: \.self).first(where: { $0.value.count > 1 }) {
            throw try input.field("partners").problem("“\(twice.key)” stands there \(twice.value.count) times.")
        }
        let place = Dictionary(uniqueKeysWithValues: partners.enumerated().map { ($1, $0) })
        func position(_ name: JSONInput) throws -> Int {
            guard let position = place[try name.text()] else {
                throw name.problem("“\(try name.text())” is none of the partners.")
            }
            return position
        }
        let ties = try input.field("ties")
        let pairs = try ties.items().map { tie in
            let ends = try tie.items(2, "the partner that says so and the one that it names")
            return PartnerNetwork.Tie(try position(ends[0]), try position(ends[1]))
        }
        let silent = try input.optional("silent").map { try $0.items().map(position) } ?? []
        let rule = try input.optional("rule")?.choice(PartnerNetwork.Rule.allCases.map(\.rawValue))
        let network: PartnerNetwork
        do {
            network = try PartnerNetwork(
                partners: partners, ties: pairs, silent: Set(silent),
                rule: rule.flatMap(PartnerNetwork.Rule.init) ?? .either)
        } catch {
            throw ties.problem(error.description)
        }
        var report = ScoreReport()
        for score in [
            network.density, network.degreeCentralisation, network.betweennessCentralisation, network.transitivity,
            network.reciprocity,
        ] { report.add(score) }
        report.add(network.betweenness, names: partners)
        report.add(network.articulationPoints) { .list($0.map { .text(partners[$0]) }) }

        let threshold = try input.optional("threshold")?.whole(in: 2...1000) ?? 5
        for key in ["trust", "value"] {
            guard let given = try input.optional(key) else { continue }
            var seen: Set<[Int]> = []
            let ratings = try given.items().map { rating in
                try rating.expect(["rater", "partner", "answers"])
                let answers = try rating.field("answers")
                for (item, number) in zip(try answers.items(), try answers.numbersOrNull()) where number != nil {
                    _ = try item.number(in: 1...4)
                }
                let (rater, partner) = (try position(rating.field("rater")), try position(rating.field("partner")))
                guard seen.insert([rater, partner]).inserted else {
                    throw rating.problem(
                        "“\(partners[rater])” rates “\(partners[partner])” a second time; one rating of each is counted."
                    )
                }
                return Regard.Rating(rater: rater, partner: partner, answers: try answers.numbersOrNull())
            }
            for (partner, score) in zip(
                partners, Regard.scores(ratings, partners: partners.count, fewest: threshold))
            {
                report.add(score, of: "\(key): \(partner)") { mean in
                    .object([("mean", .number(mean)), ("share_of_most", .number(Regard.shareOfMost(mean)))])
                }
            }
        }
        return report
    }
}

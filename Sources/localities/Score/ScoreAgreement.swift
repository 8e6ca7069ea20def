import ArgumentParser
import Formats
import Partners

struct ScoreAgreement: ScoreMethod {
    static let configuration = help(
        "agreement", "How far people agree on questions with ordered answers.",
        "Consensus, agreement A, polarisation and dispersion; from single ratings also r_wg and average deviation.")

    static let form: [(field: String, meaning: String)] = [
        ("questions", "one object for each question"),
        ("questions[].name", "what was asked"),
        ("questions[].counts", "how many chose each answer, lowest first; or"),
        ("questions[].ratings", "what each person chose, null for who did not, with “scale”"),
        ("scale", "lowest and highest answer, for ratings: [1, 5]"),
        ("invited", "how many were asked (optional)"),
    ]

    static let example = """
        {
          "scale": [1, 5],
          "invited": 9,
          "questions": [
            { "name": "We trust each other", "counts": [1, 0, 2, 5, 1] },
            { "name": "We share data", "ratings": [4, 4, 5, 3, 4, 4, null, null, null] },
            { "name": "We share money", "ratings": [1, 1, 5, 5, 3, 1, null, null, null] }
          ]
        }
        """

    @OptionGroup var options: ScoreOptions

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["scale", "invited", "questions"])
        let invited = try input.optional("invited")?.whole()
        let scale = try input.optional("scale").map(scale)
        var report = ScoreReport()
        var rated: [(input: JSONInput, ratings: [Double?])] = []
        for question in try input.field("questions").items() {
            try question.expect(["name", "counts", "ratings"])
            let name = try question.field("name").text()
            var counts: [Int]
            var ratings: [Double]?
            if let given = try question.optional("counts") {
                counts = try given.items().map { try $0.whole() }
            } else {
                guard let scale else { throw question.problem("ratings need “scale”, such as [1, 5].") }
                let field = try question.field("ratings")
                let given = try field.items(on: scale)
                rated.append((field, given.map { $0.map(Double.init) }))
                counts = scale.map { step in given.count { $0 == step } }
                ratings = given.compactMap { $0.map(Double.init) }
            }
            for score in [
                Agreement.consensus(counts, invited: invited), Agreement.vanDerEijk(counts, invited: invited),
                Agreement.polarisation(counts, invited: invited), Agreement.dispersion(counts, invited: invited),
            ] { report.add(score, of: name) }
            if let ratings, let scale {
                report.add(WithinGroup.agreement(ratings, options: scale.count, invited: invited), of: name)
                report.add(WithinGroup.averageDeviation(ratings, options: scale.count, invited: invited), of: name)
            }
        }
        if let scale, rated.count > 1 { report.add(try together(rated, scale, invited), of: "all rated questions") }
        return report
    }

    /// r_wg(J) of those who answered every question.
    private static func together(
        _ rated: [(input: JSONInput, ratings: [Double?])], _ scale: ClosedRange<Int>, _ invited: Int?
    ) throws -> Score<Double> {
        let people = rated[0].ratings.count
        if let odd = rated.first(where: { $0.ratings.count != people }) {
            throw odd.input.problem("there are \(odd.ratings.count) ratings; the first question has \(people).")
        }
        let whole = (0..<people).filter { person in rated.allSatisfy { $0.ratings[person] != nil } }
        let items = rated.map { question in whole.compactMap { question.ratings[$0] } }
        return WithinGroup.agreement(items: items, options: scale.count, invited: invited)
    }

    /// `[1, 5]`.
    static func scale(_ input: JSONInput) throws -> ClosedRange<Int> {
        let ends = try input.items(2, "the lowest and the highest answer")
        let (lowest, highest) = (try ends[0].whole(in: -1000...1000), try ends[1].whole(in: -1000...1000))
        guard lowest < highest else { throw input.problem("the lowest answer must be below the highest.") }
        return lowest...highest
    }
}

extension JSONInput {
    /// Whole numbers on a scale, null for none.
    func items(on scale: ClosedRange<Int>) throws -> [Int?] {
        try zip(items(), numbersOrNull()).map { item, number in
            number == nil ? nil : try item.whole(in: scale)
        }
    }
}

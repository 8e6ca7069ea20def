import Formats
import Partners

/// What a method answers: scores under their names, each in the same form.
struct ScoreReport {
    private var scores: [JSONText] = []
    private var refusals: [String] = []

    /// Adds a score.
    ///
    /// - Parameters:
    ///   - of: what it is a score of, such as a question or a partner.
    mutating func add<Value>(_ score: Score<Value>, of thing: String? = nil, _ value: (Value) -> JSONText) {
        if let sentence = score.refusal { refusals.append(sentence) }
        scores.append(
            .object([
                ("of", thing.map(JSONText.text) ?? .null), ("value", score.value.map(value) ?? .null),
                ("refused", score.refusal.map(JSONText.text) ?? .null), ("n", .whole(score.n)),
                ("invited", score.invited.map(JSONText.whole) ?? .null),
                ("response_rate", score.responseRate.map(JSONText.number) ?? .null),
                ("spread", score.spread.map(Self.json) ?? .null),
                (
                    "method",
                    .object([
                        ("name", .text(score.method.name)), ("formula", .text(score.method.formula)),
                        ("source", .text(score.method.source)),
                    ])
                ), ("caveats", .list(score.caveats.map(JSONText.text))),
            ]))
    }

    mutating func add(_ score: Score<Double>, of thing: String? = nil) { add(score, of: thing) { .number($0) } }

    /// Numbers under the names of what they belong to.
    mutating func add(_ score: Score<[Double]>, of thing: String? = nil, names: [String]) {
        add(score, of: thing) { values in .object(zip(names, values).map { ($0, .number($1)) }) }
    }

    mutating func add(_ score: Score<[Double?]>, of thing: String? = nil, names: [String]) {
        add(score, of: thing) { values in .object(zip(names, values).map { ($0, $1.map(JSONText.number) ?? .null) }) }
    }

    var json: JSONText { .object([("scores", .list(scores))]) }

    /// Why there is no number at all; nil where there is one.
    var refusal: String? { refusals.count == scores.count ? refusals.first : nil }

    private static func json(_ spread: Spread) -> JSONText {
        switch spread {
        case .counts(let counts): .object([("counts", .list(counts.map(JSONText.whole)))])
        case .range(let lowest, let highest):
            .object([("lowest", .number(lowest)), ("highest", .number(highest))])
        case .quartiles(let lower, let upper):
            .object([("lower_quartile", .number(lower)), ("upper_quartile", .number(upper))])
        case .deviation(let deviation): .object([("standard_deviation", .number(deviation))])
        case .interval(let lower, let upper, let confidence):
            .object([("lower", .number(lower)), ("upper", .number(upper)), ("confidence", .number(confidence))])
        }
    }
}

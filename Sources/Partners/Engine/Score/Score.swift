/// The result of a method on people's answers, with all that a reader needs to judge it – or, where a number would mislead, a
/// refusal in a sentence.
///
/// ```swift
/// let score = Agreement.consensus([1, 0, 2, 5, 1])
/// score.value             // 0.6226
/// score.n                 // 9
/// score.method.name       // "Consensus (Tastle and Wierman)"
/// score.caveats           // …
///
/// Agreement.vanDerEijk([4, 5]).refusal   // "Agreement needs at least three categories; there are 2."
/// ```
public struct Score<Value: Sendable>: Sendable {
    public enum Outcome: Sendable {
        case value(Value)
        /// Why there is none, as a sentence.
        case refused(String)
    }

    public var outcome: Outcome
    /// Answers that the value rests on; “do not know” and missing ones are not among them.
    public var n: Int
    /// How many were asked; nil where nobody knows, as in an open consultation.
    public var invited: Int?
    /// How far the answers lie apart.
    public var spread: Spread?
    public var method: Method
    /// What to keep in mind, each a sentence.
    public var caveats: [String]

    public init(
        _ value: Value, n: Int, invited: Int? = nil, spread: Spread? = nil, method: Method, caveats: [String] = []
    ) {
        self.init(outcome: .value(value), n: n, invited: invited, spread: spread, method: method, caveats: caveats)
    }

    /// - Parameter refused: why there is no value, as a sentence.
    public init(
        refused: String, n: Int, invited: Int? = nil, spread: Spread? = nil, method: Method, caveats: [String] = []
    ) {
        self.init(outcome: .refused(refused), n: n, invited: invited, spread: spread, method: method, caveats: caveats)
    }

    public init(
        outcome: Outcome, n: Int, invited: Int?, spread: Spread?, method: Method, caveats: [String]
    ) {
        self.outcome = outcome
        self.n = n
        self.invited = invited
        self.spread = spread
        self.method = method
        self.caveats = caveats
    }

    public var value: Value? {
        if case .value(let value) = outcome { value } else { nil }
    }

    public var refusal: String? {
        if case .refused(let sentence) = outcome { sentence } else { nil }
    }

    /// Answers per person asked, 0…1; nil where nobody knows how many were asked, or nobody was.
    public var responseRate: Double? {
        guard let invited, invited > 0 else { return nil }
        return Double(n) / Double(invited)
    }

    /// The same score of something made from the value; a refusal stays one.
    public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Score<Other> {
        let outcome: Score<Other>.Outcome =
            switch self.outcome {
            case .value(let value): .value(transform(value))
            case .refused(let sentence): .refused(sentence)
            }
        return Score<Other>(
            outcome: outcome, n: n, invited: invited, spread: spread, method: method, caveats: caveats)
    }
}

extension Score.Outcome: Equatable where Value: Equatable {}
extension Score.Outcome: Hashable where Value: Hashable {}
extension Score: Equatable where Value: Equatable {}
extension Score: Hashable where Value: Hashable {}

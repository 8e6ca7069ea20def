/// A social network of partners, from the ties that they name.
///
/// ```swift
/// let network = try PartnerNetwork(
///     partners: ["A", "B", "C", "D", "E"], ties: [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2)].map(PartnerNetwork.Tie.init))
/// network.density.value                       // 0.5
/// network.articulationPoints.value            // [0]: without A the partnership falls apart
/// ```
public struct PartnerNetwork: Hashable, Sendable {
    /// What one partner says of another, by their positions.
    public struct Tie: Hashable, Sendable {
        public let from: Int
        public let to: Int

        public init(_ from: Int, _ to: Int) {
            self.from = from
            self.to = to
        }
    }

    /// When two partners count as tied.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// One of them says so.
        case either
        /// Both say so.
        case both
        /// Each way counts for itself.
        case directed
    }

    public let partners: [String]
    public let rule: Rule
    /// Whether each partner answered; what the silent ones would have said is missing, not “no tie”.
    public let hasAnswered: [Bool]
    /// Whom each names, in order.
    let nominations: [[Int]]
    /// Whom each is tied to by the rule; in order.
    let neighbours: [[Int]]

    /// - Parameters:
    ///   - silent: positions of partners that did not answer.
    /// - Throws: where a tie leads to nobody, to itself or stands twice.
    public init(partners: [String], ties: [Tie], silent: Set<Int> = [], rule: Rule = .either) throws(NetworkProblem) {
        let count = partners.count
        var isNamed = BitTable(count)
        for (index, tie) in ties.enumerated() {
            guard partners.indices.contains(tie.from), partners.indices.contains(tie.to) else {
                throw .nobody(tie: index + 1, partners: count)
            }
            guard tie.from != tie.to else { throw .itself(tie: index + 1, partner: partners[tie.from]) }
            guard !isNamed[tie.from, tie.to] else {
                throw .twice(tie: index + 1, from: partners[tie.from], to: partners[tie.to])
            }
            isNamed[tie.from, tie.to] = true
        }
        self.partners = partners
        self.rule = rule
        hasAnswered = partners.indices.map { !silent.contains($0) }
        nominations = partners.indices.map { from in partners.indices.filter { isNamed[from, $0] } }
        neighbours = partners.indices.map { a in
            partners.indices.filter { b in
                switch rule {
                case .either: isNamed[a, b] || isNamed[b, a]
                case .both: isNamed[a, b] && isNamed[b, a]
                case .directed: isNamed[a, b]
                }
            }
        }
    }

    /// Ties by the rule; each pair once unless directed.
    public var tieCount: Int {
        let ends = neighbours.reduce(0) { $0 + $1.count }
        return rule == .directed ? ends : ends / 2
    }

    var answeredCount: Int { hasAnswered.count { $0 } }

    /// A score of the whole network, or why there is none.
    func score<Value>(
        _ method: Method, fewest: Int = 3, spread: Spread? = nil, caveats: [String] = [], _ value: () -> Value?
    ) -> Score<Value> {
        func refused(_ sentence: String) -> Score<Value> {
            Score(refused: sentence, n: answeredCount, invited: partners.count, method: method)
        }
        guard partners.count >= fewest else {
            return refused("A network needs at least \(fewest) partners; there are \(partners.count).")
        }
        guard answeredCount > 0 else { return refused("No partner answered.") }
        guard let value = value() else {
            return refused(
                tieCount == 0
                    ? "There are no ties to work with."
                    : "No partner is tied to two others, so there is nothing that could close to a triangle.")
        }
        return Score(
            value, n: answeredCount, invited: partners.count, spread: spread, method: method,
            caveats: silence + caveats)
    }

    private var silence: [String] {
        let silent = partners.count - answeredCount
        guard silent > 0 else { return [] }
        let unseen =
            switch rule {
            case .either: "ties between two of them cannot be seen"
            case .both: "no tie of theirs can be confirmed"
            case .directed: "ties from them cannot be seen"
            }
        return ["\(silent) of \(partners.count) partners did not answer; \(unseen)."]
    }
}

public enum NetworkProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case nobody(tie: Int, partners: Int)
    case itself(tie: Int, partner: String)
    case twice(tie: Int, from: String, to: String)

    public var description: String {
        switch self {
        case .nobody(let tie, let partners): "Tie \(tie) leads to nobody; there are \(partners) partners."
        case .itself(let tie, let partner): "Tie \(tie) leads from “\(partner)” to itself."
        case .twice(let tie, let from, let to): "Tie \(tie), from “\(from)” to “\(to)”, stands here a second time."
        }
    }
}

/// A Boolean matrix, one bit for each pair.
struct BitTable: Hashable, Sendable {
    let words: Int
    private(set) var bits: [UInt64]

    init(_ count: Int) {
        words = (count + 63) / 64
        bits = Array(repeating: 0, count: words * count)
    }

    subscript(row: Int, column: Int) -> Bool {
        get { bits[row * words + (column >> 6)] & (1 << UInt64(column & 63)) != 0 }
        set {
            let mask: UInt64 = 1 << UInt64(column & 63)
            if newValue {
                bits[row * words + (column >> 6)] |= mask
            } else {
                bits[row * words + (column >> 6)] &= ~mask
            }
        }
    }

    /// How many columns two rows share.
    func shared(_ a: Int, _ b: Int) -> Int {
        var count = 0
        for word in 0..<words { count += (bits[a * words + word] & bits[b * words + word]).nonzeroBitCount }
        return count
    }
}

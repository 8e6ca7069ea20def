import Partners

/// How representative a statement is for a group: its members vote differently on it than the rest.
///
/// One pseudocount is added to all counts, so that few votes prove nothing. A statement is kept where both tests pass one-sided at 90%:
/// that the group leans this way at all, and that it does so more than the rest.
public struct Representativeness: Hashable, Sendable {
    public let statement: Int
    /// Whether the group agrees or disagrees more than the rest.
    public let agrees: Bool
    /// Share in the group, and how many times that of the rest.
    public let share: Double
    public let ratio: Double
    /// Whether the group leans so: z of one share against a half.
    public let leaning: Double
    /// Whether it does so more than the rest: z of two shares.
    public let difference: Double

    /// One-sided 90%.
    public static let cut = 1.2816

    public var isKept: Bool { leaning > Self.cut && difference > Self.cut }
    /// By which statements are put in order.
    public var strength: Double { ratio * share * leaning * difference }

    init(statement: Int, agrees: Bool, group: VoteTally, rest: VoteTally) {
        self.statement = statement
        self.agrees = agrees
        share = agrees ? group.agreement : group.disagreement
        ratio = share / (agrees ? rest.agreement : rest.disagreement)
        let inGroup = agrees ? group.agree : group.disagree
        leaning = Self.oneShare(inGroup, of: group.seen)
        difference = Self.twoShares(inGroup, of: group.seen, agrees ? rest.agree : rest.disagree, of: rest.seen)
    }

    /// z of a share against a half, `2 √(n+1) ((s+1)/(n+1) − ½)`.
    public static func oneShare(_ successes: Int, of count: Int) -> Double {
        let n = Double(count + 1)
        return 2 * n.squareRoot() * (Double(successes + 1) / n - 0.5)
    }

    /// z of two shares, all counts raised by one: 15 of 24 against 56 of 71 is −1.5141.
    public static func twoShares(_ a: Int, of countA: Int, _ b: Int, of countB: Int) -> Double {
        let (nA, nB) = (Double(countA + 1), Double(countB + 1))
        let (pA, pB) = (Double(a + 1) / nA, Double(b + 1) / nB)
        let both = Double(a + b + 2) / (nA + nB)
        let variance = both * (1 - both) * (1 / nA + 1 / nB)
        return variance > 0 ? (pA - pB) / variance.squareRoot() : 0
    }
}

/// A test for rank reversal: whether the order of the others holds when one alternative is left out.
///
/// With fixed scales it always does. With scales made from the alternatives themselves (min–max, vector) a loser that
/// leaves can turn the winner: A (9, 4), B (6, 7), C (1, 9), weights 0.6 and 0.4: B wins by 0.615; without C, which came
/// last, A wins by 0.6.
public struct DropOne: Hashable, Sendable {
    public struct Trial: Hashable, Sendable {
        /// Position of the alternative left out.
        public let dropped: Int
        /// The others by their positions, the best first.
        public let ranking: [Int]
        /// Whether two of the others changed their order, or were equal and are no more.
        public let turned: Bool
    }

    public let trials: [Trial]
    public var holds: Bool { !trials.contains(where: \.turned) }
}

extension Appraisal {
    /// The same alternatives on scales that span their own figures (min–max).
    public var onItsOwnScales: Appraisal {
        let spans = scales.enumerated().map { index, scale in
            Scale(spanning: alternatives.compactMap { $0.figures[index] }, moreIsBetter: scale.moreIsBetter) ?? scale
        }
        return (try? Appraisal(alternatives, scales: spans)) ?? self
    }

    /// Without one alternative.
    public func dropping(_ alternative: Int) -> Appraisal {
        var rest = alternatives
        rest.remove(at: alternative)
        return (try? Appraisal(rest, scales: scales)) ?? self
    }

    /// Leaves out each alternative in turn and ranks the rest anew.
    ///
    /// - Parameter scores: more is better; nil for one that has none.
    public func dropOne(_ scores: (Appraisal) -> [Double?]) -> DropOne {
        let whole = scores(self)
        return DropOne(
            trials: alternatives.indices.map { dropped in
                var rest = scores(dropping(dropped))
                rest.insert(nil, at: dropped)
                return .init(dropped: dropped, ranking: Self.ranking(rest), turned: Self.areTurned(whole, rest))
            })
    }

    /// Whether two that have scores both times stand to each other in another way: before, behind, or equal.
    private static func areTurned(_ before: [Double?], _ after: [Double?]) -> Bool {
        func order(_ a: Double, _ b: Double) -> Int { a < b ? -1 : a > b ? 1 : 0 }
        let both = zip(before, after).compactMap { old, new in old.flatMap { old in new.map { (old, $0) } } }
        return both.indices.contains { a in
            both[..<a].contains { order($0.0, both[a].0) != order($0.1, both[a].1) }
        }
    }
}

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
        /// Whether two of the others changed their order.
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
        func ranking(_ scores: [Double?]) -> [Int] {
            scores.indices.filter { scores[$0] != nil }.sorted { (scores[$0] ?? 0, $1) > (scores[$1] ?? 0, $0) }
        }
        let whole = ranking(scores(self))
        return DropOne(
            trials: alternatives.indices.map { dropped in
                let rest = ranking(scores(dropping(dropped))).map { $0 < dropped ? $0 : $0 + 1 }
                return .init(dropped: dropped, ranking: rest, turned: rest != whole.filter { $0 != dropped })
            })
    }
}

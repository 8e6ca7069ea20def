/// Preference function of PROMETHEE: from the difference of two figures to a degree of preference, 0…1.
///
/// - SeeAlso: Brans and Vincke (1985), *A preference ranking organisation method*, Management Science 31(6).
public enum PreferenceRule: Hashable, Sendable {
    /// Any difference counts in full.
    case usual
    /// Grows straight from no difference to full at the threshold (V-shape).
    case gradual(full: Double)
    /// Nothing up to the first threshold, full from the second, straight between (linear).
    case linear(indifferent: Double, full: Double)

    /// 0…1, for how much the one is ahead of the other, in the figure's own unit.
    public func preference(_ difference: Double) -> Double {
        guard difference > 0 else { return 0 }
        switch self {
        case .usual: return 1
        case .gradual(let full): return full > 0 ? min(1, difference / full) : 1
        case .linear(let indifferent, let full):
            if difference <= indifferent { return 0 }
            return full > indifferent ? min(1, (difference - indifferent) / (full - indifferent)) : 1
        }
    }
}

/// Outranking flows of each alternative: preference over the others, theirs over it, and the net flow (PROMETHEE II).
public struct PreferenceFlows: Hashable, Sendable {
    /// Mean preference over the others, 0…1.
    public let leaving: [Double]
    /// Mean preference of the others over it, 0…1.
    public let entering: [Double]
    /// `φ(a) = Σ_b [π(a,b) − π(b,a)] / (n − 1)`, −1…1; they add up to nought.
    public var net: [Double] { zip(leaving, entering).map { $0 - $1 } }
}

extension Appraisal {
    /// - Parameter rules: one for each criterion.
    /// - Returns: nil where a figure that counts is missing, or where there is nobody to compare with.
    public func preferenceFlows(_ weights: Weights, _ rules: [PreferenceRule]) -> PreferenceFlows? {
        precondition(rules.count == scales.count, "one rule for each criterion")
        let counting = scales.indices.filter { weights.values[$0] > 0 }
        let count = alternatives.count
        guard count > 1, alternatives.allSatisfy({ row in counting.allSatisfy { row.figures[$0] != nil } }) else {
            return nil
        }
        var leaving = [Double](repeating: 0, count: count)
        var entering = leaving
        for criterion in counting {
            let sign = scales[criterion].moreIsBetter ? 1.0 : -1.0
            let figures = alternatives.map { sign * ($0.figures[criterion] ?? 0) }
            for a in 0..<count {
                for b in 0..<count where a != b {
                    let share =
                        weights.values[criterion] * rules[criterion].preference(figures[a] - figures[b])
                        / Double(count - 1)
                    leaving[a] += share
                    entering[b] += share
                }
            }
        }
        return PreferenceFlows(leaving: leaving, entering: entering)
    }
}

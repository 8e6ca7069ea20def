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
        Fraction(difference).map { preference($0).double } ?? (difference > 0 ? 1 : 0)
    }

    func preference(_ difference: Fraction) -> Fraction {
        guard difference > .zero else { return .zero }
        func rising(_ start: Double, _ full: Double) -> Fraction {
            guard let start = Fraction(start), let full = Fraction(full) else { return .zero }
            if difference <= start { return .zero }
            return full > start ? min(.one, (difference - start) / (full - start)) : .one
        }
        return switch self {
        case .usual: .one
        case .gradual(let full): rising(0, full)
        case .linear(let indifferent, let full): rising(indifferent, full)
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
    public let net: [Double]
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
        var leaving = [Fraction](repeating: .zero, count: count)
        var entering = leaving
        for criterion in counting {
            let figures = alternatives.compactMap { $0.figures[criterion].flatMap(Fraction.init) }
            guard figures.count == count else { return nil }
            let isMore = scales[criterion].moreIsBetter
            let weight = weights.exact[criterion] / Fraction(count - 1, over: 1)
            for a in 0..<count {
                for b in 0..<count where a != b {
                    let lead = isMore ? figures[a] - figures[b] : figures[b] - figures[a]
                    let share = weight * rules[criterion].preference(lead)
                    leaving[a] = leaving[a] + share
                    entering[b] = entering[b] + share
                }
            }
        }
        return PreferenceFlows(
            leaving: leaving.map(\.double), entering: entering.map(\.double),
            net: zip(leaving, entering).map { ($0 - $1).double })
    }
}

/// VIKOR: a compromise between group utility (regret over all criteria) and individual regret (the worst criterion). Less is
/// better.
///
/// - SeeAlso: Opricovic and Tzeng (2004), *Compromise solution by MCDM methods*, EJOR 156(2).
public struct Compromise: Hashable, Sendable {
    /// `S = Σ w (f* − f)/(f* − f⁻)`: regret over all criteria.
    public let regret: [Double]
    /// `R = max w (f* − f)/(f* − f⁻)`: regret by the criterion where it is greatest.
    public let worstRegret: [Double]
    /// `Q = v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*)`.
    public let index: [Double]
    /// Positions, the lowest index first.
    public let ranking: [Int]
    /// Those that count as best together: the first alone only where it leads by `1/(n − 1)` and also leads by S or R.
    public let best: [Int]

    /// - Parameters:
    ///   - regrets: for each alternative, weight times share of the way from best to worst, by criterion.
    ///   - majority: v, the weight of the many criteria against the worst one; 0.5 is consensus.
    init(regrets: [[Fraction]], majority: Double) {
        let regret = regrets.map(\.total)
        let worst = regrets.map { $0.max() ?? .zero }
        func share(_ values: [Fraction]) -> [Fraction] {
            let (least, most) = (values.min() ?? .zero, values.max() ?? .zero)
            return values.map { most > least ? ($0 - least) / (most - least) : .zero }
        }
        let v = Fraction(majority) ?? .zero
        let index = zip(share(regret), share(worst)).map { v * $0 + (.one - v) * $1 }
        let ranking = index.indices.sorted { (index[$0], $0) < (index[$1], $1) }
        let lead = Fraction(1, over: max(1, index.count - 1))
        var best = Array(ranking.prefix(1))
        if let first = ranking.first, ranking.count > 1 {
            let isAhead = index[ranking[1]] - index[first] >= lead
            let isStable = regret[first] == regret.min() || worst[first] == worst.min()
            if !isAhead {
                best = ranking.filter { index[$0] - index[first] < lead }
            } else if !isStable {
                best = Array(ranking.prefix(2))
            }
        }
        self.regret = regret.map(\.double)
        worstRegret = worst.map(\.double)
        self.index = index.map(\.double)
        (self.ranking, self.best) = (ranking, best)
    }
}

extension Appraisal {
    /// Compromise ranking; best and worst of a criterion are those among the alternatives.
    ///
    /// - Returns: nil where a figure that counts is missing.
    public func compromise(_ weights: Weights, majority: Double = 0.5) -> Compromise? {
        let counting = scales.indices.filter { weights.values[$0] > 0 }
        guard alternatives.allSatisfy({ row in counting.allSatisfy { row.figures[$0] != nil } }) else { return nil }
        let scales = counting.map { criterion in
            Scale(
                spanning: alternatives.compactMap { $0.figures[criterion] },
                moreIsBetter: self.scales[criterion].moreIsBetter)
        }
        let regrets = alternatives.map { row in
            zip(counting, scales).map { criterion, scale -> Fraction in
                guard let score = row.figures[criterion].flatMap({ scale?.exactScore($0) }) else { return .zero }
                return weights.exact[criterion] * (.one - score)
            }
        }
        return Compromise(regrets: regrets, majority: majority)
    }
}

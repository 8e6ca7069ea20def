import Base
import Partners

/// Survey weights by raking (iterative proportional fitting) to several known margins.
///
/// ```swift
/// // 100 people: 40, 10 / 30, 20; population half and half by row, 60 to 40 by column.
/// let weights = Raking.weights([rows, columns])
/// weights.value?.designEffect        // 1.0501
/// ```
public enum Raking {
    /// The largest weight, as a multiple of the mean, unless another is declared.
    public static let usualCap = 5.0

    /// Multiplies weights by target over current share, margin by margin, until none moves.
    ///
    /// - Parameters:
    ///   - margins: over the same respondents; those who did not say keep their weight in that margin.
    ///   - cap: the largest weight allowed, as a multiple of the mean weight; nil for none. What it cuts off is spread over
    ///     the others by raking again.
    /// - SeeAlso: Deming and Stephan (1940), *On a least squares adjustment of a sampled frequency table*.
    public static func weights(_ margins: [Margin], cap: Double? = usualCap) -> Score<SurveyWeights> {
        let method = Method(
            "Raking" + (cap.map { ", weights up to \(shortened($0)) times the mean" } ?? ""),
            formula: "w ← w × target / current, margin by margin, until no share moves by 10⁻¹²",
            source: "Deming and Stephan (1940); design effect after Kish (1965)")
        let n = margins.first?.members.count ?? 0
        if let sentence = problem(margins, cap) { return Score(refused: sentence, n: n, method: method) }
        var weights = [Double](repeating: 1, count: n)
        var (rounds, isMet) = rake(&weights, margins)
        var trimmed = 0
        if let cap {
            for _ in 0..<100 {
                guard weights.contains(where: { $0 > cap }) else { break }
                trim(&weights, to: cap)
                rounds += rake(&weights, margins).rounds
            }
            // What raking pushed over the cap once more stays cut: the cap is a promise, the margins then are not met.
            trim(&weights, to: cap)
            trimmed = weights.count { $0 == cap }
            isMet = isMet && distance(weights, margins) < 1e-6
        }
        let result = SurveyWeights(
            values: weights, achieved: margins.map { shares(weights, $0) }, trimmed: trimmed, rounds: rounds)
        return Score(
            result, n: n, spread: .range(lowest: weights.min() ?? 1, highest: weights.max() ?? 1), method: method,
            caveats: caveats(result, margins, isMet))
    }

    /// Weights from one table of cells that is known in full: population share of a cell over its share in the sample.
    ///
    /// - Parameter cells: every combination as one category.
    public static func postStratification(_ cells: Margin) -> Score<SurveyWeights> {
        var score = weights([cells], cap: nil)
        score.method = Method(
            "Post-stratification", formula: "w = population share of the cell / its share in the sample",
            source: "Holt and Smith (1979), Post stratification; design effect after Kish (1965)")
        return score
    }

    // MARK: - Working

    private static func rake(_ weights: inout [Double], _ margins: [Margin]) -> (rounds: Int, isMet: Bool) {
        let targets = margins.map(\.shares)
        for round in 1...10_000 {
            var change = 0.0
            for (margin, target) in zip(margins, targets) {
                let current = shares(weights, margin)
                let factors = zip(target, current).map { $0 == 0 ? 0 : $0 / $1 }
                for (share, goal) in zip(current, target) { change = max(change, abs(share - goal)) }
                for (index, member) in margin.members.enumerated() {
                    if let member { weights[index] *= factors[member] }
                }
            }
            let mean = weights.mean
            for index in weights.indices { weights[index] /= mean }
            if change < 1e-12 { return (round, true) }
        }
        return (10_000, false)
    }

    /// Cuts weights whose mean is one to the cap, and spreads what is cut off over the others in proportion.
    ///
    /// The mean stays one, so that a multiple of the mean is one afterwards, too. Others that are lifted over the cap are cut
    /// in turn; not all can be, since the cap is above the mean.
    private static func trim(_ weights: inout [Double], to cap: Double) {
        var isCut = [Bool](repeating: false, count: weights.count)
        while case let above = weights.indices.filter({ !isCut[$0] && weights[$0] > cap }), !above.isEmpty {
            for index in above { (weights[index], isCut[index]) = (cap, true) }
            let others = weights.indices.filter { !isCut[$0] }
            let left = Double(weights.count) - cap * Double(weights.count - others.count)
            let sum = others.reduce(0) { $0 + weights[$1] }
            for index in others { weights[index] *= left / sum }
        }
    }

    /// Shares of the weight by category, of those who said.
    private static func shares(_ weights: [Double], _ margin: Margin) -> [Double] {
        var sums = [Double](repeating: 0, count: margin.categories.count)
        for (weight, member) in zip(weights, margin.members) {
            if let member { sums[member] += weight }
        }
        let all = sums.reduce(0, +)
        return sums.map { all > 0 ? $0 / all : 0 }
    }

    private static func distance(_ weights: [Double], _ margins: [Margin]) -> Double {
        margins.map { margin in zip(shares(weights, margin), margin.shares).map { abs($0 - $1) }.max() ?? 0 }.max() ?? 0
    }

    private static func problem(_ margins: [Margin], _ cap: Double?) -> String? {
        guard let first = margins.first else { return "There is no margin to weigh to." }
        let n = first.members.count
        if n == 0 { return "Nobody answered." }
        if let cap, !(cap > 1) {
            return "A cap of \(shortened(cap)) times the mean cuts everybody; it must be above 1."
        }
        for margin in margins {
            if margin.members.count != n {
                return "Margin “\(margin.name)” tells of \(margin.members.count) respondents, “\(first.name)” of \(n)."
            }
            if let odd = margin.categories.first(where: { !($0.target >= 0 && $0.target.isFinite) }) {
                return "Margin “\(margin.name)”, “\(odd.name)”: its target must be a number from nought up."
            }
            if !(margin.categories.reduce(0) { $0 + $1.target } > 0) {
                return "Margin “\(margin.name)” has no people in any category."
            }
            for (index, category) in margin.categories.enumerated() {
                let found = margin.members.count { $0 == index }
                if category.target > 0, found == 0 {
                    return """
                        Margin “\(margin.name)”: nobody who answered is in “\(category.name)”, so no weight can stand for \
                        them; join it with another category.
                        """
                }
                if category.target == 0, found > 0 {
                    return """
                        Margin “\(margin.name)”: \(Words.digits(found, "respondent is", "respondents are")) in \
                        “\(category.name)”, where the population has nobody.
                        """
                }
            }
        }
        return nil
    }

    private static func caveats(_ weights: SurveyWeights, _ margins: [Margin], _ isMet: Bool) -> [String] {
        var caveats: [String] = []
        for margin in margins {
            let silent = margin.members.count { $0 == nil }
            if silent > 0 { caveats.append("\(silent) did not tell “\(margin.name)” and are not weighed by it.") }
        }
        if weights.trimmed > 0 {
            caveats.append("\(Words.digits(weights.trimmed, "weight was", "weights were")) cut to the cap.")
        }
        if !isMet { caveats.append("The margins are not met exactly; compare target and achieved shares.") }
        if weights.designEffect > 2 {
            caveats.append("Weighing more than doubles the variance: the sample is far from the population.")
        }
        return caveats
    }
}

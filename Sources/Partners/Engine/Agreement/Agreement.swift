import Base
import Foundation

/// Indices of agreement on one question with ordered answers, from the count of each answer.
///
/// ```swift
/// Agreement.consensus([1, 0, 2, 5, 1]).value        // 0.6226
/// Agreement.vanDerEijk([4, 0, 0, 0, 5]).value       // −0.7778: two camps
/// Agreement.vanDerEijk([4, 5]).refusal              // "Agreement needs at least three categories; there are 2."
/// Agreement.consensus([4, 5]).value         // 0.0089: near to half and half
/// ```
///
/// Two indices are shown together because one is not enough: of ten people with nine at the top, the tenth may stand next
/// to them or at the other end. `[0,0,0,1,9]` and `[1,0,0,0,9]` give a consensus of 0.930 and 0.531.
public enum Agreement {
    /// 1 where all chose the same, 0 where half stand at each end.
    ///
    /// `Cns = 1 + Σ p log₂(1 − |x − mean| / (k − 1))`.
    ///
    /// - Parameter counts: how many chose each category, in order.
    public static func consensus(_ counts: [Int], invited: Int? = nil) -> Score<Double> {
        score(counts, invited, consensusMethod) { counts, n in
            let positions = counts.indices.map(Double.init)
            let mean = zip(positions, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / n
            let width = Double(counts.count - 1)
            return zip(positions, counts).reduce(1) { sum, category in
                guard category.1 > 0 else { return sum }
                return sum + Double(category.1) / n * log2(1 - abs(category.0 - mean) / width)
            }
        }
    }

    /// 1 where all chose the same, 0 where answers spread evenly, −1 where half stand at each end.
    ///
    /// Counts are peeled into layers of equal height. In each, every three categories that read 110 or 011 speak for
    /// agreement and every 101 against: `U = ((k−2)TU − (k−1)TDU) / ((k−2)(TU + TDU))`, and the layer's agreement is
    /// `U (1 − (S − 1)/(k − 1))` with S categories in it. The whole is the mean of the layers by their size.
    public static func vanDerEijk(_ counts: [Int], invited: Int? = nil) -> Score<Double> {
        score(counts, invited, vanDerEijkMethod, fewest: 3) { counts, n in
            var left = counts
            var sum = 0.0
            while let height = left.filter({ $0 > 0 }).min() {
                let layer = left.map { $0 > 0 }
                let size = height * layer.count { $0 }
                sum += Double(size) / n * layerAgreement(layer)
                left = left.map { $0 > 0 ? $0 - height : 0 }
            }
            return sum
        }
    }

    /// How far the camps stand apart, `(1 − A) / 2` with van der Eijk's A: 0 where all agree, 1 where half stand at each end.
    public static func polarisation(_ counts: [Int], invited: Int? = nil) -> Score<Double> {
        var score = vanDerEijk(counts, invited: invited).map { (1 - $0) / 2 }
        score.method.name = "Polarisation (van der Eijk)"
        score.method.formula = "(1 − A) / 2; " + score.method.formula
        return score
    }

    /// How far answers spread over the scale, as a share of the widest spread: 0 where all agree, 1 where half stand at
    /// each end. `D = Σ min(F, 1 − F) / ((k − 1)/2)` with F the share up to each category.
    public static func dispersion(_ counts: [Int], invited: Int? = nil) -> Score<Double> {
        score(counts, invited, leikMethod) { counts, n in
            var (below, sum) = (0, 0.0)
            for count in counts.dropLast() {
                below += count
                let share = Double(below) / n
                sum += min(share, 1 - share)
            }
            return sum / (Double(counts.count - 1) / 2)
        }
    }

    private static func layerAgreement(_ layer: [Bool]) -> Double {
        let (k, filled) = (layer.count, layer.count { $0 })
        if filled == 1 { return 1 }
        var (together, apart) = (0, 0)
        for a in 0..<k {
            for b in a + 1..<k {
                for c in b + 1..<k {
                    switch (layer[a], layer[b], layer[c]) {
                    case (true, true, false), (false, true, true): together += 1
                    case (true, false, true): apart += 1
                    default: break
                    }
                }
            }
        }
        guard together + apart > 0 else { return 0 }
        let unimodality =
            Double((k - 2) * together - (k - 1) * apart) / Double((k - 2) * (together + apart))
        return unimodality * (1 - Double(filled - 1) / Double(k - 1))
    }

    private static func score(
        _ counts: [Int], _ invited: Int?, _ method: Method, fewest: Int = 2, _ value: ([Int], Double) -> Double
    ) -> Score<Double> {
        let n = counts.reduce(0, +)
        func refused(_ sentence: String) -> Score<Double> {
            Score(refused: sentence, n: max(0, n), invited: invited, spread: .counts(counts), method: method)
        }
        if counts.contains(where: { $0 < 0 }) { return refused("A count below zero cannot be.") }
        if counts.count < fewest {
            return refused("Agreement needs at least \(Words.spelled(fewest)) categories; there are \(counts.count).")
        }
        if let sentence = Caveat.tooMany(n, of: invited) { return refused(sentence) }
        if n == 0 { return refused("Nobody answered.") }
        if n == 1 { return refused("One answer alone neither agrees nor disagrees.") }
        return Score(
            value(counts, Double(n)), n: n, invited: invited, spread: .counts(counts), method: method,
            caveats: Caveat.response(n, of: invited) + [Caveat.counts])
    }

    static let consensusMethod = Method(
        "Consensus (Tastle and Wierman)", formula: "1 + Σ p log₂(1 − |x − mean| / (k − 1))",
        source: "Tastle and Wierman (2007), Consensus and dissention: a measure of ordinal dispersion")
    static let vanDerEijkMethod = Method(
        "Agreement A (van der Eijk)",
        formula: "Σ layer share × U (1 − (S − 1)/(k − 1)), U = ((k−2)TU − (k−1)TDU) / ((k−2)(TU + TDU))",
        source: "Van der Eijk (2001), Measuring agreement in ordered rating scales; U as published there")
    static let leikMethod = Method(
        "Dispersion D (Leik)", formula: "Σ min(F, 1 − F) / ((k − 1)/2)",
        source: "Leik (1966), A measure of ordinal consensus")
}

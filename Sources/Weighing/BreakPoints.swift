/// One-way sensitivity to a weight: the winner while one weight goes from 0 to 1 and the others keep their proportions, as
/// in “wins while this weight lies between 18 and 41 %”.
public struct WeightInterval: Hashable, Sendable {
    /// The winner's position among the alternatives.
    public let winner: Int
    /// Weights, both ends included; at an end two are equal.
    public let weights: ClosedRange<Double>
}

extension Appraisal {
    /// The intervals of one criterion's weight and the winner in each, from 0 to 1, exact.
    ///
    /// By the weighted sum a score is a straight line in the weight: `s(w) = w·v + (1 − w)·r`, with `v` the score on this
    /// criterion and `r` the weighted mean of the others. The winners form the upper envelope of all lines; of equal lines the
    /// first given wins. Alternatives without a score are left out.
    public func breakPoints(of criterion: Int, _ weights: Weights) -> [WeightInterval] {
        let alone = exactScores(weights.setting(criterion, to: 1))
        let others = exactScores(weights.setting(criterion, to: 0))
        let lines = alternatives.indices.compactMap { index -> Line? in
            guard let end = alone[index], let start = others[index] else { return nil }
            return Line(alternative: index, start: start, slope: end - start)
        }
        var intervals: [WeightInterval] = []
        var weight = Fraction.zero
        while let current = lines.max(by: { $0.isBelow($1, at: weight) }) {
            // The next line to cross from below is the one that meets this one first.
            let crossings = lines.filter { $0.slope > current.slope }.map { line in
                (current.start - line.start) / (line.slope - current.slope)
            }
            let next = min(crossings.filter { $0 > weight }.min() ?? .one, .one)
            intervals.append(WeightInterval(winner: current.alternative, weights: weight.double...next.double))
            guard next < .one else { break }
            weight = next
        }
        return intervals
    }

    private struct Line {
        let alternative: Int
        /// Score at weight 0, and what is added until weight 1.
        let start: Fraction
        let slope: Fraction

        /// Whether another line wins from this weight on: higher here, or as high and steeper, or the same line and given
        /// earlier.
        func isBelow(_ other: Line, at weight: Fraction) -> Bool {
            let (mine, its) = (start + slope * weight, other.start + other.slope * weight)
            if mine != its { return mine < its }
            return slope == other.slope ? alternative > other.alternative : slope < other.slope
        }
    }
}

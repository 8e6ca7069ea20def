/// Weights by swings: which change from the worst to the best figure matters most? It gets 100 points; the others get
/// points by comparison. Each judge's answer is kept.
///
/// - SeeAlso: von Winterfeldt and Edwards (1986), *Decision Analysis and Behavioral Research*; Department for Communities
///   and Local Government (2009), *Multi-criteria analysis: a manual*, section 6.
public struct SwingWeights: Hashable, Sendable {
    public struct Judge: Hashable, Sendable {
        public let name: String
        /// 0…100 for each criterion.
        public let points: [Double]
        public let weights: Weights
    }

    public let judges: [Judge]
    /// The mean of the judges' weights.
    public let weights: Weights

    /// - Throws: where an answer is missing or not between 0 and 100.
    public init(_ points: [(judge: String, points: [Double])], criteria: Int) throws(WeightProblem) {
        var judges: [Judge] = []
        for (name, points) in points {
            guard points.count == criteria else {
                throw .wrongNumber(judge: name, found: points.count, expected: criteria)
            }
            if let index = points.firstIndex(where: { !(0...100).contains($0) }) {
                throw .noSwing(judge: name, position: index + 1, points: points[index])
            }
            judges.append(Judge(name: name, points: points, weights: try Weights(points: points)))
        }
        guard let mean = Weights.mean(of: judges.map(\.weights)) else { throw .nothingCounts }
        self.judges = judges
        weights = mean
    }

    /// For each criterion the lowest and highest weight that any judge gives.
    public var spread: [ClosedRange<Double>] {
        weights.values.indices.map { index in
            let values = judges.map { $0.weights.values[index] }
            return (values.min() ?? 0)...(values.max() ?? 0)
        }
    }
}

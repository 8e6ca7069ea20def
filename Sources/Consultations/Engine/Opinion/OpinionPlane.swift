import Partners

/// Principal component analysis of votes: voters in the plane of the first two components.
///
/// Missing votes are imputed by the mean of the statement; a voter with few votes is scaled by `√(statements / seen)`, since
/// imputation would draw them to the centre.
struct OpinionPlane {
    /// The voters placed, by their number in the table.
    let voters: [Int]
    let x: [Double]
    let y: [Double]
    /// Share of the variance that each direction holds, 0…1.
    let explained: (first: Double, second: Double)

    /// nil where all vote alike.
    init?(_ table: VoteTable, voters: [Int]) {
        let count = table.statementCount
        var means = [Double](repeating: 0, count: count)
        var seen = means
        for voter in voters {
            for statement in 0..<count {
                let vote = table.votes[voter * count + statement]
                guard vote != VoteTable.blank else { continue }
                means[statement] += Double(vote)
                seen[statement] += 1
            }
        }
        for statement in 0..<count where seen[statement] > 0 { means[statement] /= seen[statement] }

        var centred = [Double](repeating: 0, count: voters.count * count)
        for (row, voter) in voters.enumerated() {
            for statement in 0..<count {
                let vote = table.votes[voter * count + statement]
                if vote != VoteTable.blank { centred[row * count + statement] = Double(vote) - means[statement] }
            }
        }
        var covariance = SymmetricMatrix(count)
        covariance.addProducts(ofRows: centred, count: voters.count)
        let (values, vectors) = covariance.principal(2)
        let all = (0..<count).reduce(0) { $0 + covariance[$1, $1] }
        guard all > 1e-9, let first = values.first, first > 1e-9 else { return nil }

        let casts = table.castCounts
        func project(_ vector: [Double]) -> [Double] {
            voters.indices.map { row in
                var sum = 0.0
                for statement in 0..<count { sum += centred[row * count + statement] * vector[statement] }
                return sum * (Double(count) / Double(casts[voters[row]])).squareRoot()
            }
        }
        self.voters = voters
        x = project(vectors[0])
        y = vectors.count > 1 ? project(vectors[1]) : Array(repeating: 0, count: voters.count)
        explained = (first / all, values.count > 1 ? max(0, values[1]) / all : 0)
    }
}

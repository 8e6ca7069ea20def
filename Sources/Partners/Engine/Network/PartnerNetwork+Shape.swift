import Base

/// Measures of the whole network.
///
/// - SeeAlso: Wasserman and Faust (1994), *Social Network Analysis*.
extension PartnerNetwork {
    /// Share of possible ties that are there: `2m / n(n − 1)`, directed `m / n(n − 1)`.
    public var density: Score<Double> {
        let n = Double(partners.count)
        let factor = rule == .directed ? 1.0 : 2.0
        return score(
            Method(
                "Density", formula: rule == .directed ? "m / n(n − 1)" : "2m / n(n − 1)",
                source: "Wasserman and Faust (1994), Social Network Analysis"),
            fewest: 2, caveats: ["More ties are not better as such: each costs time."]
        ) { factor * Double(tieCount) / (n * (n - 1)) }
    }

    /// Degree of each partner; directed: in-degree.
    public var degrees: [Int] {
        guard rule == .directed else { return neighbours.map(\.count) }
        var degrees = [Int](repeating: 0, count: partners.count)
        for to in neighbours.joined() { degrees[to] += 1 }
        return degrees
    }

    /// Degree centralisation: 1 for a star, 0 where all have the same degree.
    ///
    /// - SeeAlso: Freeman (1979), *Centrality in social networks: conceptual clarification*.
    public var degreeCentralisation: Score<Double> {
        let degrees = degrees
        let most = degrees.max() ?? 0
        let n = partners.count
        let directed = rule == .directed
        return score(
            Method(
                "Degree centralisation",
                formula: directed ? "Σ(max d − d) / (n − 1)², d named by" : "Σ(max d − d) / ((n − 1)(n − 2))",
                source: "Freeman (1979), Centrality in social networks"),
            spread: .range(lowest: Double(degrees.min() ?? 0), highest: Double(most))
        ) {
            let sum = degrees.reduce(0) { $0 + most - $1 }
            return Double(sum) / Double(directed ? (n - 1) * (n - 1) : (n - 1) * (n - 2))
        }
    }

    /// Transitivity: three times triangles over connected triples.
    public var transitivity: Score<Double> {
        score(
            Method(
                "Transitivity", formula: "3 × triangles / connected triples",
                source: "Wasserman and Faust (1994), Social Network Analysis")
        ) {
            let (table, neighbours) = undirected
            var (closed, triples) = (0, 0)
            for (a, others) in neighbours.enumerated() {
                triples += others.count * (others.count - 1) / 2
                for b in others where b > a { closed += table.shared(a, b) }
            }
            return triples > 0 ? Double(closed) / Double(triples) : nil
        }
    }

    /// Reciprocity: share of ties that are named from both sides, among those whose ends both answered.
    ///
    /// A tie to somebody who did not answer is left out: silence is not a “no”.
    public var reciprocity: Score<Double> {
        let method = Method(
            "Reciprocity, weighed by response", formula: "ties told back / ties told, both ends having answered",
            source: "Wasserman and Faust (1994), Social Network Analysis")
        var named = BitTable(partners.count)
        for (from, others) in nominations.enumerated() {
            for to in others { named[from, to] = true }
        }
        var (heard, back, unheard) = (0, 0, 0)
        for (from, others) in nominations.enumerated() {
            for to in others {
                guard hasAnswered[from], hasAnswered[to] else {
                    unheard += 1
                    continue
                }
                heard += 1
                if named[to, from] { back += 1 }
            }
        }
        let left =
            unheard > 0
            ? ["\(Words.digits(unheard, "tie", "ties")) to or from partners who did not answer are left out."] : []
        guard heard > 0 else {
            return Score(
                refused: "No tie has both its ends among those who answered.", n: 0, invited: unheard, method: method,
                caveats: left)
        }
        return Score(Double(back) / Double(heard), n: heard, invited: heard + unheard, method: method, caveats: left)
    }

    /// Ties without their direction.
    var undirected: (table: BitTable, neighbours: [[Int]]) {
        var table = BitTable(partners.count)
        for (from, others) in neighbours.enumerated() {
            for to in others {
                table[from, to] = true
                table[to, from] = true
            }
        }
        guard rule == .directed else { return (table, neighbours) }
        let filled = table
        return (table, partners.indices.map { a in partners.indices.filter { filled[a, $0] } })
    }
}

import Base

/// Strengths of ideas from paired comparisons.
///
/// ```swift
/// let wins = [[0, 7, 6], [3, 0, 5], [4, 5, 0]]      // A was chosen over B 7 times, B over A 3 times
/// PairedComparison(wins: wins).strengths.value      // [0.4811, 0.2416, 0.2773]
/// ```
public struct PairedComparison: Hashable, Sendable {
    /// How often the row's idea was chosen over the column's.
    public let wins: [[Int]]

    /// - Precondition: square, nothing below nought, nothing on the diagonal.
    public init(wins: [[Int]]) {
        precondition(wins.allSatisfy { $0.count == wins.count }, "a row and a column for each idea")
        self.wins = wins
    }

    public var votes: Int { wins.joined().reduce(0, +) }

    /// Strengths that add up to one: A is chosen over B with odds `p(A) : p(B)` (Bradley and Terry).
    ///
    /// `p ← W / Σ n/(p + p′)` until it stands still. There is no answer where one part of the ideas never lost to the rest,
    /// or was never compared with it.
    ///
    /// - SeeAlso: Hunter (2004), *MM algorithms for generalized Bradley–Terry models*.
    public var strengths: Score<[Double]> {
        let method = Method(
            "Bradley–Terry strengths", formula: "P(a over b) = p(a) / (p(a) + p(b)); p ← W / Σ n/(p + p′)",
            source: "Bradley and Terry (1952); Hunter (2004)")
        func refused(_ sentence: String) -> Score<[Double]> {
            Score(refused: sentence, n: votes, method: method)
        }
        let count = wins.count
        guard count >= 2 else { return refused("At least two ideas must be compared.") }
        guard votes > 0 else { return refused("Nobody chose.") }
        guard reachesAll({ wins[$0][$1] > 0 }), reachesAll({ wins[$1][$0] > 0 }) else {
            return refused(
                """
                Some ideas never lost to the others, or were never shown beside them, so how much stronger they are \
                cannot be told; ask for more comparisons. Quick scores can still be read.
                """)
        }
        let won = wins.map { Double($0.reduce(0, +)) }
        var strengths = [Double](repeating: 1 / Double(count), count: count)
        for _ in 0..<100_000 {
            var next = (0..<count).map { a -> Double in
                let shown = (0..<count).filter { $0 != a }.reduce(0.0) { sum, b in
                    sum + Double(wins[a][b] + wins[b][a]) / (strengths[a] + strengths[b])
                }
                return won[a] / shown
            }
            let sum = next.reduce(0, +)
            next = next.map { $0 / sum }
            let change = zip(next, strengths).map { abs($0 - $1) }.max() ?? 0
            strengths = next
            if change < 1e-13 { break }
        }
        let each = wins.indices.map { record($0).wins + record($0).losses }
        let few = (each.min() ?? 0) < 30 ? ["Some ideas were shown fewer than 30 times; read their intervals."] : []
        return Score(
            strengths, n: votes, spread: .range(lowest: strengths.min() ?? 0, highest: strengths.max() ?? 0),
            method: method, caveats: few)
    }

    public func record(_ idea: Int) -> (wins: Int, losses: Int) {
        (wins[idea].reduce(0, +), wins.reduce(0) { $0 + $1[idea] })
    }

    /// Chance in per cent to beat another idea at random, `100 (w + 1) / (w + l + 2)`: needs no comparison of all with all.
    ///
    /// - SeeAlso: Salganik and Levy (2015), *Wiki surveys: open and quantifiable social data collection*.
    public func quickScore(_ idea: Int) -> Score<Double> {
        let (won, lost) = record(idea)
        let method = Method(
            "Quick score", formula: "100 (w + 1) / (w + l + 2)", source: "after Salganik and Levy (2015), Wiki surveys")
        guard won + lost > 0 else {
            return Score(refused: "This idea was never shown.", n: 0, method: method)
        }
        let interval = Wilson.interval(won, of: won + lost)
        return Score(
            100 * Double(won + 1) / Double(won + lost + 2), n: won + lost,
            spread: .interval(lower: interval.lowerBound, upper: interval.upperBound, confidence: 0.95), method: method,
            caveats: won + lost < 30
                ? ["Shown \(Words.digits(won + lost, "time", "times")): its share of wins lies in a wide interval."]
                : [])
    }

    /// Whether from the first idea every other is reached.
    private func reachesAll(_ leads: (Int, Int) -> Bool) -> Bool {
        var isSeen = [Bool](repeating: false, count: wins.count)
        isSeen[0] = true
        var open = [0]
        while let here = open.popLast() {
            for there in wins.indices where !isSeen[there] && leads(here, there) {
                isSeen[there] = true
                open.append(there)
            }
        }
        return isSeen.allSatisfy(\.self)
    }
}

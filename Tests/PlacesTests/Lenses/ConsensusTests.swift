import Base
import Places
import Testing

@Suite("Consensus of lenses")
struct ConsensusTests {
    static let lenses = [
        Lens(name: "county", groups: ["a": ["X"], "b": ["X"], "c": ["Y"], "d": ["Y"]]),
        Lens(name: "labour market", groups: ["a": ["1"], "b": ["1"], "c": ["1"], "d": ["2"]]),
        Lens(name: "partnership", groups: ["a": ["P", "Q"], "b": ["Q"], "c": ["P"]], weight: 2),
    ]

    @Test("Two areas agree by the share of lenses that cover both, by weight; overlapping groups count")
    func shares() {
        let consensus = Consensus(areas: ["d", "c", "b", "a"], lenses: Self.lenses)
        #expect(consensus.areas == ["a", "b", "c", "d"])
        #expect(consensus.share(0, 1) == 1)  // 1 + 1 + 2 of 4
        #expect(consensus.share(0, 2) == 0.75)  // labour market and partnership
        #expect(consensus.share(1, 2) == 0.25)
        #expect(consensus.share(2, 3) == 0.5)  // county of county and labour market: the partnership does not cover d
        #expect(consensus.share(1, 0) == consensus.share(0, 1))
        #expect(consensus.agreeingLenses(0, 2) == [1, 2])
    }

    @Test("A pair that no lens covers has no share")
    func uncovered() {
        let consensus = Consensus(areas: ["a", "z"], lenses: Self.lenses)
        #expect(consensus.share(0, 1) == nil)
        #expect(consensus.groups(atLeast: 0.5).areas == [1, 2])
    }

    @Test("Groups hold what most lenses put together")
    func groups() {
        let consensus = Consensus(areas: ["a", "b", "c", "d"], lenses: Self.lenses)
        // a and b at 1; then c with both: (0.75 + 0.25)/2 = 0.5; c and d also 0.5.
        #expect(consensus.groups(atLeast: 0.9).areas == [1, 1, 2, 3])
        #expect(consensus.groups(atLeast: 0.51).areaCount == 3)
        #expect(consensus.groups(atLeast: 0).areaCount == 1)
    }
}

@Suite("Tree of merges")
struct MergeTreeTests {
    @Test("Average linkage of five points on a line, by hand")
    func byHand() {
        // Points 0, 1, 4, 6, 20: {0,1} at 1, {4,6} at 2, both at (4+6+3+5)/4 = 4.5, and 20 at (20+19+16+14)/4 = 17.25.
        let points = [0.0, 1, 4, 6, 20]
        let tree = MergeTree(count: 5) { abs(points[$0] - points[$1]) }
        #expect(tree.merges.map(\.distance) == [1, 2, 4.5, 17.25])
        #expect(tree.merges.map(\.size) == [2, 2, 4, 5])
        #expect(tree.merges[2].first == 5 && tree.merges[2].second == 6)
        #expect(tree.groups(within: 4.5).map { $0 == 0 } == [true, true, true, true, false])
        let three = tree.groups(leaving: 3)
        #expect(Set(three).count == 3 && three[0] == three[1] && three[2] == three[3])
        #expect(tree.order.sorted() == [0, 1, 2, 3, 4])
        #expect(MergeTree(count: 1) { _, _ in 0 }.order == [0])
        #expect(MergeTree(count: 0) { _, _ in 0 }.groups(within: 1).isEmpty)
    }

    @Test("The tree is the one that joining the closest pair over and over gives", arguments: UInt64(1)...10)
    func againstSlow(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let points = (0..<30).map { _ in
            (Double.random(in: 0...1, using: &generator), Double.random(in: 0...1, using: &generator))
        }
        let distance = { (a: Int, b: Int) in abs(points[a].0 - points[b].0) + abs(points[a].1 - points[b].1) }
        var groups = (0..<30).map { [$0] }
        var heights: [Double] = []
        while groups.count > 1 {
            var best = (0, 1, Double.infinity)
            for first in groups.indices {
                for second in groups.indices where second > first {
                    var sum = 0.0
                    for a in groups[first] { for b in groups[second] { sum += distance(a, b) } }
                    let mean = sum / Double(groups[first].count * groups[second].count)
                    if mean < best.2 { best = (first, second, mean) }
                }
            }
            heights.append(best.2)
            groups[best.0] += groups[best.1]
            groups.remove(at: best.1)
        }
        let tree = MergeTree(count: 30, distance: distance)
        for (fast, slow) in zip(tree.merges.map(\.distance), heights) {
            #expect(abs(fast - slow) < 1e-12, "seed \(seed)")
        }
        #expect(tree.order.sorted() == Array(0..<30), "seed \(seed)")
    }
}

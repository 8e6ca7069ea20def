import Base
import Places
import Testing

@Suite("Segmentation")
struct SegmentationTests {
    @Test("Silhouettes of four things in two groups, by hand")
    func silhouette() {
        // a–b 1, c–d 2, a–c 3, a–d 4, b–c 3, b–d 4. a, b: (3.5 − 1)/3.5; c: (3 − 2)/3; d: (4 − 2)/4.
        let distances = [[0.0, 1, 3, 4], [1, 0, 3, 4], [3, 3, 0, 2], [4, 4, 2, 0]]
        let values = Silhouette.values(labels: [0, 0, 1, 1]) { distances[$0][$1] }
        for (value, expected) in zip(values, [2.5 / 3.5, 2.5 / 3.5, 1.0 / 3, 0.5]) {
            #expect(abs(value - expected) < 1e-12)
        }
        #expect(Silhouette.values(labels: [0, 1, 1]) { _, _ in 1 }[0] == 0)
        #expect(Silhouette.values(labels: [0, 0]) { _, _ in 1 } == [0, 0])
    }

    /// Three clouds around (0, 0), (10, 0) and (0, 10), of 12, 8 and 5 areas; the third statistic is noise.
    static func clouds(seed: UInt64) -> StatisticTable {
        var generator = SeededGenerator(seed: seed)
        var areas: [String] = []
        var values: [[Double?]] = []
        for (cloud, (x, y, count)) in [(0.0, 0.0, 12), (10, 0, 8), (0, 10, 5)].enumerated() {
            for number in 0..<count {
                areas.append("\(cloud)-\(number)")
                values.append(
                    [
                        x + Double.random(in: -1...1, using: &generator),
                        y + Double.random(in: -1...1, using: &generator),
                        Double.random(in: -0.1...0.1, using: &generator),
                    ])
            }
        }
        return StatisticTable(areas: areas, names: ["x", "y", "noise"], values: values)
    }

    @Test("Three clouds are found from every seed, the largest first", arguments: UInt64(1)...10)
    func clouds(seed: UInt64) throws {
        let table = Self.clouds(seed: seed)
        let found = try #require(Segmentation(of: table, into: 3, weights: [1, 1, 0], seed: seed))
        #expect(found.groups.map(\.areas.count) == [12, 8, 5], "seed \(seed)")
        for (number, group) in found.groups.enumerated() {
            #expect(group.areas.allSatisfy { $0.hasPrefix("\(number)-") }, "seed \(seed)")
        }
        #expect(found.silhouette > 0.6, "seed \(seed)")
        #expect(found.groups[1].traits[0].statistic == 0, "seed \(seed)")
        #expect(found.groups[1].traits[0].standardised > 1, "seed \(seed)")
        #expect(abs(found.groups[1].traits[0].mean - 10) < 1, "seed \(seed)")
        #expect(Segmentation(of: table, into: 3, weights: [1, 1, 0], seed: seed) == found, "seed \(seed)")
    }

    @Test("Of several numbers of groups the clearest comes first")
    func tried() {
        let tried = Segmentation.tried(on: Self.clouds(seed: 1), counts: 2...6, weights: [1, 1, 0])
        #expect(tried.first?.groups.count == 3)
        #expect(tried.count == 5)
    }

    @Test("Gaps are filled with the mean and listed; areas with more gaps than figures are left out")
    func gaps() throws {
        let table = StatisticTable(
            areas: ["a", "b", "c", "d", "e"], names: ["x", "y"],
            values: [[0, 0], [0, nil], [9, 9], [9, 8], [nil, nil]])
        let found = try #require(Segmentation(of: table, into: 2))
        #expect(found.leftOut == ["e"])
        #expect(found.filled == ["b": [1]])
        #expect(Set(found.groups.map { Set($0.areas) }) == [["a", "b"], ["c", "d"]])
        #expect(Segmentation(of: table, into: 5) == nil)
        #expect(Segmentation(of: table, into: 1) == nil)
    }
}

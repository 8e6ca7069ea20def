import Base
import Partners
import Places
import Testing

@Suite("Class breaks")
struct ClassBreaksTests {
    let values = [1.0, 2, 3, 10, 11, 12, 50, 51, 52, 53]

    @Test("Natural classes fall into the gaps")
    func natural() throws {
        let breaks = try #require(ClassBreaks(values, count: 3, method: .natural))
        #expect(breaks.lowerLimits == [1, 10, 50])
        #expect(values.map(breaks.classOf) == [0, 0, 0, 1, 1, 1, 2, 2, 2, 2])
        #expect(breaks.limits(of: 1) == 10...50)
        #expect(breaks.limits(of: 2) == 50...53)
    }

    @Test("Quantiles hold about the same number, equal classes the same width")
    func others() throws {
        #expect(try #require(ClassBreaks(values, count: 2, method: .quantile)).lowerLimits == [1, 12])
        #expect(try #require(ClassBreaks(values, count: 4, method: .equal)).lowerLimits == [1, 14, 27, 40])
    }

    @Test("Fewer different values than classes give fewer classes, and none give none")
    func few() throws {
        for method in ClassBreaks.Method.allCases {
            #expect(try #require(ClassBreaks([5, 5, 5], count: 4, method: method)).count == 1)
            #expect(ClassBreaks([.nan], count: 4, method: method) == nil)
        }
        #expect(try #require(ClassBreaks([1, 2, 2], count: 4, method: .natural)).lowerLimits == [1, 2])
    }

    @Test("Values outside the range belong to the outer classes")
    func outside() throws {
        let breaks = try #require(ClassBreaks(values, count: 3, method: .natural))
        #expect(breaks.classOf(-7) == 0)
        #expect(breaks.classOf(700) == 2)
    }

    @Test("No other limits make natural classes more alike", arguments: UInt64(1)...20)
    func exact(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<12).map { _ in Double(Int.random(in: 0...40, using: &generator)) }.sorted()
        func cost(_ classes: [[Double]]) -> Double {
            classes.reduce(0) { sum, members in
                let mean = members.reduce(0, +) / Double(max(1, members.count))
                return members.reduce(sum) { $0 + ($1 - mean) * ($1 - mean) }
            }
        }
        let breaks = try #require(ClassBreaks(values, count: 3, method: .natural))
        let found = cost((0..<breaks.count).map { number in values.filter { breaks.classOf($0) == number } })
        var least = Double.infinity
        for first in 1..<11 {
            for second in first + 1..<12 {
                least = min(
                    least, cost([Array(values[..<first]), Array(values[first..<second]), Array(values[second...])]))
            }
        }
        #expect(abs(found - least) < 1e-9, "seed \(seed)")
    }
}

import Partners
import TestSupport
import Testing

@Suite("Small numbers")
struct CellSuppressionTests {
    let five = CellSuppression(threshold: 5)

    @Test("A count below the threshold takes a second one with it, in its row and in its column")
    func secondary() {
        // 3 is hidden; so that 24 − 12 − 9 does not tell, 9 too; then each column has one hidden count, which 23 − 20 and
        // 20 − 11 would tell, so 20 and 11 too.
        #expect(five.shown([[12, 3, 9], [8, 20, 11]]) == [[12, nil, nil], [8, nil, nil]])
    }

    @Test("Nought is shown, and nothing is hidden where every count is large enough")
    func nought() {
        #expect(five.shown([[0, 5], [17, 6]]) == [[0, 5], [17, 6]])
    }

    @Test("Two hidden counts that come to less than the threshold hide a third")
    func together() {
        // 1 + 2 = 3 is itself below 5.
        #expect(five.shown([1, 2, 7, 30]) == [nil, nil, nil, 30])
    }

    @Test("Nothing hidden follows from the totals, whatever the table", arguments: UInt64(0)..<200)
    func unsolvable(seed: UInt64) {
        var chance = SplitMix(state: seed)
        let counts = (0..<4).map { _ in (0..<5).map { _ in Int(chance.next() % 14) } }
        let shown = five.shown(counts)
        for line in shown.indices.map({ row in (shown[row], counts[row]) })
            + (0..<5).map({ column in (shown.map { $0[column] }, counts.map { $0[column] }) })
        {
            let hidden = line.0.indices.filter { line.0[$0] == nil }
            let sum = hidden.reduce(0) { $0 + line.1[$1] }
            let isWholeLine = hidden.count == line.0.count
            #expect(hidden.isEmpty || isWholeLine || (hidden.count > 1 && sum >= 5), "seed \(seed)")
            #expect(line.0.allSatisfy { $0.map { $0 == 0 || $0 >= 5 } ?? true })
        }
    }
}

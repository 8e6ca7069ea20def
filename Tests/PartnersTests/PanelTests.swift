import Partners
import TestSupport
import Testing

@Suite("Panels and paired comparisons")
struct PanelTests {
    let rule = DelphiRule()

    @Test("Seven of ten high and one low is agreed; quartiles are of type 7")
    func delphi() throws {
        // 2 5 6 7 7 7 8 8 9 9: median (7 + 7)/2; quartiles at positions 2.25 and 6.75: 6.25 and 8.
        let score = Delphi.standing([2, 5, 6, 7, 7, 7, 8, 8, 9, 9], rule: rule)
        let standing = try #require(score.value)
        #expect(standing.median == 7 && standing.lowerQuartile == 6.25 && standing.upperQuartile == 8)
        #expect(standing.high == 7 && standing.low == 1 && standing.verdict == .agreed)
        #expect(score.spread == .quartiles(lower: 6.25, upper: 8))
    }

    @Test("Two low of ten keep it open though eight are high; the mirror image is against")
    func verdicts() {
        #expect(Delphi.standing([1, 2, 7, 7, 8, 8, 8, 9, 9, 9], rule: rule).value?.verdict == .open)
        #expect(Delphi.standing([1, 1, 1, 2, 2, 2, 3, 3, 5, 8], rule: rule).value?.verdict == .against)
        #expect(Delphi.standing([nil, nil], rule: rule).refusal == "Nobody rated this statement.")
        #expect(Delphi.standing([10], rule: rule).refusal == "10 is outside the scale from 1 to 9.")
    }

    @Test("The change between rounds is of the same people")
    func change() {
        // Those in both: 1 3 5 7 → 3 4 5 6. IQR 2.5..5.5 = 3 → 3.75..5.25 = 1.5.
        let score = Delphi.change([1, 3, 5, 7, 9], [3, 4, 5, 6, nil], rule: rule)
        #expect(near(score.value, -1.5, 1e-12) && score.n == 4)
        #expect(Delphi.change([1, nil], [nil, 3], rule: rule).refusal == "Nobody rated in both rounds.")
    }

    @Test("Bradley–Terry of the worked wins")
    func strengths() {
        let pairs = PairedComparison(wins: [[0, 7, 6], [3, 0, 5], [4, 5, 0]])
        #expect(near(pairs.strengths.value, [0.4811, 0.2416, 0.2773]))
        #expect(pairs.strengths.n == 30)
    }

    @Test("An idea that never lost has no finite strength, and the sentence says why")
    func neverLost() {
        let unbeaten = PairedComparison(wins: [[0, 7, 6], [0, 0, 5], [0, 5, 0]])
        #expect(unbeaten.strengths.refusal?.hasPrefix("Some ideas never lost") == true)
        let apart = PairedComparison(wins: [[0, 2, 0, 0], [2, 0, 0, 0], [0, 0, 0, 2], [0, 0, 2, 0]])
        #expect(apart.strengths.value == nil)
        #expect(PairedComparison(wins: [[0, 0], [0, 0]]).strengths.refusal == "Nobody chose.")
    }

    @Test("The quick score starts at a half and has its interval")
    func quickScore() {
        // 13 wins, 7 losses: 100 × 14/22.
        let pairs = PairedComparison(wins: [[0, 7, 6], [3, 0, 5], [4, 5, 0]])
        #expect(near(pairs.quickScore(0).value, 63.6364))
        #expect(PairedComparison(wins: [[0]]).quickScore(0).refusal == "This idea was never shown.")
    }
}

import Partners
import TestSupport
import Testing

@Suite("Agreement on one question")
struct AgreementTests {
    @Test("Tastle and Wierman's consensus of the worked counts")
    func consensus() {
        #expect(near(Agreement.consensus([1, 0, 2, 5, 1]).value, 0.6225633, 5e-8))
        #expect(near(Agreement.consensus([4, 0, 0, 0, 5]).value, 0.0089239, 5e-8))
        #expect(near(Agreement.consensus([0, 0, 7, 0, 0]).value, 1, 1e-12))
        #expect(near(Agreement.consensus([5, 0, 0, 5]).value, 0, 1e-12))
    }

    @Test("Van der Eijk's agreement of the worked counts: two camps are below nought")
    func vanDerEijk() {
        #expect(near(Agreement.vanDerEijk([1, 0, 2, 5, 1]).value, 0.4814815, 5e-8))
        #expect(near(Agreement.vanDerEijk([4, 0, 0, 0, 5]).value, -0.7777778, 5e-8))
        #expect(near(Agreement.polarisation([4, 0, 0, 0, 5]).value, 0.8888889, 5e-8))
        #expect(Agreement.vanDerEijk([3, 3, 3, 3, 3]).value == 0)
        #expect(near(Agreement.vanDerEijk([5, 0, 0, 0, 5]).value, -1, 1e-12))
    }

    @Test("Leik's dispersion of the worked counts")
    func leik() {
        #expect(near(Agreement.dispersion([1, 0, 2, 5, 1]).value, 0.3333333, 5e-8))
        #expect(near(Agreement.dispersion([5, 0, 0, 5]).value, 1, 1e-12))
    }

    @Test("Nine of ten at the top: how far away the tenth stands makes the difference")
    func dissenter() {
        let (far, close) = ([1, 0, 0, 0, 9], [0, 0, 0, 1, 9])
        #expect(near(Agreement.consensus(far).value, 0.5310) && near(Agreement.consensus(close).value, 0.9304))
        #expect(near(Agreement.vanDerEijk(far).value, 0.6) && near(Agreement.vanDerEijk(close).value, 0.95))
    }

    @Test("Two categories, nobody and one alone get a sentence instead of a number")
    func refusals() {
        #expect(Agreement.vanDerEijk([4, 5]).refusal == "Agreement needs at least three categories; there are 2.")
        #expect(Agreement.consensus([4]).refusal == "Agreement needs at least two categories; there are 1.")
        #expect(
            Agreement.consensus([4, 5], invited: 8).refusal
                == "9 answers are given, but only 8 people were asked: one of the two numbers is wrong.")
        #expect(
            WithinGroup.agreement([1, 2, 3], options: 5, invited: 2).refusal
                == "3 answers are given, but only 2 people were asked: one of the two numbers is wrong.")
        #expect(Agreement.consensus([0, 0, 0]).refusal == "Nobody answered.")
        #expect(Agreement.dispersion([0, 1, 0]).value == nil)
        #expect(WithinGroup.agreement([1, 2, 1], options: 2).refusal?.contains("three categories") == true)
        #expect(WithinGroup.agreement([], options: 5).refusal == "Nobody answered.")
    }

    @Test("Who did not answer is told, and fewer than half warns")
    func response() {
        let score = Agreement.consensus([1, 0, 2, 1, 0], invited: 9)
        #expect(score.n == 4 && near(score.responseRate, 4.0 / 9))
        #expect(score.caveats[0] == "5 of 9 asked did not answer; they count as missing, not as nought.")
        #expect(score.caveats[1].hasPrefix("Fewer than half answered"))
        #expect(score.spread == .counts([1, 0, 2, 1, 0]))
    }

    @Test("Within-group agreement: 0.8 for one question, 0.9 over three, and below nought where it is so")
    func withinGroup() {
        // 4,4,5,3,4,4: mean 4, s² = 2/5; by chance (25 − 1)/12 = 2.
        #expect(near(WithinGroup.agreement([4, 4, 5, 3, 4, 4], options: 5).value, 0.8, 1e-12))
        // Three questions with s² = 0.5: 3 × 0.75 / (3 × 0.75 + 0.25).
        let half = [4.0, 4, 5, 5, 4, 3, 4, 3, 4]  // mean 4, four ones over 8
        #expect(near(half.reduce(0, +) / 9, 4, 1e-12))
        #expect(near(WithinGroup.agreement(items: [half, half, half], options: 5).value, 0.9, 1e-12))
        // 1,1,5,5: s² = 16/3.
        #expect(near(WithinGroup.agreement([1, 1, 5, 5], options: 5).value, 1 - 8.0 / 3, 1e-12))
        #expect(
            WithinGroup.agreement(items: [[1, 1, 5, 5]], options: 5).refusal?.hasPrefix("People differ more") == true)
    }

    @Test("Average deviation counts points of the scale")
    func averageDeviation() {
        // 4,4,5,3,4,4: two of six are one point away.
        #expect(near(WithinGroup.averageDeviation([4, 4, 5, 3, 4, 4], options: 5).value, 1.0 / 3, 1e-12))
        // 1,1,1,5: mean 2, so (1+1+1+3)/4; median 1, so 4/4.
        #expect(near(WithinGroup.averageDeviation([1, 1, 1, 5], options: 5).value, 1.5, 1e-12))
        #expect(near(WithinGroup.averageDeviation([1, 1, 1, 5], options: 5, fromMedian: true).value, 1, 1e-12))
    }

    @Test("Two categories have a consensus and a dispersion")
    func twoCategories() {
        // Mean 5/9: 1 + 4/9 log₂ 4/9 + 5/9 log₂ 5/9; the share up to the first is 4/9, of at most one half.
        #expect(
            near(Agreement.consensus([4, 5]).value, 0.0089) && near(Agreement.dispersion([4, 5]).value, 8.0 / 9, 1e-12))
        #expect(Agreement.consensus([9, 0]).value == 1 && Agreement.dispersion([3, 3]).value == 1)
    }
}

import Partners
import TestSupport
import Testing

@Suite("The front page of Partners")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() {
        let answers = [1, 0, 2, 5, 1]
        let consensus = Agreement.consensus(answers, invited: 10)
        #expect(near(consensus.value, 0.6226) && consensus.n == 9 && consensus.responseRate == 0.9)
        #expect(consensus.caveats[0] == "1 of 10 asked did not answer; they count as missing, not as nought.")
        #expect(near(Agreement.vanDerEijk([4, 0, 0, 0, 5]).value, -0.7778))
        #expect(Agreement.vanDerEijk([4, 5]).refusal == "Agreement needs at least three categories; there are 2.")
        #expect(CellSuppression(threshold: 5).shown([12, 3, 9]) == [12, nil, nil])
    }
}

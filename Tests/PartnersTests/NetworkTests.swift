import Partners
import TestSupport
import Testing

@Suite("Networks of partners")
struct NetworkTests {
    private func network(
        _ names: String, _ ties: String, silent: Set<Int> = [], rule: PartnerNetwork.Rule = .either
    ) throws -> PartnerNetwork {
        let partners = names.map { String($0) }
        return try PartnerNetwork(
            partners: partners,
            ties: ties.split(separator: " ").map { tie in
                let ends = tie.map { partners.firstIndex(of: String($0)) ?? -1 }
                return PartnerNetwork.Tie(ends[0], ends[1])
            }, silent: silent, rule: rule)
    }

    @Test("The worked example: density, centralisation, betweenness, transitivity, and who breaks it")
    func example() throws {
        let network = try network("ABCDE", "AB AC AD AE BC")
        #expect(near(network.density.value, 0.5, 1e-12))
        #expect(near(network.degreeCentralisation.value, 0.8333))
        #expect(near(network.betweenness.value, [0.8333, 0, 0, 0, 0]))
        #expect(near(network.betweennessCentralisation.value, 0.8333))
        #expect(near(network.transitivity.value, 0.375, 1e-12))
        #expect(network.articulationPoints.value == [0])
        #expect(network.partCount == 1)
    }

    @Test("A path: the middle lies between most, and both inner ends break it")
    func path() throws {
        // A–B–C–D: B lies between A and C, A and D, of three pairs; so does C.
        let network = try network("ABCD", "AB BC CD")
        #expect(near(network.betweenness.value, [0, 2.0 / 3, 2.0 / 3, 0], 1e-12))
        #expect(network.articulationPoints.value == [1, 2])
        #expect(network.transitivity.value == 0)
    }

    @Test("Two shortest ways share; in a ring nobody breaks anything")
    func ring() throws {
        // A–B–C–D–A: between A and C two ways, half through B.
        let network = try network("ABCD", "AB BC CD DA")
        #expect(near(network.betweenness.value, [1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6], 1e-12))
        #expect(network.articulationPoints.value == [])
        #expect(network.degreeCentralisation.value == 0)
    }

    @Test("The rule decides: either says so, both say so, or each way for itself")
    func rules() throws {
        let ties = "AB BA AC"
        #expect(try network("ABC", ties).tieCount == 2)
        #expect(try network("ABC", ties, rule: .both).tieCount == 1)
        #expect(try network("ABC", ties, rule: .directed).tieCount == 3)
        #expect(near(try network("ABC", ties, rule: .directed).density.value, 0.5, 1e-12))
        // Directed, A to B to C: one of the two ordered pairs around B has a way, through B.
        #expect(near(try network("ABC", "AB BC", rule: .directed).betweenness.value, [0, 0.5, 0], 1e-12))
    }

    @Test("A tie to a partner who did not answer is missing, not unreturned")
    func reciprocity() throws {
        // Told: AB BA AC AD; C is silent. Heard are AB, BA, AD, of which two are told back.
        let score = try network("ABCD", "AB BA AC AD", silent: [2]).reciprocity
        #expect(near(score.value, 2.0 / 3, 1e-12) && score.n == 3 && score.invited == 4)
        #expect(score.caveats == ["1 tie to or from partners who did not answer are left out."])
        #expect(try network("ABCD", "AC", silent: [2]).reciprocity.value == nil)
        #expect(
            try network("ABCD", "AB", silent: [2, 3]).density.caveats[0]
                == "2 of 4 partners did not answer; ties between two of them cannot be seen.")
    }

    @Test("Two partners, or nobody who answers, make no network; mistakes name the tie")
    func refusals() throws {
        #expect(try network("AB", "AB").betweenness.refusal == "A network needs at least 3 partners; there are 2.")
        #expect(try network("ABC", "", silent: [0, 1, 2]).density.refusal == "No partner answered.")
        #expect(try network("ABC", "").transitivity.refusal == "There are no ties to work with.")
        #expect(
            try network("ABC", "AB").transitivity.refusal
                == "No partner is tied to two others, so there is nothing that could close to a triangle.")
        #expect(throws: NetworkProblem.itself(tie: 2, partner: "B")) { try network("AB", "AB BB") }
        #expect(throws: NetworkProblem.twice(tie: 2, from: "A", to: "B")) { try network("AB", "AB AB") }
        #expect(throws: NetworkProblem.nobody(tie: 1, partners: 2)) { try network("AB", "AX") }
    }

    @Test("Leaving out any articulation point parts the network, and no other does", arguments: UInt64(0)..<60)
    func breaks(seed: UInt64) throws {
        var chance = SplitMix(state: seed)
        let count = 9
        var ties: [PartnerNetwork.Tie] = []
        for a in 0..<count {
            for b in a + 1..<count where chance.next() % 100 < 25 { ties.append(.init(a, b)) }
        }
        let names = (0..<count).map { "\($0)" }
        let whole = try PartnerNetwork(partners: names, ties: ties)
        let found = whole.articulationPoints.value ?? []
        for left in 0..<count {
            let isolated = !ties.contains { $0.from == left || $0.to == left }
            let rest = try PartnerNetwork(
                partners: names.filter { $0 != "\(left)" },
                ties: ties.filter { $0.from != left && $0.to != left }.map {
                    .init($0.from - ($0.from > left ? 1 : 0), $0.to - ($0.to > left ? 1 : 0))
                })
            let parts = rest.partCount - (whole.partCount - (isolated ? 1 : 0))
            #expect((parts > 0) == found.contains(left), "seed \(seed), partner \(left)")
        }
    }

    @Test("Regard is a mean over others, never a self-rating, and is not told below five raters")
    func regard() throws {
        // Five others: means 4, 3, 3, 2, 3, of three questions each; its own 4, 4, 4 does not count.
        let others: [[Double?]] = [[4, 4, 4], [3, 3, 3], [2, 4, 3], [2, 2, 2], [3, nil, 3]]
        var ratings = others.enumerated().map { Regard.Rating(rater: $0 + 1, partner: 0, answers: $1) }
        ratings.append(.init(rater: 0, partner: 0, answers: [4, 4, 4]))
        ratings.append(.init(rater: 0, partner: 1, answers: [1, 1, 1]))
        let scores = Regard.scores(ratings, partners: 6)
        #expect(near(scores[0].value, 3, 1e-12) && scores[0].n == 5)
        #expect(scores[0].caveats.last == "What it says of itself is left out.")
        #expect(near(Regard.shareOfMost(3), 2.0 / 3, 1e-12))
        #expect(scores[1].refusal?.hasPrefix("Fewer than 5 others") == true)
    }

    @Test("One who rates a partner five times is one rater")
    func oneRater() {
        let ratings = (1...5).map { Regard.Rating(rater: 1, partner: 0, answers: [Double($0 % 4 + 1)]) }
        let score = Regard.scores(ratings, partners: 6)[0]
        #expect(score.value == nil && score.n == 1 && score.responseRate == 0.2)
        // Two raters, one of them twice: (2 + 4) / 2 and 1.
        let two = [(1, 2.0), (1, 4), (2, 1)].map { Regard.Rating(rater: $0, partner: 0, answers: [$1]) }
        #expect(Regard.scores(two, partners: 6, fewest: 2)[0].value == 2)
    }

    @Test("Power and interest: the middle counts as high, the median decides, and raters who differ are told")
    func powerInterest() throws {
        let key = PowerInterest.place([(3, 3)])
        #expect(key.value?.quadrant == .keyPlayer && key.caveats == ["One person's view."])
        let contested = try #require(PowerInterest.place([(5, 1), (4, 2), (1, 5)]).value)
        #expect(contested.quadrant == .keepSatisfied && contested.isContested && contested.powerRange == 1...5)
        #expect(PowerInterest.place([(1, 4), (2, 5)]).value?.quadrant == .keepInformed)
        #expect(PowerInterest.place([(2, 2.9)]).value?.quadrant == .minimalEffort)
        #expect(PowerInterest.place([(6, 2)]).refusal == "6 is outside the scale from 1 to 5.")
        #expect(PowerInterest.place([]).value == nil)
    }
}

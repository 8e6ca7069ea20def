import Consultations
import TestSupport
import Testing

@Suite("Groups of opinion")
struct OpinionTests {
    /// Two camps of 20 and 12 over ten statements: they differ on the first five, all agree on the next three.
    private func camps(seed: UInt64 = 7) -> [[Int?]] {
        var chance = SplitMix(state: seed)
        return (0..<32).map { voter in
            (0..<10).map { statement in
                let roll = chance.next() % 100
                // At most three blanks, so that everybody has voted on seven.
                if roll < 15, statement % 4 == 1 { return nil }
                if roll < 20 { return 0 }
                switch statement {
                case 0..<5: return voter < 20 ? 1 : -1
                case 5..<8: return 1
                default: return roll % 2 == 0 ? 1 : -1
                }
            }
        }
    }

    @Test("Two camps are found, told apart by what divides them, and joined by what all agree with")
    func camps() throws {
        let score = OpinionGroups.find(try VoteTable(camps()))
        let found = try #require(score.value)
        #expect(found.groups.map(\.name) == ["A", "B"])
        #expect(found.groups[0].voters == Array(0..<20) && found.groups[1].voters == Array(20..<32))
        #expect(found.groups.allSatisfy { $0.representative.prefix(3).allSatisfy { $0.statement < 5 } })
        #expect(found.groups[0].representative.prefix(3).allSatisfy { $0.agrees })
        #expect(found.groups[1].representative.prefix(3).allSatisfy { !$0.agrees })
        #expect(Set(found.consensus.prefix(3).map(\.statement)) == [5, 6, 7])
        #expect(found.silhouette > 0.5 && score.n == 32)
    }

    @Test("The order in which people came changes nothing", arguments: UInt64(1)..<6)
    func order(seed: UInt64) throws {
        var chance = SplitMix(state: seed)
        let rows = camps(seed: seed)
        let shuffled = Array(rows.indices).shuffled(using: &chance)
        let straight = try #require(OpinionGroups.find(try VoteTable(rows)).value)
        let turned = try #require(OpinionGroups.find(try VoteTable(shuffled.map { rows[$0] })).value)
        let back = turned.groups.map { $0.voters.map { shuffled[$0] }.sorted() }
        #expect(straight.groups.map(\.voters) == back, "seed \(seed)")
        #expect(near(straight.silhouette, turned.silhouette, 1e-9))
    }

    @Test("Below fifteen voters, or where all vote alike, there are no groups")
    func refusals() throws {
        let few = OpinionGroups.find(try VoteTable(Array(camps().prefix(14))))
        #expect(few.refusal?.contains("groups are shown from 15") == true)
        let alike = OpinionGroups.find(try VoteTable(Array(repeating: [1, 1, -1], count: 40)))
        #expect(alike.refusal == "Everybody voted alike, so there are no groups.")
        // Nine councils could be named: a table is all they get.
        #expect(OpinionGroups.find(try VoteTable(Array(camps().prefix(9)))).value == nil)
    }

    @Test("No group is smaller than five, however far out its members stand")
    func smallest() throws {
        // Thirty who agree on all but one statement each, and three who disagree with everything.
        let many: [[Int?]] = (0..<30).map { voter in (0..<8).map { $0 == voter % 8 ? -1 : 1 } }
        let rows = many + Array(repeating: Array(repeating: -1, count: 8), count: 3)
        let score = OpinionGroups.find(try VoteTable(rows))
        #expect(score.value.map { $0.groups.allSatisfy { $0.voters.count >= 5 } } ?? true)
    }

    @Test("Who voted on fewer than seven statements is left out and told")
    func leftOut() throws {
        let lazy: [Int?] = [1, 1, 1, nil, nil, nil, nil, nil, nil, nil]
        let score = OpinionGroups.find(try VoteTable(camps() + [lazy]))
        #expect(score.n == 32 && score.value?.leftOut == 1)
        #expect(score.caveats.contains("1 voter is left out for voting on too few statements."))
    }

    @Test("Group-informed consensus by hand: 8 of 10 and 3 of 5 give 9/12 × 4/7")
    func consensus() {
        let groups = [VoteTally(agree: 8, disagree: 2), VoteTally(agree: 3, disagree: 1, pass: 1)]
        #expect(near(OpinionGroups.consensus(groups), 0.428571, 5e-7))
    }

    @Test("Two shares, all counts raised by one: 15 of 24 against 56 of 71 is −1.5141")
    func twoShares() {
        #expect(near(Representativeness.twoShares(15, of: 24, 56, of: 71), -1.5141))
        // 9 of 9: 2 √10 (10/10 − ½).
        #expect(near(Representativeness.oneShare(9, of: 9), 10.0.squareRoot(), 1e-12))
    }

    @Test("The silhouette of four points by hand: 0.5654")
    func silhouette() {
        let distances: [[Double]] = [[0, 1, 3, 4], [1, 0, 3, 4], [3, 3, 0, 2], [4, 4, 2, 0]]
        let found = PlaneGroups.silhouettes([(labels: [0, 0, 1, 1], count: 2)]) { distances[$0][$1] }
        // a and b: (3.5 − 1)/3.5; c: (3 − 2)/3; d: (4 − 2)/4.
        #expect(near(found, [(2 * 2.5 / 3.5 + 1.0 / 3 + 0.5) / 4], 1e-12) && near(found, [0.5655], 1e-4))
    }

    @Test("A vote that is none, and a row too short, name their place")
    func mistakes() {
        #expect(throws: VoteProblem.notAVote(voter: 2, statement: 1, 3)) { try VoteTable([[1, 0], [3, 1]]) }
        #expect(throws: VoteProblem.unequal(voter: 2, found: 1, expected: 2)) { try VoteTable([[1, 0], [1]]) }
    }
}

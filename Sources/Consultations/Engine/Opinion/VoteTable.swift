/// The matrix of votes of voters on statements: agree, disagree, pass, or not seen.
public struct VoteTable: Hashable, Sendable {
    public let voterCount: Int
    public let statementCount: Int
    /// Row by row: 1, −1, 0, or `blank`.
    let votes: [Int8]

    static let blank: Int8 = .min

    /// - Parameter rows: for each voter a vote on each statement: 1 agrees, −1 disagrees, 0 passes, nil has not seen it.
    /// - Throws: where a row is too short or too long, or a vote is none of these.
    public init(_ rows: [[Int?]]) throws(VoteProblem) {
        voterCount = rows.count
        statementCount = rows.first?.count ?? 0
        var votes: [Int8] = []
        votes.reserveCapacity(voterCount * statementCount)
        for (row, given) in rows.enumerated() {
            guard given.count == statementCount else {
                throw .unequal(voter: row + 1, found: given.count, expected: statementCount)
            }
            for (column, vote) in given.enumerated() {
                guard let vote else {
                    votes.append(Self.blank)
                    continue
                }
                guard (-1...1).contains(vote) else {
                    throw .notAVote(voter: row + 1, statement: column + 1, vote)
                }
                votes.append(Int8(vote))
            }
        }
        self.votes = votes
    }

    public subscript(voter: Int, statement: Int) -> Int? {
        let vote = votes[voter * statementCount + statement]
        return vote == Self.blank ? nil : Int(vote)
    }

    /// How many of some voters agree, disagree and pass, by statement.
    public func tally(_ voters: some Sequence<Int>) -> [VoteTally] {
        var tallies = [VoteTally](repeating: VoteTally(), count: statementCount)
        for voter in voters {
            for statement in 0..<statementCount {
                switch votes[voter * statementCount + statement] {
                case 1: tallies[statement].agree += 1
                case -1: tallies[statement].disagree += 1
                case 0: tallies[statement].pass += 1
                default: break
                }
            }
        }
        return tallies
    }

    /// Votes that each voter cast.
    var castCounts: [Int] {
        (0..<voterCount).map { voter in
            let row = voter * statementCount
            return votes[row..<row + statementCount].count { $0 != Self.blank }
        }
    }
}

public struct VoteTally: Hashable, Sendable {
    public var agree = 0
    public var disagree = 0
    public var pass = 0

    public init(agree: Int = 0, disagree: Int = 0, pass: Int = 0) {
        self.agree = agree
        self.disagree = disagree
        self.pass = pass
    }

    /// How many voted, passes among them.
    public var seen: Int { agree + disagree + pass }

    /// `(agree + 1) / (seen + 2)`: with few votes near a half.
    public var agreement: Double { Double(agree + 1) / Double(seen + 2) }
    public var disagreement: Double { Double(disagree + 1) / Double(seen + 2) }
}

public enum VoteProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case unequal(voter: Int, found: Int, expected: Int)
    case notAVote(voter: Int, statement: Int, Int)

    public var description: String {
        switch self {
        case .unequal(let voter, let found, let expected):
            "Voter \(voter) has \(found) votes; the first has \(expected), one for each statement (null where not seen)."
        case .notAVote(let voter, let statement, let vote):
            "Voter \(voter), statement \(statement) is \(vote); a vote is 1 (agree), -1 (disagree), 0 (pass) or null."
        }
    }
}

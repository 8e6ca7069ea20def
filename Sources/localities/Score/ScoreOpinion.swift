import ArgumentParser
import Consultations
import Formats
import Foundation

struct ScoreOpinion: ScoreMethod {
    static let configuration = help(
        "opinion", "Groups of voters who vote alike, and what all of them share.",
        """
        From 15 voters, in groups of at least five; below that there are sentences and no groups. The input may also be
        participants-votes.csv or votes.csv of an export of Polis; comments.csv in the same folder gives the statements.
        """)

    static let form: [(field: String, meaning: String)] = [
        ("statements", "the statements voted on"),
        ("votes", "one list for each voter: 1 agrees, -1 disagrees, 0 passes, null has not seen it"),
        ("invited", "how many were asked (optional)"),
    ]

    static let example: String = {
        // Two camps that differ on the first three statements and share the last two.
        let rows = (0..<24).map { voter -> String in
            let camp = voter % 5 < 3 ? 1 : -1
            let votes = [camp, camp, voter % 7 == 0 ? 0 : camp, 1, voter % 11 == 0 ? -1 : 1, voter % 2, -camp]
            return "    [\(votes.map(String.init).joined(separator: ", "))]"
        }
        return """
            {
              "statements": ["Merge now", "One mayor", "Close the offices", "Keep parish councils", "Share data",
                "More buses", "Leave it as it is"],
              "invited": 30,
              "votes": [
            \(rows.joined(separator: ",\n"))
              ]
            }
            """
    }()

    @OptionGroup var options: ScoreOptions

    static func form(of input: InputFile, path: String) throws -> JSONInput {
        guard input.bytes.first(where: { $0 > 32 }) != UInt8(ascii: "{"), !input.bytes.isEmpty else {
            return try JSONInput(input)
        }
        let polis = try PolisVotes(input, folder: (path as NSString).deletingLastPathComponent)
        for note in polis.notes { Console.say("\(input.name): \(note)") }
        return try JSONInput(InputFile(name: input.name, bytes: Data(polis.json.description.utf8)))
    }

    static func report(_ input: JSONInput) throws -> ScoreReport {
        try input.expect(["statements", "votes", "invited"])
        let statements = try input.field("statements").texts()
        let voters = try input.field("votes").items()
        let rows = try voters.map { voter -> [Int?] in
            let votes = try voter.numbersOrNull()
            guard votes.count == statements.count else {
                throw voter.problem(
                    "there are \(votes.count) votes; \(statements.count) were expected, one for each statement.")
            }
            return try votes.enumerated().map { index, vote in
                guard let vote else { return nil }
                guard vote == 1 || vote == 0 || vote == -1 else {
                    throw voter.problem(
                        "vote \(index + 1) is \(JSONInput.written(vote)); a vote is 1 (agree), -1 (disagree), 0 (pass) or null."
                    )
                }
                return Int(vote)
            }
        }
        var report = ScoreReport()
        let found = OpinionGroups.find(try VoteTable(rows), invited: try input.optional("invited")?.whole())
        report.add(found) { json($0, statements) }
        return report
    }

    private static func json(_ found: OpinionGroups, _ statements: [String]) -> JSONText {
        let groups = found.groups.map { group in
            JSONText.object([
                ("name", .text(group.name)), ("voters", .whole(group.voters.count)),
                (
                    "set_apart_by",
                    .list(
                        group.representative.map { statement in
                            .object([
                                ("statement", .text(statements[statement.statement])),
                                ("side", .text(statement.agrees ? "agree" : "disagree")),
                                ("share", .number(statement.share)), ("ratio_to_others", .number(statement.ratio)),
                            ])
                        })
                ),
            ])
        }
        let consensus = found.consensus.map { statement in
            JSONText.object([
                ("statement", .text(statements[statement.statement])), ("agreement", .number(statement.agreement)),
                ("disagreement", .number(statement.disagreement)),
            ])
        }
        let tried = found.tried.sorted { $0.key < $1.key }.map { ("\($0.key)", JSONText.number($0.value)) }
        return .object([
            ("groups", .list(groups)), ("consensus", .list(consensus)), ("silhouette", .number(found.silhouette)),
            ("silhouette_by_groups", .object(tried)), ("explained", .number(found.explained)),
            ("left_out", .whole(found.leftOut)),
        ])
    }
}

import Base
import Formats
import Foundation
import Tables

/// The votes of an export of Polis, in either of its two forms.
///
/// `participants-votes.csv` has a row for each voter and 1 for agreeing; `votes.csv` a row for each vote and −1 for
/// agreeing. Which it is in a file is held against the counts beside it.
struct PolisVotes {
    /// What was voted on: its text where `comments.csv` lies beside the votes, else its number.
    var statements: [String] = []
    /// One list for each voter: 1 agrees, −1 disagrees, 0 passes, nil has not seen it.
    var votes: [[Int?]] = []
    /// What was understood and left out, in sentences.
    var notes: [String] = []

    /// - Throws: `InputProblem` where the file is none of the two, or votes and counts cannot be brought together.
    init(_ input: InputFile, folder: String) throws {
        let table = try Table(input, options: .init(.records))
        let titles = table.titles.map { $0.lowercased() }
        func place(_ title: String) -> Int? { titles.firstIndex(of: title) }
        var cast: [String: [Int: Int]] = [:]
        var order: [String] = []
        func vote(_ row: Table.Row, _ column: Int) throws -> Int? {
            let text = row.texts[column]
            if text.isEmpty { return nil }
            guard let vote = Int(text), (-1...1).contains(vote) else {
                throw table.problem(row, column, "“\(text)” is no vote; 1, 0, -1 or nothing was expected.")
            }
            return vote
        }
        func note(_ voter: String, _ statement: Int, _ vote: Int) {
            if cast[voter] == nil { order.append(voter) }
            cast[voter, default: [:]][statement] = vote
        }
        var numbers: Set<Int> = []
        if let voter = place("participant"), let agrees = place("n-agree"), let disagrees = place("n-disagree") {
            let columns = titles.indices.compactMap { index in Int(titles[index]).map { (index, $0) } }
            var (ones, minus, agreed, disagreed) = (0, 0, 0, 0)
            for row in table.rows {
                agreed += Int(row.texts[agrees]) ?? 0
                disagreed += Int(row.texts[disagrees]) ?? 0
                if cast[row.texts[voter]] == nil { order.append(row.texts[voter]) }
                cast[row.texts[voter], default: [:]] = [:]
                for (column, statement) in columns {
                    numbers.insert(statement)
                    guard let vote = try vote(row, column) else { continue }
                    if vote == 1 { ones += 1 } else if vote == -1 { minus += 1 }
                    note(row.texts[voter], statement, vote)
                }
            }
            try settle(&cast, (ones, minus), (agreed, disagreed), isTurned: false, file: table.file)
        } else if let voter = place("voter-id"), let comment = place("comment-id"), let column = place("vote") {
            let time = place("timestamp")
            let rows = time.map { time in
                table.rows.enumerated().sorted {
                    let (a, b) = (Double($0.element.texts[time]) ?? 0, Double($1.element.texts[time]) ?? 0)
                    return (a, $0.offset) < (b, $1.offset)
                }.map(\.element)
            }
            for row in rows ?? table.rows {
                guard let statement = Int(row.texts[comment]) else {
                    throw table.problem(row, comment, "“\(row.texts[comment])” is no number of a statement.")
                }
                numbers.insert(statement)
                // Of several votes of one person on one statement the last counts.
                if let vote = try vote(row, column) { note(row.texts[voter], statement, vote) }
            }
            let all = cast.values.flatMap(\.values)
            let counts = try Self.comments(folder)?.counts
            try settle(
                &cast, (all.count { $0 == 1 }, all.count { $0 == -1 }), counts, isTurned: true, file: table.file)
        } else {
            throw InputProblem(
                file: table.file,
                "JSON was expected, or an export of Polis: participants-votes.csv (participant, n-agree, n-disagree and a column for each statement) or votes.csv (voter-id, comment-id, vote). Give one of these, or see --describe."
            )
        }
        let comments = try Self.comments(folder)
        let hidden = numbers.filter { comments?.moderatedOut.contains($0) == true }.sorted()
        if !hidden.isEmpty {
            notes.append(
                "\(Words.digits(hidden.count, "statement was", "statements were")) moderated out and left out, as in Polis: \(Words.firstFew(8, of: hidden.map { "\($0)" }))."
            )
        }
        let kept = numbers.subtracting(hidden).sorted()
        statements = kept.map { comments?.texts[$0] ?? "Statement \($0)" }
        votes = order.map { voter in kept.map { cast[voter]?[$0] } }
        notes.insert(
            "An export of Polis: \(Words.digits(votes.count, "voter", "voters")), \(Words.digits(kept.count, "statement", "statements")).",
            at: 0)
    }

    /// Turns votes so that 1 agrees, by the counts that the export has of them.
    private mutating func settle(
        _ cast: inout [String: [Int: Int]], _ found: (ones: Int, minus: Int), _ counts: (agrees: Int, disagrees: Int)?,
        isTurned usual: Bool, file: String
    ) throws {
        var isTurned = usual
        if let counts, counts.agrees + counts.disagrees > 0 {
            let (plain, turned) = (
                abs(found.ones - counts.agrees) + abs(found.minus - counts.disagrees),
                abs(found.minus - counts.agrees) + abs(found.ones - counts.disagrees)
            )
            // Counts of an export are not always those of its votes; only where they nearly are, they tell the sign.
            let off = min(plain, turned)
            if off * 20 <= counts.agrees + counts.disagrees, plain != turned { isTurned = turned < plain }
            if off > 0 {
                notes.append(
                    "The counts beside the votes are not those of the votes (\(Words.digits(isTurned ? turned : plain, "vote")) apart); the votes were taken."
                )
            }
        }
        notes.append("In this file \(isTurned ? "−1" : "1") agrees.")
        guard isTurned else { return }
        for voter in Array(cast.keys) { cast[voter] = cast[voter]?.mapValues { -$0 } }
    }

    private struct Comments {
        var texts: [Int: String] = [:]
        var moderatedOut: Set<Int> = []
        var counts: (agrees: Int, disagrees: Int) = (0, 0)
    }

    /// What `comments.csv` in the same folder says of statements.
    private static func comments(_ folder: String) throws -> Comments? {
        let path = (folder as NSString).appendingPathComponent("comments.csv")
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let table = try Table(path: path, options: .init(.records))
        func place(_ title: String) -> Int? { table.titles.firstIndex { $0.lowercased() == title } }
        guard let number = place("comment-id"), let body = place("comment-body") else { return nil }
        var comments = Comments()
        for row in table.rows {
            guard let id = Int(row.texts[number]) else { continue }
            comments.texts[id] = row.texts[body]
            if let moderated = place("moderated"), row.texts[moderated] == "-1" { comments.moderatedOut.insert(id) }
            if let agrees = place("agrees") { comments.counts.agrees += Int(row.texts[agrees]) ?? 0 }
            if let disagrees = place("disagrees") { comments.counts.disagrees += Int(row.texts[disagrees]) ?? 0 }
        }
        return comments
    }

    /// As this program's own form has it.
    var json: JSONText {
        .object([
            ("statements", .list(statements.map { .text($0) })),
            ("votes", .list(votes.map { .list($0.map { vote in vote.map { .whole($0) } ?? .null }) })),
        ])
    }
}

import Base
import Figures
import Formats
import Foundation
import Store

/// What was answered in a wave and may be seen, as a table that can be brought in again.
///
/// The columns are those of `AnswerColumns` after a head: partner, revision and day where answers are open; a number that
/// says which rows belong together where they are anonymous.
struct AnswersFile {
    let wave: Wave

    init(_ wave: Wave) { self.wave = wave }

    /// Titles of the columns before the questions.
    var head: [String] {
        wave.isAnonymous ? ["sheet", "organisation", "about"] : ["organisation", "revision", "sent", "about"]
    }

    /// - Returns: nil where nothing may be seen.
    func csv(_ db: Transaction) throws -> String? { try wave.isAnonymous ? anonymousCSV(db) : openCSV(db) }

    private func openCSV(_ db: Transaction) throws -> String? {
        var rows: [AnswerColumns.Row] = []
        for answer in try db.openAnswers(of: wave) {
            let own = [answer.organisation, "\(answer.revision)", answer.sent, answer.about]
            if rows.last?.head != own { rows.append(.init(head: own, answers: [:])) }
            rows[rows.count - 1].answers[answer.question] = .init(value: answer.value, comment: answer.comment)
        }
        return rows.isEmpty ? nil : AnswerColumns.csv(head: head, rows: rows)
    }

    private func anonymousCSV(_ db: Transaction) throws -> String? {
        let table = try db.disclosure(of: wave).answers
        var sheets = table.sheets.map { _ in [String: AnswerColumns.Row]() }
        for entry in table.entries {
            let about = table.abouts[entry.about]
            sheets[entry.sheet][
                about,
                default: .init(head: [table.sheets[entry.sheet] ?? "", about], answers: [:])
            ].answers[table.questions[entry.question]] = .init(value: entry.value, comment: entry.comment)
        }
        guard !sheets.isEmpty else { return nil }
        // In the order of their content: where a sheet stands says nothing of when it came.
        let ordered = sheets.map { $0.values.sorted { $0.head.lexicographicallyPrecedes($1.head) } }
            .map { rows in (rows, AnswerColumns.csv(head: ["organisation", "about"], rows: rows)) }
            .sorted { ($0.1, $0.0.count) < ($1.1, $1.0.count) }
        let rows = ordered.enumerated().flatMap { place, sheet in
            sheet.0.map { AnswerColumns.Row(head: ["\(place + 1)"] + $0.head, answers: $0.answers) }
        }
        return AnswerColumns.csv(head: head, rows: rows)
    }
}

extension LocalityFile {
    /// Whether anything that was answered in a wave may be seen.
    public func showsAnswers(of wave: Wave) throws -> Bool {
        try read { db in
            try wave.isAnonymous ? !db.disclosure(of: wave).answers.sheets.isEmpty : db.hasSheets(wave)
        }
    }

    /// What was answered in a wave and may be seen, as a file that can be brought in again; nil where nothing may be seen.
    public func answersFile(of wave: Wave) throws -> String? { try read { try AnswersFile(wave).csv($0) } }

    /// What an export leaves out so that nobody can be recognised, in sentences.
    public func leftOutOfExport() throws -> [String] {
        try read { db in
            try db.waves().filter(\.isAnonymous).compactMap { wave in
                let disclosure = try db.disclosure(of: wave)
                let name = "\(wave.instrument), “\(wave.title)”"
                if wave.isOpen { return "\(name): anonymous answers are left out while the wave is open." }
                let few = "fewer than \(Words.spelled(disclosure.smallestGroup)) people answered"
                if disclosure.answers.sheets.isEmpty { return "\(name): answers are left out, since \(few)." }
                return disclosure.withheld.isEmpty
                    ? nil
                    : "\(name): answers of \(Words.firstFew(5, of: disclosure.withheld)) are left out, since \(few) there."
            }
        }
    }
}

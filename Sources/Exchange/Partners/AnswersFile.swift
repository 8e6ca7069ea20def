import Base
import Content
import Formats
import Foundation
import Store

/// What was answered in a wave and may be seen, as a table that a folder brings back.
///
/// Open answers are rows of organisations: the columns of `AnswerColumns` after partner, revision and day. Of an anonymous
/// wave no row is a person's: counts by question, and comments apart from them.
struct AnswersFile {
    let wave: Wave
    /// Ids of questions that are answered in words of one's own.
    let texts: Set<String>

    init(_ wave: Wave, texts: Set<String> = []) { (self.wave, self.texts) = (wave, texts) }

    /// Titles of the columns before the questions; folders of version 0.1.0 have rows of people in anonymous waves.
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
        let disclosure = try db.disclosure(of: wave)
        let counts =
            disclosure.counts
            ?? AnswerCounts(disclosure.answers, texts: texts, threshold: disclosure.smallestGroup)
        return counts.groups.isEmpty ? nil : counts.csv
    }
}

extension LocalityFile {
    /// Whether anything that was answered in a wave may be seen.
    public func showsAnswers(of wave: Wave) throws -> Bool {
        try read { db in
            try wave.isAnonymous ? db.disclosure(of: wave).people > 0 : db.hasSheets(wave)
        }
    }

    /// What was answered in a wave and may be seen; nil where nothing may be.
    ///
    /// Open answers are a file that can be brought in again, anonymous ones are counts by question.
    public func answersFile(of wave: Wave, instrument: Instrument) throws -> String? {
        try read { try AnswersFile(wave, texts: instrument.idsOfTexts).csv($0) }
    }

    /// What an export leaves out so that nobody can be recognised, in sentences.
    public func leftOutOfExport() throws -> [String] {
        try read { db in
            let waves = try db.waves().filter(\.isAnonymous)
            var holdsSheets = false
            let left = try waves.compactMap { wave -> String? in
                let disclosure = try db.disclosure(of: wave)
                let name = "\(wave.instrument), “\(wave.title)”"
                if wave.isOpen { return "\(name): anonymous answers are left out while the wave is open." }
                if !disclosure.answers.sheets.isEmpty { holdsSheets = true }
                let few = "fewer than \(Words.spelled(disclosure.smallestGroup)) people answered"
                if disclosure.people == 0 { return "\(name): answers are left out, since \(few)." }
                return disclosure.withheld.isEmpty
                    ? nil
                    : "\(name): answers of \(Words.firstFew(5, of: disclosure.withheld)) are left out, since \(few) there."
            }
            guard holdsSheets else { return left }
            return left + [
                "Of anonymous answers only counts by question are written, and comments apart from them; the answers of each person stay in the locality, and a copy of its file is their backup."
            ]
        }
    }
}

extension Instrument {
    /// Questions that are answered in words of one's own.
    package var idsOfTexts: Set<String> { Set(questions.filter { $0.kind == .text }.map(\.id)) }
}

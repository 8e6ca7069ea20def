import Evidence
import Formats
import Foundation
import GRDB
import Toolkit

/// The files of an export that tell of partners, waves and answers.
///
/// | file | what |
/// | --- | --- |
/// | `organisations.csv` | partners |
/// | `waves.csv` | waves of every instrument |
/// | `respondents.csv` | who was asked in each wave, and whether they answered |
/// | `answers-A8-1.csv` | what was answered in the first wave of A8 |
/// | `placements.csv` | where people overruled the place of a partner |
///
/// Of anonymous answers only ``AnswerCounts`` are written, of a closed wave and of groups that are large enough; the sheets
/// of people stay in the locality. Answer links are secrets and are made anew on import; drafts stay behind.
extension LocalityFile {
    /// - Returns: each file's name and text.
    func partnerFiles() throws -> [(name: String, text: String)] {
        let instruments = (try? Instrument.all(ContentFolders(named: nil, beside: path))) ?? []
        let texts = Dictionary(instruments.map { ($0.id, $0.idsOfTexts) }) { first, _ in first }
        return try read { db in
            let organisations = try db.organisations()
            let waves = try db.waves()
            guard !organisations.isEmpty || !waves.isEmpty else { return [] }
            var files = [(Folder.organisations, organisationsCSV(organisations)), (Folder.waves, wavesCSV(waves))]
            if !waves.isEmpty { files.append((Folder.respondents, try respondentsCSV(waves, db))) }
            for wave in waves {
                if let text = try wave.isAnonymous
                    ? anonymousCSV(wave, texts: texts[wave.instrument] ?? [], db) : openCSV(wave, db)
                {
                    files.append((Folder.answers(wave), text))
                }
            }
            if let text = try placementsCSV(db) { files.append((Folder.placements, text)) }
            return files
        }
    }

    /// What an export leaves out so that nobody can be recognised, in sentences.
    public func leftOutOfExport() throws -> [String] {
        let waves = try waves().filter(\.isAnonymous)
        let left = try waves.compactMap { wave -> String? in
            let disclosure = try disclosure(of: wave)
            let name = "\(wave.instrument), “\(wave.title)”"
            if wave.isOpen { return "\(name): anonymous answers are left out while the wave is open." }
            if disclosure.people == 0 {
                return
                    "\(name): answers are left out, since fewer than \(Words.spelled(disclosure.smallestGroup)) people answered."
            }
            return disclosure.withheld.isEmpty
                ? nil
                : "\(name): answers of \(listed(disclosure.withheld)) are left out, since fewer than \(Words.spelled(disclosure.smallestGroup)) people answered there."
        }
        guard try waves.contains(where: { try !$0.isOpen && !disclosure(of: $0).answers.sheets.isEmpty }) else {
            return left
        }
        return left + [
            "Of anonymous answers only counts by question are written, and comments apart from them; the answers of each person stay in the locality, and a copy of its file is their backup."
        ]
    }

    private func organisationsCSV(_ organisations: [Organisation]) -> String {
        var csv = CSVWriter(titles: ["key", "name", "short", "kind", "area", "joined", "left"])
        for one in organisations {
            csv.append([one.key, one.name, one.short, one.kind, one.area ?? "", one.joined, one.left ?? ""])
        }
        return csv.text
    }

    private func wavesCSV(_ waves: [Wave]) -> String {
        var csv = CSVWriter(titles: Folder.waveTitles)
        for wave in waves {
            csv.append([
                wave.instrument, "\(wave.number)", "\(wave.version)", wave.title, wave.note,
                wave.isAnonymous ? "yes" : "no", wave.isByOrganisation ? "yes" : "no", wave.opened, wave.closed ?? "",
            ])
        }
        return csv.text
    }

    private func respondentsCSV(_ waves: [Wave], _ db: Database) throws -> String {
        var csv = CSVWriter(titles: Folder.respondentTitles)
        for wave in waves {
            for respondent in try db.respondents(where: "wave = ?", [wave.id]).map(\.respondent) {
                csv.append([
                    wave.instrument, "\(wave.number)", respondent.organisation ?? "", respondent.label,
                    respondent.hasAnswered ? "yes" : "no",
                ])
            }
        }
        return csv.text
    }

    func openCSV(_ wave: Wave, _ db: Database) throws -> String? {
        var rows: [AnswerColumns.Row] = []
        let cursor = try Row.fetchCursor(
            db,
            sql: """
                SELECT organisation.key, revision, sent, about, question, value, comment FROM sheet
                JOIN organisation ON organisation.id = organisation JOIN answer ON answer.sheet = sheet.id
                WHERE wave = ? AND draft IS NULL ORDER BY organisation.key, revision, about, question
                """, arguments: [wave.id])
        while let row = try cursor.next() {
            let head: [String] = [row[0], "\(row[1] as Int)", row[2], row[3]]
            if rows.last?.head != head { rows.append(.init(head: head, answers: [:])) }
            rows[rows.count - 1].answers[row[4]] = .init(value: row[5], comment: row[6])
        }
        return rows.isEmpty ? nil : AnswerColumns.csv(head: Folder.openHead, rows: rows)
    }

    /// Of an anonymous wave no row is a person's: counts by question, and comments apart from them.
    ///
    /// - Parameter texts: ids of questions that are answered in words of one's own.
    func anonymousCSV(_ wave: Wave, texts: Set<String>, _ db: Database) throws -> String? {
        let disclosure = try db.disclosure(of: wave)
        let counts =
            disclosure.counts
            ?? AnswerCounts(disclosure.answers, texts: texts, threshold: disclosure.smallestGroup)
        return counts.groups.isEmpty ? nil : counts.csv
    }

    private func placementsCSV(_ db: Database) throws -> String? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT instrument, number, own.key, partner.key, place, reason, decided FROM placement
                JOIN wave ON wave.id = wave JOIN organisation AS own ON own.id = placement.organisation
                JOIN organisation AS partner ON partner.id = partner ORDER BY placement.id
                """)
        guard !rows.isEmpty else { return nil }
        var csv = CSVWriter(titles: ["instrument", "number", "organisation", "partner", "place", "reason", "decided"])
        for row in rows { csv.append([row[0], "\(row[1] as Int)", row[2], row[3], row[4], row[5], row[6]]) }
        return csv.text
    }
}

extension Folder {
    static let organisations = "organisations.csv"
    static let waves = "waves.csv"
    static let respondents = "respondents.csv"
    static let placements = "placements.csv"
    static func answers(_ wave: Wave) -> String { "answers-\(wave.instrument)-\(wave.number).csv" }

    static let waveTitles = [
        "instrument", "number", "version", "title", "note", "anonymous", "by_organisation", "opened", "closed",
    ]
    static let respondentTitles = ["instrument", "number", "organisation", "label", "answered"]
    static let openHead = ["organisation", "revision", "sent", "about"]
    static let anonymousHead = ["sheet", "organisation", "about"]
}

extension Instrument {
    /// Questions that are answered in words of one's own.
    package var idsOfTexts: Set<String> { Set(questions.filter { $0.kind == .text }.map(\.id)) }
}

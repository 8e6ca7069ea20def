import Formats
import Foundation
import GRDB

extension FolderReader {
    /// Partners, waves and answers of an exported folder.
    func storePartners(in db: Database) throws {
        if let table = try optionalTable(Folder.organisations) {
            for row in table.rows {
                let texts = try named(["key", "name", "short", "kind", "area", "joined", "left"], row, table)
                try db.put(
                    Organisation(
                        key: texts[0], name: texts[1], short: texts[2], kind: texts[3],
                        area: texts[4].isEmpty ? nil : texts[4], joined: texts[5],
                        left: texts[6].isEmpty ? nil : texts[6]))
            }
        }
        guard let table = try optionalTable(Folder.waves) else { return }
        for row in table.rows { try storeWave(try named(Folder.waveTitles, row, table), row, table, in: db) }
        try storePlacements(in: db)
    }

    private func storeWave(_ texts: [String], _ row: CSVTable.Row, _ table: CSVTable, in db: Database) throws {
        guard let number = Int(texts[1]), let version = Int(texts[2]) else {
            throw table.problem(row, 1, "the number and the version of a wave are whole numbers.")
        }
        let wave = try db.put(
            Wave(
                id: 0, instrument: texts[0], number: number, version: version, title: texts[3], note: texts[4],
                isAnonymous: texts[5] == "yes", isByOrganisation: texts[6] == "yes", opened: texts[7], closed: nil))
        let known = try db.organisationIDs()
        if let table = try optionalTable(Folder.respondents) {
            for row in table.rows {
                let texts = try named(Folder.respondentTitles, row, table)
                guard texts[0] == wave.instrument, texts[1] == "\(number)" else { continue }
                try check(texts[2], known, row, table, mayBeEmpty: true)
                try db.invite(
                    wave.id, organisation: texts[2].isEmpty ? nil : texts[2], label: texts[3],
                    hasAnswered: texts[4] == "yes")
            }
        }
        if let table = try optionalTable(Folder.answers(wave)) {
            if wave.isAnonymous, AnswerCounts.isCounts(table) {
                try storeCounts(wave, table, known, in: db)
            } else {
                try storeAnswers(wave, table, known, in: db)
            }
        }
        if !texts[8].isEmpty {
            try db.execute(sql: "UPDATE wave SET closed = ? WHERE id = ?", arguments: [texts[8], wave.id])
        }
    }

    private func storeCounts(_ wave: Wave, _ table: CSVTable, _ known: [String: Int64], in db: Database) throws {
        let counts = try AnswerCounts(table)
        let place = table.titles.firstIndex(of: "organisation") ?? 0
        for row in table.rows { try check(row.texts[place], known, row, table, mayBeEmpty: true) }
        try db.put(counts, of: wave)
    }

    private func storeAnswers(_ wave: Wave, _ table: CSVTable, _ known: [String: Int64], in db: Database) throws {
        let head = wave.isAnonymous ? Folder.anonymousHead : Folder.openHead
        let places = AnswerColumns.Places(table.titles, head: Set(head))
        var current: (key: [String], sheet: Int64)?
        for row in table.rows {
            let texts = try named(head, row, table)
            let organisation = wave.isAnonymous ? texts[1] : texts[0]
            try check(organisation, known, row, table, mayBeEmpty: wave.isAnonymous)
            let key = wave.isAnonymous ? [texts[0]] : [texts[0], texts[1]]
            if current?.key != key {
                guard let revision = wave.isAnonymous ? 1 : Int(texts[1]) else {
                    throw table.problem(row, 1, "“\(texts[1])” is not the number of a revision.")
                }
                current = (
                    key,
                    try db.insertSheet(
                        wave, organisation: organisation.isEmpty ? nil : organisation, revision: revision, draft: nil,
                        sent: wave.isAnonymous ? nil : texts[2])
                )
            }
            var answers: [String: LocalityFile.DraftAnswer] = [:]
            for (question, place) in places.answer where !row.texts[place].isEmpty {
                answers[question] = .init(
                    value: row.texts[place], comment: places.comment[question].map { row.texts[$0] } ?? "")
            }
            if let current { try db.insert([texts[head.count - 1]: answers], sheet: current.sheet) }
        }
    }

    private func storePlacements(in db: Database) throws {
        guard let table = try optionalTable(Folder.placements) else { return }
        let titles = ["instrument", "number", "organisation", "partner", "place", "reason", "decided"]
        for row in table.rows {
            let texts = try named(titles, row, table)
            let wave = try db.waves().first { $0.instrument == texts[0] && "\($0.number)" == texts[1] }
            guard let wave else { throw table.problem(row, 1, "there is no such wave.") }
            try db.place(
                wave, organisation: texts[2], partner: texts[3], place: texts[4], reason: texts[5], at: texts[6])
        }
    }

    /// The fields under these titles, in their order.
    private func named(_ titles: [String], _ row: CSVTable.Row, _ table: CSVTable) throws -> [String] {
        try titles.map { title in
            guard let place = table.titles.firstIndex(of: title) else {
                throw InputProblem(file: table.file, line: 1, "there is no column “\(title)”.")
            }
            return row.texts[place]
        }
    }

    private func check(
        _ organisation: String, _ known: [String: Int64], _ row: CSVTable.Row, _ table: CSVTable, mayBeEmpty: Bool
    ) throws {
        guard known[organisation] != nil || (mayBeEmpty && organisation.isEmpty) else {
            let place = table.titles.firstIndex(of: "organisation") ?? 0
            throw table.problem(row, place, "“\(organisation)” is not a partner of this locality.")
        }
    }
}

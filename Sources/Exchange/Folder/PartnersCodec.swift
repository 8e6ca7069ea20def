import Content
import Formats
import Foundation
import Store

/// Partners, waves and what was answered.
///
/// | file | what |
/// | --- | --- |
/// | `organisations.csv` | partners |
/// | `waves.csv` | waves of every instrument |
/// | `respondents.csv` | who was asked in each wave, and whether they answered |
/// | `answers-A8-1.csv` | what was answered in the first wave of A8 |
/// | `placements.csv` | where people overruled the place of a partner |
///
/// Of anonymous answers only `AnswerCounts` are written, of a closed wave and of groups that are large enough; the sheets of
/// people stay in the locality. Answer links are secrets and are made anew on import; drafts stay behind.
struct PartnersCodec: FolderCodec {
    /// Path of the locality beside which a council may keep instruments of its own.
    let path: String

    private static let organisations = "organisations.csv"
    private static let waves = "waves.csv"
    private static let respondents = "respondents.csv"
    private static let placements = "placements.csv"
    private static func answers(_ wave: Wave) -> String { "answers-\(wave.instrument)-\(wave.number).csv" }

    private static var day: Regex<Substring> { #/[0-9]{4}-[0-9]{2}-[0-9]{2}/# }

    private static let organisationTitles = ["key", "name", "short", "kind", "area", "joined", "left"]
    private static let waveTitles = [
        "instrument", "number", "version", "title", "note", "anonymous", "by_organisation", "opened", "closed",
    ]
    private static let respondentTitles = ["instrument", "number", "organisation", "label", "answered"]
    private static let placementTitles = [
        "instrument", "number", "organisation", "partner", "place", "reason", "decided",
    ]

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        let organisations = try db.organisations()
        let waves = try db.waves()
        guard !organisations.isEmpty || !waves.isEmpty else { return }
        try folder.write(organisationsCSV(organisations), as: Self.organisations)
        try folder.write(wavesCSV(waves), as: Self.waves)
        if !waves.isEmpty { try folder.write(try respondentsCSV(waves, db), as: Self.respondents) }
        let instruments = (try? Instrument.all(ContentFolders(named: nil, beside: path))) ?? []
        let texts = Dictionary(instruments.map { ($0.id, $0.idsOfTexts) }) { first, _ in first }
        for wave in waves {
            if let text = try AnswersFile(wave, texts: texts[wave.instrument] ?? []).csv(db) {
                try folder.write(text, as: Self.answers(wave))
            }
        }
        if let text = try placementsCSV(db) { try folder.write(text, as: Self.placements) }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        if let table = try folder.optionalTable(Self.organisations) {
            for row in table.rows {
                let fields = try table.fields(Self.organisationTitles, of: row)
                try db.put(
                    Organisation(
                        key: fields[0], name: fields[1], short: fields[2], kind: fields[3],
                        area: fields[4].isEmpty ? nil : fields[4], joined: fields[5],
                        left: fields[6].isEmpty ? nil : fields[6]))
            }
        }
        guard let table = try folder.optionalTable(Self.waves) else { return }
        let respondents = try folder.optionalTable(Self.respondents)
        let known = try db.organisationIDs()
        for row in table.rows {
            let wave = try wave(in: row, of: table)
            let stored = try db.put(wave)
            if let respondents { try readRespondents(of: stored, respondents, known, into: db) }
            if let answers = try folder.optionalTable(Self.answers(wave)) {
                if stored.isAnonymous, AnswerCounts.isCounts(answers) {
                    try readCounts(of: stored, answers, known, into: db)
                } else {
                    try readAnswers(of: stored, answers, known, into: db)
                }
            }
            if let closed = wave.closed { try db.markClosed(stored, on: closed) }
        }
        if let table = try folder.optionalTable(Self.placements) { try readPlacements(table, into: db) }
    }

    // MARK: - Partners and waves

    private func organisationsCSV(_ organisations: [Organisation]) -> String {
        var csv = CSVWriter(titles: Self.organisationTitles)
        for one in organisations {
            csv.append([one.key, one.name, one.short, one.kind, one.area ?? "", one.joined, one.left ?? ""])
        }
        return csv.text
    }

    private func wavesCSV(_ waves: [Wave]) -> String {
        var csv = CSVWriter(titles: Self.waveTitles)
        for wave in waves {
            csv.append([
                wave.instrument, "\(wave.number)", "\(wave.version)", wave.title, wave.note,
                wave.isAnonymous ? "yes" : "no", wave.isByOrganisation ? "yes" : "no", wave.opened, wave.closed ?? "",
            ])
        }
        return csv.text
    }

    private func wave(in row: CSVTable.Row, of table: CSVTable) throws -> Wave {
        let fields = try table.fields(Self.waveTitles, of: row)
        guard let number = Int(fields[1]), let version = Int(fields[2]) else {
            throw table.problem(row, 1, "the number and the version of a wave are whole numbers.")
        }
        guard fields[7].wholeMatch(of: Self.day) != nil else {
            throw table.problem(row, try table.index(of: "opened"), "“\(fields[7])” is not a day such as 2026-11-30.")
        }
        guard fields[8].isEmpty || fields[8].wholeMatch(of: Self.day) != nil && fields[8] >= fields[7] else {
            throw table.problem(
                row, try table.index(of: "closed"),
                "“\(fields[8])” is not a day on or after \(fields[7]), on which the wave was opened.")
        }
        return Wave(
            instrument: fields[0], number: number, version: version, title: fields[3], note: fields[4],
            isAnonymous: fields[5] == "yes", isByOrganisation: fields[6] == "yes", opened: fields[7],
            closed: fields[8].isEmpty ? nil : fields[8])
    }

    // MARK: - Who was asked

    private func respondentsCSV(_ waves: [Wave], _ db: Transaction) throws -> String {
        var csv = CSVWriter(titles: Self.respondentTitles)
        for wave in waves {
            for respondent in try db.respondents(of: wave) {
                csv.append([
                    wave.instrument, "\(wave.number)", respondent.organisation ?? "", respondent.label,
                    respondent.hasAnswered ? "yes" : "no",
                ])
            }
        }
        return csv.text
    }

    private func readRespondents(
        of wave: Wave, _ table: CSVTable, _ known: [String: Int64], into db: Transaction
    ) throws {
        for row in table.rows {
            let fields = try table.fields(Self.respondentTitles, of: row)
            guard fields[0] == wave.instrument, fields[1] == "\(wave.number)" else { continue }
            try check(fields[2], known, row, table, mayBeEmpty: true)
            try db.invite(
                wave.id, organisation: fields[2].isEmpty ? nil : fields[2], label: fields[3],
                hasAnswered: fields[4] == "yes")
        }
    }

    // MARK: - Answers

    private func readCounts(of wave: Wave, _ table: CSVTable, _ known: [String: Int64], into db: Transaction) throws {
        let counts = try AnswerCounts(table)
        let place = table.titles.firstIndex(of: "organisation") ?? 0
        for row in table.rows { try check(row.texts[place], known, row, table, mayBeEmpty: true) }
        try db.put(counts, of: wave)
    }

    private func readAnswers(
        of wave: Wave, _ table: CSVTable, _ known: [String: Int64], into db: Transaction
    ) throws {
        let head = AnswersFile(wave).head
        let places = AnswerColumns.Places(table.titles, head: Set(head))
        var current: (key: [String], sheet: Int64)?
        for row in table.rows {
            let fields = try table.fields(head, of: row)
            let organisation = wave.isAnonymous ? fields[1] : fields[0]
            try check(organisation, known, row, table, mayBeEmpty: wave.isAnonymous)
            let key = wave.isAnonymous ? [fields[0]] : [fields[0], fields[1]]
            if current?.key != key {
                guard let revision = wave.isAnonymous ? 1 : Int(fields[1]) else {
                    throw table.problem(row, 1, "“\(fields[1])” is not the number of a revision.")
                }
                let sheet = try db.insertSheet(
                    wave, organisation: organisation.isEmpty ? nil : organisation, revision: revision,
                    sent: wave.isAnonymous ? nil : fields[2])
                current = (key, sheet)
            }
            var answers: [String: LocalityFile.DraftAnswer] = [:]
            for (question, place) in places.answer where !row.texts[place].isEmpty {
                answers[question] = .init(
                    value: row.texts[place], comment: places.comment[question].map { row.texts[$0] } ?? "")
            }
            if let current { try db.insert([fields[head.count - 1]: answers], sheet: current.sheet) }
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

    // MARK: - Placements

    private func placementsCSV(_ db: Transaction) throws -> String? {
        let placements = try db.allPlacements()
        guard !placements.isEmpty else { return nil }
        var csv = CSVWriter(titles: Self.placementTitles)
        for one in placements {
            csv.append([
                one.instrument, "\(one.number)", one.organisation, one.partner, one.place, one.reason, one.decided,
            ])
        }
        return csv.text
    }

    private func readPlacements(_ table: CSVTable, into db: Transaction) throws {
        let waves = try db.waves()
        for row in table.rows {
            let fields = try table.fields(Self.placementTitles, of: row)
            guard let wave = waves.first(where: { $0.instrument == fields[0] && "\($0.number)" == fields[1] }) else {
                throw table.problem(row, 1, "there is no such wave.")
            }
            try db.place(
                wave, organisation: fields[2], partner: fields[3], place: fields[4], reason: fields[5], at: fields[6])
        }
    }
}

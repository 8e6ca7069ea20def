import Base
import Content
import Formats
import Foundation
import Money
import Store
import Tables

extension LocalityFile {
    /// Brings answers from a table into an open wave: all of them, or none.
    ///
    /// The columns are `organisation` (key or name), `about` (a partner or a row), and one for each question by its id,
    /// with `ID: comment` for comments. Anonymous answers have a column `sheet` that tells which rows belong together;
    /// without one each row is a sheet. An organisation that answered already gets a new revision.
    ///
    /// - Returns: what was done, in a sentence.
    /// - Throws: everything that is wrong with the file, each with line and column.
    public func importAnswers(_ input: InputFile, instrument: Instrument, wave: Wave, at time: Date) throws -> String {
        let (table, sheets) = try answers(in: input, instrument: instrument, wave: wave)
        // Read before, so that a long file keeps nobody else from writing.
        return try write { db in
            guard let now = try db.wave(wave.id), now.isOpen else {
                throw ContentProblem("“\(wave.title)” is closed; nothing more is answered in it.")
            }
            for sheet in sheets {
                let latest =
                    try wave.isAnonymous ? nil : sheet.organisation.flatMap { try db.latestSheet(wave, of: $0) }
                let id = try db.insertSheet(
                    wave, organisation: sheet.organisation, revision: (latest?.revision ?? 0) + 1,
                    sent: wave.isAnonymous ? nil : time.day)
                try db.insert(sheet.answers, sheet: id)
                if !wave.isAnonymous {
                    try db.markAnswered(wave, by: sheet.organisation)
                }
            }
            let summary = "\(Words.tally(sheets.count, "sheet", "sheets")) of answers came into “\(wave.title)”."
            try db.record("\(instrument.id), \(table.file): \(summary)", at: time.ISO8601Format())
            return Words.sentence(summary)
        }
    }

    /// Checks a file of answers as an import does, and stores nothing.
    ///
    /// - Parameter wave: that is open, or that would be opened.
    /// - Throws: everything that is wrong with the file, each with line and column.
    public func checkAnswers(_ input: InputFile, instrument: Instrument, wave: Wave) throws {
        _ = try answers(in: input, instrument: instrument, wave: wave)
    }

    /// More than the largest partnership has people, each with a row for each thing that is asked about.
    private static let mostRows = 20_000

    private func answers(
        in input: InputFile, instrument: Instrument, wave: Wave
    ) throws -> (table: Table, sheets: [AnswerReader.Read]) {
        let table = try Table(input, options: .init(.records))
        guard table.rows.count <= Self.mostRows else {
            throw InputProblem(
                file: table.file,
                "it has \(Words.number(table.rows.count)) rows; \(Words.number(Self.mostRows)) are the most at a time.")
        }
        var reader = AnswerReader(
            table: table, instrument: instrument, wave: wave, organisations: try organisations())
        return (table, try reader.sheets())
    }
}

/// Reads a table of answers against the instrument that asked for them.
private struct AnswerReader {
    struct Read {
        var organisation: String?
        var answers: [String: [String: LocalityFile.DraftAnswer]] = [:]
    }

    let table: Table
    let instrument: Instrument
    let wave: Wave
    let organisations: [Organisation]
    var problems = InputProblems()

    mutating func sheets() throws -> [Read] {
        let head: Set = ["organisation", "about", "sheet", "revision", "sent"]
        let places = AnswerColumns.Places(table.titles, head: head)
        for title in table.titles where !head.contains(title) {
            let id =
                title.hasSuffix(AnswerColumns.comment) ? String(title.dropLast(AnswerColumns.comment.count)) : title
            if instrument.question(id) == nil {
                let known = Words.firstFew(40, of: instrument.questions.map(\.id))
                problems.add(
                    InputProblem(
                        file: table.file, line: 1, column: title,
                        "this is not a question of \(instrument.id); there are \(known)."))
            }
        }
        let (own, about) = (
            place("organisation", isNeeded: wave.isByOrganisation),
            place("about", isNeeded: instrument.asks.subject != .itself)
        )
        let sheet = place("sheet", isNeeded: wave.isAnonymous && instrument.asks.subject != .itself)
        try problems.throwIfAny()
        var read: [String: Read] = [:]
        var order: [String] = []
        for row in table.rows {
            let organisation = own.flatMap { self.organisation(row, $0) }
            if own != nil, wave.isByOrganisation, organisation == nil { continue }
            let name = wave.isAnonymous ? sheet.map { row.texts[$0] } ?? "\(row.line)" : organisation?.key ?? ""
            guard let subject = subject(row, about, answering: organisation?.key) else { continue }
            if read[name] == nil {
                read[name] = Read(organisation: wave.isByOrganisation ? organisation?.key : nil)
                order.append(name)
            }
            if read[name]?.answers[subject] != nil, let about {
                problems.add(table.problem(row, about, "“\(row.texts[about])” was answered about in a row above."))
            }
            read[name]?.answers[subject] = answers(row, places, isOnce: subject.isEmpty)
        }
        try problems.throwIfAny()
        guard !order.isEmpty else { throw InputProblem(file: table.file, "there is no row of answers.") }
        return order.compactMap { read[$0] }
    }

    private mutating func place(_ title: String, isNeeded: Bool) -> Int? {
        let place = table.titles.firstIndex(of: title)
        if place == nil, isNeeded {
            problems.add(InputProblem(file: table.file, line: 1, "there is no column “\(title)”."))
        }
        return place
    }

    private mutating func organisation(_ row: Table.Row, _ place: Int) -> Organisation? {
        guard let found = named(row.texts[place]) else {
            if wave.isByOrganisation {
                problems.add(
                    table.problem(
                        row, place,
                        "“\(row.texts[place])” is not a partner of this locality\(near.hint(row.texts[place]))."))
            }
            return nil
        }
        if let left = found.left {
            problems.add(
                table.problem(
                    row, place,
                    "\(found.name) left the partnership on \(Words.day(left)), so it does not answer any more."))
            return nil
        }
        return found
    }

    private func named(_ text: String) -> Organisation? {
        let plain = NearNames.plain(text)
        return organisations.first {
            [$0.key, NearNames.plain($0.name), NearNames.plain($0.short)].contains(plain)
        }
    }

    private var near: NearNames { NearNames(organisations.map(\.name)) }

    /// What a row is about; `nil` where that is a mistake.
    private mutating func subject(_ row: Table.Row, _ place: Int?, answering own: String?) -> String? {
        guard let place, instrument.asks.subject != .itself, !row.texts[place].isEmpty else { return "" }
        let text = row.texts[place]
        if instrument.asks.subject == .rows {
            let plain = text.lowercased()
            if let found = instrument.rows.first(where: {
                $0.id.lowercased() == plain || $0.title.lowercased() == plain
            }) {
                return found.id
            }
            problems.add(
                table.problem(
                    row, place,
                    "“\(text)” is not asked about; there are \(Words.firstFew(40, of: instrument.rows.map(\.id)))."))
            return nil
        }
        guard let found = named(text), found.isAsked(in: wave) else {
            problems.add(
                table.problem(row, place, "“\(text)” is not a partner in this wave\(near.hint(text))."))
            return nil
        }
        if found.key == own {
            problems.add(table.problem(row, place, "\(found.name) answers about itself; a partner was expected."))
            return nil
        }
        return found.key
    }

    private mutating func answers(
        _ row: Table.Row, _ places: AnswerColumns.Places, isOnce: Bool
    ) -> [String: LocalityFile.DraftAnswer] {
        let asked = Set((isOnce ? instrument.questionsOnce : instrument.questionsEach).map(\.id))
        var answers: [String: LocalityFile.DraftAnswer] = [:]
        for (id, place) in places.answer.sorted(by: { $0.value < $1.value }) where !row.texts[place].isEmpty {
            guard let question = instrument.question(id) else { continue }
            guard asked.contains(id) else {
                problems.add(
                    table.problem(
                        row, place,
                        isOnce
                            ? "this is asked about each one; say in “about” about which."
                            : "this is asked once; leave “about” empty."))
                continue
            }
            let words = places.comment[id].map { row.texts[$0].count } ?? 0
            guard words <= Question.longestText else {
                problems.add(
                    table.problem(
                        row, places.comment[id] ?? place,
                        "the comment has \(Words.number(words)) characters; \(Words.number(Question.longestText)) are the most."
                    ))
                continue
            }
            do {
                let comment = places.comment[id].map { row.texts[$0] } ?? ""
                let answer = try question.answer(row.texts[place], comment: comment)
                answers[id] = .init(value: answer.text, comment: comment)
            } catch {
                problems.add(table.problem(row, place, "\(error)"))
            }
        }
        return answers
    }
}

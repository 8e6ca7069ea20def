import Consultations
import Foundation
import GRDB

extension LocalityFile {
    /// Keys, titles and last days of the consultations, the latest first.
    public func consultationHeads() throws -> [(key: String, title: String, closed: String)] {
        try read { try $0.consultationHeads() }
    }

    /// nil where there is none of this key.
    public func consultation(_ key: String) throws -> ConsultationRecord? {
        try read { try $0.consultationRecord(key) }
    }

    /// What is asked, without what was answered; nil where there is none of this key.
    public func questionnaire(_ key: String) throws -> Consultation? {
        try read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT * FROM consultation WHERE key = ?", arguments: [key])
            else { return nil }
            return try db.consultation(row, row.value("id"))
        }
    }

    /// Writes the answers to consultations that are over anew in an order of chance, so that no byte of the file tells in
    /// which order they came; each once.
    ///
    /// - Parameter today: an ISO date.
    public func settleConsultations(today: String) throws {
        let over = try read { db in
            try String.fetchAll(
                db, sql: "SELECT key FROM consultation WHERE closed < ? AND NOT settled", arguments: [today])
        }
        guard !over.isEmpty else { return }
        try write { db in
            for key in over {
                guard var record = try db.consultationRecord(key) else { continue }
                record.respondents.shuffle()
                try db.put(record)
                try db.execute(sql: "UPDATE consultation SET settled = 1 WHERE key = ?", arguments: [key])
            }
        }
        vacuum()
    }

    /// Adds what somebody answered to the open questionnaire.
    ///
    /// The answers stand under a number by chance, and no line of the history tells when somebody answered: so nothing
    /// tells who was when. A comment gets a number by chance, apart from the answers.
    ///
    /// - Parameters:
    ///   - answers: to each question, by its position among the question's answers; nil for none.
    ///   - number: of the comment, if it is still free; else the next free one.
    /// - Throws: `ContentProblem` where there is no such consultation.
    public func answer(_ key: String, _ answers: [Int?], comment: String?, number: Int) throws {
        try write { db in
            let id = try db.consultationID(key)
            try db.insert([Respondent(channel: .open, groups: [], answers: answers)], into: id)
            guard let comment else { return }
            var free = number
            while try db.hasComment(free, in: id) { free += 1 }
            try db.insert(Comment(number: free, channel: .open, text: comment), into: id)
        }
    }
}

extension Database {
    package func consultationHeads() throws -> [(key: String, title: String, closed: String)] {
        try Row.fetchAll(self, sql: "SELECT key, title, closed FROM consultation ORDER BY opened DESC, key")
            .map { (key: try $0.value("key"), title: try $0.value("title"), closed: try $0.value("closed")) }
    }

    /// - Throws: `ContentProblem` where there is no such consultation.
    func consultationID(_ key: String) throws -> Int64 {
        guard let id = try Int64.fetchOne(self, sql: "SELECT id FROM consultation WHERE key = ?", arguments: [key])
        else { throw ContentProblem("There is no consultation “\(key)”.") }
        return id
    }

    package func consultationRecord(_ key: String) throws -> ConsultationRecord? {
        guard let row = try Row.fetchOne(self, sql: "SELECT * FROM consultation WHERE key = ?", arguments: [key]) else {
            return nil
        }
        let id: Int64 = try row.value("id")
        let consultation = try consultation(row, id)
        return ConsultationRecord(
            consultation: consultation, respondents: try respondents(of: id, consultation),
            comments: try comments(of: id), codings: try codings(of: id, consultation),
            smallestGroup: try smallestGroup())
    }
}

extension Database {
    fileprivate func consultation(_ row: Row, _ id: Int64) throws -> Consultation {
        func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(self, sql: sql, arguments: [id]) }
        let categories = try Dictionary(
            grouping: rows("SELECT * FROM consultation_category WHERE consultation = ? ORDER BY margin, position"),
            by: { try $0.value("margin") as Int })
        let options = try Dictionary(
            grouping: rows("SELECT * FROM consultation_option WHERE consultation = ? ORDER BY question, position"),
            by: { try $0.value("question") as Int })
        return try Consultation(
            key: row.value("key"), title: row.value("title"), purpose: row.value("purpose"),
            opened: row.value("opened"), closed: row.value("closed"),
            invented: row.value("invented"), population: row.value("population"), drawn: row.value("drawn"),
            margins: rows("SELECT * FROM consultation_margin WHERE consultation = ? ORDER BY position").map {
                margin in
                try .init(
                    name: margin.value("name"), source: margin.value("source"),
                    categories: (categories[margin.value("position")] ?? []).map {
                        try .init(name: $0.value("name"), people: $0.value("people"))
                    })
            },
            questions: rows("SELECT * FROM consultation_question WHERE consultation = ? ORDER BY position").map {
                question in
                let own = try (options[question.value("position")] ?? []).map { try $0.value("text") as String }
                return try .init(
                    id: question.value("key"),
                    kind: Consultation.Question.Kind(rawValue: question.value("kind")) ?? .choice,
                    text: question.value("text"), options: own.isEmpty ? nil : own)
            },
            themes: rows("SELECT * FROM consultation_theme WHERE consultation = ? ORDER BY position").map {
                .init(id: try $0.value("key"), title: try $0.value("title"))
            },
            responses: rows("SELECT * FROM consultation_response WHERE consultation = ? ORDER BY position").map {
                .init(asked: try $0.value("asked"), said: try $0.value("said"), did: try $0.value("did"))
            },
            checks: rows("SELECT * FROM consultation_check WHERE consultation = ?").compactMap { row in
                guard let test = Consultation.Check.Test(rawValue: try row.value("test")),
                    let finding = Consultation.Check.Finding(rawValue: try row.value("finding"))
                else { return nil }
                return .init(test: test, finding: finding, evidence: try row.value("evidence"))
            }.sorted { a, b in
                let order = Consultation.Check.Test.allCases
                return (order.firstIndex(of: a.test) ?? 0) < (order.firstIndex(of: b.test) ?? 0)
            })
    }

    fileprivate func respondents(of id: Int64, _ consultation: Consultation) throws -> [Respondent] {
        var respondents: [Respondent] = []
        var places: [Int64: Int] = [:]
        let people = try Row.fetchCursor(
            self, sql: "SELECT position, channel FROM consultation_respondent WHERE consultation = ?", arguments: [id])
        while let row = try people.next() {
            places[try row.value("position")] = respondents.count
            respondents.append(
                Respondent(
                    channel: Channel(rawValue: try row.value("channel")) ?? .open,
                    groups: Array(repeating: nil, count: consultation.margins.count),
                    answers: Array(repeating: nil, count: consultation.questions.count)))
        }
        let groups = try Row.fetchCursor(
            self, sql: "SELECT respondent, margin, category FROM consultation_group WHERE consultation = ?",
            arguments: [id])
        while let row = try groups.next() {
            let margin: Int = try row.value("margin")
            guard let place = places[try row.value("respondent")], respondents[place].groups.indices.contains(margin)
            else { continue }
            respondents[place].groups[margin] = try row.value("category")
        }
        let answers = try Row.fetchCursor(
            self, sql: "SELECT respondent, question, answer FROM consultation_answer WHERE consultation = ?",
            arguments: [id])
        while let row = try answers.next() {
            let question: Int = try row.value("question")
            guard let place = places[try row.value("respondent")],
                respondents[place].answers.indices.contains(question)
            else { continue }
            respondents[place].answers[question] = try row.value("answer")
        }
        return Consultation.sorted(respondents)
    }

    fileprivate func comments(of id: Int64) throws -> [Comment] {
        try Row.fetchAll(
            self, sql: "SELECT number, channel, text FROM consultation_comment WHERE consultation = ? ORDER BY number",
            arguments: [id]
        ).map {
            Comment(
                number: try $0.value("number"), channel: Channel(rawValue: try $0.value("channel")) ?? .open,
                text: try $0.value("text"))
        }
    }

    fileprivate func codings(of id: Int64, _ consultation: Consultation) throws -> [Coding] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT consultation_reading.comment AS comment, consultation_reading.coder AS coder, theme
                FROM consultation_reading
                LEFT JOIN consultation_code ON consultation_code.consultation = consultation_reading.consultation
                    AND consultation_code.comment = consultation_reading.comment
                    AND consultation_code.coder = consultation_reading.coder
                WHERE consultation_reading.consultation = ?
                ORDER BY consultation_reading.comment, consultation_reading.coder, theme
                """, arguments: [id])
        var codings: [Coding] = []
        while let row = try rows.next() {
            let (comment, coder): (Int, String) = try (row.value("comment"), row.value("coder"))
            if codings.last?.comment != comment || codings.last?.coder != coder {
                codings.append(Coding(comment: comment, coder: coder, themes: []))
            }
            if let theme: Int = try row.value("theme"), consultation.themes.indices.contains(theme) {
                codings[codings.count - 1].themes.append(consultation.themes[theme].id)
            }
        }
        return codings
    }
}

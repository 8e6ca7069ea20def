import Dialogue
import Foundation
import GRDB

extension LocalityFile {
    /// Keys, titles and last days of the consultations, the latest first.
    public func consultationHeads() throws -> [(key: String, title: String, closed: String)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT key, title, closed FROM consultation ORDER BY opened DESC, key")
                .map { (key: $0[0], title: $0[1], closed: $0[2]) }
        }
    }

    /// nil where there is none of this key.
    public func consultation(_ key: String) throws -> ConsultationRecord? {
        try read { db in try db.consultationRecord(key) }
    }

    /// Adds what somebody answered to the open questionnaire.
    ///
    /// Everybody's answers are put into the order of the answers themselves again, and no line of the history tells when
    /// somebody answered: so nothing tells who was when. A comment gets a number by chance, apart from the answers.
    ///
    /// - Parameters:
    ///   - answers: to each question, by its position among the question's answers; nil for none.
    ///   - number: of the comment, if it is still free; else the next free one.
    /// - Throws: `ContentProblem` where there is no such consultation.
    public func answer(_ key: String, _ answers: [Int?], comment: String?, number: Int) throws {
        try write { db in
            guard var record = try db.consultationRecord(key) else {
                throw ContentProblem("There is no consultation “\(key)”.")
            }
            let unknown = [Int?](repeating: nil, count: record.consultation.margins.count)
            record.respondents.append(Respondent(channel: .open, groups: unknown, answers: answers))
            if let comment {
                let taken = Set(record.comments.map(\.number))
                let free = (0...taken.count).map { number + $0 }.first { !taken.contains($0) } ?? number
                record.comments.append(Comment(number: free, channel: .open, text: comment))
            }
            try db.put(record)
        }
    }
}

extension Database {
    func consultationRecord(_ key: String) throws -> ConsultationRecord? {
        guard let row = try Row.fetchOne(self, sql: "SELECT * FROM consultation WHERE key = ?", arguments: [key]) else {
            return nil
        }
        let id: Int64 = row["id"]
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
        let categories = Dictionary(
            grouping: try rows("SELECT * FROM consultation_category WHERE consultation = ? ORDER BY margin, position"),
            by: { $0["margin"] as Int })
        let options = Dictionary(
            grouping: try rows("SELECT * FROM consultation_option WHERE consultation = ? ORDER BY question, position"),
            by: { $0["question"] as Int })
        return Consultation(
            key: row["key"], title: row["title"], purpose: row["purpose"], opened: row["opened"], closed: row["closed"],
            invented: row["invented"], population: row["population"], drawn: row["drawn"],
            margins: try rows("SELECT * FROM consultation_margin WHERE consultation = ? ORDER BY position").map {
                margin in
                .init(
                    name: margin["name"], source: margin["source"],
                    categories: (categories[margin["position"]] ?? []).map {
                        .init(name: $0["name"], people: $0["people"])
                    })
            },
            questions: try rows("SELECT * FROM consultation_question WHERE consultation = ? ORDER BY position").map {
                question in
                let own = (options[question["position"]] ?? []).map { $0["text"] as String }
                return .init(
                    id: question["key"], kind: Consultation.Question.Kind(rawValue: question["kind"]) ?? .choice,
                    text: question["text"], options: own.isEmpty ? nil : own)
            },
            themes: try rows("SELECT * FROM consultation_theme WHERE consultation = ? ORDER BY position").map {
                .init(id: $0["key"], title: $0["title"])
            },
            responses: try rows("SELECT * FROM consultation_response WHERE consultation = ? ORDER BY position").map {
                .init(asked: $0["asked"], said: $0["said"], did: $0["did"])
            },
            checks: try rows("SELECT * FROM consultation_check WHERE consultation = ?").compactMap { row in
                guard let test = Consultation.Check.Test(rawValue: row["test"]),
                    let finding = Consultation.Check.Finding(rawValue: row["finding"])
                else { return nil }
                return .init(test: test, finding: finding, evidence: row["evidence"])
            }.sorted { a, b in
                let order = Consultation.Check.Test.allCases
                return (order.firstIndex(of: a.test) ?? 0) < (order.firstIndex(of: b.test) ?? 0)
            })
    }

    fileprivate func respondents(of id: Int64, _ consultation: Consultation) throws -> [Respondent] {
        var respondents: [Respondent] = try Row.fetchAll(
            self, sql: "SELECT channel FROM consultation_respondent WHERE consultation = ? ORDER BY position",
            arguments: [id]
        ).map {
            Respondent(
                channel: Channel(rawValue: $0[0]) ?? .open,
                groups: Array(repeating: nil, count: consultation.margins.count),
                answers: Array(repeating: nil, count: consultation.questions.count))
        }
        let groups = try Row.fetchCursor(
            self, sql: "SELECT respondent, margin, category FROM consultation_group WHERE consultation = ?",
            arguments: [id])
        while let row = try groups.next() { respondents[row[0] as Int].groups[row[1] as Int] = row[2] as Int }
        let answers = try Row.fetchCursor(
            self, sql: "SELECT respondent, question, answer FROM consultation_answer WHERE consultation = ?",
            arguments: [id])
        while let row = try answers.next() { respondents[row[0] as Int].answers[row[1] as Int] = row[2] as Int }
        return respondents
    }

    fileprivate func comments(of id: Int64) throws -> [Comment] {
        try Row.fetchAll(
            self, sql: "SELECT number, channel, text FROM consultation_comment WHERE consultation = ? ORDER BY number",
            arguments: [id]
        ).map { Comment(number: $0[0], channel: Channel(rawValue: $0[1]) ?? .open, text: $0[2]) }
    }

    fileprivate func codings(of id: Int64, _ consultation: Consultation) throws -> [Coding] {
        let codes = Dictionary(
            grouping: try Row.fetchAll(
                self, sql: "SELECT comment, coder, theme FROM consultation_code WHERE consultation = ? ORDER BY theme",
                arguments: [id]), by: { "\($0[0] as Int) \($0[1] as String)" })
        return try Row.fetchAll(
            self, sql: "SELECT comment, coder FROM consultation_reading WHERE consultation = ? ORDER BY comment, coder",
            arguments: [id]
        ).map { row in
            let own = codes["\(row[0] as Int) \(row[1] as String)"] ?? []
            return Coding(comment: row[0], coder: row[1], themes: own.map { consultation.themes[$0[2] as Int].id })
        }
    }
}

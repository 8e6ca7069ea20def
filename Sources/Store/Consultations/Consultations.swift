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
            .map { (key: $0["key"], title: $0["title"], closed: $0["closed"]) }
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
        var respondents: [Respondent] = []
        var places: [Int64: Int] = [:]
        let people = try Row.fetchCursor(
            self, sql: "SELECT position, channel FROM consultation_respondent WHERE consultation = ?", arguments: [id])
        while let row = try people.next() {
            places[row["position"]] = respondents.count
            respondents.append(
                Respondent(
                    channel: Channel(rawValue: row["channel"]) ?? .open,
                    groups: Array(repeating: nil, count: consultation.margins.count),
                    answers: Array(repeating: nil, count: consultation.questions.count)))
        }
        let groups = try Row.fetchCursor(
            self, sql: "SELECT respondent, margin, category FROM consultation_group WHERE consultation = ?",
            arguments: [id])
        while let row = try groups.next() {
            guard let place = places[row["respondent"]] else { continue }
            respondents[place].groups[row["margin"] as Int] = row["category"]
        }
        let answers = try Row.fetchCursor(
            self, sql: "SELECT respondent, question, answer FROM consultation_answer WHERE consultation = ?",
            arguments: [id])
        while let row = try answers.next() {
            guard let place = places[row["respondent"]] else { continue }
            respondents[place].answers[row["question"] as Int] = row["answer"]
        }
        return Consultation.sorted(respondents)
    }

    fileprivate func comments(of id: Int64) throws -> [Comment] {
        try Row.fetchAll(
            self, sql: "SELECT number, channel, text FROM consultation_comment WHERE consultation = ? ORDER BY number",
            arguments: [id]
        ).map {
            Comment(number: $0["number"], channel: Channel(rawValue: $0["channel"]) ?? .open, text: $0["text"])
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
            let (comment, coder): (Int, String) = (row["comment"], row["coder"])
            if codings.last?.comment != comment || codings.last?.coder != coder {
                codings.append(Coding(comment: comment, coder: coder, themes: []))
            }
            if let theme: Int = row["theme"] {
                codings[codings.count - 1].themes.append(consultation.themes[theme].id)
            }
        }
        return codings
    }
}

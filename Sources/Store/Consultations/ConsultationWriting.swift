import Consultations
import GRDB

extension Database {
    /// Stores a consultation whole, in place of one of the same key.
    package func put(_ record: ConsultationRecord) throws {
        let consultation = record.consultation
        try execute(sql: "DELETE FROM consultation WHERE key = ?", arguments: [consultation.key])
        try execute(
            sql: """
                INSERT INTO consultation (key, title, purpose, opened, closed, invented, population, drawn)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                consultation.key, consultation.title, consultation.purpose, consultation.opened, consultation.closed,
                consultation.invented, consultation.population, consultation.drawn,
            ])
        let id = lastInsertedRowID
        try put(consultation, id)
        try insert(record.respondents, into: id)
        for comment in record.comments { try insert(comment, into: id) }
        for coding in record.codings { try insert(coding, into: id) }
    }

    private func put(_ consultation: Consultation, _ id: Int64) throws {
        for (position, margin) in consultation.margins.enumerated() {
            try execute(
                sql: "INSERT INTO consultation_margin (consultation, position, name, source) VALUES (?, ?, ?, ?)",
                arguments: [id, position, margin.name, margin.source])
            for (index, category) in margin.categories.enumerated() {
                try execute(
                    sql: """
                        INSERT INTO consultation_category (consultation, margin, position, name, people)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [id, position, index, category.name, category.people])
            }
        }
        for (position, question) in consultation.questions.enumerated() {
            try execute(
                sql: """
                    INSERT INTO consultation_question (consultation, position, key, kind, text) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [id, position, question.id, question.kind.rawValue, question.text])
            for (index, option) in (question.options ?? []).enumerated() {
                try execute(
                    sql: "INSERT INTO consultation_option (consultation, question, position, text) VALUES (?, ?, ?, ?)",
                    arguments: [id, position, index, option])
            }
        }
        for (position, theme) in consultation.themes.enumerated() {
            try insert(theme, at: position, into: id)
        }
        for (position, response) in consultation.responses.enumerated() {
            try insert(response, at: position, into: id)
        }
        for check in consultation.checks {
            try execute(
                sql: "INSERT INTO consultation_check (consultation, test, finding, evidence) VALUES (?, ?, ?, ?)",
                arguments: [id, check.test.rawValue, check.finding.rawValue, check.evidence])
        }
    }

    /// Stores what people answered, each under a number by chance, so that nothing tells in which order they came.
    func insert(_ respondents: [Respondent], into id: Int64) throws {
        let person = try cachedStatement(
            sql: "INSERT INTO consultation_respondent (consultation, position, channel) VALUES (?, ?, ?)")
        let group = try cachedStatement(
            sql: "INSERT INTO consultation_group (consultation, respondent, margin, category) VALUES (?, ?, ?, ?)")
        let answer = try cachedStatement(
            sql: "INSERT INTO consultation_answer (consultation, respondent, question, answer) VALUES (?, ?, ?, ?)")
        for respondent in respondents {
            let position = Int64.random(in: 0...Int64.max)
            try person.execute(arguments: [id, position, respondent.channel.rawValue])
            for case (let margin, let category?) in respondent.groups.enumerated() {
                try group.execute(arguments: [id, position, margin, category])
            }
            for case (let question, let given?) in respondent.answers.enumerated() {
                try answer.execute(arguments: [id, position, question, given])
            }
        }
    }

    func hasComment(_ number: Int, in id: Int64) throws -> Bool {
        try Bool.fetchOne(
            self, sql: "SELECT EXISTS (SELECT 1 FROM consultation_comment WHERE consultation = ? AND number = ?)",
            arguments: [id, number]) ?? false
    }

    func insert(_ comment: Comment, into id: Int64) throws {
        try cachedStatement(
            sql: "INSERT INTO consultation_comment (consultation, number, channel, text) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [id, comment.number, comment.channel.rawValue, comment.text])
    }

    /// Stores one reader's view of a comment in place of what the same reader said before.
    func insert(_ coding: Coding, into id: Int64) throws {
        try execute(
            sql: "DELETE FROM consultation_reading WHERE consultation = ? AND comment = ? AND coder = ?",
            arguments: [id, coding.comment, coding.coder])
        try execute(
            sql: "INSERT INTO consultation_reading (consultation, comment, coder) VALUES (?, ?, ?)",
            arguments: [id, coding.comment, coding.coder])
        for theme in coding.themes {
            try execute(
                sql: """
                    INSERT INTO consultation_code (consultation, comment, coder, theme)
                    SELECT consultation, ?, ?, position FROM consultation_theme WHERE consultation = ? AND key = ?
                    """, arguments: [coding.comment, coding.coder, id, theme])
        }
    }

    func insert(_ theme: Consultation.Theme, at position: Int, into id: Int64) throws {
        try execute(
            sql: "INSERT INTO consultation_theme (consultation, position, key, title) VALUES (?, ?, ?, ?)",
            arguments: [id, position, theme.id, theme.title])
    }

    func insert(_ response: Consultation.Response, at position: Int, into id: Int64) throws {
        try execute(
            sql: "INSERT INTO consultation_response (consultation, position, asked, said, did) VALUES (?, ?, ?, ?, ?)",
            arguments: [id, position, response.asked, response.said, response.did])
    }
}

import Dialogue
import GRDB

extension Database {
    /// Stores a consultation whole, in place of one of the same key.
    func put(_ record: ConsultationRecord) throws {
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
        try putRespondents(record.respondents, id)
        for comment in record.comments {
            try execute(
                sql: "INSERT INTO consultation_comment VALUES (?, ?, ?, ?)",
                arguments: [id, comment.number, comment.channel.rawValue, comment.text])
        }
        let themes = Dictionary(uniqueKeysWithValues: consultation.themes.enumerated().map { ($1.id, $0) })
        for coding in record.codings {
            try execute(
                sql: "INSERT INTO consultation_reading VALUES (?, ?, ?)", arguments: [id, coding.comment, coding.coder])
            for theme in coding.themes {
                try execute(
                    sql: "INSERT INTO consultation_code VALUES (?, ?, ?, ?)",
                    arguments: [id, coding.comment, coding.coder, themes[theme]])
            }
        }
    }

    private func put(_ consultation: Consultation, _ id: Int64) throws {
        for (position, margin) in consultation.margins.enumerated() {
            try execute(
                sql: "INSERT INTO consultation_margin VALUES (?, ?, ?, ?)",
                arguments: [id, position, margin.name, margin.source])
            for (index, category) in margin.categories.enumerated() {
                try execute(
                    sql: "INSERT INTO consultation_category VALUES (?, ?, ?, ?, ?)",
                    arguments: [id, position, index, category.name, category.people])
            }
        }
        for (position, question) in consultation.questions.enumerated() {
            try execute(
                sql: "INSERT INTO consultation_question VALUES (?, ?, ?, ?, ?)",
                arguments: [id, position, question.id, question.kind.rawValue, question.text])
            for (index, option) in (question.options ?? []).enumerated() {
                try execute(
                    sql: "INSERT INTO consultation_option VALUES (?, ?, ?, ?)",
                    arguments: [id, position, index, option])
            }
        }
        for (position, theme) in consultation.themes.enumerated() {
            try execute(
                sql: "INSERT INTO consultation_theme VALUES (?, ?, ?, ?)",
                arguments: [id, position, theme.id, theme.title])
        }
        for (position, response) in consultation.responses.enumerated() {
            try execute(
                sql: "INSERT INTO consultation_response VALUES (?, ?, ?, ?, ?)",
                arguments: [id, position, response.asked, response.said, response.did])
        }
        for check in consultation.checks {
            try execute(
                sql: "INSERT INTO consultation_check VALUES (?, ?, ?, ?)",
                arguments: [id, check.test.rawValue, check.finding.rawValue, check.evidence])
        }
    }

    private func putRespondents(_ respondents: [Respondent], _ id: Int64) throws {
        let person = try makeStatement(sql: "INSERT INTO consultation_respondent VALUES (?, ?, ?)")
        let group = try makeStatement(sql: "INSERT INTO consultation_group VALUES (?, ?, ?, ?)")
        let answer = try makeStatement(sql: "INSERT INTO consultation_answer VALUES (?, ?, ?, ?)")
        for (position, respondent) in Consultation.sorted(respondents).enumerated() {
            try person.execute(arguments: [id, position, respondent.channel.rawValue])
            for case (let margin, let category?) in respondent.groups.enumerated() {
                try group.execute(arguments: [id, position, margin, category])
            }
            for case (let question, let given?) in respondent.answers.enumerated() {
                try answer.execute(arguments: [id, position, question, given])
            }
        }
    }
}

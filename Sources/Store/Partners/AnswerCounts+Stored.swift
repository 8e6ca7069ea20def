import GRDB

extension Database {
    /// Keeps counts in place of sheets; the wave is closed afterwards.
    package func put(_ counts: AnswerCounts, of wave: Wave) throws {
        func insert(
            _ organisation: String?, _ about: String, _ question: String, _ people: Int, _ value: String?, _ count: Int?
        ) throws {
            try execute(
                sql: """
                    INSERT INTO answer_count (wave, organisation, about, question, people, value, count)
                    VALUES (?, (SELECT id FROM organisation WHERE key = ?), ?, ?, ?, ?, ?)
                    """, arguments: [wave.id, organisation, about, question, people, value, count])
        }
        for group in counts.groups { try insert(group.organisation, "", "", group.people, nil, nil) }
        for one in counts.questions {
            for answer in one.answers {
                try insert(one.organisation, one.about, one.question, one.people, answer.value, answer.people)
            }
            if one.others > 0 { try insert(one.organisation, one.about, one.question, one.people, nil, nil) }
        }
        for comment in counts.comments {
            try execute(
                sql: "INSERT INTO answer_comment (wave, about, question, comment) VALUES (?, ?, ?, ?)",
                arguments: [wave.id, comment.about, comment.question, comment.text])
        }
    }

    /// Counts that a folder brought; `nil` where it brought none.
    func storedCounts(of wave: Wave) throws -> AnswerCounts? {
        var counts = AnswerCounts()
        for row in try Row.fetchAll(
            self,
            sql: """
                SELECT organisation.key AS organisation, about, question, people, value, count FROM answer_count
                LEFT JOIN organisation ON organisation.id = organisation WHERE wave = ? ORDER BY answer_count.id
                """, arguments: [wave.id])
        {
            let (name, value): (String, String?) = try (row.value("question"), row.value("value"))
            guard !name.isEmpty else {
                counts.groups.append(
                    .init(organisation: try row.value("organisation"), people: try row.value("people")))
                continue
            }
            let question = AnswerCounts.Question(
                organisation: try row.value("organisation"), about: try row.value("about"), question: name,
                people: try row.value("people"),
                answers: [])
            if counts.questions.last?.isAnsweredWith(question) != true { counts.questions.append(question) }
            if let value {
                counts.questions[counts.questions.count - 1].answers.append(
                    .init(value: value, people: try row.value("count")))
            }
        }
        counts.comments = try Row.fetchAll(
            self, sql: "SELECT about, question, comment FROM answer_comment WHERE wave = ? ORDER BY id",
            arguments: [wave.id]
        ).map { try .init(about: $0.value("about"), question: $0.value("question"), text: $0.value("comment")) }
        return counts.groups.isEmpty ? nil : counts
    }
}

extension AnswerCounts.Question {
    /// Whether two rows are of one question of one group.
    package func isAnsweredWith(_ other: Self) -> Bool {
        organisation == other.organisation && about == other.about && question == other.question
            && people == other.people
    }
}

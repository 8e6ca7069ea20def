import GRDB

extension Database {
    /// Writes the sheets of an anonymous wave anew under fresh numbers by chance and in an order of chance.
    ///
    /// SQLite puts a row into its page behind the rows that came before it, so whoever reads the bytes of a file sees in
    /// which order they came. What was there is overwritten (`secure_delete`), so nothing tells it any more.
    func forgetOrder(of wave: Wave) throws {
        struct Sheet {
            var organisation: Int64?
            var answers: [Row] = []
        }
        var sheets: [Int64: Sheet] = [:]
        let heads = try Row.fetchCursor(
            self, sql: "SELECT id, organisation FROM sheet WHERE wave = ? AND draft IS NULL", arguments: [wave.id])
        while let row = try heads.next() {
            sheets[try row.value("id")] = Sheet(organisation: try row.value("organisation"))
        }
        let answers = try Row.fetchCursor(
            self,
            sql: """
                SELECT sheet, about, question, value, comment FROM answer
                WHERE sheet IN (SELECT id FROM sheet WHERE wave = ? AND draft IS NULL)
                """, arguments: [wave.id])
        while let row = try answers.next() { sheets[try row.value("sheet")]?.answers.append(row.copy()) }
        try execute(sql: "INSERT INTO closing (wave) VALUES (?)", arguments: [wave.id])
        try execute(sql: "DELETE FROM sheet WHERE wave = ?", arguments: [wave.id])
        try execute(sql: "DELETE FROM closing")
        let sheet = try cachedStatement(sql: "INSERT INTO sheet (id, wave, organisation) VALUES (?, ?, ?)")
        let answer = try cachedStatement(
            sql: "INSERT INTO answer (sheet, about, question, value, comment) VALUES (?, ?, ?, ?, ?)")
        for one in sheets.values.shuffled() {
            let id = Secret.number()
            try sheet.execute(arguments: [id, wave.id, one.organisation])
            for row in one.answers {
                try answer.execute(arguments: [
                    id, try row.value("about") as String, try row.value("question") as String,
                    try row.value("value") as String, try row.value("comment") as String,
                ])
            }
        }
        try execute(sql: "UPDATE respondent SET drafts = 0 WHERE wave = ?", arguments: [wave.id])
    }
}

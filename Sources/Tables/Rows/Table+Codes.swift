import Formats

extension Table {
    /// This table with the codes that were meant, in some of its columns.
    ///
    /// - Parameter candidates: the codes of which one is expected in each row; nil where rows of other places are usual.
    /// - Throws: `InputProblem` for codes that are nearly right.
    public func mendingCodes(in places: [Int], known: KnownCodes, candidates: Set<String>? = nil) throws -> Table {
        let mending = CodeMending(
            rows.lazy.flatMap { row in places.map { row.texts[$0] } }, known: known, candidates: candidates)
        try mending.requireSure(
            file: file, line: { text in rows.first { row in places.contains { row.texts[$0] == text } }?.line },
            column: places.first.map { titles[$0] })
        guard !mending.codes.isEmpty else { return self }
        var table = self
        for row in table.rows.indices {
            for place in places { table.rows[row].texts[place] = mending.code(for: rows[row].texts[place]) }
        }
        table.mended += mending.words
        return table
    }
}

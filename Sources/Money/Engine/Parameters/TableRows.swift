import Foundation

extension Parameter {
    /// Rows of a spreadsheet or a CSV file as this table takes them.
    ///
    /// - Throws: as ``read(header:rows:)``.
    public func rows(header: [String], rows: [[String]]) throws(ModelProblems) -> RawInput {
        try read(header: header, rows: rows).rows
    }

    /// Rows of a spreadsheet or a CSV file as this table takes them, and what was understood of their headings.
    ///
    /// A heading is the key of a column or its name on the page, in any case; one that holds the words of a single column
    /// that has no heading yet is that column's, and that is said. A heading beside it that is empty is passed over with its
    /// cells, where these are empty too; so is a column of notes.
    ///
    /// - Throws: ``ModelProblems`` naming headings that are no column, and columns that stand twice.
    public func read(
        header: [String], rows: [[String]]
    ) throws(ModelProblems) -> (rows: RawInput, understood: [String]) {
        var problems: [ModelProblem] = []
        var understood: [String] = []
        var taken: [Parameter?] = header.map { heading in
            let plain = heading.trimmingCharacters(in: .whitespaces).lowercased()
            return columns.first { $0.key == plain || $0.name.lowercased() == plain }
        }
        for (place, heading) in header.enumerated() {
            if let column = taken[place] {
                if taken[..<place].contains(column) {
                    problems.append(ModelProblem(key, "two headings say “\(column.key)”."))
                }
                continue
            }
            guard !heading.allSatisfy(\.isWhitespace) else { continue }
            let meant = columns.filter { !taken.contains($0) && $0.isMeant(by: heading) }
            if meant.count == 1, let column = meant.first {
                taken[place] = column
                understood.append("“\(heading)” was read as “\(column.key)” (\(column.name)).")
            } else if Self.noteTitles.contains(heading.trimmingCharacters(in: .whitespaces).lowercased()) {
                understood.append("“\(heading)” was passed over.")
            } else {
                let known = columns.map { "“\($0.key)”" }.joined(separator: ", ")
                problems.append(
                    ModelProblem(key, "the heading “\(heading)” is no column of it; there are \(known)."))
            }
        }
        for (place, row) in rows.enumerated() where row.count > header.count {
            problems.append(
                ModelProblem(
                    "\(key), row \(place + 1)", "it has \(row.count) cells under \(header.count) headings."))
        }
        guard problems.isEmpty else { throw ModelProblems(problems) }
        let list = RawInput.list(
            rows.map { row in
                var fields: [String: RawInput] = [:]
                for case (let column?, let cell) in zip(taken, row) { fields[column.key] = .text(column.key(of: cell)) }
                return .object(fields)
            })
        return (list, understood)
    }

    /// Headings of what people write beside figures for themselves.
    private static let noteTitles: Set = ["note", "notes", "comment", "comments", "remark", "remarks", "source"]

    /// Whether a heading holds all words of the key, or of the name, of this column.
    private func isMeant(by heading: String) -> Bool {
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        }
        let said = words(heading)
        return words(key).isSubset(of: said) || words(name).isSubset(of: said)
    }

    /// A choice is known by its key; people write its name, as the page shows it.
    private func key(of cell: String) -> String {
        guard case .choice(let options) = kind else { return cell }
        let plain = cell.trimmingCharacters(in: .whitespaces).lowercased()
        return options.first { $0.key == plain || $0.name.lowercased() == plain }?.key ?? cell
    }
}

import Foundation

extension Parameter {
    /// Rows of a spreadsheet or a CSV file as this table takes them.
    ///
    /// A heading is the key of a column or its name on the page, in any case; a heading beside it that is empty is passed
    /// over with its cells, where these are empty too.
    ///
    /// - Throws: ``ModelProblems`` naming headings that are no column, and columns that stand twice.
    public func rows(header: [String], rows: [[String]]) throws(ModelProblems) -> RawInput {
        var problems: [ModelProblem] = []
        var taken: [Parameter?] = []
        for heading in header {
            let plain = heading.trimmingCharacters(in: .whitespaces).lowercased()
            let column = columns.first { $0.key == plain || $0.name.lowercased() == plain }
            if column == nil, !plain.isEmpty {
                let known = columns.map { "“\($0.key)”" }.joined(separator: ", ")
                problems.append(
                    ModelProblem(key, "the heading “\(heading)” is no column of it; there are \(known)."))
            } else if let column, taken.contains(column) {
                problems.append(ModelProblem(key, "two headings say “\(column.key)”."))
            }
            taken.append(column)
        }
        for (place, row) in rows.enumerated() where row.count > header.count {
            problems.append(
                ModelProblem(
                    "\(key), row \(place + 1)", "it has \(row.count) cells under \(header.count) headings."))
        }
        guard problems.isEmpty else { throw ModelProblems(problems) }
        return .list(
            rows.map { row in
                var fields: [String: RawInput] = [:]
                for case (let column?, let cell) in zip(taken, row) { fields[column.key] = .text(column.key(of: cell)) }
                return .object(fields)
            })
    }
    /// A choice is known by its key; people write its name, as the page shows it.
    private func key(of cell: String) -> String {
        guard case .choice(let options) = kind else { return cell }
        let plain = cell.trimmingCharacters(in: .whitespaces).lowercased()
        return options.first { $0.key == plain || $0.name.lowercased() == plain }?.key ?? cell
    }
}

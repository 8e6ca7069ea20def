import ArgumentParser
import Formats
import Money

/// `councils=councils.csv`: a table of a model, and the file that holds its rows.
struct TableFile {
    let table: String
    let path: String

    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else {
            throw ValidationError("“\(text)” does not name a table and a file, such as councils=councils.csv.")
        }
        (table, path) = (String(parts[0]), String(parts[1]))
    }

    func rows(of model: any Model) throws -> RawInput {
        let tables = model.parameters.filter { !$0.columns.isEmpty }
        guard let parameter = tables.first(where: { $0.key == table }) else {
            let known = tables.map { "“\($0.key)”" }.joined(separator: ", ")
            throw ValidationError("\(model.about.key) has no table “\(table)”; there are \(known).")
        }
        let file = try CSVTable(path: path)
        return try parameter.rows(header: file.titles, rows: file.rows.map(\.texts))
    }
}

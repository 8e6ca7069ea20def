import ArgumentParser
import Formats
import Money
import Tables

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

    func rows(of model: any Model, reading options: TableOptions) throws -> RawInput {
        let tables = model.parameters.filter { !$0.columns.isEmpty }
        guard let parameter = tables.first(where: { $0.key == table }) else {
            let known = tables.map { "“\($0.key)”" }.joined(separator: ", ")
            throw ValidationError("\(model.about.key) has no table “\(table)”; there are \(known).")
        }
        let file = try Table(path: path, options: options.options(.figures))
        file.tell()
        let rows = file.rows.indices.map { row in file.titles.indices.map { file.reading.typed(row, $0) } }
        let read = try parameter.read(header: file.titles, rows: rows)
        for sentence in read.understood { Console.say("\(file.file): \(sentence)") }
        return read.rows
    }
}

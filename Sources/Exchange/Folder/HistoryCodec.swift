import Formats
import Store

/// What changed the locality, and when: `history.csv`.
struct HistoryCodec: FolderCodec {
    private static let history = "history.csv"
    private static let titles = ["at", "what"]

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        var csv = CSVWriter(titles: Self.titles)
        for entry in try db.history() { csv.append([entry.at, entry.what]) }
        try folder.write(csv.text, as: Self.history)
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        guard let table = try folder.optionalTable(Self.history) else { return }
        for row in table.rows {
            let fields = try table.fields(Self.titles, of: row)
            try db.record(fields[1], at: fields[0])
        }
    }
}

import Formats
import Foundation

/// Tables of Nomis, the labour-market statistics of ONS, as CSV.
///
/// - SeeAlso: Nomis API, `recordoffset` and `recordlimit`. Without an account an answer ends after 25,000 rows and does not
///   say so; so rows are asked for in pages until one is not full.
extension Fetcher {
    static let nomisRows = 25_000

    /// - Parameter columns: what columns are called here, by what Nomis calls them; others are left out where it is given.
    func rows(
        _ table: URL, filter: String?, columns: [String: String], pages: PageStore, to folder: URL, key: String,
        limit: Int = Fetcher.nomisRows
    ) async throws -> Fetched {
        try pages.prepare(stamp: "\(limit)")
        var (number, news, total) = (0, 0, 0)
        var titles: [String] = []
        var csv: CSVWriter?
        while true {
            let stored = pages.page(number)
            let data: Data
            if let stored {
                data = stored
            } else {
                var fields = [("recordoffset", "\(total)"), ("recordlimit", "\(limit)")]
                if let filter { fields.append(("geography", filter)) }
                data = try await ask(address(table, "", fields))
                news += 1
            }
            let page: CSVTable
            do { page = try CSVTable(InputFile(name: "\(key), page \(number + 1)", bytes: data)) } catch {
                pages.forget(number)
                throw FetchProblem("\(table.host ?? ""): the answer is no table (\(error)).")
            }
            if number == 0 {
                titles = page.titles
                let kept = columns.isEmpty ? titles : titles.filter { columns[$0] != nil }
                guard !kept.isEmpty else {
                    throw FetchProblem(
                        "\(table.host ?? ""): none of the columns \(columns.keys.sorted().joined(separator: ", ")) came; there are "
                            + titles.joined(separator: ", ") + ".")
                }
                csv = CSVWriter(titles: kept.map { columns[$0] ?? $0 })
            }
            guard page.titles == titles else {
                pages.forget(number)
                throw FetchProblem(
                    "\(table.host ?? ""): page \(number + 1) has other columns than the first; fetch again.")
            }
            if stored == nil { try pages.keep(data, as: number) }
            for row in page.rows {
                csv?.append(zip(titles, row.texts).filter { columns.isEmpty || columns[$0.0] != nil }.map(\.1))
            }
            total += page.rows.count
            number += 1
            progress("Fetching \(key)", page.rows.count < limit ? 1 : 0.5)
            if page.rows.count < limit { break }
        }
        guard total > 0, let csv else { throw FetchProblem("\(table.host ?? ""): the table has no rows.") }
        let path = folder.appendingPathComponent("\(key).csv")
        try Data(csv.text.utf8).write(to: path, options: .atomic)
        return Fetched(path: path.path, count: total, asked: news)
    }
}

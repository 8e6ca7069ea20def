import Base
import Formats
import Foundation

extension TableReading {
    /// Whether a text names the sum of all rows.
    static func isTotal(_ text: String) -> Bool {
        guard text.utf8.count < 40, !text.isEmpty else { return false }
        let plain = String(
            text.lowercased().drop { !$0.isLetter }.reversed().drop { !$0.isLetter && $0 != ")" }.reversed())
        return namesOfTotals.contains(plain) || plain.hasPrefix("total ") || plain.hasSuffix(" total")
    }

    private static let namesOfTotals: Set<String> = [
        "total", "totals", "grand total", "sum", "all", "all areas", "overall", "subtotal", "sub-total", "gesamt",
        "summe",
        "totale", "overall total", "column total", "row total", "all categories",
    ]

    /// Leaves out rows that are sums of others, and asks where that is not sure.
    ///
    /// - Parameter isLong: whether areas have several rows; a category of all is then no row too many.
    mutating func leaveOutTotals(named names: ColumnNames, isLong: Bool) {
        guard options.keepsTotals != true, rowCount > 1 else { return }
        let code = codeColumn(named: names)
        let labels = columns.indices.filter { columns[$0].kind == .text || columns[$0].kind == .code }.prefix(4)
        let sums = ColumnSums(self)
        var total: [Int] = []
        var unlike: [Int] = []
        let levels = code.map { levelsOfRows($0) }
        for row in 0..<rowCount {
            if isTotal(row, code, labels) {
                total.append(row)
            } else if let levels, let level = levels.rows[row], level != levels.most {
                unlike.append(row)
            } else if let code, columns[code].kind == .code,
                text(row, code).isEmpty || !text(row, code).contains(where: \.isNumber)
            {
                unlike.append(row)
            }
        }
        // Rows unlike the rest are a few; many of them are areas of another kind, which is for the importer to tell.
        if unlike.count * 5 > rowCount { unlike = [] }
        let (candidates, others) = (Set(total + unlike), total.count + unlike.count)
        var leaving: [Int: String] = [:]
        if others > 0 {
            let parts = (0..<rowCount).filter { !candidates.contains($0) }
            let sum = sums.sum(of: parts)
            for row in total {
                let isSum = sums.isSum(row, sum, parts.count) == true
                leaving[row] = isSum ? "it is the sum of the others" : "it is no area, though not the sum of all others"
            }
            for row in unlike where sums.isSum(row, sum, parts.count) == true {
                leaving[row] = "it is the sum of the others"
            }
            if let code {
                var seen: Set<String> = []
                let kept = unlike.filter { leaving[$0] == nil }.map { text($0, code) }
                    .filter { !$0.isEmpty && seen.insert($0).inserted }
                if !kept.isEmpty, let most = levels?.most {
                    let which =
                        kept.count == 1 ? "The code \(quotedList(kept)) is" : "The codes \(quotedList(kept)) are"
                    understood.append("\(which) of another level than the rest, which are \(most).")
                }
            }
        }
        if leaving.isEmpty, !isLong, let row = sums.onlySum(of: rowCount) {
            let name = labels.map { text(row, $0) }.first { !$0.isEmpty } ?? "row \(row + 1)"
            if candidates.contains(row) || options.keepsTotals == false {
                leaving[row] = "it is the sum of the others"
            } else if row == 0 || row == rowCount - 1 {
                doubts.append(
                    Doubt(
                        "“\(name)” on line \(Words.number(line(row))) is exactly the sum of all other rows: is it their total?",
                        [
                            ("a total, left out", Setting(.totals, "leave")),
                            ("an area like the others", Setting(.totals, "keep")),
                        ]))
            }
        }
        guard !leaving.isEmpty else { return }
        for (row, why) in leaving.sorted(by: { $0.key < $1.key }).prefix(6) {
            let name = labels.map { text(row, $0) }.first { !$0.isEmpty } ?? ""
            understood.append("“\(name)” on line \(Words.number(line(row))) is a total and was left out: \(why).")
        }
        if leaving.count > 6 { understood.append("\(Words.number(leaving.count - 6)) more totals were left out.") }
        for row in leaving.keys.sorted() {
            leftOut.append(LeftOutRow(line: line(row), text: grid.shown(Int(rows[row])), reason: .total))
        }
        rows = rows.enumerated().filter { leaving[$0.offset] == nil }.map(\.element)
        grid.bytes.withUnsafeBytes { profile($0.bindMemory(to: UInt8.self)) }
    }

    /// Whether a row calls itself a total: in place of a code where there are codes, else in place of a name.
    private func isTotal(_ row: Int, _ code: Int?, _ labels: some Sequence<Int>) -> Bool {
        guard let code else { return labels.first { _ in true }.map { Self.isTotal(text(row, $0)) } ?? false }
        let own = text(row, code)
        return Self.isTotal(own) || own.isEmpty && labels.contains { Self.isTotal(text(row, $0)) }
    }

    private func levelsOfRows(_ code: Int) -> (rows: [Int: String], most: String?) {
        var rows: [Int: String] = [:]
        var counts: [String: Int] = [:]
        for row in 0..<rowCount {
            let code = text(row, code)
            guard let level = AreaLevel(code)?.many else { continue }
            rows[row] = level
            counts[level, default: 0] += 1
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return (rows, most?.key)
    }
}

/// Sums of the columns of a table that may be summed: exact, with the same number of decimals.
private struct ColumnSums {
    /// A column for each that holds amounts; a row each; nil where there is no figure.
    private var amounts: [[Int64?]] = []

    init(_ reading: TableReading) {
        for place in reading.columns.indices
        where reading.columns[place].kind == .figures && reading.columns[place].unit != "%" {
            let column = reading.columns[place]
            guard column.counts.values > 2, column.decimals <= 6 else { continue }
            var all: [Int64?] = []
            all.reserveCapacity(reading.rowCount)
            for row in reading.rows {
                if case .number(let number, _) = reading.written(
                    reading.grid.cell(Int(row), column.place), column.decimalSign),
                    let amount = number.digits(withDecimals: column.decimals), abs(amount) < 1 << 50
                {
                    all.append(amount)
                } else {
                    all.append(nil)
                }
            }
            amounts.append(all)
        }
    }

    func sum(of rows: [Int]) -> [Int64] { amounts.map { column in rows.reduce(0) { $0 &+ (column[$1] ?? 0) } } }

    /// Whether a row is the sum, in more than half of the columns in which it has a figure; nil where it has none. Figures
    /// are rounded before they are published, so each part may be off by half of the last digit.
    func isSum(_ row: Int, _ sum: [Int64], _ parts: Int) -> Bool? {
        var (same, other) = (0, 0)
        for (column, sum) in zip(amounts, sum) {
            guard let amount = column[row], amount != 0 || sum != 0 else { continue }
            if abs(amount - sum) <= min(Int64(parts / 2), abs(sum) / 1000) { same += 1 } else { other += 1 }
        }
        return same + other == 0 ? nil : same > other
    }

    /// The row that is the sum of all others in every column, where there is one and no chance can be blamed.
    func onlySum(of count: Int) -> Int? {
        guard count > 3, !amounts.isEmpty else { return nil }
        let sums = amounts.map { $0.reduce(Int64(0)) { $0 &+ ($1 ?? 0) } }
        var certain = 0
        var found: Int?
        for (column, sum) in zip(amounts, sums) where sum > 0 && sum % 2 == 0 {
            let rows = column.indices.filter { column[$0] == sum / 2 }
            guard rows.count == 1, let row = rows.first, found == nil || found == row,
                column.allSatisfy({ ($0 ?? 0) >= 0 })
            else { return nil }
            found = row
            certain += sum >= 2000 ? 2 : 1
        }
        guard let found, certain >= 2 else { return nil }
        // Every column with a figure in this row must agree.
        for (column, sum) in zip(amounts, sums) { if let amount = column[found], amount &* 2 != sum { return nil } }
        return found
    }
}

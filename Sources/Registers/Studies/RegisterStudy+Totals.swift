import Base
import Figures
import Foundation
import Registers

extension RegisterStudy {
    /// Sums by one column, and by another across. Where nothing was entered there is no sum, which is not the same as
    /// nought.
    func totals(_ sum: String, _ rows: String, _ columns: String?, _ shown: [RegisterRecord]) -> Table {
        let unit = numericUnit(sum) ?? unit(sum)
        let down = book.groups(of: rows, in: register, for: shown)
        let groups = columns.map { book.groups(of: $0, in: register, for: shown) } ?? []
        let across: [RecordGroup?] = groups.map(Optional.some) + [nil]
        func total(_ row: RecordGroup?, _ column: RecordGroup?) -> Decimal? {
            let parts = shown.compactMap { record -> Decimal? in
                let part = share(of: record, in: rows, row) * (columns.map { share(of: record, in: $0, column) } ?? 1)
                return part == 0 ? nil : book.value(sum, of: record)?.amount.map { $0 * part }
            }
            return parts.isEmpty ? nil : parts.reduce(0, +)
        }
        func cells(_ row: RecordGroup?) -> [Table.Cell] {
            across.map { column in total(row, column).map { Table.Cell.number($0) } ?? Table.Cell.missing("none") }
        }
        func amounts(_ records: [RegisterRecord]) -> [Decimal] {
            records.compactMap { book.value(sum, of: $0)?.amount }
        }
        // What the heading watches for may be part of the sum: “£600,000 of it only offered”.
        var notes = register.watches.compactMap { watch -> String? in
            let part = amounts(shown.filter { book.meets(watch.condition, $0) }).reduce(0, +)
            return part == 0 ? nil : "\(unit.text(part)) of it \(watch.says)."
        }
        let missing = shown.count - amounts(shown).count
        if missing > 0 {
            let those = Words.sentence(Words.count(missing, register.noun.one, register.noun.many))
            notes.append("\(those) without a figure left out.")
        }
        let whole = unit.text(total(nil, nil) ?? 0)
        var table = Table(
            "\(register.title(of: sum)): \(whole) in all",
            columns: [Table.Column(register.title(of: rows))]
                + across.map { Table.Column($0?.title ?? "In all", unit) },
            note: notes.isEmpty ? nil : Prose(notes.joined(separator: " ")))
        for row in down { table.append([Table.Cell.text(row.title)] + cells(row)) }
        table.append([Table.Cell.text("In all")] + cells(nil), marked: true)
        return table
    }

    /// Which part of a record counts under a heading: what stands under several is parted equally, so that the sum is
    /// the sum. All of it where there is no heading.
    private func share(of record: RegisterRecord, in column: String, _ group: RecordGroup?) -> Decimal {
        guard let group else { return 1 }
        let keys = book.keys(of: record, in: column)
        if group.key.isEmpty { return keys.isEmpty ? 1 : 0 }
        return keys.contains(group.key) ? 1 / Decimal(keys.count) : 0
    }
}

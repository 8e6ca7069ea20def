import Formats
import Foundation

extension Table {
    /// The table as CSV after RFC 4180: raw numbers under headings that name the unit, lines ended by CR LF.
    ///
    /// A missing number is an empty field, so that a column of numbers stays one; the reasons then stand in one more
    /// column at the end. Words that a spreadsheet would take for a formula get an apostrophe in front.
    public func csv() -> String {
        let anyMissing = rows.contains { row in row.cells.contains { $0.reason != nil } }
        var csv = CSVWriter(
            titles: columns.map(\.rawTitle) + (anyMissing ? ["Why missing"] : []), lineEnd: .crlf)
        for row in rows {
            let reasons = zip(columns, row.cells).compactMap { column, cell in
                cell.reason.map { "\(column.title): \($0)" }
            }
            csv.append(row.cells.map(\.raw) + (anyMissing ? [reasons.joined(separator: "; ")] : []))
        }
        return csv.text
    }
}

extension Table.Column {
    package var rawTitle: String {
        guard let name = unit?.rawName, !name.isEmpty, name != title.lowercased() else { return title }
        return "\(title) (\(name))"
    }
}

extension Table.Cell {
    var reason: String? {
        if case .missing(let reason) = content { reason } else { nil }
    }

    package var raw: String {
        switch content {
        case .number(let number): number.written
        case .missing: ""
        case .text(let text): text
        }
    }
}

extension Decimal {
    /// Every decimal there is, but not the thirty of a third.
    fileprivate var written: String {
        guard exponent < -15 else { return description }
        var (exact, short) = (self, Decimal())
        NSDecimalRound(&short, &exact, 12, .plain)
        return short.description
    }
}

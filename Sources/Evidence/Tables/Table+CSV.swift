import Foundation

extension Table {
    /// The table as CSV after RFC 4180: raw numbers under headings that name the unit, lines ended by CR LF.
    ///
    /// A missing number is an empty field, so that a column of numbers stays one; the reasons then stand in one more
    /// column at the end. Words that a spreadsheet would take for a formula get an apostrophe in front.
    public func csv() -> String {
        let anyMissing = rows.contains { row in row.cells.contains { $0.reason != nil } }
        var lines = [columns.map { Self.safe($0.rawTitle) } + (anyMissing ? ["Why missing"] : [])]
        for row in rows {
            let reasons = zip(columns, row.cells).compactMap { column, cell in
                cell.reason.map { "\(column.title): \($0)" }
            }
            lines.append(row.cells.map(\.raw) + (anyMissing ? [Self.safe(reasons.joined(separator: "; "))] : []))
        }
        return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// What a spreadsheet would take for a formula gets an apostrophe in front.
    fileprivate static func safe(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    /// Scalar by scalar: CR LF is one Character, and so is a quotation mark under an accent.
    private static func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return field }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in field.unicodeScalars { quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        quoted.append("\"")
        return String(quoted)
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
        case .text(let text): Table.safe(text)
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

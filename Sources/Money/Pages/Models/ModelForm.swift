import Base
import Figures
import Foundation
import Money
import MoneyModels
import PageKit

/// The inputs of a case as a form holds them, and back. What people typed stays as they typed it.
package struct ModelForm: Sendable {
    let model: any Model
    /// Key of the parameter set in whose rates and law the case is worked out.
    package var profile: String
    /// By parameter; what is empty is not there.
    private(set) var values: [String: String] = [:]
    /// By table, then by row, then by column.
    private(set) var rows: [String: [[String: String]]] = [:]
    /// By table, text that was pasted and could not be read.
    private(set) var unread: [String: String] = [:]

    /// The most rows that one table on a page may have; larger ones belong into a file.
    static let mostRows = 120

    /// The form of a case that is there.
    package init(_ model: any Model, inputs: [String: RawInput], profile: String) {
        self.model = model
        self.profile = profile
        for parameter in model.parameters {
            guard let raw = inputs[parameter.key] else { continue }
            if parameter.columns.isEmpty {
                values[parameter.key] = raw.typed
            } else if case .list(let list) = raw {
                rows[parameter.key] = list.map { Self.row($0, parameter.columns) }
            }
        }
    }

    /// What was sent: `in.years=2`, `in.councils.1.charge=£1,650.57`. Rows without any entry are left out.
    package init(_ model: any Model, fields: Form) {
        self.model = model
        let asked = fields["profile"] ?? ""
        profile = ParameterSet.named(asked)?.key ?? ParameterSet.y2026.key
        var cells: [String: [Int: [String: String]]] = [:]
        for field in fields.fields where field.name.hasPrefix("in.") {
            let parts = field.name.split(separator: ".").dropFirst().map(String.init)
            let value = field.value.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !value.isEmpty else { continue }
            if parts.count == 1 {
                values[parts[0]] = value
            } else if parts.count == 3, let row = Int(parts[1]) {
                cells[parts[0], default: [:]][row, default: [:]][parts[2]] = value
            }
        }
        for (table, byNumber) in cells {
            rows[table] = byNumber.sorted { $0.key < $1.key }.prefix(Self.mostRows).map(\.value)
        }
    }

    private static func row(_ raw: RawInput, _ columns: [Parameter]) -> [String: String] {
        guard case .object(let fields) = raw else { return [:] }
        return fields.compactMapValues { $0.typed.isEmpty ? nil : $0.typed }
    }

    /// As the model reads it.
    package var inputs: [String: RawInput] {
        var inputs: [String: RawInput] = [:]
        for parameter in model.parameters {
            if parameter.columns.isEmpty {
                inputs[parameter.key] = values[parameter.key].map(RawInput.text)
            } else if let own = rows[parameter.key] {
                let filled = own.filter { !$0.isEmpty }
                if !filled.isEmpty {
                    inputs[parameter.key] = .list(filled.map { .object($0.mapValues(RawInput.text)) })
                }
            }
        }
        return inputs
    }

    /// As a browser sends it.
    var sent: Form {
        var fields = [("profile", profile)] + values.sorted { $0.key < $1.key }.map { ("in.\($0.key)", $0.value) }
        for (table, rows) in rows.sorted(by: { $0.key < $1.key }) {
            for (place, row) in rows.enumerated() {
                fields += row.sorted { $0.key < $1.key }.map { ("in.\(table).\(place + 1).\($0.key)", $0.value) }
            }
        }
        return Form(fields)
    }

    var set: ParameterSet { ParameterSet.named(profile) ?? .y2026 }

    // MARK: Rows

    mutating func addRow(to table: String) {
        guard (rows[table]?.count ?? 0) < Self.mostRows else { return }
        rows[table, default: []].append([:])
    }

    /// - Parameter number: from 1.
    mutating func removeRow(_ number: Int, of table: String) {
        guard let own = rows[table], own.indices.contains(number - 1) else { return }
        rows[table]?.remove(at: number - 1)
    }

    /// Rows pasted from a spreadsheet or a CSV file, in place of those that are there.
    ///
    /// - Throws: `ModelProblems` about the table; the text then stays in ``unread``.
    mutating func paste(_ text: String, into table: String) throws(ModelProblems) {
        guard let parameter = model.parameters.first(where: { $0.key == table && !$0.columns.isEmpty }) else { return }
        unread[table] = text
        let read = PastedTable(text, .figures)
        var problems = read.problems
        if text.allSatisfy(\.isWhitespace) { problems = ["nothing was pasted."] }
        if problems.isEmpty, read.table.rows.count > Self.mostRows {
            problems = ["\(read.table.rows.count) rows are pasted; \(Self.mostRows) are the most on a page."]
        }
        guard problems.isEmpty else { throw ModelProblems(problems.map { .init(table, $0) }) }
        guard case .list(let list) = try parameter.rows(header: read.table.columns, rows: read.table.rows) else {
            return
        }
        rows[table] = list.map { Self.row($0, parameter.columns) }
        unread[table] = nil
    }

    /// Takes over what the parameter set has for a table, to be changed.
    mutating func takeOver(_ table: String) {
        guard let parameter = model.parameters.first(where: { $0.key == table }),
            case .list(let list) = model.assumption(for: parameter, in: set)?.value
        else { return }
        rows[table] = list.prefix(Self.mostRows).map { Self.row($0, parameter.columns) }
    }
}

extension RawInput {
    /// As somebody would type it: numbers with commas between thousands, lists with semicolons.
    var typed: String {
        switch self {
        case .null, .object: ""
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number):
            number.magnitude < 10_000
                ? number.description : Words.number(number, decimals: max(0, min(12, -number.exponent)))
        case .text(let text): text
        case .list(let parts): parts.map(\.typed).joined(separator: "; ")
        }
    }
}

import Base
import Figures
import Foundation
import Money
import PageKit

/// One field of the form: label, hint with source, what was typed, what is wrong with it.
struct FieldPart: Sendable {
    let id: String
    let name: String
    let label: String
    /// “£”, “%”, “years”; empty where the label says it all.
    let unit: String
    let hint: String
    /// “unverified”, where what is taken without an entry has no source that was read.
    let tag: String?
    /// Where the value that is taken without an entry comes from.
    let mark: Mark
    let value: String
    let error: String?
    /// Empty for a field to type in.
    let options: [Choice]
    let isNumber: Bool
    /// Several numbers in one field, which needs its width.
    let isSeries: Bool
    /// Nothing was entered, nothing is wrong, and something is taken all the same.
    let isLeftToTheSet: Bool
}

/// A table to fill in, row by row.
struct TablePart: Sendable {
    let key: String
    let id: String
    let title: String
    let help: String
    let columns: [Column]
    let rows: [Row]
    /// What is taken where no row is entered.
    let standard: String?
    let mark: Mark
    /// Whether rows of the parameter set can be taken over and changed.
    let isOffered: Bool
    let error: String?
    /// What was pasted and could not be read, to be mended.
    let pasted: String
    let isPasting: Bool
    /// “name, charge, base”: headings that pasted rows may have.
    let headings: String

    struct Column: Sendable {
        let title: String
        let unit: String
        let help: String
    }

    struct Row: Sendable {
        let number: Int
        let table: String
        let cells: [FieldPart]
    }
}

extension ModelForm {
    static func id(_ parts: String...) -> String { "in-" + parts.joined(separator: "-") }

    /// - Parameter errors: sentences by the id of the field.
    func fields(_ errors: [String: String]) -> [FieldPart] {
        model.parameters.filter(\.columns.isEmpty).map { parameter in
            let assumption = model.assumption(for: parameter, in: set)
            let id = Self.id(parameter.key)
            return field(
                parameter, id: id, name: "in.\(parameter.key)", label: parameter.name,
                value: values[parameter.key] ?? "", assumption: assumption, error: errors[id])
        }
    }

    func tables(_ errors: [String: String]) -> [TablePart] {
        model.parameters.filter { !$0.columns.isEmpty }.map { table in
            let assumption = model.assumption(for: table, in: set)
            var own = rows[table.key] ?? []
            if own.isEmpty, table.presence == .required, assumption?.value == nil { own = [[:]] }
            return TablePart(
                key: table.key, id: Self.id(table.key), title: table.name, help: table.help,
                columns: table.columns.map { column in
                    let help = [column.help, column.isSeries ? Self.seriesHint : ""].filter { !$0.isEmpty }
                    return .init(title: column.name, unit: column.shownUnit, help: help.joined(separator: " "))
                },
                rows: own.enumerated().map { place, row in
                    TablePart.Row(
                        number: place + 1, table: table.key,
                        cells: table.columns.map { cell($0, of: table, row: place + 1, row, errors) })
                },
                standard: own.isEmpty ? Self.standard(assumption) : nil,
                mark: Mark(source: own.isEmpty ? assumption?.evidence : nil),
                isOffered: own.isEmpty && assumption?.value != nil, error: errors[Self.id(table.key)],
                pasted: unread[table.key] ?? "", isPasting: unread[table.key] != nil,
                headings: table.columns.map(\.key).joined(separator: ", "))
        }
    }

    private func cell(
        _ column: Parameter, of table: Parameter, row number: Int, _ row: [String: String], _ errors: [String: String]
    ) -> FieldPart {
        let id = Self.id(table.key, "\(number)", column.key)
        let name = row[table.columns[0].key].map { ", \($0)" } ?? ""
        return field(
            column, id: id, name: "in.\(table.key).\(number).\(column.key)",
            label: "\(column.name), row \(number)\(name)", value: row[column.key] ?? "", assumption: nil,
            error: errors[id])
    }

    private func field(
        _ parameter: Parameter, id: String, name: String, label: String, value: String, assumption: Assumption?,
        error: String?
    ) -> FieldPart {
        FieldPart(
            id: id, name: name, label: label, unit: parameter.shownUnit,
            hint: hint(parameter, assumption), tag: assumption?.grade.isVerified == false ? "unverified" : nil,
            mark: Mark(source: assumption?.evidence), value: value, error: error,
            options: options(parameter, value, assumption), isNumber: parameter.isTyped, isSeries: parameter.isSeries,
            isLeftToTheSet: value.isEmpty && error == nil && standard(parameter, assumption) != nil)
    }

    private func options(_ parameter: Parameter, _ value: String, _ assumption: Assumption?) -> [Choice] {
        let known: [(String, String)]
        switch parameter.kind {
        case .choice(let options): known = options.map { ($0.key, $0.name.isEmpty ? $0.key : $0.name) }
        case .flag: known = [("yes", "Yes"), ("no", "No")]
        case .mention(let table):
            known = (rows[table] ?? []).compactMap { row in
                row[model.parameters.first { $0.key == table }?.columns.first?.key ?? ""].map { ($0, $0) }
            }
        case .number, .whole, .year, .text, .series, .table: return []
        }
        let standard = self.standard(parameter, assumption)
        let empty = Choice(
            value: "", words: standard.map { "as assumed: \($0)" } ?? "–", isChosen: value.isEmpty)
        // What was entered and is not among them stays, so that nobody's entry is lost without a word.
        let strange = value.isEmpty || known.contains { $0.0 == value } ? [] : [(value, value)]
        return [empty]
            + (known + strange).map { .init(value: $0.0, words: $0.1, isChosen: $0.0 == value) }
    }

    /// What is taken where nothing is entered.
    private func standard(_ parameter: Parameter, _ assumption: Assumption?) -> String? {
        var raw = assumption?.value
        if raw == nil, case .otherwise(let fallback) = parameter.presence { raw = fallback }
        guard let raw else { return nil }
        switch raw {
        case .text(let key):
            if case .choice(let options) = parameter.kind, let option = options.first(where: { $0.key == key }) {
                return option.name
            }
            return key.isEmpty ? nil : key
        case .number, .list:
            let typed = raw.typed
            return typed.isEmpty ? nil : parameter.measure.notation == .percent ? "\(typed)%" : typed
        case .flag(let flag): return flag ? "yes" : "no"
        case .null, .object: return nil
        }
    }

    private static let seriesHint = "One number for each year, with semicolons between."

    private func hint(_ parameter: Parameter, _ assumption: Assumption?) -> String {
        var sentences: [String] = []
        if !parameter.help.isEmpty { sentences.append(parameter.help) }
        if parameter.isSeries { sentences.append(Self.seriesHint) }
        if case .year = parameter.kind { sentences.append("Such as 2026-27.") }
        if case .choice = parameter.kind { return sentences.joined(separator: " ") }
        if let standard = standard(parameter, assumption) { sentences.append("If left empty: \(standard).") }
        if let low = assumption?.low, let high = assumption?.high {
            let sign = parameter.measure.notation == .percent ? "%" : ""
            sentences.append("Plausible: \(low)\(sign) to \(high)\(sign).")
        }
        if let caveat = assumption?.caveat { sentences.append(caveat) }
        return sentences.joined(separator: " ")
    }

    private static func standard(_ assumption: Assumption?) -> String? {
        guard case .list(let list) = assumption?.value else { return nil }
        let tag = assumption?.grade.isVerified == false ? " (unverified)" : ""
        return "Without an entry: \(Words.count(list.count, "row")) of the parameter set\(tag), shown below."
    }
}

extension Parameter {
    /// The unit beside a label; an example in the hint says more of a year.
    var shownUnit: String {
        switch measure.notation {
        case .financialYear, .yesNo, .text: ""
        case .pounds, .percent: measure.name
        // “Years shown” need no “years” beside them.
        case .plain, .ungrouped:
            name.lowercased().split(separator: " ").contains { $0 == measure.name } ? "" : measure.name
        }
    }

    /// Whether it is several numbers, one a year.
    var isSeries: Bool {
        if case .series = kind { true } else { false }
    }

    /// Whether a field for it takes a number, so that a phone shows digits.
    var isTyped: Bool {
        switch kind {
        case .number, .whole: true
        case .year, .text, .flag, .choice, .mention, .series, .table: false
        }
    }
}

extension FieldPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("name", \.name), .init("label", \.label), .init("unit", \.unit), .init("hint", \.hint),
        .init("tag", \.tag), .init("mark", \.mark), .init("value", \.value), .init("error", \.error),
        .init("options", \.options), .init("isNumber", \.isNumber), .init("isSeries", \.isSeries),
    ]
}

extension TablePart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("key", \.key), .init("id", \.id), .init("title", \.title), .init("help", \.help),
        .init("columns", \.columns), .init("rows", \.rows), .init("standard", \.standard), .init("mark", \.mark),
        .init("isOffered", \.isOffered), .init("error", \.error), .init("pasted", \.pasted),
        .init("isPasting", \.isPasting), .init("headings", \.headings),
    ]
}

extension TablePart.Column: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("unit", \.unit), .init("help", \.help),
    ]
}

extension TablePart.Row: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("number", \.number), .init("table", \.table), .init("cells", \.cells),
    ]
}

import Base
import Figures
import Foundation
import Money
import PageKit

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
    /// Where entries that came from the locality come from.
    let known: [KnownHere.Note]
    let error: String?
    /// Rows pasted from a spreadsheet; those that could not be read stay, to be mended.
    let pasting: FormField
    let isPasting: Bool

    struct Column: Sendable {
        let title: String
        let unit: String
        let help: String
    }

    struct Row: Sendable {
        let number: Int
        let table: String
        let cells: [FormField]
    }
}

extension ModelForm {
    static func id(_ parts: String...) -> String { "in-" + parts.joined(separator: "-") }

    /// The fields with what is wrong with them; whether each is left to the parameter set: nothing was entered, nothing
    /// is wrong, and something is taken all the same.
    func fields(_ problems: [ErrorSummary.Item], _ known: KnownHere) -> [(field: FormField, isLeftToTheSet: Bool)] {
        model.parameters.filter(\.columns.isEmpty).map { parameter in
            let assumption = model.assumption(for: parameter, in: set)
            let standard = self.standard(parameter, assumption)
            let value = values[parameter.key] ?? ""
            var field = self.field(
                parameter, id: Self.id(parameter.key), name: "in.\(parameter.key)", label: parameter.name, value: value,
                assumption: assumption)
            let example = if case .year = parameter.kind { "Such as 2026-27. " } else { "" }
            let series = parameter.isSeries ? "\(Self.seriesHint) " : ""
            field = field.explained(series + example + parameter.help).telling(problems)
            field.unit = parameter.shownUnit.isEmpty ? nil : parameter.shownUnit
            field.tag = assumption?.grade.isVerified == false ? "unverified" : nil
            field.source = Mark(source: assumption?.evidence)
            if parameter.presence == .optional, standard == nil { field.isOptional = true }
            // A list says among its choices what is taken.
            if case .line = field.control { field.standard = standard.map { "If left empty: \($0)." } }
            if let low = assumption?.low, let high = assumption?.high {
                let sign = parameter.measure.notation == .percent ? "%" : ""
                field.details.append("Plausible: \(low)\(sign) to \(high)\(sign).")
            }
            if let caveat = assumption?.caveat { field.details.append(caveat) }
            if let note = known.note(parameter, entered: value) {
                field.details.append(note.words)
                field.source = note.mark
            }
            return (field, value.isEmpty && field.errors.isEmpty && standard != nil)
        }
    }

    func tables(_ problems: [ErrorSummary.Item], _ known: KnownHere) -> [TablePart] {
        model.parameters.filter { !$0.columns.isEmpty }.map { table in
            let assumption = model.assumption(for: table, in: set)
            let id = Self.id(table.key)
            var own = rows[table.key] ?? []
            if own.isEmpty, table.presence == .required, assumption?.value == nil { own = [[:]] }
            let pasting = FormField.paragraphs(
                "paste.\(table.key)", "A line of headings, and the rows below it", unread[table.key] ?? "",
                id: Self.pastingID(table.key)
            ).hint("With tabs, commas or semicolons between.").telling(problems).with {
                $0.details = [
                    "Headings: \(table.columns.map(\.key).joined(separator: ", ")).",
                    "They take the place of the rows that are there.",
                ]
            }
            return TablePart(
                key: table.key, id: id, title: table.name, help: table.help,
                columns: table.columns.map { column in
                    let help = [column.help, column.isSeries ? Self.seriesHint : ""].filter { !$0.isEmpty }
                    return .init(title: column.name, unit: column.shownUnit, help: help.joined(separator: " "))
                },
                rows: own.enumerated().map { place, row in
                    TablePart.Row(
                        number: place + 1, table: table.key,
                        cells: table.columns.map { cell($0, of: table, row: place + 1, row).telling(problems) })
                },
                standard: own.isEmpty ? Self.standard(assumption) : nil,
                mark: Mark(source: own.isEmpty ? assumption?.evidence : nil),
                isOffered: own.isEmpty && assumption?.value != nil, known: known.notes(table, entered: own),
                error: problems.first { $0.field == id }?.message, pasting: pasting,
                isPasting: unread[table.key] != nil)
        }
    }

    /// Where rows are pasted into a table.
    static func pastingID(_ table: String) -> String { id(table, "paste") }

    private func cell(_ column: Parameter, of table: Parameter, row number: Int, _ row: [String: String]) -> FormField {
        let name = row[table.columns[0].key].map { ", \($0)" } ?? ""
        return field(
            column, id: Self.id(table.key, "\(number)", column.key), name: "in.\(table.key).\(number).\(column.key)",
            label: "\(column.name), row \(number)\(name)", value: row[column.key] ?? "", assumption: nil
        ).with {
            $0.isLabelHidden = true
            $0.look = column.isTyped ? .amount : column.isSeries ? .series : nil
        }
    }

    private func field(
        _ parameter: Parameter, id: String, name: String, label: String, value: String, assumption: Assumption?
    ) -> FormField {
        let options = self.options(parameter, value, assumption)
        return FormField(
            name, label, id: id,
            options.isEmpty ? .line(value, parameter.isTyped ? .number : .text) : .list(options))
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

extension TablePart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "key", \.key), .init(code: "id", \.id), .init("title", \.title), .init("help", \.help),
        .init("columns", \.columns), .init("rows", \.rows), .init("standard", \.standard), .init("mark", \.mark),
        .init("isOffered", \.isOffered), .init("known", \.known), .init("error", \.error), .init("pasting", \.pasting),
        .init("isPasting", \.isPasting),
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

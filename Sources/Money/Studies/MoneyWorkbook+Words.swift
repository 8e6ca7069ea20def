import Formats
import Foundation
import Money

/// The pages of words: what it comes to, and what it rests on.
extension WorkbookWriter {
    // MARK: Summary

    func summary(_ standing: [String]) -> Workbook.Page {
        var page = Workbook.Page("Summary")
        page.widths = [44, 20, 90]
        page[1, 1] = .text(study.model.about.title, .title)
        page[2, 1] = .text(study.model.about.purpose)
        var row = 3
        func write(_ cells: Workbook.Cell?...) {
            for (place, cell) in cells.enumerated() { page[row, place + 1] = cell }
            row += 1
        }
        for sentence in standing { write(.text(sentence)) }
        write(.text("Profile \(study.set.key): \(study.set.title), checked \(study.set.date)."))
        write(.text("Yellow cells on the page Inputs may be changed: figures, tables and what is said below follow."))

        row += 1
        write(.text("What it comes to", .heading))
        write(.text("Figure", .heads), .text("Amount", .columns), .text("How it comes about", .heads))
        for figure in study.outcome.figures {
            guard let cell = sheet.cell(figure.key) else { continue }
            write(
                .text(figure.label, .words),
                .formula(
                    "IFERROR(\(layout.address(of: cell, from: nil)),\"no number; see Result\")",
                    shows: Workbook.Result(figure.value),
                    .result.format(figure.measure.spreadsheetFormat)),
                .text(figure.words, .words))
        }

        row += 1
        write(.text("What it means, and what to beware of", .heading))
        let (now, later) = sentences
        func say(_ sentence: SpreadsheetSentence) {
            let word = sentence.kind == .finding ? "Finding" : "Beware"
            write(
                .formula("IF(C\(row)=\"\",\"\",\"\(word)\")", shows: .text(sentence.text == nil ? "" : word)), nil,
                .formula(sentence.formula, shows: .text(sentence.text ?? ""), .words))
        }
        for sentence in now { say(sentence) }
        for warning in fixedWarnings { write(.text("Beware"), nil, .text(warning, .words)) }
        // Empty as yet; they appear where an input makes them true.
        for sentence in later { say(sentence) }

        row += 1
        write(.text("How it is worked out", .heading))
        write(nil, nil, .text(study.model.about.method, .words))
        for reference in study.model.about.references { write(.text("Source"), nil, .text(reference.text, .words)) }
        return page
    }

    /// The findings and notes that apply to this case, findings first, then those that do not apply.
    private var sentences: (now: [SpreadsheetSentence], later: [SpreadsheetSentence]) {
        let all = study.outcome.spreadsheetSentences { address($0, from: nil) }
        let now = all.filter { $0.text != nil }
        return (
            now.filter { $0.kind == .finding } + now.filter { $0.kind == .warning }, all.filter { $0.text == nil }
        )
    }

    /// What follows from no cell: which assumptions nobody has verified.
    private var fixedWarnings: [String] {
        let live = Set(sentences.now.compactMap(\.text))
        return study.outcome.warnings.filter { !live.contains($0) }
    }

    // MARK: Assumptions

    func assumptions() -> Workbook.Page {
        var page = Workbook.Page("Assumptions")
        page.widths = [44, 20, 14, 14, 14, 60, 60]
        page.frozenColumns = 1
        page[1, 1] = .text("\(study.model.about.title): what it rests on", .title)
        page[2, 1] = .text(
            "Numbers are taken from the page Inputs. A choice, a year or a name shapes the formulas: to change one, work the case out again."
        )
        var row = Self.firstRow
        let headings = ["Assumption", "Value", "Unit", "Low", "High", "Where it comes from", "Source"]
        for (place, heading) in headings.enumerated() {
            page[row, place + 1] = .text(heading, (1...4).contains(place) ? .columns : .heads)
        }
        row += 1
        for parameter in study.model.parameters where parameter.columns.isEmpty {
            guard let value = sheet.inputs.values[parameter.key] else { continue }
            let assumption = sheet.inputs.assumed[parameter.key]
            let known = study.model.assumption(for: parameter, in: study.set)
            page[row, 1] = .text(parameter.name, .words)
            page[row, 2] = self.value(value, parameter, path: parameter.key)
            page[row, 3] = .text(parameter.measure.name)
            page[row, 4] = bound(known?.low, parameter)
            page[row, 5] = bound(known?.high, parameter)
            page[row, 6] = .text(
                study.entered.contains(parameter.key) ? "entered" : MoneyStudy.standing(assumption), .words)
            page[row, 7] = assumption?.source.map { (source: Citation) -> Workbook.Cell in
                .text([source.text, source.address].compactMap { $0 }.joined(separator: ", "), .words)
            }
            row += 1
        }
        for parameter in study.model.parameters where !parameter.columns.isEmpty {
            row = table(parameter, &page, from: row + 1)
        }
        return page
    }

    /// - Returns: the first row below it.
    private func table(_ parameter: Parameter, _ page: inout Workbook.Page, from start: Int) -> Int {
        guard case .table(let rows) = sheet.inputs.values[parameter.key], !rows.isEmpty else { return start - 1 }
        let columns = parameter.filledColumns(rows)
        let assumption = sheet.inputs.assumed[parameter.key]
        let entered = study.entered.contains(parameter.key)
        page[start, 1] = .text(parameter.name, .heading)
        page[start, 2] = .text(
            [entered ? "entered" : MoneyStudy.standing(assumption), assumption?.source?.text]
                .compactMap { $0 }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". "))
        for (place, column) in columns.enumerated() {
            page[start + 1, place + 1] = .text(column.name, place == 0 ? .heads : .columns)
        }
        for (index, row) in rows.enumerated() {
            for (place, column) in columns.enumerated() {
                page[start + 2 + index, place + 1] = row.values[column.key].map {
                    value($0, column, path: "\(parameter.key)/\(row.name)/\(column.key)")
                }
            }
        }
        return start + 2 + rows.count
    }

    /// The number on the page Inputs, or what is no number there.
    private func value(_ value: Inputs.Value, _ parameter: Parameter, path: String) -> Workbook.Cell {
        guard case .number(let number) = value else { return .text(parameter.text(value), .words) }
        let look = Workbook.Look.plain.format(parameter.measure.exactly(number).spreadsheetFormat)
        guard let cell = sheet.drivers.first(where: { $0.path == path })?.cell else {
            return parameter.measure.notation == .financialYear
                ? .text(parameter.text(value)) : .number(number, look)
        }
        return .formula(address(cell, from: nil), shows: .number(number), look)
    }

    private func bound(_ bound: Decimal?, _ parameter: Parameter) -> Workbook.Cell? {
        guard let bound else { return nil }
        let number = parameter.measure.notation == .percent ? bound / 100 : bound
        return .number(number, .plain.format(parameter.measure.exactly(number).spreadsheetFormat))
    }
}

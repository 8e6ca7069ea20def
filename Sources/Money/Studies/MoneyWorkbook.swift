import Formats
import Foundation
import Money

/// A case as a workbook that recalculates: inputs, where they come from, working, result, and what to beware of.
///
/// Every cell of the working and the result holds its formula, so whoever changes an input on the page Inputs sees all
/// that follows change, the warnings too.
public struct MoneyWorkbook: Sendable {
    public let workbook: Workbook
    /// Where each cell of the model's sheet stands in it.
    public let layout: SheetLayout

    /// - Parameter standing: whose numbers these are, a sentence each: “Two councils, version 2, kept by …”.
    public init(_ study: MoneyStudy, standing: [String] = []) {
        layout = SheetLayout(study.outcome.sheet, firstRow: WorkbookWriter.firstRow)
        workbook = WorkbookWriter(study, layout).workbook(standing)
    }
}

/// Writes the pages of a ``MoneyWorkbook``.
struct WorkbookWriter {
    /// Two rows of heading, and an empty one.
    static let firstRow = 4

    let study: MoneyStudy
    let layout: SheetLayout
    let sheet: CalculationSheet
    /// Names of the single inputs, by which formulas call them.
    let names: [CalculationSheet.Cell: String]

    init(_ study: MoneyStudy, _ layout: SheetLayout) {
        self.study = study
        self.layout = layout
        sheet = study.outcome.sheet
        // What stands in a table or a series has no name of its own.
        let single = sheet.drivers.filter { !$0.path.contains("/") }
        names = Dictionary(uniqueKeysWithValues: single.map { ($0.cell, Self.name("input", $0.path)) })
    }

    func workbook(_ standing: [String]) -> Workbook {
        Workbook(
            title: study.model.about.title,
            pages: [
                summary(standing),
                blocks(
                    on: .inputs, "Inputs", "The yellow cells may be changed; working, result and warnings follow.",
                    third: "Where it comes from"),
                assumptions(),
                blocks(
                    on: .working, "Working", "Line by line, each cell with its formula.", third: "How it comes about"),
                blocks(
                    on: .result, "Result", "Figures first, then tables, each cell with its formula.",
                    third: "How it comes about"),
            ], names: definedNames)
    }

    /// `input.discount_rate`: with the point no name is ever a cell or a function.
    private static func name(_ prefix: String, _ key: String) -> String {
        "\(prefix).\(key.replacing("-", with: "_"))"
    }

    private var definedNames: [Workbook.Name] {
        func named(_ name: String, _ cell: CalculationSheet.Cell) -> Workbook.Name? {
            layout.place(of: cell).map {
                Workbook.Name(name, page: $0.page.rawValue, row: $0.row, column: $0.column)
            }
        }
        let inputs = names.compactMap { named($0.value, $0.key) }
        let results = study.outcome.figures.compactMap { figure in
            sheet.cell(figure.key).flatMap { named(Self.name("result", figure.key), $0) }
        }
        return inputs + results
    }

    /// How a formula on a page calls a cell.
    func address(_ cell: CalculationSheet.Cell, from page: SheetLayout.Page?) -> String {
        names[cell] ?? layout.address(of: cell, from: page)
    }

    // MARK: Inputs, working, result

    private func blocks(on page: SheetLayout.Page, _ title: String, _ note: String, third: String) -> Workbook.Page {
        var written = Workbook.Page(page.rawValue)
        written.widths = [40, 15, 46, 15]
        written.frozenColumns = 1
        written[1, 1] = .text("\(study.model.about.title): \(title.lowercased())", .title)
        written[2, 1] = .text(note)
        for placed in layout.blocks(on: page) {
            let block = placed.block
            written[placed.titleRow, 1] = .text(block.title, .heading)
            let headings = ["Line", "Unit", third] + (block.isList ? ["Amount"] : block.columns)
            for (place, heading) in headings.enumerated() {
                written[placed.titleRow + 1, place + 1] = .text(heading, place < 3 ? .heads : .columns)
            }
            for (place, row) in block.rows.enumerated() {
                let line = placed.titleRow + 2 + place
                written[line, 1] = .text(row.label, .words)
                written[line, 2] = .text(row.measure.name)
                written[line, 3] = .text(page == .inputs ? origin(row, in: block) : row.words, .words)
                for (column, cell) in row.cells.enumerated() {
                    guard let cell else { continue }
                    written[line, SheetLayout.firstColumn + column] = self.cell(cell, row.measure, on: page)
                }
            }
        }
        return written
    }

    private func cell(_ cell: CalculationSheet.Cell, _ measure: Measure, on page: SheetLayout.Page) -> Workbook.Cell {
        let value = study.outcome.evaluation[cell]
        let look: Workbook.Look = page == .inputs ? .input : page == .result ? .result : .plain
        switch sheet.formulas[cell.index] {
        case .number(let number):
            // A number of the law or the scheme in the working is no input of this case.
            return .number(number, look.format(measure.exactly(number).spreadsheetFormat))
        case let formula:
            return .formula(
                formula.spreadsheet { address($0, from: page) }, shows: Workbook.Result(value),
                look.format(measure.spreadsheetFormat))
        }
    }

    /// Where an input comes from; words for column C.
    private func origin(_ row: CalculationSheet.Row, in block: CalculationSheet.Block) -> String {
        let key = block.isList ? row.key : block.key
        guard
            let parameter = study.model.parameters.first(where: {
                key == $0.key || !block.isList && key.hasPrefix("\($0.key)-") && !$0.columns.isEmpty
            })
        else { return "" }
        guard let assumption = sheet.inputs.assumed[parameter.key] else { return "entered" }
        return "assumed, \(MoneyStudy.standing(assumption))"
    }
}

extension Workbook.Result {
    init(_ value: CellValue) {
        switch value {
        case .number(let number): self = .number(number)
        case .unavailable(let reason): self = .text(reason)
        }
    }
}

extension Measure {
    /// With all the decimals that the number has.
    func exactly(_ number: Decimal) -> Measure {
        let shown = notation == .percent ? number * 100 : number
        return with(decimals: max(decimals, min(6, -shown.exponent)))
    }

    /// The format in which a spreadsheet shows it: `"£"#,##0.00`, red below nil, with the room of a letter behind.
    var spreadsheetFormat: String {
        let digits = "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
        switch notation {
        case .pounds: return "\"£\"\(digits)_w;[Red]\\-\"£\"\(digits)_w"
        case .percent: return "\(digits)%_w;[Red]\\-\(digits)%_w"
        case .plain: return "\(digits)_w;[Red]\\-\(digits)_w"
        case .ungrouped: return "0_w"
        // A financial year is the calendar year it starts in.
        case .financialYear: return "\"April \"0_w"
        case .yesNo: return "\"yes\"_w;\"yes\"_w;\"no\"_w"
        case .text: return ""
        }
    }
}

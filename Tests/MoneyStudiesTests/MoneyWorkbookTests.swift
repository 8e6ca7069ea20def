import Formats
import Foundation
import Money
import MoneyModels
import MoneyStudies
import StoreTesting
import Testing

@Suite("A case as a workbook")
struct MoneyWorkbookTests {
    private static func study(_ key: String) throws -> MoneyStudy {
        let model = try #require(ModelRegistry.model(key))
        return try MoneyStudy(model, model.sample)
    }

    @Test(
        "LibreOffice recalculates every example to the same numbers, as it is and with each single input moved",
        .enabled(if: LibreOffice.program != nil, "LibreOffice is not installed; see scripts/setup --office"))
    func recalculates() throws {
        let scratch = try Scratch()
        var checks: [WorkbookCheck] = []
        for model in ModelRegistry.all {
            let study = try Self.study(model.about.key)
            checks.append(WorkbookCheck(study, changing: []))
            checks.append(WorkbookCheck(study, changing: WorkbookCheck.movable(study)))
        }
        // Without results in the file there is nothing to show but what LibreOffice itself works out.
        let names = try checks.enumerated().map { place, check in
            let name = "case\(place).xlsx"
            try check.workbook.bytes(withResults: false).write(to: URL(fileURLWithPath: scratch.path(name)))
            return name
        }
        let pages = try LibreOffice.calculated(names, in: scratch.folder)
        for (place, check) in checks.enumerated() {
            for mismatch in check.mismatches(pages, file: "case\(place)") { Issue.record("\(mismatch)") }
        }
    }

    @Test("The check itself fails where a formula is wrong", .enabled(if: LibreOffice.program != nil))
    func canFail() throws {
        let scratch = try Scratch()
        var check = WorkbookCheck(try Self.study("business-case"), changing: [])
        let cell = try #require(check.study.outcome.sheet.cell("case-as planned/Net/2028-29"))
        let place = try #require(check.layout.place(of: cell))
        let page = try #require(check.workbook.pages.firstIndex { $0.name == place.page.rawValue })
        check.workbook.pages[page][place.row, place.column] = .formula("1+1", shows: nil)
        try check.workbook.bytes(withResults: false).write(to: URL(fileURLWithPath: scratch.path("case.xlsx")))
        let found = check.mismatches(try LibreOffice.calculated(["case.xlsx"], in: scratch.folder), file: "case")
        #expect(found.contains { $0.contains("Net") })
    }

    @Test(
        "Formulas, words and names keep within what spreadsheets take, and no name is given twice",
        arguments: ModelRegistry.all.map(\.about.key))
    func limits(key: String) throws {
        let study = try Self.study(key)
        let workbook = MoneyWorkbook(study).workbook
        #expect(workbook.pages.map(\.name) == ["Summary", "Inputs", "Assumptions", "Working", "Result"])
        #expect(Set(workbook.names.map(\.name)).count == workbook.names.count)
        let layout = SheetLayout(study.outcome.sheet)
        for formula in study.outcome.sheet.formulas {
            let text = formula.spreadsheet { layout.address(of: $0, from: nil) }
            // 8,192 characters a formula, 255 a text in it. Between quotation marks every second piece is a text.
            #expect(text.count < 8000)
            let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
            #expect(!pieces.enumerated().contains { $0.offset % 2 == 1 && $0.element.count > 255 })
        }
    }

    @Test("Assumptions stand with value, unit, range, grade and source; the same workbook is the same bytes")
    func assumptions() throws {
        let workbook = MoneyWorkbook(try Self.study("business-case"), standing: ["An example."]).workbook
        #expect(
            workbook.bytes()
                == MoneyWorkbook(try Self.study("business-case"), standing: ["An example."]).workbook.bytes())
        #expect(workbook.names.contains { $0.name == "input.discount_rate" && $0.page == "Inputs" })
        #expect(workbook.names.contains { $0.name == "result.npv" && $0.page == "Result" })
    }
}

/// A workbook beside what the engine says its cells are.
struct WorkbookCheck {
    let study: MoneyStudy
    let layout: SheetLayout
    var workbook: Workbook
    private let changed: [CalculationSheet.Cell: Decimal]

    /// Single inputs that may be moved without making the case another: by a tenth, within what each can be.
    static func movable(_ study: MoneyStudy) -> [CalculationSheet.Driver] { study.outcome.sheet.drivers }

    init(_ study: MoneyStudy, changing drivers: [CalculationSheet.Driver]) {
        self.study = study
        let made = MoneyWorkbook(study)
        layout = made.layout
        var workbook = made.workbook
        var changed: [CalculationSheet.Cell: Decimal] = [:]
        for driver in drivers {
            let nine = Decimal(sign: .plus, exponent: -1, significand: 9)
            let value = max(driver.minimum ?? driver.value * nine, driver.value * nine)
            guard let place = made.layout.place(of: driver.cell),
                let page = workbook.pages.firstIndex(where: { $0.name == place.page.rawValue })
            else { continue }
            changed[driver.cell] = value
            workbook.pages[page][place.row, place.column] = .number(value, .input)
        }
        self.workbook = workbook
        self.changed = changed
    }

    /// Cells whose calculated value is not the engine's, to nine digits.
    func mismatches(_ pages: [String: [[String]]], file: String) -> [String] {
        let evaluation = study.outcome.sheet.evaluated(changed: changed)
        var found: [String] = []
        for block in study.outcome.sheet.blocks {
            for row in block.rows {
                for (place, cell) in row.cells.enumerated() {
                    guard let cell, let at = layout.place(of: cell) else { continue }
                    let rows = pages["\(file)-\(at.page.rawValue)"] ?? []
                    let text =
                        at.row <= rows.count && at.column <= rows[at.row - 1].count
                        ? rows[at.row - 1][at.column - 1] : ""
                    if !agrees(text, evaluation[cell], row.measure) {
                        found.append(
                            """
                            \(study.model.about.key), \(at.page.rawValue)!\(at.address), \(block.title), \(row.label), \
                            \(block.columns[place]): “\(text)” where the engine has \(evaluation[cell])
                            """)
                    }
                }
            }
        }
        if changed.isEmpty, sentences(pages, file) != study.outcome.warnings.sorted() {
            found.append(
                "\(study.model.about.key): it warns \(sentences(pages, file)), the engine \(study.outcome.warnings.sorted())"
            )
        }
        return found
    }

    /// To nine digits; pounds to a millionth, since the small difference of two large amounts keeps fewer digits.
    private func agrees(_ text: String, _ value: CellValue, _ measure: Measure) -> Bool {
        switch value {
        case .unavailable: return Double(text) == nil && !text.isEmpty
        case .number(let number):
            let number = NSDecimalNumber(decimal: number).doubleValue
            // A share in a cell of percentages comes as 6.25%, with all its digits.
            let isPercent = text.hasSuffix("%")
            guard let shown = Double(isPercent ? text.dropLast() : text[...]) else { return false }
            let calculated = isPercent ? shown / 100 : shown
            return abs(calculated - number) <= max(1e-9 * max(1, abs(number)), measure.notation == .pounds ? 1e-6 : 0)
        }
    }

    /// What the page Summary warns of.
    private func sentences(_ pages: [String: [[String]]], _ file: String) -> [String] {
        (pages["\(file)-Summary"] ?? []).filter { $0.count > 2 && $0[0] == "Beware" }.map { $0[2] }.sorted()
    }
}

import Content
import Figures
import Foundation
import Pack
import PageReading
import PlaceStudies
import StoreTesting
import Testing

@Suite("The evidence pack as a workbook")
struct ReportWorkbookTests {
    let scratch: Scratch
    let pack: Report

    init() throws {
        scratch = try Scratch()
        let file = try scratch.sample()
        pack = try EvidencePack.report(
            file, Place(file), limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000),
            instruments: Instrument.all(), registers: RegisterFiles.all(), date: "4 June 2018")
    }

    @Test("Tables have the numbers of the document, in its order")
    func numbers() throws {
        let page = try PageDocument(pack.html())
        let tables = pack.numberedTables
        #expect(tables.count > 20 && tables.map(\.number) == Array(1...tables.count))
        #expect(throws: PageError.self) { try page.part(id: "table-\(tables.count + 1)") }
        for numbered in tables {
            let table = try page.part(id: "table-\(numbered.number)")
            let caption = table.element.all("caption").first?.words
            #expect(caption?.contains(numbered.table.title) == true, "table \(numbered.number): \(caption ?? "")")
        }
    }

    @Test(
        "LibreOffice opens it: every table on its page, with the figures of its CSV, and the sources by number",
        .enabled(if: LibreOffice.program != nil, "LibreOffice is not installed"))
    func opens() throws {
        let folder = URL(fileURLWithPath: scratch.path("workbook"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try ReportWorkbook(pack).workbook.bytes().write(to: folder.appendingPathComponent("pack.xlsx"))
        let pages = try LibreOffice.calculated(["pack.xlsx"], in: folder)
        let tables = pack.numberedTables
        #expect(pages.count == tables.count + 2)
        for numbered in tables {
            let rows = try #require(pages["pack-Table\(numbered.number)"])
            #expect(rows[0][0] == numbered.table.title)
            for (place, row) in numbered.table.rows.enumerated() {
                for (column, cell) in row.cells.enumerated() {
                    guard case .number(let number) = cell.content else { continue }
                    let text = rows[4 + place][column]
                    let digits = try #require(Double(text.filter { !"%£,".contains($0) }), "\(text)")
                    let written = text.hasSuffix("%") ? digits / 100 : digits
                    #expect(abs(written - (number as NSDecimalNumber).doubleValue) <= abs(written) * 1e-9)
                }
            }
        }
        let sources = try #require(pages["pack-Sources"])
        #expect(sources.joined().contains("Mid-year population estimates"))
    }
}

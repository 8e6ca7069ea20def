import Testing
import WebTesting
import Workbench

@Suite("Report page")
struct ReportTests {
    @Test("The report that is read and the one that is kept are the same, and carry their style within")
    func readAndDownload() async throws {
        let visitor = try Visitor()
        let address = "?limits=1&fewest=2&most=2&least=300000"
        let read = try await visitor.get("/report/read" + address)
        let kept = try await visitor.get("/report/download" + address)
        #expect(read.text == kept.text)
        #expect(read["Content-Disposition"] == "inline; filename=\"dorset-evidence.html\"")
        #expect(kept["Content-Disposition"] == "attachment; filename=\"dorset-evidence.html\"")
        #expect(read["Content-Security-Policy"]?.contains("style-src 'unsafe-inline'") == true)
        let report = try read.page
        #expect(report.heading == "Six of 466 plans leave every council above 300,000")
        // Every section stands in the contents, which lead to it.
        let contents = report.lists[0].count
        #expect(contents > 20 && contents == report.headings(2).count - 1)
        #expect(report.element.all("script", "link", "img").isEmpty && !report.element.all("style").isEmpty)
        let workbook = try await visitor.get("/report/workbook" + address)
        #expect(workbook["Content-Disposition"] == "attachment; filename=\"dorset-evidence.xlsx\"")
        #expect(workbook.bytes.starts(with: Array("PK".utf8)))
    }

    @Test("A report with limits that cannot be used is refused in words")
    func problems() async throws {
        let visitor = try Visitor()
        let answer = try await visitor.get("/report?limits=1&least=x")
        #expect(answer.status == 400)
        let page = try answer.page
        #expect(page.errors.count == 1 && page.errors[0].message.contains("“x” is not a whole number above zero"))
        #expect(!page.links.contains { $0.words == "Read it" || $0.words == "Download it" })
        #expect(try await visitor.get("/report/download?limits=1&least=x").status == 400)
        #expect(try await visitor.get("/report/workbook?limits=1&least=x").status == 400)
    }

    @Test("A file is named after its locality in letters that every system takes")
    func fileName() {
        #expect(ReportPage.fileName("Kent and Medway") == "kent-and-medway-evidence.html")
        #expect(ReportPage.fileName("Ŷnys “Môn”/\"\r\n") == "nys-m-n-evidence.html")
        #expect(ReportPage.fileName("東京") == "evidence.html")
    }
}

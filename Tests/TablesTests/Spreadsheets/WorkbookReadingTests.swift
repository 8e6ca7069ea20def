import Formats
import Foundation
import Tables
import TestSupport
import Testing

/// A workbook of Excel with one page for each text: what stands between `<sheetData>` and its end.
func excel(
    _ pages: [(name: String, rows: String, state: String)], strings: [String] = [], styles: String = "",
    extra: [(String, String)] = [], after: String = ""
) -> Data {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", Data("<Types/>".utf8))
    archive.add(
        "_rels/.rels",
        Data(
            "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                .utf8))
    let sheets = pages.enumerated().map {
        "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0 + 1)\"\($1.state.isEmpty ? "" : " state=\"\($1.state)\"")/>"
    }
    archive.add(
        "xl/workbook.xml",
        Data("<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><sheets>\(sheets.joined())</sheets></workbook>".utf8))
    let relations = pages.indices.map {
        "<Relationship Id=\"r\($0 + 1)\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    archive.add(
        "xl/_rels/workbook.xml.rels",
        Data(
            "<Relationships>\(relations.joined())<Relationship Id=\"r98\" Type=\"http://x/externalLink\" Target=\"http://example.org/x\" TargetMode=\"External\"/></Relationships>"
                .utf8))
    for (index, page) in pages.enumerated() {
        archive.add(
            "xl/worksheets/sheet\(index + 1).xml",
            Data("<worksheet><sheetData>\(page.rows)</sheetData>\(after)</worksheet>".utf8))
    }
    if !strings.isEmpty {
        archive.add("xl/sharedStrings.xml", Data("<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>".utf8))
    }
    if !styles.isEmpty { archive.add("xl/styles.xml", Data("<styleSheet>\(styles)</styleSheet>".utf8)) }
    for (name, text) in extra { archive.add(name, Data(text.utf8)) }
    return archive.bytes
}

func excel(_ rows: String, after: String = "") -> Data { excel([("Data", rows, "")], after: after) }

/// A spreadsheet in OpenDocument with these tables.
func openDocument(_ content: String, styles: String = "") -> Data {
    var archive = ZipArchive()
    archive.add("mimetype", Data("application/vnd.oasis.opendocument.spreadsheet".utf8))
    archive.add(
        "content.xml",
        Data(
            "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(content)</office:spreadsheet></office:body></office:document-content>"
                .utf8))
    return archive.bytes
}

private func cell(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
}
private func cell(_ place: String, _ number: Double, style: Int? = nil) -> String {
    "<c r=\"\(place)\"\(style.map { " s=\"\($0)\"" } ?? "")><v>\(number)</v></c>"
}

@Suite("Tables in workbooks")
struct WorkbookReadingTests {
    @Test("Texts, numbers, shared texts, blank rows and a title above are read from a page of Excel")
    func excelPage() throws {
        let rows =
            "<row r=\"1\">\(cell("A1", "People by district"))</row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>\(cell("C3", "rate &amp; share"))</row>"
            + "<row r=\"5\">\(cell("A5", "E07900001"))<c r=\"B5\"><v>101250</v></c><c r=\"C5\"><v>0.30000000000000004</v></c></row>"
            + "<row r=\"6\">\(cell("A6", "E07900002"))<c r=\"B6\"><f>1+1</f><v>98400</v></c><c r=\"C6\" t=\"str\"><f>x</f><v>[c]</v></c></row>"
            + "<row>\(cell("A7", "E07900003"))<c><v>5.6010000000000001E4</v></c><c t=\"e\"><v>#N/A</v></c></row>"
        let data = excel(
            [("Data", rows, "")],
            strings: [
                "<t>code</t>",
                "<r><t>pop</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ulation</t></r><rPh><t>no</t></rPh>",
            ])
        let table = try reading(data, name: "book.xlsx")
        #expect(table.titles == ["code", "population", "rate & share"])
        #expect(table.values("population") == [101_250, 98_400, 56_010])
        #expect(table.figures("rate & share") == [.value(dec("0.3")), .suppressed(.confidential), .missing(.error)])
        #expect(table.line(0) == 5 && table.leftOut.map(\.text) == ["People by district"])
    }

    @Test("Percentages, money and dates are what a person sees")
    func formats() throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-809]dd mmmm yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"&quot;£&quot;#,##0\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"14\"/></cellXfs>"
        let head =
            "<row r=\"1\">\(cell("A1", "code"))\(cell("B1", "rate"))\(cell("C1", "day"))\(cell("D1", "spend"))\(cell("E1", "year"))</row>"
        let rows = (0..<3).map { row in
            "<row r=\"\(row + 2)\">\(cell("A\(row + 2)", "E0790000\(row + 1)"))\(cell("B\(row + 2)", 0.039, style: 1))\(cell("C\(row + 2)", 44_276, style: 2))\(cell("D\(row + 2)", -1200.5, style: 3))\(cell("E\(row + 2)", 1, style: 4))</row>"
        }
        let table = try reading(excel([("Data", head + rows.joined(), "")], styles: styles), name: "book.xlsx")
        #expect(table.values("rate") == [dec("3.9"), dec("3.9"), dec("3.9")] && table.columns[1].unit == "%")
        #expect(table.text(0, 2) == "2021-03-21" && table.text(0, 4) == "1900-01-01")
        #expect(table.values("spend")[0] == dec("-1200.5") && table.columns[3].unit == "£")
    }

    @Test(
        "The page with the table is found among covers and notes; of several, and of hidden ones, one is asked about or named"
    )
    func pages() throws {
        let table =
            "<row r=\"1\">\(cell("A1", "code"))\(cell("B1", "people"))</row>"
            + (1...4).map {
                "<row r=\"\($0 + 1)\">\(cell("A\($0 + 1)", "E0790000\($0)"))<c r=\"B\($0 + 1)\"><v>\($0)</v></c></row>"
            }.joined()
        let cover =
            "<row r=\"1\">\(cell("A1", "Statistics of Norshire"))</row><row r=\"2\">\(cell("A2", "Published in 2024"))</row>"
        let one = try reading(
            excel([("Cover", cover, ""), ("Table 1", table, ""), ("Old", table, "hidden")]), name: "b.xlsx")
        #expect(one.values("people") == [1, 2, 3, 4] && one.doubts.isEmpty)
        #expect(
            one.understood == ["The page “Table 1” of the workbook was read.", "1 hidden page was passed over: “Old”."])
        let two = excel([("Table 1", table, ""), ("Table 2", table.replacing("people", with: "homes"), "")])
        #expect(
            refusal { try reading(two, name: "b.xlsx").requireAnswers() }
                == "b.xlsx: The workbook has 2 pages with tables; which is meant? Say --sheet \"Table 1\" (5 lines) or --sheet \"Table 2\" (5 lines)."
        )
        #expect(try reading(two, name: "b.xlsx", .figures, ["sheet=Table 2"]).titles == ["code", "homes"])
        #expect(try reading(two, name: "b.xlsx", .figures, ["sheet=2"]).titles == ["code", "homes"])
        #expect(
            refusal { try reading(two, name: "b.xlsx", .figures, ["sheet=X"]) }?.contains(
                "there is no page “X”; the workbook has “Table 1” and “Table 2”") == true)
    }

    @Test("Headings in merged cells are joined with what is below them")
    func merged() throws {
        let rows =
            "<row r=\"1\">\(cell("A1", "Area"))\(cell("C1", "Population"))\(cell("E1", "Homes"))</row>"
            + "<row r=\"2\">\(cell("A2", "Code"))\(cell("B2", "Name"))\(cell("C2", "2022"))\(cell("D2", "2023"))\(cell("E2", "2022"))</row>"
            + (3...5).map {
                "<row r=\"\($0)\">\(cell("A\($0)", "E0790000\($0)"))\(cell("B\($0)", "N\($0) town"))<c r=\"C\($0)\"><v>1</v></c><c r=\"D\($0)\"><v>2</v></c><c r=\"E\($0)\"><v>3</v></c></row>"
            }.joined()
        let table = try reading(
            excel(rows, after: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C1:D1\"/></mergeCells>"),
            name: "b.xlsx")
        #expect(table.titles == ["Area Code", "Area Name", "Population 2022", "Population 2023", "Homes 2022"])
        #expect(table.values("Population 2023") == [2, 2, 2])
    }

    @Test("A formula that was never worked out is no figure and is named")
    func unsolved() throws {
        let rows =
            "<row r=\"1\">\(cell("A1", "code"))\(cell("B1", "x"))</row>"
            + (2...5).map {
                "<row r=\"\($0)\">\(cell("A\($0)", "E0790000\($0)"))<c r=\"B\($0)\">\($0 == 4 ? "<f>SUM(A1)</f>" : "<v>1</v>")</c></row>"
            }.joined()
        let table = try reading(excel(rows), name: "b.xlsx")
        #expect(
            table.understood.contains(
                "Cell B4 holds a formula that was never worked out; open the workbook and save it."))
        #expect(table.problemOfTexts(in: 1)?.line == 4)
    }

    @Test("A spreadsheet in OpenDocument is read: repeated, merged, hidden, dates, percentages, remarks")
    func openDocumentPage() throws {
        let rows =
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
            + "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>remark</text:p></office:annotation><text:p>code</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>peo<text:span>ple</text:span></text:p></table:table-cell><table:table-cell><text:p>rate</text:p></table:table-cell><table:table-cell><text:p>day</text:p></table:table-cell></table:table-row>"
            + (1...3).map {
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>E0790000\($0)</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"\($0)000.5\"><text:p>\($0),000.50</text:p></table:table-cell><table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"><text:p>12.5%</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"2021-03-21\"><text:p>21/03/21</text:p></table:table-cell></table:table-row>"
            }.joined()
            + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        let content =
            "<table:table table:name=\"Secret\" table:style-name=\"ta2\"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table><table:table table:name=\"Data\">\(rows)</table:table>"
        let data = openDocument(
            content,
            styles: "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>")
        let table = try reading(data, name: "book.ods")
        #expect(table.titles == ["code", "people", "rate", "day"])
        #expect(table.values("people") == [dec("1000.5"), dec("2000.5"), dec("3000.5")])
        #expect(table.values("rate")[0] == dec("12.5") && table.text(0, 3) == "2021-03-21" && table.line(0) == 4)
        #expect(table.understood.contains("1 hidden page was passed over: “Secret”."))
    }

    @Test("What this program writes as a workbook it reads back")
    func roundTrip() throws {
        var page = Workbook.Page("Data")
        for (column, title) in ["code", "people", "share"].enumerated() { page[1, column + 1] = .text(title, .heading) }
        for row in 1...5 {
            page[row + 1, 1] = .text("E0790000\(row)")
            page[row + 1, 2] = .number(Decimal(row * 1001))
            page[row + 1, 3] = .number(dec("0.\(row)25"))
        }
        let table = try reading(Workbook(title: "x", pages: [page]).bytes(), name: "own.xlsx")
        #expect(table.titles == ["code", "people", "share"])
        #expect(
            table.values("people") == (1...5).map { Decimal($0 * 1001) }
                && table.values("share") == (1...5).map { dec("0.\($0)25") })
    }

    @Test("A workbook of 50 columns and 7,000 rows is read in three seconds")
    func speed() throws {
        #if DEBUG
            let count = 140
        #else
            let count = 7_000
        #endif
        var rows = "<row r=\"1\">\(cell("A1", "code"))"
        for column in 1..<50 { rows += "<c t=\"inlineStr\"><is><t>x\(column)</t></is></c>" }
        rows += "</row>"
        for row in 2...count + 1 {
            rows += "<row r=\"\(row)\">\(cell("A\(row)", "E0\(1_000_000 + row)"))"
            for column in 1..<50 { rows += "<c><v>\(row * column % 5000).\(column)</v></c>" }
            rows += "</row>"
        }
        let data = excel(rows)
        let started = ContinuousClock.now
        let table = try reading(data, name: "b.xlsx")
        let taken = ContinuousClock.now - started
        #expect(table.rowCount == count && table.columns.count == 50)
        #expect(taken < .seconds(3), "it took \(taken)")
    }
}

@Suite("Tables in archives, and files that mean harm")
struct ArchiveReadingTests {
    private let csv = Data("code,people\nE07900001,1\nE07900002,2\nE07900003,4\n".utf8)

    @Test("The one table in an archive is taken; of several one is asked about; none is said")
    func archives() throws {
        var one = ZipArchive()
        one.add("census/ts001.csv", csv)
        one.add("census/metadata.txt", Data("nothing".utf8))
        one.add("__MACOSX/._ts001.csv", Data([0, 1, 2]))
        let table = try reading(one.bytes, name: "ts001.zip")
        #expect(
            table.values("people") == [1, 2, 4] && table.understood == ["“ts001.csv” was taken out of the archive."])
        var two = ZipArchive()
        two.add("a.csv", csv)
        two.add("b.csv", csv)
        #expect(
            refusal { try reading(two.bytes, name: "x.zip").requireAnswers() }?.hasPrefix(
                "x.zip: The archive holds 2 tables; which is meant? Say --inside a.csv") == true)
        #expect(try reading(two.bytes, name: "x.zip", .figures, ["inside=b.csv"]).doubts.isEmpty)
        #expect(
            refusal { try reading(two.bytes, name: "x.zip", .figures, ["inside=c.csv"]) }?.contains(
                "there is no file “c.csv” in the archive; there are “a.csv” and “b.csv”") == true)
        var none = ZipArchive()
        none.add("lad.shp", csv)
        #expect(
            refusal { try reading(none.bytes, name: "x.zip") }
                == "x.zip: the zip archive holds no table (“lad.shp”); it holds boundaries: import them as boundaries.")
        var nested = ZipArchive()
        nested.add("inner.csv", one.bytes)
        #expect(
            refusal { try reading(nested.bytes, name: "x.zip") }
                == "x.zip: “inner.csv” in it is an archive again; unpack it and give the table inside.")
        var book = ZipArchive()
        book.add(
            "book.xlsx",
            excel(
                "<row>\(cell("A1", "code"))\(cell("B1", "x"))</row><row>\(cell("A2", "E07900001"))<c><v>1</v></c></row><row>\(cell("A3", "E07900002"))<c><v>2</v></c></row>"
            ))
        #expect(try reading(book.bytes, name: "x.zip").values("x") == [1, 2])
        #expect(try reading(Gzip.pack(csv), name: "x.csv.gz").understood == ["The file was packed as gzip."])
    }

    @Test("An archive cut off or changed anywhere is refused in a sentence", arguments: [4, 30, 60, 100, -30, -10, -1])
    func cutOff(at: Int) {
        var archive = ZipArchive()
        archive.add("a.csv", Data((0..<2000).map { "E\($0 * 7919 % 9973),\($0)\n" }.joined().utf8))
        let whole = archive.bytes
        let said = refusal { try reading(whole.prefix(at > 0 ? at : whole.count + at), name: "x.zip") }
        #expect(said?.hasPrefix("x.zip: the archive ends in the middle or is damaged") == true)
        var damaged = whole
        damaged[whole.count / 3] ^= 0x55
        #expect(refusal { try reading(damaged, name: "x.zip") }?.contains("damaged") == true)
    }

    @Test(
        "Other files are called by their name, with what to do",
        arguments: [
            (
                [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
                "a workbook of Excel 97 to 2003 (.xls), which is not read here; save it as .xlsx"
            ),
            (Array("%PDF-1.7".utf8), "a PDF"), (Array("PAR1".utf8), "a Parquet file"),
            (Array("<!DOCTYPE html><html>".utf8), "a web page"),
            (Array("{\"type\": 1}".utf8), "JSON"), (Array("7z\u{bc}".utf8), ""),
            (Array("<?xml version=\"1.0\"?><x/>".utf8), "XML"),
            (Array("Rar!\u{1a}".utf8), "a RAR archive"),
        ] as [([UInt8], String)])
    func kinds(bytes: [UInt8], name: String) {
        let said = refusal { try reading(Data(bytes), name: "f.csv") }
        #expect(name.isEmpty || said?.hasPrefix("f.csv: this is \(name)") == true, "\(said ?? "nothing")")
    }

    @Test("A workbook protected by a password, a document of Word and a binary workbook are named")
    func office() throws {
        let locked = Data([0xd0, 0xcf, 0x11, 0xe0]) + Data("EncryptedPackage".utf16.flatMap { [UInt8($0), 0] })
        #expect(refusal { try reading(locked) }?.contains("protected by a password") == true)
        for (part, name) in [
            ("word/document.xml", "a document of Word"), ("xl/workbook.bin", "a binary workbook of Excel"),
            ("ppt/presentation.xml", "a presentation"),
        ] {
            var archive = ZipArchive()
            archive.add("[Content_Types].xml", Data("<x/>".utf8))
            archive.add(part, Data("x".utf8))
            #expect(refusal { try reading(archive.bytes) }?.contains(name) == true)
        }
    }

    @Test("Entities that multiply are not read: no document type may stand in a workbook")
    func entities() {
        let bomb =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
        let data = excel(
            [("Data", "", "")], extra: [("xl/sharedStrings.xml", "\(bomb)<sst><si><t>&b;&f;</t></si></sst>")])
        #expect(
            refusal { try reading(data, name: "b.xlsx") }?.contains("holds a document type, which none may have")
                == true)
        #expect(refusal { try reading(openDocument(bomb), name: "b.ods") }?.contains("holds a document type") == true)
        let unknown = excel(
            "<row>\(cell("A1", "code"))\(cell("B1", "&lol;&#65;&#x42;"))</row><row>\(cell("A2", "E07900001"))<c><v>1</v></c></row><row>\(cell("A3", "E07900002"))<c><v>1</v></c></row>"
        )
        #expect((try? reading(unknown, name: "b.xlsx").titles) == ["code", "&lol;AB"])
    }

    @Test("Elements nested a hundred thousand deep, and XML that breaks off, are refused")
    func nesting() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(
            refusal { try reading(excel(deep), name: "b.xlsx") }?.contains(
                "nests elements deeper than any spreadsheet writes") == true)
        #expect(refusal { try reading(openDocument(deep), name: "b.ods") }?.contains("nests elements deeper") == true)
        #expect(
            refusal { try reading(excel("<row r=\"1\"><c r=\"A1"), name: "b.xlsx") }?.contains("is damaged") == true)
    }

    @Test("Pages with cells at the end of the world, or repeated a million times, end in a sentence and little memory")
    func wide() {
        var limits = TableReading.Limits()
        limits.cells = 100_000
        let rows = (1...20).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        #expect(
            refusal { try TableReading(InputFile(name: "b.xlsx", bytes: excel(rows)), limits: limits) }?.contains(
                "larger than any table") == true)
        #expect(
            refusal { try reading(excel("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), name: "b.xlsx") } != nil)
        let repeated =
            "<table:table table:name=\"x\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>"
        #expect(
            refusal { try reading(openDocument(repeated), name: "b.ods") }?.contains("larger than any table") == true)
    }

    @Test("Small archives that unpack to much are stopped at the limit, whatever their directory says")
    func bombs() throws {
        var limits = TableReading.Limits()
        limits.unpacked = 1_000_000
        var archive = ZipArchive()
        archive.add("a.csv", Data(repeating: 65, count: 5_000_000))
        #expect(
            refusal { try TableReading(InputFile(name: "x.zip", bytes: archive.bytes), limits: limits) }
                == "x.zip: unpacked, “a.csv” is larger than 1 MB; keep the rows that are needed and save it again.")
        // The directory, at the end, states 100 bytes where five million come out.
        var lying = archive.bytes
        let size = lying.range(of: Data([0x50, 0x4b, 1, 2]))!.lowerBound + 24
        for (offset, byte) in [100, 0, 0, 0].enumerated() { lying[size + offset] = UInt8(byte) }
        #expect(refusal { try reading(lying, name: "x.zip") }?.contains("is damaged") == true)
    }

    @Test("More rows or cells than are held end in a sentence")
    func manyRows() throws {
        var limits = TableReading.Limits()
        limits.rows = 70_000
        let text = "code,x\n" + (0..<140_000).map { "E\($0),1\n" }.joined()
        #expect(
            refusal { try TableReading(InputFile(name: "t.csv", bytes: Data(text.utf8)), limits: limits) }
                == "t.csv: the table has more than 70,000 rows; keep the rows of your area and try again.")
        limits.bytes = 1000
        #expect(refusal { try TableReading(InputFile(name: "t.csv", bytes: Data(text.utf8)), limits: limits) } != nil)
    }

    @Test("Any bytes at all give a table or a sentence, never an end of the program")
    func anyBytes() {
        var state = UInt64(20_260_917)
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "code", ",", ";", "\t", "\n", "\r", "\"", "E07900001", "1,234", "1.5", "Total", "[c]", "\u{feff}", "é", "|",
            " ", "(", ")", "£", "-", "2021",
        ]
        for _ in 0..<600 {
            let text = (0..<next(60)).map { _ in pieces[next(pieces.count)] }.joined()
            for content in [TableReading.Options.Content.figures, .flows, .records] {
                _ = try? reading(Data(text.utf8), content)
            }
            _ = try? FlowRows(InputFile(name: "f.csv", bytes: Data(text.utf8)))
        }
        let book = excel(
            "<row r=\"1\">\(cell("A1", "code"))\(cell("B1", "x"))</row><row r=\"2\">\(cell("A2", "E07900001"))<c><v>1</v></c></row>"
        )
        for _ in 0..<300 {
            var damaged = book
            for _ in 0..<1 + next(4) { damaged[next(damaged.count)] = UInt8(next(256)) }
            _ = try? reading(damaged, name: "b.xlsx")
        }
    }
}

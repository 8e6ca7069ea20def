import Base
import Foundation

/// The parts of the file.
///
/// - SeeAlso: ECMA-376, *Office Open XML File Formats*, part 1.
extension Workbook {
    /// The workbook as an `.xlsx` file. The same workbook is the same bytes.
    ///
    /// - Parameter withResults: whether formulas carry what they come to; without, whoever opens the file must calculate.
    public func bytes(withResults: Bool = true) -> Data {
        var archive = ZipArchive()
        func add(_ name: String, _ xml: String) {
            archive.add(name, Data("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(xml)".utf8))
        }
        let styles = WorkbookStyles(pages)
        add("[Content_Types].xml", contentTypes)
        add(
            "_rels/.rels",
            Self.relations([
                ("\(Self.office)/officeDocument", "xl/workbook.xml"),
                ("\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml"),
            ]))
        add("docProps/core.xml", properties)
        add("xl/workbook.xml", contents)
        add(
            "xl/_rels/workbook.xml.rels",
            Self.relations(
                pages.indices.map { ("\(Self.office)/worksheet", "worksheets/sheet\($0 + 1).xml") }
                    + [("\(Self.office)/styles", "styles.xml")]))
        add("xl/styles.xml", styles.xml)
        for (place, page) in pages.enumerated() {
            add("xl/worksheets/sheet\(place + 1).xml", page.xml(styles, withResults: withResults, isFirst: place == 0))
        }
        return archive.bytes
    }

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static func relations(_ relations: [(type: String, target: String)]) -> String {
        let items = relations.enumerated().map { place, relation in
            "<Relationship Id=\"r\(place + 1)\" Type=\"\(relation.type)\" Target=\"\(relation.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())</Relationships>"
    }

    private var contentTypes: String {
        let overrides =
            [("xl/workbook.xml", "\(Self.kind).sheet.main+xml"), ("xl/styles.xml", "\(Self.kind).styles+xml")]
            + [("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
            + pages.indices.map { ("xl/worksheets/sheet\($0 + 1).xml", "\(Self.kind).worksheet+xml") }
        return """
            <Types xmlns="\(Self.package)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            \(overrides.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }.joined())</Types>
            """
    }

    private var properties: String {
        """
        <cp:coreProperties xmlns:cp="\(Self.package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
        <dc:title>\(XMLText.escaped(title))</dc:title></cp:coreProperties>
        """
    }

    private var contents: String {
        let sheets = pages.enumerated().map { place, page in
            "<sheet name=\"\(XMLText.escaped(page.name))\" sheetId=\"\(place + 1)\" r:id=\"r\(place + 1)\"/>"
        }
        let defined = names.sorted { $0.name < $1.name }.map { name in
            let address = "\(name.page)!$\(Self.letters(name.column))$\(name.row)"
            return "<definedName name=\"\(XMLText.escaped(name.name))\">\(address)</definedName>"
        }
        let names = defined.isEmpty ? "" : "<definedNames>\(defined.joined())</definedNames>"
        return """
            <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><bookViews><workbookView/></bookViews><sheets>\(sheets.joined())</sheets>\(names)\
            <calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>
            """
    }

    /// 1 is A, 27 is AA.
    static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

extension Workbook.Page {
    func xml(_ styles: WorkbookStyles, withResults: Bool, isFirst: Bool) -> String {
        let frozen =
            frozenColumns == 0
            ? ""
            : "<pane xSplit=\"\(frozenColumns)\" topLeftCell=\"\(Workbook.letters(frozenColumns + 1))1\" activePane=\"topRight\" state=\"frozen\"/>"
        let columns = widths.enumerated().map { place, width in
            let last = place == widths.count - 1 ? 16_384 : place + 1
            return "<col min=\"\(place + 1)\" max=\"\(last)\" width=\"\(width)\" customWidth=\"1\"/>"
        }
        let rows = cells.sorted { $0.key < $1.key }.map { row, cells in
            let written = cells.sorted { $0.key < $1.key }.map { column, cell in
                cell.xml("\(Workbook.letters(column))\(row)", styles, withResults: withResults)
            }
            return "<row r=\"\(row)\" ht=\"\(height(of: cells))\">\(written.joined())</row>"
        }
        return """
            <worksheet xmlns="\(Workbook.main)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
            <sheetViews><sheetView showGridLines="0" workbookViewId="0"\(isFirst ? " tabSelected=\"1\"" : "")>\(frozen)</sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="15"/><cols>\(columns.joined())</cols>\
            <sheetData>\(rows.joined())</sheetData>\
            <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="\(isLandscape ? "landscape" : "portrait")" fitToHeight="0"/>\
            <headerFooter><oddFooter>&amp;L&amp;F, &amp;A&amp;R&amp;P of &amp;N</oddFooter></headerFooter></worksheet>
            """
    }
}

extension Workbook.Page {
    /// As tall as its longest wrapped text needs; not fixed, so that a spreadsheet may fit it anew.
    private func height(of cells: [Int: Workbook.Cell]) -> Double {
        let lines = cells.map { column, cell -> Int in
            let width = widths.isEmpty ? 12 : column <= widths.count ? widths[column - 1] : widths[widths.count - 1]
            return cell.look.purpose.isWrapped ? Int((Double(cell.shownText.count) / (1.1 * width)).rounded(.up)) : 1
        }
        let isTitle = cells.values.contains { $0.look.purpose == .title }
        return isTitle ? 24 : Double(max(1, lines.max() ?? 1)) * 13.5 + 1.5
    }
}

extension Workbook.Cell {
    fileprivate var shownText: String {
        switch content {
        case .text(let text), .formula(_, .some(.text(let text))): text
        case .number, .formula: ""
        }
    }

    fileprivate func xml(_ address: String, _ styles: WorkbookStyles, withResults: Bool) -> String {
        let start = "<c r=\"\(address)\" s=\"\(styles.index(of: look))\""
        switch content {
        case .text(let text):
            return "\(start) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLText.escaped(text))</t></is></c>"
        case .number(let number):
            return "\(start)><v>\(XMLText.number(number))</v></c>"
        case .formula(let formula, let result):
            let written = "<f>\(XMLText.escaped(formula))</f>"
            switch withResults ? result : nil {
            case nil: return "\(start)>\(written)</c>"
            case .number(let number): return "\(start)>\(written)<v>\(XMLText.number(number))</v></c>"
            case .text(let text): return "\(start) t=\"str\">\(written)<v>\(XMLText.escaped(text))</v></c>"
            }
        }
    }
}

/// Text inside XML.
enum XMLText {
    /// In the shortest form that is the same binary number: spreadsheets keep fifteen digits, and a result may have more.
    static func number(_ number: Decimal) -> String { "\(number.double)" }

    /// Without the characters that no XML document may hold.
    static func escaped(_ text: String) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"": written += "&quot;"
            case "\t", "\n": written.unicodeScalars.append(scalar)
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }
}

/// The looks that a workbook uses, as the file lists them: each once, by number.
struct WorkbookStyles {
    private let looks: [Workbook.Look]
    private let formats: [String]
    private let indices: [Workbook.Look: Int]

    /// Numbers below this one are formats that every spreadsheet knows.
    private static let firstFormat = 164

    init(_ pages: [Workbook.Page]) {
        let used = Set(pages.flatMap { $0.cells.values.flatMap { $0.values.map(\.look) } })
        // Cells without a style take the first, so that is the plain one.
        looks =
            [.plain]
            + used.subtracting([.plain]).sorted { ($0.purpose.rawValue, $0.format) < ($1.purpose.rawValue, $1.format) }
        formats = Set(looks.map(\.format)).subtracting([""]).sorted()
        indices = Dictionary(uniqueKeysWithValues: looks.enumerated().map { ($1, $0) })
    }

    func index(of look: Workbook.Look) -> Int { indices[look] ?? 0 }

    var xml: String {
        let formats = formats.enumerated().map { place, code in
            "<numFmt numFmtId=\"\(Self.firstFormat + place)\" formatCode=\"\(XMLText.escaped(code))\"/>"
        }
        let fonts = Workbook.Look.Purpose.allCases.map(\.font)
        let fills =
            ["<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>"]
            + Workbook.Look.Purpose.allCases.map(\.fill)
        let borders = Workbook.Look.Purpose.allCases.map(\.border)
        return """
            <styleSheet xmlns="\(Workbook.main)">\
            \(formats.isEmpty ? "" : "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>")\
            <fonts count="\(fonts.count)">\(fonts.joined())</fonts><fills count="\(fills.count)">\(fills.joined())</fills>\
            <borders count="\(borders.count)">\(borders.joined())</borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(looks.count)">\(looks.map(cell).joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """
    }

    private func cell(_ look: Workbook.Look) -> String {
        let format = formats.firstIndex(of: look.format).map { Self.firstFormat + $0 } ?? 0
        let purpose = look.purpose.rawValue
        return """
            <xf numFmtId="\(format)" fontId="\(purpose)" fillId="\(purpose + 2)" borderId="\(purpose)" xfId="0" \
            applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">\
            <alignment vertical="top"\(look.purpose.isWrapped ? " wrapText=\"1\"" : "")\
            \(look.purpose == .columns ? " horizontal=\"right\" indent=\"1\"" : "")/></xf>
            """
    }
}

extension Workbook.Look.Purpose {
    var isWrapped: Bool { [.words, .heads, .columns].contains(self) }

    fileprivate var font: String {
        let isBold = [.title, .heading, .heads, .columns, .result].contains(self)
        // Blue on pale yellow is how modellers mark what may be changed.
        let colour = self == .input ? "FF0B3D91" : "FF0B0C0C"
        return """
            <font>\(isBold ? "<b/>" : "")<sz val="\(self == .title ? 16 : self == .heading ? 12 : 10)"/>\
            <color rgb="\(colour)"/><name val="Arial"/></font>
            """
    }

    fileprivate var fill: String {
        let colour: String? =
            switch self {
            case .input: "FFFFF7D6"
            case .result: "FFE8F1EA"
            case .heads, .columns: "FFEEF0F2"
            case .plain, .title, .heading, .words: nil
            }
        guard let colour else { return "<fill><patternFill patternType=\"none\"/></fill>" }
        return
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    }

    fileprivate var border: String {
        let line = "<bottom style=\"thin\"><color rgb=\"FFB1B4B6\"/></bottom>"
        return
            "<border><left/><right/><top/>\(self == .heads || self == .columns ? line : "<bottom/>")<diagonal/></border>"
    }
}

import Foundation
import Mustache

extension Report {
    /// One file of HTML that needs no other: style inside, pictures drawn in, tables to take away as CSV.
    ///
    /// It prints on A4 with page numbers and a running title.
    public func html() throws -> String {
        var writer = ReportWriter()
        let ledeHTML = lede.map { writer.html(of: $0) }
        let parts = sections.enumerated().map { index, section in
            writer.part(section, id: "section-\(index + 1)")
        }
        let methodParts = methods.enumerated().map { index, section in
            writer.part(section, id: "method-\(index + 1)")
        }
        let values: [String: Any?] = [
            "title": Markup.escaped(title), "place": Markup.escaped(place), "date": Markup.escaped(date),
            "profile": profile.map(Markup.escaped), "lede": ledeHTML, "sections": parts,
            "hasMethods": !methods.isEmpty, "methods": methodParts, "numbers": writer.numbers,
            "sources": writer.sources.html.isEmpty ? nil : writer.sources.html,
            "style": try StyleSheet.evidence + StyleSheet.resource("report.css"),
            "runningTitle": Markup.cssString(title), "runningPlace": Markup.cssString("\(place), \(date)"),
        ]
        // Everything above is markup already; the library's own escaping goes by Character and would let a quotation mark
        // under an accent pass.
        let template = try MustacheTemplate(
            string: "{{% CONTENT_TYPE:TEXT}}" + StyleSheet.resource("report.mustache"))
        return template.render(values.compactMapValues(\.self))
    }
}

/// Writes the blocks of a report one after another, counting figures, tables and sources.
private struct ReportWriter {
    var sources = Sources()
    private var figures = 0
    private var tables = 0
    /// Tables behind the pictures, waiting for the end.
    private var behind: [(figure: Int, number: Int, table: Table)] = []

    mutating func part(_ section: Report.Section, id: String) -> [String: String] {
        var part = [
            "id": id, "heading": Markup.escaped(section.heading),
            "body": section.blocks.map { html(of: $0) }.joined(separator: "\n"),
        ]
        part["about"] = section.about.map(Markup.escaped)
        return part
    }

    mutating func html(of prose: Prose) -> String { prose.html(sources: &sources) }

    private mutating func html(of block: Report.Block) -> String {
        switch block {
        case .paragraph(let prose): Markup.element("p", [:], html(of: prose))
        case .note(let prose): Markup.element("p", ["class": "note"], html(of: prose))
        case .heading(let text): Markup.element("h3", [:], Markup.escaped(text))
        case .list(let items):
            Markup.element("ul", [:], items.map { Markup.element("li", [:], html(of: $0)) }.joined(separator: "\n"))
        case .facts(let facts):
            Markup.element("div", ["class": "facts"], facts.map { html(of: $0) }.joined(separator: "\n"))
        case .table(let table): html(of: table, number: nextTable())
        case .picture(let picture): html(of: picture)
        case .matrix(let matrix): html(of: matrix)
        case .board(let board): html(of: board.table, number: nextTable())
        }
    }

    /// The number large and bare; its source goes with the words.
    private mutating func html(of fact: Report.Fact) -> String {
        var words = html(of: fact.words)
        for case .figure(let figure) in fact.value.runs { words += sources.mark(figure.source) }
        return Markup.element(
            "div", [:],
            Markup.element("b", [:], Markup.escaped(fact.value.text)) + Markup.element("span", [:], words))
    }

    private mutating func html(of picture: any Picture) -> String {
        let link = nextFigure(picture.table)
        return picture.figure(id: "figure-\(figures)", number: "Figure \(figures)", sources: &sources) + link
    }

    private mutating func html(of matrix: Matrix) -> String {
        let link = nextFigure(matrix.table)
        return matrix.html(id: "figure-\(figures)", number: "Figure \(figures)", sources: &sources) + link
    }

    /// Counts a figure, keeps its table for the end, and leads there.
    private mutating func nextFigure(_ table: Table) -> String {
        figures += 1
        let number = nextTable()
        behind.append((figures, number, table))
        let link = Markup.element("a", ["href": "#table-\(number)"], "Table \(number)")
        return Markup.element("p", ["class": "note"], "The numbers: \(link)")
    }

    private mutating func html(of table: Table, number: Int) -> String {
        // The mark of byte order tells Excel that the letters are UTF-8.
        let csv = Data(("\u{FEFF}" + table.csv()).utf8).base64EncodedString()
        let link = Markup.element(
            "a", ["download": "table-\(number).csv", "href": "data:text/csv;charset=utf-8;base64,\(csv)"],
            "Table \(number) as CSV")
        return table.html(id: "table-\(number)", number: "Table \(number)", sources: &sources)
            + Markup.element("p", ["class": "csv"], link)
    }

    private mutating func nextTable() -> Int {
        tables += 1
        return tables
    }

    /// The tables behind the pictures; `nil` for none.
    var numbers: String? {
        mutating get {
            guard !behind.isEmpty else { return nil }
            return behind.map { figure, number, table in
                var table = table
                table.title += " (figure \(figure))"
                return html(of: table, number: number)
            }.joined(separator: "\n")
        }
    }
}

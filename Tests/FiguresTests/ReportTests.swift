import Figures
import Foundation
import Testing

@Suite("The evidence pack")
struct ReportTests {
    let census = Source("Census 2011", publisher: "ONS", vintage: "2011")
    let estimates = Source("Mid-year estimates", publisher: "ONS", vintage: "mid-2017")

    var bars: BarChart {
        BarChart(
            "Poole sends most", unit: .people, bars: [.init("Poole", Figure(14_204, .people))], barTitle: "District",
            valueTitle: "Commuters", source: census)
    }

    var report: Report {
        Report(
            title: "Six of 466 plans leave every council above 300,000", place: "Dorset", date: "14 November 2018",
            profile: "2018", lede: "Nearly equal: \(Figure(395_638, .people, source: estimates)).",
            sections: [
                .init(
                    "Second by equal size",
                    [
                        .facts([.init(Figure(0.786, .percent, source: census), "of jobs filled from inside")]),
                        .picture(bars), .list(["one", "two"]), .heading("More"), .note("Rounded."),
                        .picture(Map("Four areas", base: MapTests.squares())),
                    ]),
                .init(
                    "Most stay",
                    [.table(Table("Stayers", columns: ["Area", .init("People", .people)], rows: [["Poole", 7]]))]),
            ], methods: [.init("Counting", [.paragraph("Exactly.")])])
    }

    @Test("Every link inside leads somewhere, and no name is given twice")
    func anchors() throws {
        let html = try report.html()
        let ids = html.matches(of: /\ id="([^"]+)"/).map(\.output.1)
        #expect(Set(ids).count == ids.count)
        let targets =
            html.matches(of: /href="#([^"]+)"/).map(\.output.1) + html.matches(of: /url\(#([^)]+)\)/).map(\.output.1)
        #expect(targets.count > 10)
        for target in targets { #expect(ids.contains(target), "#\(target)") }
    }

    @Test("Sources are numbered in the order in which a reader meets them")
    func sources() throws {
        let html = try report.html()
        #expect(html.contains("395,638 people<a class=\"src\" href=\"#source-1\""))
        #expect(html.contains("<b>78.6%</b><span>of jobs filled from inside<a class=\"src\" href=\"#source-2\""))
        #expect(html.contains("<li id=\"source-1\">Mid-year estimates, ONS, mid-2017.</li>"))
    }

    @Test("Behind every picture stands a numbered table, and every table can be taken away as it is")
    func tables() throws {
        let html = try report.html()
        #expect(html.contains("<span class=\"number\">Figure 1</span> Poole sends most"))
        #expect(html.contains("The numbers: <a href=\"#table-1\">Table 1</a>"))
        // Figure 1 has table 1, the map table 2, the table in the second section is the third.
        #expect(html.contains("<table id=\"table-3\"><caption><span class=\"number\">Table 3</span> Stayers</caption>"))
        let files = html.matches(of: /download="table-(\d)\.csv" href="data:text\/csv;charset=utf-8;base64,([^"]+)"/)
        let texts = Dictionary(
            uniqueKeysWithValues: files.map { ($0.output.1, Data(base64Encoded: String($0.output.2))) })
        #expect(texts.count == 3)
        #expect(texts["1"] == Data(bars.table.csv().utf8))
    }

    @Test(
        "The page needs nothing from elsewhere and runs no script, whatever is written in it",
        arguments: [
            "</style><script>alert(1)</script>", "\"; } * { display: none } /*", "\\", "{{title}}",
            "a\u{301}\"\u{301} onload=x",
        ])
    func hostile(text: String) throws {
        var report = report
        report.title = text
        report.place = text
        report.date = text
        report.profile = text
        report.lede = Prose(text)
        report.sections[0].heading = text
        report.sections[0].blocks += [
            .paragraph(Prose(text)), .list([Prose(text)]), .heading(text), .note(Prose(text)),
            .facts([.init(Prose(text), Prose(text))]),
        ]
        let html = try report.html()
        #expect(!html.contains("<script"))
        #expect(html.matches(of: /<\/style>/).count == 1)
        #expect(!html.unicodeScalars.contains { $0 == "\0" })
        // A quotation mark that ends an attribute early would stand before the accent.
        let accented = "\"\u{301}"
        let isEnded = html.contains(accented)
        #expect(!isEnded)
        #expect(html.matches(of: /(src|href)="http/).isEmpty)
        #expect(html.contains("default-src 'none'"))
    }

    @Test("The running title on paper cannot leave its string", arguments: ["\"", "\\", "\n", "</style>", "é 1"])
    func cssString(text: String) {
        let css = Markup.cssString(text)
        #expect(
            css.dropFirst().dropLast().unicodeScalars.allSatisfy {
                $0 == "\\" || $0 == " " || $0.properties.isAlphabetic || ("0"..."9").contains($0)
            })
    }

    @Test("What a report does not have is not announced")
    func empty() throws {
        let html = try Report(title: "Nothing yet", place: "Dorset", date: "today", sections: []).html()
        for heading in ["Sources", "How this was worked out", "The numbers behind"] {
            #expect(!html.contains(">\(heading)"))
        }
        #expect(!html.contains("profile"))
    }
}

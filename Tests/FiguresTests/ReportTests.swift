import Figures
import Foundation
import PageReading
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
        // Links and names are checked as the document is read.
        let page = try PageDocument(report.html())
        #expect(page.links.count { $0.address.hasPrefix("#") } > 10)
    }

    @Test("Sources are numbered in the order in which a reader meets them")
    func sources() throws {
        let page = try PageDocument(report.html())
        let lede = try #require(page.element.all("p").first { $0.hasClass("lede") })
        #expect(lede.words == "Nearly equal: 395,638 people.")
        #expect(lede.all("a").map { $0["href"] } == ["#source-1"])
        let facts = try #require(page.element.all("div").first { $0.hasClass("facts") })
        #expect(try page.fact("of jobs filled from inside") == "78.6%")
        #expect(facts.all("a").map { $0["href"] } == ["#source-2"])
        #expect(
            try page.section("Sources").items == ["Mid-year estimates, ONS, mid-2017.", "Census 2011, ONS, 2011."])
        #expect(try page.part(id: "source-1").words == "Mid-year estimates, ONS, mid-2017.")
    }

    @Test("Behind every picture stands a numbered table, and every table can be taken away as it is")
    func tables() throws {
        let page = try PageDocument(report.html())
        #expect(page.captions == ["Figure 1 Poole sends most", "Figure 2 Four areas"])
        #expect(try page.link("Table 1") == "#table-1" && page.link("Table 2") == "#table-2")
        // Figure 1 has table 1, the map table 2, the table in the second section is the third.
        #expect(Set(page.tables.map(\.name)).isSuperset(of: ["Table 3 Stayers"]) && page.tables.count == 3)
        #expect(try page.part(id: "table-3").element.all("caption").map(\.words) == ["Table 3 Stayers"])
        let files = page.element.all("a").filter { $0["download"] != nil }
        #expect(files.map { $0["download"] }.sorted { $0! < $1! } == (1...3).map { "table-\($0).csv" })
        let first = try #require(files.first { $0["download"] == "table-1.csv" }?["href"])
        let start = "data:text/csv;charset=utf-8;base64,"
        #expect(first.hasPrefix(start))
        #expect(Data(base64Encoded: String(first.dropFirst(start.count))) == Data(("\u{FEFF}" + bars.table.csv()).utf8))
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
        let page = try PageDocument(html)
        #expect(page.heading == Element.folded(text) && page.element.all("script").isEmpty)
        #expect(page.element.all("style").count == 1 && html.matches(of: /<\/style>/).count == 1)
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
        let page = try PageDocument(html)
        #expect(page.heading == "Nothing yet" && page.headings(2) == ["Contents"] && page.items.isEmpty)
        #expect(!html.contains("profile"))
    }
}

import Figures
import Foundation
import PageReading
import Testing

@Suite("Tables, figures and sources")
struct TableTests {
    let census = Source("Census 2011, travel to work", publisher: "ONS", vintage: "2011")
    let estimates = Source("Mid-year estimates", publisher: "ONS", vintage: "mid-2017", address: "https://ons.gov.uk/x")

    var councils: Table {
        var table = Table(
            "Two councils, nearly equal",
            columns: [
                "Council", .init("Residents", .people), .init("Work inside", .percent),
                .init("Band D", .poundsAndPence),
            ],
            source: estimates)
        table.append(
            ["Bournemouth, Christchurch and Poole", 395_638, .number(0.6917, source: census), 1671.45], marked: true)
        table.append(["Dorset", 375_051, .missing("not published"), 1773.6])
        return table
    }

    @Test("A column writes its numbers in its unit, and a missing number says why")
    func html() throws {
        var sources = Sources()
        let part = try PageDocument(councils.html(id: "t1", sources: &sources))
        let table = try part.table("Two councils, nearly equal")
        #expect(table.columns == ["Council", "Residents people", "Work inside", "Band D"])
        #expect(try table["Dorset", "Residents"] == "375,051")
        #expect(try table["Dorset", "Work inside"] == "not published" && table["Dorset", "Band D"] == "£1,773.60")
        // A share of another source than the table's names its own.
        let share = try table.cell("Bournemouth", "Work inside")
        #expect(share.words == "69.2%" && share.links.map(\.words) == ["source 2"])
        #expect(share.links.map(\.address) == ["#source-2"])
        let rows = part.element.all("tbody").flatMap(\.children)
        #expect(rows.map { $0.hasClass("mine") } == [true, false])
        #expect(rows.map { $0.children.map { $0["scope"] } } == Array(repeating: ["row", nil, nil, nil], count: 2))
        #expect(
            part.element.all("thead").flatMap { $0.all("th") }.map { $0["scope"] } == Array(repeating: "col", count: 4))
        #expect(rows[1].children.map { $0.hasClass("n") } == [false, true, true, true])
        #expect(sources.cited == [estimates, census])
    }

    @Test("CSV keeps raw numbers, quotes what needs it, and gives reasons a column of their own")
    func csv() {
        #expect(
            councils.csv() == """
                Council,Residents (people),Work inside (share),Band D (£),Why missing\r
                "Bournemouth, Christchurch and Poole",395638,0.6917,1671.45,\r
                Dorset,375051,,1773.6,Work inside: not published\r

                """)
    }

    @Test("A third is written to twelve decimals, what ends is written whole")
    func thirds() {
        let table = Table(
            "Parts", columns: [.init("Part", .plain())], rows: [[.number(Decimal(1) / 3)], [.number(0.0625)]])
        #expect(table.csv() == "Part\r\n0.333333333333\r\n0.0625\r\n")
    }

    @Test("Quotes and line ends inside a field survive CSV; a formula does not run")
    func hostileCSV() {
        let table = Table(
            "Words", columns: ["Words"],
            rows: [["a \"b\" c"], ["two\r\nlines"], ["=HYPERLINK(\"x\")"], ["-1+1"], ["@x"], ["\"\u{301},"]])
        #expect(
            table.csv()
                == "Words\r\n\"a \"\"b\"\" c\"\r\n\"two\r\nlines\"\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n'-1+1\r\n'@x\r\n\"\"\"\u{301},\"\r\n"
        )
    }

    @Test("A number that is negative stays a number in CSV")
    func negative() {
        let table = Table("Change", columns: [.init("Change", .pounds)], rows: [[-20.5]])
        #expect(table.csv() == "Change (£)\r\n-20.5\r\n")
    }

    @Test(
        "Hostile words come out as words, in every place they can stand",
        arguments: [
            "<script>alert(1)</script>", "\" onload=\"x", "' onload='x", "]]>", "&lt;", "a\u{0}b\u{8}",
        ])
    func hostile(text: String) throws {
        var sources = Sources()
        let source = Source(
            text, publisher: text, vintage: text, licence: text, address: "javascript:alert(1)", hash: text)
        let table = Table(
            text, columns: [.init(text, .init(text))], rows: [[.text(text, address: text)]], source: source,
            note: Prose(text))
        let html = table.html(sources: &sources) + sources.html
        // Control characters have no place in a page; else what was written is read.
        let words = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
        #expect(try PageDocument(html).tables.map(\.name) == [words])
        #expect(try PageDocument(html).tables[0].rows == [[words]])
        for token in ["<script", "\" onload", "' onload", "javascript:", "\u{0}", "\u{8}"] {
            #expect(!html.contains(token), "\(token) in \(html)")
        }
    }

    @Test("The same source keeps its number; the list is in order of first naming")
    func numbering() throws {
        var sources = Sources()
        #expect(sources.number(of: census) == 1)
        #expect(sources.number(of: estimates) == 2)
        #expect(sources.number(of: census) == 1)
        #expect(sources.mark(nil) == "")
        let list = try PageDocument(sources.html)
        #expect(list.items[1] == "Mid-year estimates, ONS, mid-2017.")
        #expect(try list.part(id: "source-2").link("Mid-year estimates") == "https://ons.gov.uk/x")
    }

    @Test("A figure in prose keeps its value and cites its source")
    func prose() {
        let share = Figure(0.786, .percent, source: census)
        let prose: Prose =
            "Of all jobs \(share) are filled from inside; \(Figure.missing("wages are not known")) & \(strong: "more")."
        #expect(prose.text == "Of all jobs 78.6% are filled from inside; wages are not known & more.")
        #expect(prose.runs.contains(.figure(share)))
        var sources = Sources()
        #expect(
            prose.html(sources: &sources)
                == "Of all jobs 78.6%\(sources.mark(census)) are filled from inside; "
                + "wages are not known &amp; <strong>more</strong>.")
    }

    @Test("One person, two people; an infinite figure is missing")
    func units() {
        #expect(Figure(1, .people).text == "1 person")
        #expect(Figure(2, .people).text == "2 people")
        #expect(Figure(Double.infinity, .people).number == nil)
        #expect(Figure(2018, .year).text == "2018")
    }

    @Test(
        "Only addresses a reader may follow become links",
        arguments: [
            ("https://ons.gov.uk", true), ("/plans?a=b:c", true), ("#source-1", true), ("plans/3", true),
            ("mailto:a@b.c", true),
            ("javascript:alert(1)", false), ("JavaScript:x", false), ("java\nscript:x", false),
            ("data:text/html,x", false), ("javascript:\u{301}alert(1)", false), (" javascript:x", false),
        ])
    func addresses(address: String, isSafe: Bool) {
        #expect((Markup.safeAddress(address) != nil) == isSafe)
    }
}

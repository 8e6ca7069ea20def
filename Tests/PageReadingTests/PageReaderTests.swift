import PageReading
import Testing

@Suite("Markup that is not well formed")
struct PageReaderTests {
    @Test(
        "is refused with the line and what was found",
        arguments: [
            ("<p>a", "line 1: <p> is not closed"),
            ("<div>\n<p>a</div>", "line 2: </div> where <p> is open"),
            ("<b><i>a</b></i>", "</b> where <i> is open"),
            ("a</p>", "</p> where <> is open"),
            ("<a href=/x>a</a>", "<a>: “href” is not in double quotes"),
            ("<a href='/x'>a</a>", "<a>: “href” is not in double quotes"),
            ("<a href=\"/x>a</a>", "<a>: “href” does not end"),
            ("<a href=\"/x\"class=\"b\">a</a>", "<a>: no space before an attribute"),
            ("<a id=\"x\" id=\"y\">a</a>", "<a>: “id” stands twice"),
            ("<p \"x\">a</p>", "<p>: an attribute without a name"),
            ("<p id=\"x\">a</p><p id=\"x\">b</p>", "the id “x” stands twice"),
            ("<p id=\"\">a</p>", "the id “” stands twice, or is empty"),
            ("<p>1 < 2</p>", "“<” begins no tag"),
            ("<p>Poole & Purbeck</p>", "“&” that is not escaped: & Purbeck"),
            ("<p title=\"a&b\">c</p>", "“&” that is not escaped: &b"),
            ("<p>&bogus;</p>", "“&” that is not escaped: &bogus;"),
            ("<div/>", "<div/>: only what is drawn closes itself"),
            ("<p><ul><li>a</li></ul></p>", "<ul> in <p>"),
            ("<p><span><div>a</div></span></p>", "<div> in <p>"),
            ("<p>a<p>b</p></p>", "<p> in <p>"),
            ("<a href=\"/x\"><b><a href=\"/y\">a</a></b></a>", "<a> in <a>"),
            ("<form><div><form></form></div></form>", "<form> in <form>"),
            ("<div><li>a</li></div>", "<li> directly in <div>"),
            ("<table><tr><td>a</td></tr></table>", "<tr> directly in <table>"),
            ("<textarea>a", "<textarea> is not closed"),
            ("<br></br>", "</br> where <> is open"),
            ("<p", "the tag <p does not end"),
            ("<p></p", "the end tag </p does not end"),
            (
                "<table><tbody><tr><th>a</th><td>b</td></tr><tr><th>a</th></tr></tbody></table>",
                "the table “” has rows of different lengths"
            ),
        ])
    func refused(text: String, words: String) {
        #expect { try PageDocument(text) } throws: { "\($0)".contains(words) }
    }

    @Test(
        "is a label, a description or a link of a whole page that leads to nothing",
        arguments: [
            "<label for=\"x\">a</label>", "<input aria-describedby=\"x\">", "<section aria-labelledby=\"x\"></section>",
            "<a href=\"#x\">a</a>", "<input id=\"y\" list=\"x\">",
        ])
    func leadsNowhere(part: String) throws {
        func page(_ text: String) throws -> PageDocument { try PageDocument("<html><body>\(text)</body></html>") }
        #expect { try page(part) } throws: { "\($0)".contains("leads to “x”, which is not there") }
        // With something to lead to it is well formed; and a part alone may lead to what is elsewhere.
        _ = try page(part + "<p id=\"x\"></p>")
        _ = try PageDocument(part)
    }

    @Test("is not what browsers need no end tag for, nor what scripts and fields hold, nor what is drawn")
    func wellFormed() throws {
        let page = try PageDocument(
            """
            <!doctype html>
            <html><head><meta charset="utf-8"><title>a &amp; b</title><style>p > a { content: "<&" }</style>
            <script>if (a < b && c) {}</script></head>
            <body><main><p>one<br>two&nbsp;&#39;&quot;&lt;</p><svg viewBox="0 0 1 1"><title>A <tspan/></title><path d="M0"/></svg>
            <textarea>
            <p>not & a tag?</textarea><input disabled></main></body></html>
            """.replacing("not & a", with: "not &amp; a"))
        #expect(page.title == "a & b")
        #expect(page.words == "one two\u{A0}'\"<")
        #expect(page.controls.map(\.value) == ["<p>not & a tag?", ""])
        #expect(page.controls.map(\.isDisabled) == [false, true])
        #expect(page.pictures == ["A"])
    }

    @Test("is a page cut off anywhere")
    func cutOff() throws {
        let whole =
            "<main><h1>Two <b>plans</b></h1><ul><li><a href=\"/x\">A &amp; B</a></li></ul><svg><path d=\"M0\"/></svg></main>"
        _ = try PageDocument(whole)
        for length in 1..<whole.count {
            #expect(throws: PageError.self, "\(whole.prefix(length))") {
                try PageDocument(String(whole.prefix(length)))
            }
        }
    }
}

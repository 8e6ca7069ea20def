import PageReading
import Testing

@Suite("What a page says to those who read or hear it")
struct PageDocumentTests {
    @Test("Words are folded, blocks are parted, and what is not read is left out")
    func words() throws {
        let page = try PageDocument(
            """
            <header>Head</header><main><h1>Two
              plans<a class="src" href="#source-1" aria-label="source 1">1</a></h1><p>of <b>466</b>.</p><ul><li>one</li><li>two</li></ul>
            <span class="hidden">for listeners</span><span aria-hidden="true">×</span><svg><text>drawn</text></svg>
            <select><option>chosen</option></select></main>
            """)
        #expect(page.heading == "Two plans")
        #expect(page.words == "Two plans of 466. one two for listeners")
        #expect(page.lists == [["one", "two"]])
    }

    @Test("There is no heading of the page where there are two, or none")
    func heading() throws {
        #expect(try PageDocument("<h1>a</h1><h1>b</h1>").heading == "")
        #expect(try PageDocument("<h2>a</h2>").heading == "")
        #expect(try PageDocument("<h2>a</h2><h3>c</h3><h2>b</h2>").headings(2) == ["a", "b"])
    }

    @Test("A section ends before the next heading of its level, wherever that stands")
    func section() throws {
        let page = try PageDocument(
            """
            <h2>Here</h2><p>a</p><h3>Nearer</h3><p>b</p><div><h2>There</h2><p>c</p></div><p>d</p>
            <section><h2>Apart</h2><p>e</p></section><p>f</p>
            """)
        #expect(try page.section("Here").words == "a Nearer b")
        #expect(try page.section("Nearer").words == "b")
        #expect(try page.section("There").words == "c")
        #expect(try page.section("Apart").words == "e")
        #expect(throws: PageError.self) { try page.section("Nowhere") }
    }

    @Test(
        "A thing is found by its words or by how it alone begins; where that is unclear, the error says what there is")
    func lookup() throws {
        let page = try PageDocument(
            "<a href=\"/1\">Plan</a><a href=\"/2\">Plan two</a><a href=\"/3\">See all six</a><a href=\"/3\">See all six</a>"
        )
        #expect(try page.link("Plan") == "/1")
        #expect(try page.link("Plan t") == "/2")
        #expect(try page.link("See") == "/3", "both lead to the same")
        #expect { try page.link("Pl") } throws: { "\($0)".contains("more than one link “Pl”; there are: “") }
        #expect { try page.link("all six") } throws: { "\($0)".hasPrefix("no link “all six”; there are: ") }
    }

    @Test("A cell is found by its row and its column")
    func table() throws {
        let page = try PageDocument(
            """
            <div aria-label="Scrolls"><table><caption><span class="number">Table 3</span> Councils</caption>
            <thead><tr><th>Council</th><th>Residents <span class="unit">people</span></th><th>Work inside</th></tr></thead>
            <tbody><tr><th>Dorset</th><td>375,051</td><td class="missing">not published</td></tr>
            <tr><th>Poole</th><td><a href="/poole">151,270</a></td><td>69.2%</td></tr></tbody></table></div>
            <div aria-label="By name"><table><tbody><tr><td>x</td></tr></tbody></table></div>
            """)
        #expect(page.tables.map(\.name) == ["Table 3 Councils", "By name"])
        let table = try page.table("Table 3 Councils")
        #expect(table.columns == ["Council", "Residents people", "Work inside"])
        #expect(table.rowHeadings == ["Dorset", "Poole"])
        #expect(try table["Dorset", "Work inside"] == "not published")
        #expect(try table["Poole", "Residents"] == "151,270")
        #expect(try table.cell("Poole", "Residents").link("151,270") == "/poole")
        #expect(throws: PageError.self) { try table["Purbeck", "Residents"] }
        #expect(throws: PageError.self) { try table["Poole", "Jobs"] }
        #expect(try page.table("By name").columns == [] && page.table("By name").rows == [["x"]])
    }

    @Test("A control has its label, kind, value, options, hint and error")
    func controls() throws {
        let page = try PageDocument(
            """
            <form action="/keep" method="post"><input type="hidden" name="step" value="2">
            <label for="people">People in each <span class="unit">people</span></label><span id="h">A whole number.</span>
            <span class="error" id="e">“many” is none.</span>
            <input id="people" name="people" value="many" required aria-invalid="true" aria-describedby="h e">
            <label>Which <select name="which"><option value="">–</option><option value="b" selected>B &amp; C</option></select></label>
            <textarea name="note" aria-label="Note" disabled>
             as it
            is</textarea>
            <fieldset aria-describedby="j"><legend>Do they join?</legend><span class="error" id="j">Choose one.</span>
            <label><input type="radio" name="joins" value="yes">Yes</label>
            <label><input type="radio" name="joins" value="no" checked>No</label>
            <label><input type="checkbox" name="sure" checked>Sure</label></fieldset>
            <button>Keep it</button></form><form action="/keep"><button>Undo</button></form>
            """)
        let people = try page.control("People in each")
        #expect(people.kind == "text" && people.value == "many" && people.isRequired)
        #expect(people.error == "“many” is none." && people.description == "A whole number. “many” is none.")
        let which = try page.control("Which")
        #expect(which.kind == "select" && which.value == "b" && which.choice == "B & C")
        #expect(which.options == ["–", "B & C"] && which.error == nil && !which.isRequired)
        #expect(try page.control("Note").value == " as it\nis" && page.control("Note").isDisabled)
        let joins = try page.group("Do they join?")
        #expect(joins.chosen == ["No", "Sure"] && joins.error == "Choose one.")
        #expect(try joins.control("Yes").kind == "radio" && !joins.control("Yes").isChecked)
        let form = try page.form("/keep", button: "Keep it")
        #expect(form.method == "post" && form.buttons == ["Keep it"])
        // Without the note, which is locked, and the answer that is not chosen.
        #expect(
            form.fields.map { "\($0.name)=\($0.value)" } == ["step=2", "people=many", "which=b", "joins=no", "sure=on"])
        #expect(throws: PageError.self) { try page.form("/keep") }
    }

    @Test("What is wrong is summed up with the fields that are meant, and the browser begins there")
    func errors() throws {
        let summary = "role=\"alert\" aria-labelledby=\"t\" tabindex=\"-1\""
        let inner = "<h2 id=\"t\">There is a problem</h2><ul><li><a href=\"#least\">Too few.</a></li></ul>"
        let page = try PageDocument("<div \(summary) autofocus>\(inner)</div>")
        #expect(page.errors.map(\.message) == ["Too few."] && page.errors.map(\.field) == ["least"])
        #expect(page.beginsAtErrors)
        #expect(try !PageDocument("<div \(summary)>\(inner)</div>").beginsAtErrors)
    }

    @Test("Terms, facts, captions, folds and what is announced are found by their words")
    func others() throws {
        let page = try PageDocument(
            """
            <dl><div><dt>Levy</dt><dd>A charge.</dd></div><dt>Rota</dt><dd>Who</dd><dd>when.</dd></dl>
            <div class="facts"><div><b>78.6%</b><span>work there</span></div></div>
            <figure><figcaption>Jobs by area</figcaption><svg aria-label="A map"></svg></figure>
            <details open><summary>More</summary><p>Folded.</p></details><p role="status">Kept.</p><h2 aria-live="polite">1 of 2</h2>
            <p id="last">The last.</p>
            """)
        #expect(try page.meaning(of: "Levy") == "A charge." && page.meaning(of: "Rota") == "Who when.")
        #expect(try page.fact("work there") == "78.6%")
        #expect(page.captions == ["Jobs by area"] && page.pictures == ["A map"])
        #expect(try page.details("More").words == "More Folded.")
        #expect(page.statuses == ["Kept.", "1 of 2"])
        #expect(try page.part(id: "last").words == "The last.")
    }
}

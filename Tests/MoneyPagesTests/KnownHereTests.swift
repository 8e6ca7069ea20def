import Testing
import WebTesting
import Workbench

@Suite("Models begin with what is known here")
struct KnownHereTests {
    private func values(_ page: PageDocument, _ table: String, _ column: String) -> [String] {
        page.controls.filter { $0.name.hasPrefix("in.\(table).") && $0.name.hasSuffix(".\(column)") }.map(\.value)
    }

    @Test("Council tax begins with the councils of the locality, their Band D and tax bases, each with its source")
    func councilTax() async throws {
        let page = try await Visitor().get("/money/council-tax?case=here").page
        #expect(page.errors.isEmpty && !page.heading.hasPrefix("Example"))
        #expect(values(page, "councils", "name").contains("Poole"))
        for column in ["name", "charge", "base"] {
            let found = values(page, "councils", column)
            #expect(found.count > 5 && !found.contains(""), "\(column)")
        }
        // The charges are those of 2018-19, so the new council may begin the year after.
        #expect(try page.control("First year of the new council").value == "2019-20")
        let section = try page.section("Councils")
        #expect(section.words.contains("Band D in the year before: Band D council tax of district and county services"))
        #expect(section.words.contains("Tax base: Council tax base, 2018–19."))
        #expect(
            section.element.all("sup", "a").contains { $0.hasClass("src") || $0["href"]?.hasPrefix("#source") == true })
        #expect(page.words.contains("Begun with what is known of Dorset"))
        #expect(!page.words.contains("Harrogate"))
        #expect(try page.link("See the example that comes with the model") == "/money/council-tax?case=example")
    }

    @Test("With what is known here, three entries are enough for a result")
    func enough() async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/money/council-tax?case=here").page
        let known = page.controls.filter { $0.name.hasPrefix("in.") && !$0.value.isEmpty }
        let body =
            known.map { ($0.name, $0.value) } + [
                ("profile", "2018"), ("in.years", "2"), ("in.path", "straight-line"), ("in.class", "social-care"),
                ("in.horizon", "5"),
            ]
        let answer = try await visitor.ask(
            .post, "/money/council-tax", headers: MoneyPagesTests.form, body: MoneyPagesTests.query(body))
        #expect(answer.status == 200)
        #expect(try answer.page.section("Councils").words.contains("Tax base: Council tax base, 2018–19."))
    }

    @Test("No figure of another county stands under the name of a locality that knows nothing yet")
    func empty() async throws {
        let visitor = try Visitor(Workbench(Scratch.empty()))
        for key in MoneyPagesTests.keys {
            let page = try await visitor.get("/money/\(key)").page
            #expect(page.words.contains("Nothing that this model needs is known of Nowhere yet"), "\(key)")
            #expect(
                page.controls.allSatisfy { $0.name.wholeMatch(of: /in\..*\.name/) == nil || $0.value.isEmpty }, "\(key)"
            )
        }
    }

    @Test("The example says in its heading that it is one")
    func example() async throws {
        let page = try await Visitor().get("/money/council-tax?case=example").page
        #expect(page.heading.hasPrefix("Example: "))
        // Also where somebody works it out as it is.
        let fields = page.controls.filter { $0.name.hasPrefix("in.") || $0.name == "profile" }.map {
            ($0.name, $0.value)
        }
        func worked(_ fields: [(String, String)]) async throws -> PageDocument {
            try await Visitor().ask(
                .post, "/money/council-tax", headers: MoneyPagesTests.form, body: MoneyPagesTests.query(fields)
            ).page
        }
        #expect(try await worked(fields).heading == page.heading)
        let own = fields.map { $0.0 == "in.councils.1.charge" ? ($0.0, "1,700") : $0 }
        #expect(try await !worked(own).heading.hasPrefix("Example"))
    }

    @Test("A typing error leaves what was typed, and the last result with a sentence that it is of the former entries")
    func typingError() async throws {
        let visitor = try Visitor()
        let good = [
            ("profile", "2026"), ("in.first-year", "2023-24"), ("in.years", "2"), ("in.path", "straight-line"),
            ("in.class", "social-care"), ("in.horizon", "2"), ("in.councils.1.name", "A"),
            ("in.councils.1.charge", "1,600"), ("in.councils.1.base", "30,000"), ("in.councils.2.name", "B"),
            ("in.councils.2.charge", "1,700"), ("in.councils.2.base", "40,000"),
        ]
        func sent(_ fields: [(String, String)]) async throws -> Visitor.Answer {
            try await visitor.ask(
                .post, "/money/council-tax", headers: MoneyPagesTests.form, body: MoneyPagesTests.query(fields))
        }
        let first = try await sent(good).page
        let former = try #require(first.element.all("input").first { $0["name"] == "former" }?["value"])
        let wrong = good.map { $0.0 == "in.councils.2.charge" ? ($0.0, "1.700,x") : $0 }
        let answer = try await sent(wrong + [("former", former)])
        let page = try answer.page
        #expect(answer.status == 400 && page.beginsAtErrors)
        #expect(page.heading == "Council tax harmonisation: what is entered cannot be used yet")
        #expect(try page.part(id: "former").words.contains("of the former entries: \(first.heading)."))
        #expect(page.tables.map(\.name).filter { $0 == "Figures" } == ["Figures"])
        #expect(page.controls.first { $0.name == "in.councils.2.charge" }?.value == "1.700,x")
        // What was worked out last is carried on, and no file is offered of entries that nobody sees.
        #expect(page.element.all("input").first { $0["name"] == "former" }?["value"] == former)
        #expect(!page.buttons.contains { $0.contains("workbook") })
        // Without anything worked out before there is nothing to show.
        let bare = try await sent(wrong).page
        #expect(!bare.element.all("div").contains { $0["id"] == "former" })
        #expect(try await sent(wrong + [("former", "in.years=%")]).status == 400)
    }
}

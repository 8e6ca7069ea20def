import Content
import Foundation
import Money
import MoneyModels
import MoneyPages
import MoneyStudies
import PageKit
import Testing
import WebTesting
import Workbench

@Suite("Money")
struct MoneyPagesTests {
    static let keys = ModelRegistry.all.map(\.about.key)
    static let form = Visitor.form

    @Test("Every model stands under a question, with what it answers")
    func list() async throws {
        let page = try await Visitor().get("/money").text
        for model in ModelRegistry.all {
            #expect(page.contains("/money/\(model.about.key)\">"), "\(model.about.key)")
        }
        for question in ModelRegistry.questions { #expect(page.contains(">\(question.title)</h2>")) }
        #expect(page.contains("<h1>Dorset keeps 20 cases of 15 models</h1>"))
    }

    @Test("A locality without a case says so")
    func none() async throws {
        let page = try await Visitor(Workbench(Scratch.empty())).get("/money").text
        #expect(page.contains("<h1>No case is kept yet; 15 models are ready</h1>"))
    }

    @Test("Every model’s page works its example out, says what it rests on and shows its working", arguments: keys)
    func example(key: String) async throws {
        let answer = try await Visitor().get("/money/\(key)?case=example")
        #expect(answer.status == 200)
        #expect(answer.text.contains("The example that comes with the model"))
        // Two models rest on tables alone.
        #expect(answer.text.contains("What it rests on") || answer.text.contains("Tables that are assumed"))
        #expect(answer.text.contains("How this was worked out"))
        #expect(!answer.text.contains("not worked out yet"))
    }

    @Test("Every model’s empty form names each field that is missing, or works out what the set has", arguments: keys)
    func empty(key: String) async throws {
        let visitor = try Visitor()
        // An empty form that was only opened is no mistake.
        let opened = try await visitor.get("/money/\(key)?case=empty")
        #expect(opened.status == 200 && !opened.text.contains("There is a problem"))
        let answer = try await visitor.ask(.post, "/money/\(key)", headers: Self.form, body: "profile=2026")
        guard answer.status == 400 else {
            #expect(answer.status == 200)
            return
        }
        #expect(answer.text.contains("There is a problem"))
        // Each complaint leads to a field that is there.
        let links = answer.text.matches(of: #/<li><a href="#([^"]+)">/#).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links { #expect(answer.text.contains("id=\"\(link)\""), "\(link)") }
    }

    @Test("Every model answers the same in both profiles' words, and never changes what was entered", arguments: keys)
    func profiles(key: String) async throws {
        for profile in ["2018", "2026"] {
            let answer = try await Visitor().get("/money/\(key)?case=example&profile=\(profile)")
            #expect(answer.text.contains("Profile \(profile): "), "\(answer.status)")
        }
    }

    @Test("£ signs, percent signs and thousands separators are understood")
    func written() throws {
        let fields = Form([
            ("in.first-year", "2023/24"), ("in.years", "2"), ("in.core", "2.99%"),
            ("in.councils.1.name", "A"), ("in.councils.1.charge", "£1,650.57"), ("in.councils.1.base", "32,768"),
            ("in.councils.4.name", "B"), ("in.councils.4.charge", "1586.83"), ("in.councils.4.base", "37,907.4"),
            ("in.councils.9.name", "  "),
        ])
        let form = ModelForm(CouncilTax(), fields: fields)
        guard case .list(let rows) = form.inputs["councils"] else {
            Issue.record("there are no rows")
            return
        }
        #expect(rows.count == 2, "an empty row is none")
        let study = try MoneyStudy(CouncilTax(), form.inputs, in: .y2026)
        // (1,650.57 × 32,768 + 1,586.83 × 37,907.4) ÷ 70,675.4 = 1,616.3826
        #expect(study.outcome["average"]?.text == "£1,616.38")
    }

    @Test("What was entered stands in the form again as it was entered, numbers of files with commas")
    func goesBack() {
        let form = ModelForm(
            CouncilTax(), inputs: ["core": .text(" 2.99%"), "discount-rate": .number(3.5), "limits": .list([])],
            profile: "2018")
        #expect(form.inputs["core"] == .text(" 2.99%"))
        #expect(form.inputs["discount-rate"] == .text("3.5"))
        #expect(form.inputs["limits"] == nil, "no row is the same as nothing entered")
    }

    @Test(
        "What is wrong names its field in the page's words, and the field says it too",
        arguments: [
            ("in.years=9", "Years until all areas pay the same: “9” is over 8", "in-years"),
            ("in.core=much", "Planned rise of the average each year: “much” is not a percentage", "in-core"),
            (
                "in.councils.1.name=A&in.councils.1.base=-5&in.councils.2.name=B",
                "Tax base, row 1 (A): “-5” is below 0",
                "in-councils-1-base"
            ),
            (
                "in.first-year=2023-25", "First year of the new council: “2023-25” is not a financial year",
                "in-first-year"
            ),
        ])
    func complaints(query: String, sentence: String, field: String) async throws {
        let answer = try await Visitor().get("/money/council-tax?\(query)")
        #expect(answer.status == 400)
        #expect(answer.text.contains("<a href=\"#\(field)\">\(sentence)"))
        #expect(answer.text.contains("id=\"\(field)\""))
    }

    @Test("Rows are added, removed and taken over from the parameter set without a script")
    func rows() async throws {
        let visitor = try Visitor()
        let rows = "in.councils.1.name=A&in.councils.2.name=B"
        func fields(_ text: String) -> Int { text.matches(of: #/name="in\.councils\.[0-9]+\.name"/#).count }
        let more = try await visitor.ask(
            .post, "/money/council-tax", headers: Self.form, body: rows + "&do=add.councils")
        #expect(fields(more.text) == 3)
        let fewer = try await visitor.ask(
            .post, "/money/council-tax", headers: Self.form, body: rows + "&do=remove.councils.1")
        #expect(fields(fewer.text) == 1 && fewer.text.contains("value=\"B\""))
        let own = try await visitor.ask(
            .post, "/money/council-tax", headers: Self.form, body: rows + "&profile=2026&do=own.limits")
        #expect(own.text.contains("name=\"in.limits.1.year\" value=\"2018-19\""))
    }

    @Test(
        "Rows pasted from a spreadsheet take the place of those that are there; what is wrong with them is said at the table"
    )
    func pasted() async throws {
        let visitor = try Visitor()
        func paste(_ text: String) async throws -> Visitor.Answer {
            let body = Form([("in.councils.1.name", "Old"), ("paste.councils", text), ("do", "paste.councils")]).query
            return try await visitor.ask(.post, "/money/council-tax", headers: Self.form, body: body)
        }
        let rows = "Council\tBand D in the year before\tbase\nSelby\t£1,650.57\t32,768\nRyedale\t1690\t21,000\n"
        let read = try await paste(rows).text
        #expect(
            read.contains("value=\"Selby\"") && read.contains("value=\"£1,650.57\"") && !read.contains("value=\"Old\""))
        let wrong = try await paste("name,cost\nSelby,5\n")
        #expect(wrong.status == 400)
        #expect(wrong.text.contains("Councils: the heading “cost” is no column of it"))
        #expect(wrong.text.contains("name,cost"), "what was pasted is still there")
        #expect(try await paste(" ").text.contains("Councils: nothing was pasted."))
    }

    @Test(
        "Bad input is one sentence that names the field",
        arguments: [
            ("council-tax", "in.core=103", "Planned rise of the average each year: “103” is over 50%"),
            (
                "prevention", "in.outcomes.1.name=A&in.outcomes.1.success=120%25",
                "Successful, row 1 (A): “120%” is over 100%"
            ),
            (
                "business-rates",
                "in.first-year=2018-19&in.reset=2017-18&in.members.1.name=A&in.members.1.baseline-funding=1&in.members.1.rates-baseline=1&in.members.1.local-income=1",
                "Year of the next reset: “2017-18” does not come after the first year, 2018-19; the years are reversed."
            ),
            (
                "business-case",
                "in.first-year=2026-27&in.prices=2026-27&in.one-offs.1.name=ICT&in.one-offs.1.amount=1&in.one-offs.1.prices=2024-25",
                "Price base, ICT: “2024-25”, while the case is at 2026-27 prices"
            ),
            (
                "infrastructure-pool",
                "in.first-year=2018-19&in.index=100&in.members.1.name=A&in.members.1.rate=1&in.members.1.area=1&in.members.1.schedule-index=1&in.calls.1.name=Road&in.calls.1.district=B&in.calls.1.amounts=1",
                "In the district of, row 1: “B” is not among the members"
            ),
            (
                "funding-shock",
                "in.streams.1.name=ESF&in.streams.1.ends=2027-28&in.projects.1.name=Hub&in.projects.1.stream=ESF&in.projects.1.cost=400;+abc",
                "Cost by year, row 1 (Hub), number 2: “abc” is not an amount in £."
            ),
            (
                "council-tax", "in.councils.1.name=A&in.councils.1.base=-5&in.councils.2.name=B",
                "Tax base, row 1 (A): “-5” is below 0"
            ),
        ])
    func badInput(model: String, fields: String, sentence: String) async throws {
        let answer = try await Visitor().ask(
            .post, "/money/\(model)", headers: Self.form, body: fields + "&profile=2026")
        #expect(answer.status == 400)
        #expect(
            answer.text.contains(sentence),
            "\(answer.text.split(separator: "\n").filter { $0.contains("<li><a href=\"#in") })")
    }

    @Test("A case is kept, stands in the list and in the report, and a further version leaves the first as it was")
    func keeps() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let inputs = "in.saved=725&in.value=%C2%A3250&in.weeks=29&in.days-a-week=5&profile=2018"
            let answer = try await visitor.ask(
                .post, "/money/pilot-evaluation", headers: Self.form,
                body: inputs + "&do=keep&name=Home+from+hospital&author=A.+Officer&basis=own&note=x")
            #expect(answer.status == 303 || answer.status == 302)
            let location = try #require(answer["Location"])
            #expect(try await visitor.get(location).text.contains("The case is kept."))
            #expect(try await visitor.get("/money").text.contains("Home from hospital"))
            let again = try await visitor.ask(
                .post, "/money/pilot-evaluation", headers: Self.form,
                body: inputs.replacing("725", with: "700")
                    + "&case=home-from-hospital&do=version&name=Home+from+hospital&author=B.&basis=own")
            #expect(again.status == 303 || again.status == 302)
            let kept = try #require(try file.keptCase("home-from-hospital"))
            #expect(kept.versions.map { $0.inputs["saved"] } == [.text("725"), .text("700")])
            let page = try await visitor.get("/money/pilot-evaluation?case=home-from-hospital&version=1").text
            #expect(page.contains("value=\"725\"") && page.contains("version 1, kept by A. Officer"))
        }
    }

    @Test("A case without name, author or kind is not kept; the page says what is missing")
    func keepsNothing() async throws {
        let file = try Scratch.sample()
        let before = try file.cases().count
        let answer = try await Visitor(Workbench(file)).ask(
            .post, "/money/pilot-evaluation", headers: Self.form, body: "in.saved=725&in.value=250&do=keep")
        #expect(answer.status == 400)
        for field in ["name", "author", "basis"] { #expect(answer.text.contains("href=\"#\(field)\"")) }
        #expect(try file.cases().count == before)
    }

    @Test("A case that was only looked at, drawn or taken away is not called changed")
    func unchanged() async throws {
        let visitor = try Visitor(Workbench(try Scratch.sample()))
        func page(_ saved: String, _ rest: String = "") async throws -> String {
            let body = "case=officer-on-the-ward&version=1&profile=2018&in.saved=\(saved)&in.value=250&in.weeks=29"
            return try await visitor.ask(
                .post, "/money/pilot-evaluation", headers: Self.form, body: body + "&in.days-a-week=5" + rest
            ).text
        }
        #expect(try await !page("725").contains("Changed since"))
        #expect(try await !page("725", "&do=uncertainty&runs=1000").contains("Changed since"))
        #expect(try await page("726").contains("Changed since, and not kept yet: “An officer on the ward”"))
    }

    @Test("The result is taken away as JSON, CSV and text, each table by itself too")
    func downloads() async throws {
        let visitor = try Visitor()
        let inputs = "in.saved=725&in.value=250&in.weeks=29&in.days-a-week=5&profile=2018"
        func file(_ action: String, _ body: String, of model: String = "pilot-evaluation") async throws
            -> Visitor.Answer
        {
            try await visitor.ask(.post, "/money/\(model)", headers: Self.form, body: body + "&do=" + action)
        }
        let json = try await file("json", inputs)
        #expect(json["Content-Disposition"] == "attachment; filename=\"pilot-evaluation.json\"")
        #expect(json.text.contains("\"profile\""))
        let figures = try await file("csv", inputs).text
        #expect(figures.hasPrefix("\u{FEFF}Figure,Amount,Unit,How it comes about,Why missing\r\n"))
        #expect(figures.contains("Worth in the pilot,181250,£,Units saved × value,\r\n"))
        #expect(try await file("text", inputs).text.contains("Parameter set 2018"))
        let workbook = try await file("xlsx", inputs)
        #expect(workbook["Content-Disposition"] == "attachment; filename=\"pilot-evaluation.xlsx\"")
        #expect(workbook.text.hasPrefix("PK"))
        let impact =
            "in.investment=100&in.impacts.1.name=A&in.impacts.1.quantity=2&in.impacts.1.value=3&in.impacts.1.lasts=2"
            + "&in.impacts.1.deadweight=0&in.impacts.1.displacement=0&in.impacts.1.attribution=0"
        let table = try await file("csv.years", impact, of: "social-return")
        #expect(table["Content-Disposition"]?.contains("social-return-years.csv") == true)
    }

    @Test("How sure a result is comes with one click, and bad numbers of runs are named")
    func uncertainty() async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/money/business-case?case=example&do=uncertainty&runs=300").text
        #expect(page.contains("In eight runs of ten, net present value, adjusted by experience lies between"))
        #expect(page.contains("turns from gain to loss"))
        // A late start and high cost that come together widen the range.
        let together = "&with.one=delay&with.other=cost-optimism&with.rho="
        let both = try await visitor.get(
            "/money/business-case?case=example&do=uncertainty&runs=300\(together)0.8"
        ).text
        #expect(both.contains("Those said to move together do"))
        let beyond = try await visitor.get("/money/business-case?case=example&do=uncertainty\(together)2")
        #expect(beyond.status == 400 && beyond.text.contains("Correlation: “2” is not a number from −1 to 1."))
        let bad = try await visitor.get("/money/business-case?case=example&do=uncertainty&runs=many")
        #expect(bad.status == 400 && bad.text.contains("Runs: “many” is not from 1 to 100,000."))
    }

    @Test("Cases stand side by side: figures, and the inputs in which they differ")
    func compare() async throws {
        let page = try await Visitor().get("/money/business-case/compare").text
        #expect(page.contains("(Two councils, low) to "))
        #expect(page.contains("Where they differ"))
        let two = try await Visitor().get(
            "/money/business-case/compare?case=two-councils-low&case=two-councils-high"
        ).text
        #expect(two.matches(of: #/type="checkbox"[^>]*checked/#).count == 2)
    }

    @Test("A model, case or version that is not there is a page that leads back")
    func notFound() async throws {
        let visitor = try Visitor()
        for path in [
            "/money/alchemy", "/money/council-tax?case=none", "/money/council-tax?case=bcp-equal-on-day-1&version=7",
            "/money/council-tax/live",
        ] {
            #expect(try await visitor.get(path).status == 404, "\(path)")
        }
    }

    @Test("A pasted table is held against itself: two printed percentages do not follow")
    func check() async throws {
        let page = try await Visitor().get("/money/check?example=1").text
        // 3 of 18 is 16.7%, 5 of 23 is 21.7%.
        #expect(page.contains("<h1>Two figures do not follow from the others</h1>"))
        #expect(page.contains("17%") && page.contains("22%"))
    }

    @Test(
        "A pasted table that cannot be read says where",
        arguments: [
            ("", "Paste a table"), ("just words", "At least two columns"), ("a,b", "no row below it"),
            ("a,b\nx,1,2", "Line 2 (x): it has 3 cells under 2 headings"),
        ])
    func unreadable(text: String, sentence: String) async throws {
        let body = Form([("table", text)]).query
        let answer = try await Visitor().ask(.post, "/money/check", headers: Self.form, body: body)
        #expect(answer.status == 400)
        #expect(answer.text.contains(sentence))
    }
}

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

    static func query(_ fields: [(String, String)]) -> String { Form(fields).query }

    @Test("Every model stands under a question, with what it answers")
    func list() async throws {
        let page = try await Visitor().get("/money").page
        for question in ModelRegistry.questions {
            let section = try page.section(question.title)
            #expect(!section.headings(3).isEmpty, "\(question.title)")
        }
        for model in ModelRegistry.all {
            #expect(try page.link(model.about.title) == "/money/\(model.about.key)")
            #expect(page.headings(3).contains(model.about.title))
        }
        #expect(page.heading == "Dorset keeps 20 cases of 15 models")
    }

    @Test("A locality without a case says so")
    func none() async throws {
        let page = try await Visitor(Workbench(Scratch.empty())).get("/money").page
        #expect(page.heading == "No case is kept yet; 15 models are ready")
    }

    @Test("Every model’s page works its example out, says what it rests on and shows its working", arguments: keys)
    func example(key: String) async throws {
        let answer = try await Visitor().get("/money/\(key)?case=example")
        #expect(answer.status == 200)
        let page = try answer.page
        #expect(page.words.contains("The example that comes with the model"))
        // Two models rest on tables alone.
        let tables = page.tables.map(\.name)
        let folds = page.element.all("summary").map(\.words)
        #expect(
            tables.contains { $0.hasPrefix("What it rests on") }
                || folds.contains { $0.hasPrefix("Tables that are assumed") })
        #expect(!tables.isEmpty)
        #expect(try !page.section("How this was worked out").details("Every line, to be checked").headings(3).isEmpty)
        #expect(!page.heading.contains("not worked out yet") && page.errors.isEmpty)
    }

    @Test("Every model’s empty form names each field that is missing, or works out what the set has", arguments: keys)
    func empty(key: String) async throws {
        let visitor = try Visitor()
        // An empty form that was only opened is no mistake.
        let opened = try await visitor.get("/money/\(key)?case=empty")
        #expect(try opened.status == 200 && opened.page.errors.isEmpty)
        let answer = try await visitor.ask(.post, "/money/\(key)", headers: Self.form, body: "profile=2026")
        guard answer.status == 400 else {
            #expect(answer.status == 200)
            return
        }
        let page = try answer.page
        #expect(page.beginsAtErrors && !page.errors.isEmpty)
        // Each complaint leads to a field or a table that is there, and a field says that it is wrong.
        for (message, field) in page.errors {
            let controls = page.controls.filter { $0.id == field }
            #expect(controls.allSatisfy { $0.error != nil }, "\(message)")
            if controls.isEmpty { #expect(try !page.part(id: field).buttons.isEmpty, "\(message)") }
        }
    }

    @Test("Every model answers the same in both profiles' words, and never changes what was entered", arguments: keys)
    func profiles(key: String) async throws {
        for profile in ["2018", "2026"] {
            let page = try await Visitor().get("/money/\(key)?case=example&profile=\(profile)").page
            #expect(page.words.contains("Profile \(profile): "))
            #expect(try page.control("Year whose law and rates apply").value == profile)
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
        let page = try answer.page
        #expect(try page.error(sentence) == field)
        let complaint = try #require(sentence.split(separator: ": ", maxSplits: 1).last)
        let control = try #require(page.controls.first { $0.id == field })
        #expect(control.error?.contains(complaint) == true, "\(control.error ?? "nothing") at \(control.label)")
    }

    @Test("Rows are added, removed and taken over from the parameter set without a script")
    func rows() async throws {
        let visitor = try Visitor()
        let rows = "in.councils.1.name=A&in.councils.2.name=B"
        func names(_ answer: Visitor.Answer) throws -> [String] {
            try answer.page.controls.filter { $0.name.wholeMatch(of: /in\.councils\.[0-9]+\.name/) != nil }.map(\.value)
        }
        let more = try await visitor.ask(
            .post, "/money/council-tax", headers: Self.form, body: rows + "&do=add.councils")
        #expect(try names(more) == ["A", "B", ""])
        let fewer = try await visitor.ask(
            .post, "/money/council-tax", headers: Self.form, body: rows + "&do=remove.councils.1")
        #expect(try names(fewer) == ["B"])
        let own = try await visitor.ask(
            .post, "/money/council-tax", headers: Self.form, body: rows + "&profile=2026&do=own.limits")
        #expect(try own.page.controls.first { $0.name == "in.limits.1.year" }?.value == "2018-19")
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
        let fields = try await paste(rows).page.form("/money/council-tax").fields
        func entered(_ row: Int) -> [String] {
            ["name", "charge", "base"].compactMap { column in
                fields.first { $0.name == "in.councils.\(row).\(column)" }?.value
            }
        }
        #expect(entered(1) == ["Selby", "£1,650.57", "32,768"] && entered(2) == ["Ryedale", "1690", "21,000"])
        #expect(entered(3) == [])
        let wrong = try await paste("name,cost\nSelby,5\n")
        #expect(wrong.status == 400)
        let page = try wrong.page
        #expect(try page.error("Councils: the heading “cost” is no column of it") == "in-councils")
        let box = try page.part(id: "in-councils").details("Paste rows from a spreadsheet")
        #expect(box.controls.map(\.value) == ["name,cost\nSelby,5"], "what was pasted is still there")
        #expect(box.element["open"] != nil)
        #expect(try await paste(" ").page.error("Councils: nothing was pasted.") == "in-councils")
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
        let field = try answer.page.error(sentence)
        #expect(field.hasPrefix("in-"))
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
            #expect(try await visitor.get(location).page.statuses.contains { $0.hasPrefix("The case is kept.") })
            let list = try await visitor.get("/money").page
            #expect(try list.link("Home from hospital") == "/money/pilot-evaluation?case=home-from-hospital")
            let again = try await visitor.ask(
                .post, "/money/pilot-evaluation", headers: Self.form,
                body: inputs.replacing("725", with: "700")
                    + "&case=home-from-hospital&do=version&name=Home+from+hospital&author=B.&basis=own")
            #expect(again.status == 303 || again.status == 302)
            let kept = try #require(try file.keptCase("home-from-hospital"))
            #expect(kept.versions.map { $0.inputs["saved"] } == [.text("725"), .text("700")])
            let page = try await visitor.get("/money/pilot-evaluation?case=home-from-hospital&version=1").page
            #expect(page.controls.first { $0.name == "in.saved" }?.value == "725")
            #expect(page.words.contains("version 1, kept by A. Officer"))
            #expect(try page.section("Versions of this case").lists[0].count == 2)
        }
    }

    @Test("A case without name, author or kind is not kept; the page says what is missing")
    func keepsNothing() async throws {
        let file = try Scratch.sample()
        let before = try file.cases().count
        let answer = try await Visitor(Workbench(file)).ask(
            .post, "/money/pilot-evaluation", headers: Self.form, body: "in.saved=725&in.value=250&do=keep")
        #expect(answer.status == 400)
        let missing = Set(try answer.page.errors.map(\.field))
        #expect(missing.isSuperset(of: ["name", "author", "basis"]), "\(missing)")
        #expect(try answer.page.controls.first { $0.name == "in.saved" }?.value == "725")
        #expect(try file.cases().count == before)
    }

    @Test("A case that was only looked at, drawn or taken away is not called changed")
    func unchanged() async throws {
        let visitor = try Visitor(Workbench(try Scratch.sample()))
        func words(_ saved: String, _ rest: String = "") async throws -> String {
            let body = "case=officer-on-the-ward&version=1&profile=2018&in.saved=\(saved)&in.value=250&in.weeks=29"
            return try await visitor.ask(
                .post, "/money/pilot-evaluation", headers: Self.form, body: body + "&in.days-a-week=5" + rest
            ).page.words
        }
        #expect(try await !words("725").contains("Changed since"))
        #expect(try await !words("725", "&do=uncertainty&runs=1000").contains("Changed since"))
        #expect(try await words("726").contains("Changed since, and not kept yet: “An officer on the ward”"))
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
        let page = try await visitor.get("/money/business-case?case=example&do=uncertainty&runs=300").page
        let finding = try #require(page.headings(2).first { $0.hasPrefix("In eight runs of ten") })
        #expect(finding.contains("net present value, adjusted by experience lies between"))
        let study = try page.part(id: "sure")
        #expect(try study.control("Runs").value == "300" && study.tables.count > 2 && study.pictures.count > 1)
        #expect(study.words.contains("turns from gain to loss"))
        // A late start and high cost that come together widen the range.
        let together = "&with.one=delay&with.other=cost-optimism&with.rho="
        let both = try await visitor.get(
            "/money/business-case?case=example&do=uncertainty&runs=300\(together)0.8"
        ).page.part(id: "sure")
        #expect(both.words.contains("Those said to move together do"))
        #expect(try both.control("Correlation").value == "0.8")
        let beyond = try await visitor.get("/money/business-case?case=example&do=uncertainty\(together)2")
        #expect(beyond.status == 400)
        #expect(try beyond.page.error("Correlation: “2” is not a number from −1 to 1.") == "with-rho")
        let bad = try await visitor.get("/money/business-case?case=example&do=uncertainty&runs=many")
        #expect(bad.status == 400)
        #expect(try bad.page.error("Runs: “many” is not from 1 to 100,000.") == "runs")
    }

    @Test("Cases stand side by side: figures, and the inputs in which they differ")
    func compare() async throws {
        let page = try await Visitor().get("/money/business-case/compare").page
        #expect(page.heading.contains("(Two councils, low) to "))
        #expect(try !page.table("Where they differ").rows.isEmpty)
        let two = try await Visitor().get(
            "/money/business-case/compare?case=two-councils-low&case=two-councils-high"
        ).page
        let ticked = two.controls.filter(\.isChecked).map(\.value)
        #expect(ticked.sorted() == ["two-councils-high", "two-councils-low"])
        #expect(try two.table("Where they differ").columns.count == 3)
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
        let page = try await Visitor().get("/money/check?example=1").page
        // 3 of 18 is 16.7%, 5 of 23 is 21.7%.
        #expect(page.heading == "Two figures do not follow from the others")
        let flags = page.tables[0].rows.map { $0.joined(separator: " ") }
        #expect(flags.count == 2 && flags[0].contains("17%") && flags[1].contains("22%"))
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
        let page = try answer.page
        let control = try page.control("Table")
        #expect(page.errors.map(\.field) == [control.id] && page.errors[0].message.contains(sentence))
        #expect(control.error?.contains(sentence) == true && control.value == text)
    }
}

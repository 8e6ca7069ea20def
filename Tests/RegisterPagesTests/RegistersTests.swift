import Content
import Foundation
import Pack
import PlaceStudies
import Registers
import Testing
import WebTesting
import Workbench

@Suite("Registers in the workbench")
struct RegistersTests {
    static let form = Visitor.form

    @Test("Every view of every register answers, with one heading, its CSV beside it, and less than 100 kilobytes")
    func views() async throws {
        let visitor = try Visitor()
        let list = try await visitor.get("/registers").page.links.map(\.address)
        for register in try RegisterFiles.all() where register.profiles.isEmpty {
            #expect(list.contains("/registers/\(register.id)"))
            for view in register.views {
                let address = "/registers/\(register.id)/views/\(view.id)"
                let answer = try await visitor.get(address)
                #expect(answer.status == 200, "\(address)")
                let page = try answer.page
                #expect(!page.heading.isEmpty, "\(address)")
                #expect(answer.bytes.count < 100_000, "\(address): \(answer.bytes.count)")
                let ways = try #require(page.element.all("nav").first { $0["aria-label"] == "Ways to look at it" })
                #expect(
                    ways.all("a").filter { $0["aria-current"] == "page" }.map { $0["href"] } == [address], "\(address)")
                // What is shown is there as a file, unless there is nothing to show.
                let file = page.links.first { $0.words.hasSuffix("as CSV") }?.address
                #expect(file != nil || page.tables.isEmpty && page.pictures.isEmpty, "\(address)")
                guard let file else { continue }
                let csv = try await visitor.get(file)
                #expect(csv.status == 200 && csv["Content-Type"]?.hasPrefix("text/csv") == true, "\(file)")
            }
        }
    }

    @Test("In sums by partner and year, what nobody entered is none and not nought")
    func sums() async throws {
        let cells = try await Visitor().get("/registers/commitments").page.tables.flatMap(\.rows).joined()
        #expect(cells.contains("none") && !cells.contains("£0"))
    }

    @Test("The heading counts what is missing, and a filter in the address says how many of all it shows")
    func heading() async throws {
        let visitor = try Visitor()
        let all = try await visitor.get("/registers/barriers").page
        #expect(all.heading.hasPrefix("Seven barriers, two without anybody to act"))
        let trust = try await visitor.get("/registers/barriers/views/table?kind=trust&sort=-barrier").page
        #expect(trust.heading.hasPrefix("Three of seven barriers"))
        let chosen = try trust.form("/registers/barriers/views/table").fields
        #expect(chosen.contains { $0 == ("kind", "trust") } && chosen.contains { $0 == ("sort", "-barrier") })
        let rows = trust.tables[0].rowHeadings
        #expect(rows.count == 3 && rows == rows.sorted(by: >))
        let none = try await visitor.get("/registers/barriers?q=nothing+of+the+kind").page
        #expect(none.words.contains("No barriers fit what you chose.") && none.tables.isEmpty)
        let bad = try await visitor.get("/registers/barriers?sort=price")
        #expect(bad.status == 400)
        #expect(try bad.page.errors.map(\.message) == ["“price” is no column to sort by; choose one."])
    }

    @Test(
        "What is not there is said so, whatever the address",
        arguments: [
            "/registers/nothing", "/registers/barriers/views/nothing", "/registers/barriers/records/99",
            "/registers/barriers/records/x", "/registers/barriers/records/-1/edit", "/registers/nothing/add",
        ])
    func notThere(address: String) async throws {
        #expect(try await Visitor().get(address).status == 404)
    }

    @Test("A record is added, changed with a reason, taken out and put back; its history shows all of it")
    func journey() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let added = try await visitor.ask(
                .post, "/registers/barriers/add", headers: Self.form,
                body:
                    "barrier=Late+%3Cb%3Etrains&kind=time&overcome=Meet+online&due=27%2F3%2F2019&between=Poole%0D%0APurbeck&state=seen&by=Ann"
            )
            #expect(added.status == 303)
            let address = try #require(added["Location"]).components(separatedBy: "?")[0]
            #expect(address == "/registers/barriers/records/8")
            let page = try await visitor.get(address + "?said=added").page
            #expect(
                page.heading == "Late <b>trains"
                    && page.statuses == ["Added. Everybody who opens the register sees it now."])
            #expect(try page.meaning(of: "By when?") == "27 March 2019")
            let changed = try await visitor.ask(
                .post, address + "/edit", headers: Self.form,
                body:
                    "version=1&barrier=Late+trains&kind=time&overcome=Meet+online&state=acting&owner=Bob&note=We+met&by=Bob"
            )
            #expect(changed.status == 303)
            let latest = try #require(
                try await visitor.get(address).page.section("History").element.children[0].children.first)
            #expect(latest.all("p")[0].words.hasSuffix("– We met"))
            #expect(
                latest.all("li").map(\.words) == [
                    "Between whom: Poole, Purbeck became nothing", "By when: 27 March 2019 became nothing",
                    "Who acts: nothing became Bob", "State: Seen became Being overcome",
                ])
            let late = try await visitor.ask(
                .post, address + "/edit", headers: Self.form,
                body: "version=1&barrier=Trains&kind=time&overcome=Meet&state=seen")
            #expect(late.status == 400)
            #expect(try late.page.errors.contains { $0.message.contains("Bob has written this barrier anew") })
            #expect(try late.page.form(address + "/edit").fields.contains { $0 == ("barrier", "Trains") })
            let bare = try await visitor.ask(.post, address + "/remove", headers: Self.form, body: "note=+")
            #expect(bare.status == 400)
            #expect(try bare.page.error("Say why it is taken out") == bare.page.control("Why is it taken out?").id)
            #expect(
                try await visitor.ask(.post, address + "/remove", headers: Self.form, body: "note=twice").status == 303)
            #expect(try await !visitor.get("/registers/barriers").text.contains("Late trains"))
            #expect(try await visitor.get(address).page.link("Put it back") == address + "/edit")
        }
    }

    @Test(
        "A form with mistakes says each beside its field and in the summary, keeps what was typed, and stores nothing")
    func mistakes() async throws {
        let file = try Scratch.sample()
        let answer = try await Visitor(Workbench(file)).ask(
            .post, "/registers/vision/add", headers: Self.form,
            body: "title=&part=nonsense&baseline=many&target-date=31%2F2%2F2019&readings=soon&state=agreed&metric=%22x")
        #expect(answer.status == 400)
        let page = try answer.page
        #expect(page.title.hasPrefix("Error: Add a part of the vision") && page.beginsAtErrors)
        let sentences = [
            "title": "this is needed.", "part": "“nonsense” is not among the answers",
            "baseline": "“many” is not a number",
            "target-date": "“31/2/2019” is a day that the calendar does not have.",
            "readings": "“soon” is not a reading",
        ]
        #expect(page.errors.map(\.field).sorted() == sentences.keys.sorted())
        for (message, field) in page.errors {
            let sentence = try #require(sentences[field])
            #expect(message.contains(sentence))
            // Beside its field, too, or under the legend of the choice that it is.
            let control = page.controls.first { $0.id == field }
            let legend = try control == nil ? page.group(page.part(id: field).element.all("legend")[0].words) : nil
            #expect((control?.error ?? legend?.error)?.contains(sentence) == true, "\(field)")
        }
        for (name, value) in [
            ("baseline", "many"), ("target-date", "31/2/2019"), ("readings", "soon"), ("metric", "\"x"), ("title", ""),
        ] {
            #expect(page.controls.first { $0.name == name }?.value == value, "\(name)")
        }
        #expect(try file.registerBook(RegisterFiles.all(), today: .today).records["vision"]?.count == 12)
    }

    @Test("A mark of 9 where marks go from 1 to 5 is refused with what was expected")
    func marks() async throws {
        let visitor = try Visitor(Workbench(Scratch.empty()))
        let answer = try await visitor.ask(
            .post, "/registers/opportunities/add", headers: Self.form,
            body: "opportunity=A+bid&kind=taken&need=9&able=5&state=seen")
        #expect(answer.status == 400)
        #expect(
            try answer.page.errors.map(\.message) == ["How much we need it: “9” is not from 1 to 5, as was expected."])
    }

    @Test("A set to begin with is added by one button; the register is begun, then done, then open again")
    func begin() async throws {
        let file = try Scratch.empty()
        let visitor = try Visitor(Workbench(file))
        #expect(
            try await visitor.get("/registers").page.item("Stakeholders").words.localizedLowercase.contains(
                "not looked at"))
        #expect(try await visitor.get("/registers/stakeholders").page.heading == "No stakeholders yet")
        let answer = try await visitor.ask(
            .post, "/registers/stakeholders/begin", headers: Self.form, body: "set=typical-2018")
        #expect(answer["Location"] == "/registers/stakeholders?said=begun")
        let begun = try await visitor.get("/registers/stakeholders").page.section("Records to begin with")
        #expect(begun.words.contains("14 stakeholders, in the register already."))
        #expect(begun.buttons.allSatisfy { $0.hasPrefix("Add again: ") } && !begun.buttons.isEmpty)
        #expect(begun.forms[0].fields.contains { $0 == ("again", "yes") })
        #expect(
            try await visitor.ask(.post, "/registers/stakeholders/begin", headers: Self.form, body: "set=x").status
                == 400)
        _ = try await visitor.ask(.post, "/registers/stakeholders/done", headers: Self.form, body: "done=yes")
        #expect(try file.registerStates()["stakeholders"] == .done)
        _ = try await visitor.ask(.post, "/registers/stakeholders/done", headers: Self.form, body: "done=no")
        #expect(try file.registerStates()["stakeholders"] == .begun)
    }

    @Test("A column that the council adds is asked, shown and exported; a bad one is refused in words")
    func column() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            func add(_ body: String) async throws -> Visitor.Answer {
                try await visitor.ask(.post, "/registers/barriers/column", headers: Self.form, body: body)
            }
            for (body, field, sentence) in [
                ("name=&type=text", "name", "Give the column a name."),
                ("name=Risk&type=choice&choices=High", "choices", "Write at least two answers"),
                ("name=Who+acts%3F&type=text", "name", "has a column “Who acts?” already."),
                ("name=Risk&type=spell", "type", "Choose what stands in the column."),
            ] {
                let answer = try await add(body)
                #expect(answer.status == 400)
                let errors = try answer.page.errors
                #expect(errors.map(\.field) == [field] && errors[0].message.contains(sentence), "\(errors)")
            }
            #expect(try await add("name=Risk&type=choice&choices=High%0D%0ALow").status == 303)
            let risk = try await visitor.get("/registers/barriers/add").page.group("Risk")
            #expect(risk.controls.allSatisfy { $0.name == "own-risk" })
            #expect(try risk.control("High").value == "high" && risk.control("Low").value == "low")
            #expect(try await visitor.get("/registers/barriers/csv").text.contains(",Risk,"))
            #expect(try await visitor.get("/registers/barriers/views/table").page.tables[0].columns.contains("Risk"))
        }
    }

    @Test("A file is first said to change this and that, then stored; one with mistakes is refused by line")
    func importing() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            func send(_ body: String) async throws -> Visitor.Answer {
                try await visitor.ask(.post, "/registers/barriers/import", headers: Self.form, body: body)
            }
            let text = "Record,kind,barrier,overcome%0D%0A1,Trust,Doubt,Talk%0D%0A,Time,Haste,Wait%0D%0A"
            let first = try await send("text=" + text)
            #expect(try first.page.heading == "The file would add one barrier and change one")
            #expect(try first.page.form("/registers/barriers/import").fields.contains { $0 == ("step", "store") })
            #expect(try file.versions(of: RecordLink("barriers", 1)).count == 2)
            #expect(try await send("step=store&text=" + text)["Location"] == "/registers/barriers?said=imported")
            #expect(try file.versions(of: RecordLink("barriers", 1)).last?.entry.items["barrier"] == ["Doubt"])
            let bad = try await send("text=kind%0D%0AAir")
            #expect(bad.status == 400)
            #expect(
                try bad.page.errors.contains {
                    $0.message.hasPrefix("barriers.csv, line 2, column “kind”: “Air” is not among the answers")
                })
            #expect(try bad.page.control("Or its text, copied in").value == "kind\r\nAir")
        }
    }

    @Test("The evidence pack has a section for each register in use")
    func evidence() throws {
        let file = try Scratch.sample()
        let pack = try PageDocument(
            EvidencePack.report(
                file, Place(file), limits: .init(), registers: RegisterFiles.all(), date: "14 November 2018"
            ).html())
        #expect(pack.headings(2).contains { $0.contains("Seven barriers, two without anybody to act") })
        #expect(pack.words.contains("Fewer days in hospital for want of care"))
    }
}

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
        let list = try await visitor.get("/registers").text
        for register in try RegisterFiles.all() where register.profiles.isEmpty {
            #expect(list.contains("href=\"/registers/\(register.id)\""))
            for view in register.views {
                let address = "/registers/\(register.id)/views/\(view.id)"
                let page = try await visitor.get(address)
                #expect(page.status == 200, "\(address)")
                #expect(page.text.components(separatedBy: "<h1>").count == 2, "\(address)")
                #expect(page.bytes.count < 100_000, "\(address): \(page.bytes.count)")
                if page.text.contains("\(address)/csv") {
                    let csv = try await visitor.get(address + "/csv")
                    #expect(csv.status == 200 && csv["Content-Type"]?.hasPrefix("text/csv") == true, "\(address)")
                }
            }
        }
    }

    @Test("In sums by partner and year, what nobody entered is none and not nought")
    func sums() async throws {
        let text = try await Visitor().get("/registers/commitments").text
        #expect(text.contains(">none</td>") && !text.contains(">£0</td>"))
    }

    @Test("The heading counts what is missing, and a filter in the address says how many of all it shows")
    func heading() async throws {
        let visitor = try Visitor()
        let all = try await visitor.get("/registers/barriers").text
        #expect(all.contains("<h1>Seven barriers, two without anybody to act"))
        let trust = try await visitor.get("/registers/barriers/views/table?kind=trust&sort=-barrier").text
        #expect(trust.contains("<h1>Three of seven barriers"))
        #expect(
            trust.contains("<option value=\"trust\" selected>")
                && trust.contains("<option value=\"-barrier\" selected>"))
        #expect(
            try await visitor.get("/registers/barriers?q=nothing+of+the+kind").text.contains(
                "No barriers fit what you chose."))
        let bad = try await visitor.get("/registers/barriers?sort=price")
        #expect(bad.status == 400 && bad.text.contains("“price” is no column to sort by; choose one."))
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
            let page = try await visitor.get(address + "?said=added").text
            #expect(
                page.contains("<h1>Late &lt;b&gt;trains</h1>") && page.contains("27 March 2019")
                    && page.contains("Added."))
            let changed = try await visitor.ask(
                .post, address + "/edit", headers: Self.form,
                body:
                    "version=1&barrier=Late+trains&kind=time&overcome=Meet+online&state=acting&owner=Bob&note=We+met&by=Bob"
            )
            #expect(changed.status == 303)
            let history = try await visitor.get(address).text
            #expect(
                history.contains("We met") && history.contains("<del>27 March 2019</del>")
                    && history.contains("<ins>Bob</ins>"))
            let late = try await visitor.ask(
                .post, address + "/edit", headers: Self.form,
                body: "version=1&barrier=Trains&kind=time&overcome=Meet&state=seen")
            #expect(late.status == 400 && late.text.contains("Bob has written this barrier anew"))
            #expect(late.text.contains("value=\"Trains\""))
            let bare = try await visitor.ask(.post, address + "/remove", headers: Self.form, body: "note=+")
            #expect(bare.status == 400 && bare.text.contains("Say why it is taken out"))
            #expect(
                try await visitor.ask(.post, address + "/remove", headers: Self.form, body: "note=twice").status == 303)
            #expect(try await !visitor.get("/registers/barriers").text.contains("Late trains"))
            #expect(try await visitor.get(address).text.contains("Put it back"))
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
        for sentence in [
            "In one sentence: this is needed.", "“nonsense” is not among the answers", "“many” is not a number",
            "“31/2/2019” is a day that the calendar does not have.", "“soon” is not a reading",
        ] { #expect(answer.text.components(separatedBy: sentence).count == 3, "\(sentence)") }
        #expect(answer.text.contains("value=\"many\"") && answer.text.contains("value=\"&quot;x\""))
        #expect(answer.text.contains("<title>Error: Add a part of the vision"))
        #expect(try file.registerBook(RegisterFiles.all(), today: .today).records["vision"]?.count == 12)
    }

    @Test("A mark of 9 where marks go from 1 to 5 is refused with what was expected")
    func marks() async throws {
        let visitor = try Visitor(Workbench(Scratch.empty()))
        let answer = try await visitor.ask(
            .post, "/registers/opportunities/add", headers: Self.form,
            body: "opportunity=A+bid&kind=taken&need=9&able=5&state=seen")
        #expect(answer.status == 400)
        #expect(answer.text.contains("How much we need it: “9” is not from 1 to 5, as was expected."))
    }

    @Test("A set to begin with is added by one button; the register is begun, then done, then open again")
    func begin() async throws {
        let file = try Scratch.empty()
        let visitor = try Visitor(Workbench(file))
        #expect(try await visitor.get("/registers").text.contains("not looked at"))
        #expect(try await visitor.get("/registers/stakeholders").text.contains("<h1>No stakeholders yet</h1>"))
        let answer = try await visitor.ask(
            .post, "/registers/stakeholders/begin", headers: Self.form, body: "set=typical-2018")
        #expect(answer["Location"] == "/registers/stakeholders?said=begun")
        let begun = try await visitor.get("/registers/stakeholders").text
        #expect(begun.contains("14 stakeholders, in the register already.") && begun.contains(">Add again<"))
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
            #expect(try await add("name=&type=text").text.contains("Give the column a name."))
            #expect(try await add("name=Risk&type=choice&choices=High").text.contains("Write at least two answers"))
            #expect(try await add("name=Who+acts%3F&type=text").text.contains("has a column “Who acts?” already."))
            #expect(try await add("name=Risk&type=spell").text.contains("Choose what stands in the column."))
            #expect(try await add("name=Risk&type=choice&choices=High%0D%0ALow").status == 303)
            #expect(try await visitor.get("/registers/barriers/add").text.contains("name=\"own-risk\" value=\"high\""))
            #expect(try await visitor.get("/registers/barriers/csv").text.contains(",Risk,"))
            #expect(
                try await visitor.get("/registers/barriers/views/table").text.contains("<th scope=\"col\">Risk</th>"))
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
            #expect(first.text.contains("<h1>The file would add one barrier and change one</h1>"))
            #expect(try file.versions(of: RecordLink("barriers", 1)).count == 2)
            #expect(try await send("step=store&text=" + text)["Location"] == "/registers/barriers?said=imported")
            #expect(try file.versions(of: RecordLink("barriers", 1)).last?.entry.items["barrier"] == ["Doubt"])
            let bad = try await send("text=kind%0D%0AAir")
            #expect(
                bad.status == 400
                    && bad.text.contains("barriers.csv, line 2, column “kind”: “Air” is not among the answers"))
        }
    }

    @Test("The evidence pack has a section for each register in use")
    func evidence() throws {
        let file = try Scratch.sample()
        let html = try EvidencePack.report(
            file, Place(file), limits: .init(), registers: RegisterFiles.all(), date: "14 November 2018"
        ).html()
        #expect(html.contains("Seven barriers, two without anybody to act"))
        #expect(html.contains("Fewer days in hospital for want of care"))
    }
}

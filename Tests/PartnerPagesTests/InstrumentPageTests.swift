import Content
import Foundation
import Testing
import WebTesting
import Workbench

@Suite("Tools, answers and results")
struct InstrumentPageTests {
    static let form = Visitor.form

    static func post(_ visitor: Visitor, _ path: String, _ body: String) async throws -> Visitor.Answer {
        try await visitor.ask(.post, path, headers: form, body: body)
    }

    @Test("Every instrument for the year stands among the tools, with its state in words")
    func toolkit() async throws {
        func states(_ page: PageDocument) throws -> [String] {
            try Instrument.all().filter { $0.profiles.isEmpty || $0.profiles == ["2018"] }.map { instrument in
                let item = page.element.all("li").first { item in
                    item.all("a").contains { $0["href"] == "/tools/\(instrument.id)" }
                }
                let state = item?.all("span").first { $0.hasClass("st") }
                return try #require(state, "\(instrument.id)").words
            }
        }
        #expect(try await Set(states(Visitor().get("/toolkit").page)) == ["Done"])
        let empty = try await Visitor(Workbench(Scratch.empty())).get("/toolkit").page
        #expect(try Set(states(empty)) == ["Not looked at"])
    }

    @Test(
        "The heading of a result is its finding",
        arguments: [
            ("A8", "Bournemouth and Christchurch most"), ("A7", "hours a month to partners"), ("B5", "is weakest, at"),
            ("B6", "differ most in"), ("B7", "comes first, at"), ("B1", "The partnership is at"),
        ])
    func findings(id: String, words: String) async throws {
        let answer = try await Visitor().get("/tools/\(id)/result")
        let page = try answer.page
        #expect(page.heading.contains(words))
        #expect(page.words.contains("Invented answers"))
        let method = try #require(page.element.all("details").first { $0.words.hasPrefix("How this was worked out") })
        #expect(!method.all("li").isEmpty)
        #expect(answer.bytes.count < 100_000, "\(id): \(answer.bytes.count) bytes")
    }

    @Test("The numbers of every picture and table of a result can be taken away as CSV")
    func csv() async throws {
        let visitor = try Visitor()
        for id in ["A8", "A7", "B5", "B6", "B7", "B1"] {
            let links = try await visitor.get("/tools/\(id)/result").page.links
            let files = links.filter { $0.words == "These numbers as CSV" }.map(\.address)
            #expect(!files.isEmpty)
            for address in files {
                let file = try await visitor.get(address)
                #expect(file.status == 200 && file["Content-Type"] == "text/csv; charset=utf-8", "\(address)")
            }
        }
        #expect(try await visitor.get("/tools/A8/result/csv?table=99").status == 404)
        #expect(try await visitor.get("/tools/A8/result?wave=9").status == 404)
        #expect(try await visitor.get("/tools/Z9").status == 404)
    }

    @Test("An organisation is asked, answers one question a page, checks, sends, and its answer stands in the result")
    func journey() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            #expect(try await Self.post(visitor, "/tools/A8/waves", "title=").status == 400)
            let nobody = try await Self.post(visitor, "/tools/A8/waves", "title=Autumn&chosen=yes")
            #expect(nobody.status == 400)
            #expect(try nobody.page.error("Choose at least one organisation to ask.") == "ask")
            #expect(try nobody.page.group("Who is asked").error == "Choose at least one organisation to ask.")
            #expect(try nobody.page.control("What the wave is called").value == "Autumn")
            #expect(try await Self.post(visitor, "/tools/A8/waves", "title=Autumn+2018").status == 303)
            let wave = try #require(try file.waves(of: "A8").last)
            let link = try #require(try file.respondents(of: wave).first { $0.organisation == "poole" }).token
            let start = try await visitor.get("/answer/\(link)").page
            #expect(start.words.contains("These answers are open") && start.words.contains("For Borough of Poole"))
            #expect(try start.form("/answer/\(link)").method == "post")
            let list = try #require(try await Self.post(visitor, "/answer/\(link)", "")["Location"])
            let draft = list.split(separator: "/")[2]
            let root = "/answer/\(link)/\(draft)"
            let first = try await visitor.get("\(root)/ask/1").page
            let question = try first.group("How do you work with Bournemouth Borough Council today?")
            #expect(question.chosen == [] && question.words.contains("In May 2018 you said:"))
            let wrong = try await Self.post(visitor, "\(root)/ask/1", "q-stage=9")
            #expect(wrong.status == 400)
            let scale = try #require(wrong.page.group("How do you work with Bournemouth").error)
            #expect(scale.contains("a step of the scale “Seven stages”, 1 to 7, was expected."))
            let silent = try await Self.post(visitor, "\(root)/ask/1", "q-stage=1")
            #expect(silent.status == 400)
            let again = try silent.page
            #expect(again.errors.map(\.message) == ["Say in a sentence what is behind “1 Compete”."])
            #expect(again.controls.filter(\.isChecked).map(\.value) == ["1"])
            let kept = try await Self.post(visitor, "\(root)/ask/1", "q-stage=1&c-stage=We+bid+for+the+same+fund")
            #expect(kept["Location"] == "\(root)/ask/2")
            let answers = try await visitor.get("\(root)/check").page.definitions
            #expect(answers.contains { $0.meaning.hasPrefix("1 Compete We bid for the same fund") })
            #expect(answers.contains { $0.meaning.hasPrefix("Not provided") })
            let sent = try await Self.post(visitor, "\(root)/check", "")
            #expect(sent["Location"] == "/answer/\(link)/sent")
            #expect(try await visitor.get("/answer/\(link)/sent").page.heading.hasPrefix("Thank you"))
            #expect(try await visitor.get("\(root)/check").status == 404)
            #expect(try await visitor.get("/tools/A8").page.statuses.contains { $0.contains("1 of 17 answered") })
            #expect(try await visitor.get("/tools/A8/result?organisation=poole").page.words.contains("1 compete"))
            #expect(try await Self.post(visitor, "/tools/A8/close", "").status == 400)
            #expect(try await Self.post(visitor, "/tools/A8/close", "sure=yes").status == 303)
            let closed = try await visitor.get("/answer/\(link)").page
            #expect(closed.words.contains("nothing more is answered") && closed.buttons.isEmpty)
            #expect(try await Self.post(visitor, "/answer/\(link)", "").status == 400)
        }
    }

    @Test("An anonymous link works once, says so before, and shows nothing while the wave is open")
    func anonymous() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            _ = try await Self.post(visitor, "/tools/B1/waves", "title=Autumn+2018")
            let refused = try await Self.post(visitor, "/tools/B1/links", "count=many&label=Board")
            #expect(refused.status == 400)
            let form = try refused.page.form("/tools/B1/links")
            let count = try form.control("How many")
            #expect(count.value == "many" && count.error?.hasPrefix("Say how many links") == true)
            #expect(try refused.page.error("Say how many links") == count.id)
            #expect(try form.control("For whom").value == "Board")
            #expect(try await Self.post(visitor, "/tools/B1/links", "count=2&label=Board").status == 303)
            let wave = try #require(try file.waves(of: "B1").last)
            let link = try file.respondents(of: wave)[0].token
            #expect(try await visitor.get("/answer/\(link)").page.words.contains("Your answers are anonymous"))
            let step = try #require(try await Self.post(visitor, "/answer/\(link)", "")["Location"])
            let root = step.components(separatedBy: "/ask/")[0]
            _ = try await Self.post(visitor, "\(root)/ask/1", "q-selflessness-1=5")
            #expect(try await Self.post(visitor, "\(root)/check", "").status == 303)
            let used = try await visitor.get("/answer/\(link)").page
            #expect(used.words.contains("This link has been used.") && used.buttons.isEmpty)
            let result = try await visitor.get("/tools/B1/result?wave=4").page
            #expect(result.words.contains("the result appears when the wave is closed"))
            #expect(result.tables.isEmpty && result.pictures.isEmpty)
        }
    }

    @Test("A place is overruled with a reason, and the rule's own place stays beside it")
    func overrule() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let body = "wave=3&organisation=poole&partner=police&place=core"
            let silent = try await Self.post(visitor, "/tools/A7/result/place", body)
            #expect(silent.status == 400)
            #expect(try silent.page.control("Why").error?.hasPrefix("Say why") == true)
            #expect(try silent.page.error("Say why") == "reason" && silent.page.control("Partner").value == "police")
            let done = try await Self.post(visitor, "/tools/A7/result/place", body + "&reason=Safety+comes+first")
            let page = try await visitor.get(try #require(done["Location"])).page
            let places = page.items.filter { $0.contains("Safety comes first") }
            #expect(!places.isEmpty)
            for place in places { #expect(place.contains("Police") && place.contains("overruled, from")) }
        }
    }

    @Test("A partner is added and leaves; what lacks something is not kept")
    func partners() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            #expect(try await visitor.get("/partners").page.heading.hasPrefix("Nine councils and eight other partners"))
            let bare = try await Self.post(visitor, "/partners", "name=")
            #expect(bare.status == 400)
            let name = try bare.page.form("/partners").control("Name")
            #expect(try bare.page.error("Enter the partner's name.") == name.id && name.error != nil)
            #expect(try await Self.post(visitor, "/partners", "name=Dorset+Police&kind=police").status == 400)
            #expect(try await Self.post(visitor, "/partners", "name=Arts+Council&kind=culture").status == 303)
            #expect(
                try await Self.post(visitor, "/partners/leave", "partner=arts-council&day=2001-01-01").status == 400)
            #expect(try await Self.post(visitor, "/partners/leave", "partner=arts-council").status == 303)
            #expect(try file.organisations().last?.left != nil)
        }
    }
}

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
        let page = try await Visitor().get("/toolkit").text
        for instrument in try Instrument.all() where instrument.profiles.isEmpty || instrument.profiles == ["2018"] {
            #expect(page.contains("/tools/\(instrument.id)\""), "\(instrument.id)")
        }
        #expect(page.contains("Done"))
        let empty = try await Visitor(Workbench(Scratch.empty())).get("/toolkit").text
        #expect(empty.contains("Not looked at") && !empty.contains(">Done<"))
    }

    @Test(
        "The heading of a result is its finding",
        arguments: [
            ("A8", "Christchurch and Bournemouth most"), ("A7", "hours a month to partners"), ("B5", "is weakest, at"),
            ("B6", "differ most in"), ("B7", "comes first, at"), ("B1", "The partnership is at"),
        ])
    func findings(id: String, words: String) async throws {
        let page = try await Visitor().get("/tools/\(id)/result").text
        let heading = try #require(page.firstMatch(of: #/<h1[^>]*>(.*?)<\/h1>/#)?.1)
        #expect(heading.contains(words) || heading.contains("Bournemouth and Christchurch most"), "\(heading)")
        #expect(page.contains("Invented answers") && page.contains("How this was worked out"))
        #expect(page.utf8.count < 100_000, "\(id): \(page.utf8.count) bytes")
    }

    @Test("The numbers of every picture and table of a result can be taken away as CSV")
    func csv() async throws {
        let visitor = try Visitor()
        for id in ["A8", "A7", "B5", "B6", "B7", "B1"] {
            let page = try await visitor.get("/tools/\(id)/result").text
            let links = page.matches(of: #/href="(\/tools\/[^"]*\/csv[^"]*)"/#).map {
                $0.1.replacing("&amp;", with: "&")
            }
            #expect(!links.isEmpty)
            for link in links {
                let file = try await visitor.get(String(link))
                #expect(file.status == 200 && file["Content-Type"] == "text/csv; charset=utf-8", "\(link)")
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
            #expect(nobody.status == 400 && nobody.text.contains("Choose at least one organisation to ask."))
            #expect(try await Self.post(visitor, "/tools/A8/waves", "title=Autumn+2018").status == 303)
            let wave = try #require(try file.waves(of: "A8").last)
            let link = try #require(try file.respondents(of: wave).first { $0.organisation == "poole" }).token
            let start = try await visitor.get("/answer/\(link)").text
            #expect(start.contains("These answers are open") && start.contains("For Borough of Poole"))
            let list = try #require(try await Self.post(visitor, "/answer/\(link)", "")["Location"])
            let draft = list.split(separator: "/")[2]
            let root = "/answer/\(link)/\(draft)"
            let first = try await visitor.get("\(root)/ask/1").text
            #expect(first.contains("How do you work with Bournemouth Borough Council today?"))
            #expect(first.contains("In May 2018 you said:"))
            let wrong = try await Self.post(visitor, "\(root)/ask/1", "q-stage=9")
            #expect(
                wrong.status == 400 && wrong.text.contains("a step of the scale “Seven stages”, 1 to 7, was expected."))
            let silent = try await Self.post(visitor, "\(root)/ask/1", "q-stage=1")
            #expect(silent.status == 400 && silent.text.contains("Say in a sentence what is behind “1 Compete”."))
            #expect(silent.text.contains("value=\"1\" checked"))
            let kept = try await Self.post(visitor, "\(root)/ask/1", "q-stage=1&c-stage=We+bid+for+the+same+fund")
            #expect(kept["Location"] == "\(root)/ask/2")
            let check = try await visitor.get("\(root)/check").text
            #expect(
                check.contains("1 Compete") && check.contains("We bid for the same fund")
                    && check.contains("Not provided"))
            let sent = try await Self.post(visitor, "\(root)/check", "")
            #expect(sent["Location"] == "/answer/\(link)/sent")
            #expect(try await visitor.get("/answer/\(link)/sent").text.contains("Thank you"))
            #expect(try await visitor.get("\(root)/check").status == 404)
            #expect(try await visitor.get("/tools/A8").text.contains("1 of 17 answered"))
            #expect(try await visitor.get("/tools/A8/result?organisation=poole").text.contains("1 compete"))
            #expect(try await Self.post(visitor, "/tools/A8/close", "").status == 400)
            #expect(try await Self.post(visitor, "/tools/A8/close", "sure=yes").status == 303)
            let closed = try await visitor.get("/answer/\(link)").text
            #expect(closed.contains("nothing more is answered") && !closed.contains("<button"))
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
            #expect(refused.text.contains("<span class=\"error\" id=\"count-error\">Say how many links"))
            #expect(refused.text.contains("value=\"many\" aria-invalid=\"true\" aria-describedby=\"count-error\""))
            #expect(refused.text.contains("name=\"label\" value=\"Board\""))
            #expect(try await Self.post(visitor, "/tools/B1/links", "count=2&label=Board").status == 303)
            let wave = try #require(try file.waves(of: "B1").last)
            let link = try file.respondents(of: wave)[0].token
            #expect(try await visitor.get("/answer/\(link)").text.contains("Your answers are anonymous"))
            let step = try #require(try await Self.post(visitor, "/answer/\(link)", "")["Location"])
            let root = step.components(separatedBy: "/ask/")[0]
            _ = try await Self.post(visitor, "\(root)/ask/1", "q-selflessness-1=5")
            #expect(try await Self.post(visitor, "\(root)/check", "").status == 303)
            #expect(try await visitor.get("/answer/\(link)").text.contains("This link has been used."))
            #expect(
                try await visitor.get("/tools/B1/result?wave=4").text.contains(
                    "the result appears when the wave is closed"))
        }
    }

    @Test("A place is overruled with a reason, and the rule's own place stays beside it")
    func overrule() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let body = "wave=3&organisation=poole&partner=police&place=core"
            let silent = try await Self.post(visitor, "/tools/A7/result/place", body)
            #expect(silent.status == 400 && silent.text.contains("Say why"))
            let done = try await Self.post(visitor, "/tools/A7/result/place", body + "&reason=Safety+comes+first")
            let page = try await visitor.get(try #require(done["Location"])).text
            #expect(page.contains("overruled, from") && page.contains("Safety comes first"))
        }
    }

    @Test("A partner is added and leaves; what lacks something is not kept")
    func partners() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            #expect(try await visitor.get("/partners").text.contains("Nine councils and eight other partners"))
            let bare = try await Self.post(visitor, "/partners", "name=")
            #expect(bare.status == 400 && bare.text.contains("Enter the partner&#39;s name."))
            #expect(try await Self.post(visitor, "/partners", "name=Dorset+Police&kind=police").status == 400)
            #expect(try await Self.post(visitor, "/partners", "name=Arts+Council&kind=culture").status == 303)
            #expect(
                try await Self.post(visitor, "/partners/leave", "partner=arts-council&day=2001-01-01").status == 400)
            #expect(try await Self.post(visitor, "/partners/leave", "partner=arts-council").status == 303)
            #expect(try file.organisations().last?.left != nil)
        }
    }
}

import Content
import Foundation
import Testing
import WebTesting
import Workbench

@Suite("Painting a plan")
struct PaintTests {
    /// Dorset's eight districts in the order of their codes: the conurbation is the first three.
    static let approved = "00011111"
    static let limits = "&limits=1&fewest=2&least=300000"

    @Test("A finished plan is told against all others: its ranks, and that nothing beats it")
    func finished() async throws {
        let text = try await Visitor().get("/options/paint?plan=" + Self.approved + Self.limits).text
        #expect(text.contains("data-live>Nothing among 6 plans beats yours</h1>"))
        #expect(text.contains("<b>2nd</b> of 6"))
        #expect(text.contains("20,587 people") && text.contains("best 14,867"))
        #expect(text.contains("None of 6 plans is as good by every criterion and better by one."))
    }

    @Test("Plans that beat it are listed with what they change")
    func beaten() async throws {
        // Poole with Purbeck against the rest is worse by size and by commuting than others.
        let text = try await Visitor().get("/options/paint?plan=01000100&limits=1&fewest=2").text
        #expect(text.contains("of 465 plans beat yours"))
        #expect(text.contains(" in another council</a>"))
        #expect(text.contains("href=\"/options/compare?limits=1&amp;fewest=2&amp;plan=01000100&amp;plan="))
    }

    @Test("Only councils that have been begun are judged; what is left is named and can be found")
    func begun() async throws {
        let text = try await Visitor().get("/options/paint?plan=00......&groups=4" + Self.limits).text
        #expect(text.contains("Six of eight districts have no council yet"))
        // Bournemouth and Poole hang together and have 346,022 people; the councils not begun say nothing.
        #expect(text.contains("346,022 people"))
        #expect(!text.contains("in two pieces"))
        #expect(text.contains("data-find=\"E07000048 E07000049 E07000050 E07000051 E07000052 E07000053\""))
        #expect(text.contains("Figures and ranks come as soon as every area has a council."))
    }

    @Test("A council that may still grow is neither too small nor without an area that is to be kept with it")
    func growing() async throws {
        // Christchurch alone has 49,616 people of 300,000, and is to be kept together with West Dorset.
        let wish = "&together=E07000048%2BE07000052"
        let begun = try await Visitor().get("/options/paint?plan=..0.....&groups=2" + Self.limits + wish).text
        #expect(begun.contains("Seven of eight districts have no council yet</h1>"))
        #expect(!begun.contains("below the limit") && !begun.contains("wished to be together"))
        #expect(begun.contains("so far"))
        let whole = try await Visitor().get("/options/paint?plan=11011111&groups=2" + Self.limits + wish).text
        #expect(whole.contains("below the limit of 300,000 people"))
        #expect(whole.contains("without West Dorset, wished to be together with Christchurch"))
        // What is too large cannot be mended by painting on.
        let large = try await Visitor().get("/options/paint?plan=00......&groups=2&limits=1&largest=300000").text
        #expect(large.contains("Council 1 is above the limit of 300,000 people</h1>"))
    }

    @Test("Nothing is said to be unbeaten that is not among the plans within the limits")
    func outside() async throws {
        // One council of all, where the limits ask for two or more.
        let text = try await Visitor().get("/options/paint?plan=00000000" + Self.limits).text
        #expect(text.contains("One council, and the limits ask for two or more</h1>"))
        #expect(!text.contains("Nothing is better than yours") && !text.contains("beats yours"))
        #expect(text.contains("its ranks say where it would stand"))
        // Christchurch alone against the rest: too small, so no praise either.
        let small = try await Visitor().get("/options/paint?plan=11011111" + Self.limits).text
        #expect(!small.contains("Nothing is better than yours"))
    }

    @Test("A council in two pieces is the heading, with what lies apart")
    func pieces() async throws {
        // Bournemouth and Weymouth, with all of Dorset between them.
        let text = try await Visitor().get("/options/paint?plan=01111110" + Self.limits).text
        #expect(text.contains("Council 1 is in two pieces: Weymouth and Portland lies apart</h1>"))
        #expect(text.contains("Find what lies apart from Council 1"))
    }

    @Test("A doubtful link that would hold the pieces together is named")
    func mends() async throws {
        try await Scratch.changing { file in
            try file.decide("E07000052", "E07000053", joined: false, reason: "the causeway is closed", at: .now)
            let text = try await Visitor(Workbench(file)).get("/options/paint?plan=00011111&limits=1").text
            #expect(text.contains("the link West Dorset – Weymouth and Portland (land) would join them"))
            #expect(text.contains("the causeway is closed"))
        }
    }

    @Test(
        "A form becomes the address of the plan it makes",
        arguments: [
            // The brush paints an area; what was there before can be taken back.
            ("plan=........&groups=2&brush=1&do=paint.E07000048", "plan=..1.....", "before=........"),
            ("plan=........&groups=2&to-E07000048=1&to-E07000049=0", "plan=..10....", "before=........"),
            ("plan=0.......&groups=1&brush=none&do=paint.E06000028", "plan=........", "before=0......."),
            ("plan=0.......&before=........&do=undo", "plan=........", "after=0......."),
            ("plan=........&after=0.......&do=redo", "plan=0.......", "before=........"),
            ("plan=00......&groups=2&lock=0&brush=1&do=paint.E06000028", "plan=00......", "lock=0"),
            ("plan=00......&groups=2&do=lock.0", "lock=0", "brush=1"),
            ("plan=00......&groups=2&do=more", "groups=3", "plan=00......"),
            ("plan=01......&groups=2&name-1=West&do=fewer", "plan=0.......", "groups=1"),
            ("plan=01......&do=clear", "plan=........", "before=01......"),
            ("plan=........&click=joins&do=paint.E06000029", "first=E06000029", "click=joins"),
            (
                "plan=........&click=joins&first=E06000029&do=paint.E06000028", "together=E06000028%2BE06000029",
                "click=joins"
            ),
            (
                "plan=........&limits=1&apart=E06000028%2BE06000029&do=forget.apart.E06000028%2BE06000029",
                "plan=........",
                "limits=1"
            ),
        ])
    func changes(fields: String, one: String, other: String) async throws {
        let answer = try await Visitor().get("/options/paint?" + fields)
        #expect(answer.status == 303)
        let parts = Set(
            (answer["Location"] ?? "").split(separator: "?").last?.split(separator: "&").map(String.init) ?? [])
        #expect(parts.contains(one) && parts.contains(other), "\(parts.sorted())")
        #expect(!parts.contains { $0.hasPrefix("do=") || $0.hasPrefix("to-") || $0.hasPrefix("apart=") })
    }

    @Test("The part that a script asks for says what the page says, and leaves out the map and the list")
    func part() async throws {
        let visitor = try Visitor()
        let address = "/options/paint?plan=00011111" + Self.limits
        let page = try await visitor.get(address).text
        let part = try await visitor.get(address + "&part=1").text
        #expect(part.utf8.count < page.utf8.count / 2)
        #expect(!part.contains("data-code") && !part.contains("<!doctype"))
        func section(_ text: String, _ id: String) -> Substring? {
            text.range(of: "id=\"\(id)\"").flatMap { start in
                text[start.upperBound...].range(of: ">").flatMap { open in
                    text[open.upperBound...].range(of: "</section>").map { text[open.upperBound..<$0.lowerBound] }
                }
            }
        }
        let standing = try #require(section(part, "standing"))
        #expect(standing == section(page, "standing") && standing.contains("2nd"))
    }

    @Test(
        "An address that holds no plan of this place says so in one sentence",
        arguments: [
            ("001", "The plan in the address has three letters; Dorset has eight districts, each with one letter."),
            ("0001111%C3%A9", "The plan in the address, “0001111é”, has a letter that stands for no council."),
        ])
    func noPlan(plan: String, sentence: String) async throws {
        let page = try await Visitor().get("/options/paint?plan=" + plan)
        #expect(page.status == 400)
        #expect(page.text.contains(sentence))
        #expect(try await Visitor().get("/options/paint/csv?plan=" + plan).status == 400)
    }

    @Test("Wishes that contradict each other are said, and the plan keeps its figures")
    func contradiction() async throws {
        let page = try await Visitor().get(
            "/options/paint?plan=00011111&limits=1&together=E06000028%2BE06000029&apart=E06000028%2BE06000029")
        #expect(page.status == 400)
        #expect(page.text.contains("Bournemouth") && page.text.contains("20,587 people"))
    }

    @Test("A locality without areas is answered in words")
    func empty() async throws {
        let page = try await Visitor(Workbench(Scratch.empty())).get("/options/paint")
        #expect(page.status == 200 && page.text.contains("There is nothing to paint yet"))
    }
}

@Suite("Plans kept, and plans as tables")
struct PlansTests {
    @Test("A painted plan is kept under a name, shown at its address, and changed only by a new version")
    func keeps() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            func keep(_ body: String) async throws -> Visitor.Answer {
                try await visitor.ask(.post, "/options/plans", headers: Visitor.form, body: body)
            }
            let kept = try await keep("plan=00011111&name=Two+councils&author=Anna&note=Why+not&name-0=Coast")
            #expect(kept.status == 303 && kept["Location"] == "/options/plans/two-councils")
            let page = try await visitor.get("/options/plans/two-councils").text
            #expect(page.contains("Two councils:") && page.contains("By Anna") && page.contains("Why not"))
            #expect(page.contains("Coast") && page.contains("of=two-councils"))
            let version = try await keep("plan=00111111&name=Two+councils&author=Ben&of=two-councils&version=1")
            #expect(version["Location"] == "/options/plans/two-councils")
            let copy = try await keep("plan=00111111&name=Mine&author=Ben&of=two-councils")
            #expect(copy["Location"] == "/options/plans/mine")
            #expect(try await visitor.get("/options/plans/mine").text.contains("began as a copy of “Two councils”"))
            #expect(try await visitor.get("/options/plans/two-councils").text.contains("Versions"))
            #expect(try await visitor.get("/options/plans/two-councils?version=1").text.contains("Why not"))
            #expect(try await visitor.get("/options/plans/two-councils?version=9").status == 404)
            let list = try await visitor.get("/options/plans?with=01234567").text
            #expect(list.contains("Two plans were painted and kept; one plan is known from elsewhere"))
            #expect(list.contains("The plan you paint") && list.contains("version 2"))
            #expect(try file.drawnVersions().count == 3)
        }
    }

    @Test(
        "A plan without a name, an author or anything painted is not kept",
        arguments: [
            ("plan=00011111&author=Anna", "Give the plan a name."), ("plan=00011111&name=A", "Say whose plan it is."),
            ("plan=........&name=A&author=B", "The plan has no area in any council yet."),
            ("plan=000&name=A&author=B", "The plan in the address has three letters"),
        ])
    func refuses(body: String, sentence: String) async throws {
        let file = try Scratch.sample()
        let answer = try await Visitor(Workbench(file)).ask(
            .post, "/options/plans", headers: Visitor.form, body: body)
        #expect(answer.status == 400 && answer.text.contains(sentence))
        #expect(try file.drawnPlans().isEmpty)
    }

    @Test("A table that was downloaded is pasted again and gives the same plan")
    func table() async throws {
        let visitor = try Visitor()
        let csv = try await visitor.get("/options/paint/csv?plan=0001.111&name-0=The+coast")
        #expect(csv["Content-Type"] == "text/csv; charset=utf-8")
        #expect(
            csv.text.contains("E06000028,Bournemouth,1,The coast\n") && csv.text.contains("E07000050,North Dorset,,\n"))
        let body = "table=" + (csv.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        let shown = try await visitor.ask(.post, "/options/paint/table", headers: Visitor.form, body: body)
        #expect(shown.status == 303)
        #expect(shown["Location"]?.contains("plan=0001.111") == true)
        #expect(shown["Location"]?.contains("name-0=The%20coast") == true)
    }

    @Test(
        "A table that is no plan is answered with the line and the word that is wrong",
        arguments: [
            ("code,group%0AE99,1", "line 2, column “code”: “E99” is not an area of this locality."),
            ("code,group%0AE06000028,1%0AE06000028,1", "“E06000028” stands on line 2 already."),
            ("code,group%0AE06000028,1", "the plan leaves out E06000029 (Poole)"),
            ("a,b%0A1,2", "there is no column for “code”"), ("", "The table"),
        ])
    func wrongTable(table: String, sentence: String) async throws {
        let answer = try await Visitor().ask(
            .post, "/options/paint/table", headers: Visitor.form, body: "table=" + table)
        #expect(answer.status == 400)
        #expect(answer.text.contains(sentence))
    }
}

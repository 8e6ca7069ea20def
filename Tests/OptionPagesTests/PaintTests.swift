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
        let page = try await Visitor().get("/options/paint?plan=" + Self.approved + Self.limits).page
        #expect(page.heading == "Nothing among 6 plans beats yours")
        let standing = try page.part(id: "standing").words
        #expect(standing.contains("2nd of 6 Difference in people: 20,587 people best 14,867"))
        #expect(page.words.contains("None of 6 plans is as good by every criterion and better by one."))
    }

    @Test("Plans that beat it are listed with what they change")
    func beaten() async throws {
        // Poole with Purbeck against the rest is worse by size and by commuting than others.
        let page = try await Visitor().get("/options/paint?plan=01000100&limits=1&fewest=2").page
        #expect(page.heading == "Three of 465 plans beat yours")
        let better = try page.part(id: "numbers").links
        #expect(better.contains { $0.words.hasSuffix(" in another council") })
        let comparisons = better.filter { $0.words.hasPrefix("Compare yours with: ") }
        #expect(comparisons.count == 3)
        #expect(
            comparisons.allSatisfy { $0.address.hasPrefix("/options/compare?limits=1&fewest=2&plan=01000100&plan=") })
    }

    @Test("Only councils that have been begun are judged; what is left is named and can be found")
    func begun() async throws {
        let page = try await Visitor().get("/options/paint?plan=00......&groups=4" + Self.limits).page
        #expect(page.heading == "Six of eight districts have no council yet")
        // Bournemouth and Poole hang together and have 346,022 people; the councils not begun say nothing.
        let brushes = try page.group("Paint with")
        #expect(try brushes.control("Council 1").label.contains("346,022 people"))
        #expect(try !brushes.control("Council 2").label.contains("people"))
        #expect(!page.words.contains("in two pieces"))
        let find = try #require(page.part(id: "finds").element.all("a").first)
        #expect(find["data-find"] == "E07000048 E07000049 E07000050 E07000051 E07000052 E07000053")
        #expect(find["href"] == "#area-E07000048")
        #expect(page.words.contains("Figures and ranks come as soon as every area has a council."))
    }

    @Test("A council that may still grow is neither too small nor without an area that is to be kept with it")
    func growing() async throws {
        // Christchurch alone has 49,616 people of 300,000, and is to be kept together with West Dorset.
        let wish = "&together=E07000048%2BE07000052"
        let begun = try await Visitor().get("/options/paint?plan=..0.....&groups=2" + Self.limits + wish).page
        #expect(begun.heading == "Seven of eight districts have no council yet")
        #expect(!begun.words.contains("below the limit") && !begun.words.contains("wished to be together"))
        let councils = try #require(begun.tables.first { $0.rowHeadings.first == "Council 1" })
        #expect(councils.rows[0].last?.contains("so far") == true)
        let whole = try await Visitor().get("/options/paint?plan=11011111&groups=2" + Self.limits + wish).page
        #expect(whole.heading == "Council 1 is below the limit of 300,000 people")
        let small = try whole.group("Paint with").control("Council 1").label
        #expect(small == "Council 1 49,616 people, below the limit of 300,000 people")
        let apart = try whole.group("Paint with").control("Council 2").label
        #expect(apart.hasSuffix("without Christchurch, wished to be together with West Dorset"))
        #expect(whole.words.contains("without West Dorset, wished to be together with Christchurch"))
        // What is too large cannot be mended by painting on.
        let large = try await Visitor().get("/options/paint?plan=00......&groups=2&limits=1&largest=300000").page
        #expect(large.heading == "Council 1 is above the limit of 300,000 people")
    }

    @Test("Nothing is said to be unbeaten that is not among the plans within the limits")
    func outside() async throws {
        // One council of all, where the limits ask for two or more.
        let answer = try await Visitor().get("/options/paint?plan=00000000" + Self.limits)
        #expect(try answer.page.heading == "One council, and the limits ask for two or more")
        // As a plan is praised that nothing beats.
        let praise = "Nothing among"
        #expect(!answer.text.contains(praise) && !answer.text.contains("beats yours"))
        #expect(try answer.page.words.contains("its ranks say where it would stand"))
        // Christchurch alone against the rest: too small, so no praise either.
        let small = try await Visitor().get("/options/paint?plan=11011111" + Self.limits)
        #expect(!small.text.contains(praise) && !small.text.contains("beats yours"))
        #expect(try await Visitor().get("/options/paint?plan=" + Self.approved + Self.limits).text.contains(praise))
    }

    @Test("A council in two pieces is the heading, with what lies apart")
    func pieces() async throws {
        // Bournemouth and Weymouth, with all of Dorset between them.
        let page = try await Visitor().get("/options/paint?plan=01111110" + Self.limits).page
        #expect(page.heading == "Council 1 is in two pieces: Weymouth and Portland lies apart")
        #expect(try page.link("Find what lies apart from Council 1") == "#area-E07000053")
    }

    @Test("A doubtful link that would hold the pieces together is named")
    func mends() async throws {
        try await Scratch.changing { file in
            try file.decide("E07000052", "E07000053", joined: false, reason: "the causeway is closed", at: .now)
            let page = try await Visitor(Workbench(file)).get("/options/paint?plan=00011111&limits=1").page
            #expect(page.words.contains("the link West Dorset – Weymouth and Portland (land) would join them"))
            #expect(try page.section("Links are decisions").words.contains("the causeway is closed"))
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
        let page = try await visitor.get(address)
        let part = try await visitor.get(address + "&part=1")
        #expect(part.bytes.count < page.bytes.count / 2)
        #expect(!part.text.contains("data-code") && !part.text.contains("<!doctype"))
        // What the script puts in place of the page's own has the same name and says the same.
        let live = try page.page.element.descendants.filter { $0["data-live"] != nil }
        let parts = try part.page.element.children
        #expect(Set(live.map { $0["id"] }) == Set(parts.map { $0["id"] }) && live.count > 6)
        for element in live {
            #expect(parts.first { $0["id"] == element["id"] }?.words == element.words, "\(element["id"] ?? "no name")")
        }
        #expect(try part.page.part(id: "standing").words.contains("2nd of 6"))
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
        #expect(try page.page.errors.map(\.message) == [sentence])
        #expect(try await Visitor().get("/options/paint/csv?plan=" + plan).status == 400)
    }

    @Test("Wishes that contradict each other are said, and the plan keeps its figures")
    func contradiction() async throws {
        let answer = try await Visitor().get(
            "/options/paint?plan=00011111&limits=1&together=E06000028%2BE06000029&apart=E06000028%2BE06000029")
        #expect(answer.status == 400)
        let page = try answer.page
        #expect(
            try page.error("Bournemouth and Poole are to be kept together and apart; only one can hold.") == "limits")
        #expect(try page.part(id: "limits").words == "Change the limits")
        #expect(page.words.contains("20,587 people"))
    }

    @Test("A locality without areas is answered in words")
    func empty() async throws {
        let page = try await Visitor(Workbench(Scratch.empty())).get("/options/paint")
        #expect(try page.status == 200 && page.page.heading.hasPrefix("There is nothing to paint yet"))
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
            let page = try await visitor.get("/options/plans/two-councils").page
            #expect(page.heading.hasPrefix("Two councils:"))
            #expect(page.words.contains("By Anna") && page.words.contains("Why not"))
            #expect(page.tables.contains { $0.rowHeadings.contains("Coast") })
            #expect(try page.link("Paint it further").contains("of=two-councils"))
            let version = try await keep("plan=00111111&name=Two+councils&author=Ben&of=two-councils&version=1")
            #expect(version["Location"] == "/options/plans/two-councils")
            let copy = try await keep("plan=00111111&name=Mine&author=Ben&of=two-councils")
            #expect(copy["Location"] == "/options/plans/mine")
            let mine = try await visitor.get("/options/plans/mine").page
            #expect(mine.words.contains("began as a copy of “Two councils”"))
            let versions = try await visitor.get("/options/plans/two-councils").page.section("How it came about")
            #expect(versions.tables[0].rows.count == 2)
            #expect(try await visitor.get("/options/plans/two-councils?version=1").page.words.contains("Why not"))
            #expect(try await visitor.get("/options/plans/two-councils?version=9").status == 404)
            let list = try await visitor.get("/options/plans?with=01234567").page
            #expect(list.heading == "Two plans were painted and kept; one plan is known from elsewhere")
            #expect(list.items.contains { $0.hasPrefix("The plan you paint") })
            #expect(list.items.contains { $0.hasPrefix("Two councils") && $0.contains("version 2") })
            #expect(try list.link("Two councils") == "/options/plans/two-councils")
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
        #expect(answer.status == 400)
        let errors = try answer.page.errors
        #expect(errors.count == 1 && errors[0].message.hasPrefix(sentence))
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
        let errors = try answer.page.errors
        #expect(errors.count == 1 && errors[0].message.contains(sentence))
    }
}

import Content
import Testing
import WebTesting
import Workbench

@Suite("Ranking, proposals and merging pages")
struct RankingPageTests {
    static let form = Visitor.form

    @Test("A judge’s weights are kept, change the heading, and can be taken back")
    func weighs() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            #expect(try await visitor.get("/options/ranking").page.heading.contains("comes first by equal weights"))
            let answer = try await visitor.ask(
                .post, "/options/ranking", headers: Self.form,
                body: "limits=1&fewest=2&least=300000&judge=A.+Smith&points-residents-inside=100&points-cut-links=")
            #expect(answer.status == 303)
            let page = try await visitor.get(try #require(answer["Location"])).page
            #expect(page.heading.hasPrefix("The plan approved in 2018 and Share without merging"))
            #expect(page.heading.contains("come first together by the weights of A. Smith"))
            #expect(page.statuses == ["The weights of A. Smith are kept."])
            #expect(try page.section("Who has weighed").lists[0].count == 1)
            #expect(try page.control("Take weights back").options == ["A. Smith"])
            let back = try await visitor.ask(
                .post, "/options/ranking", headers: Self.form, body: "limits=1&fewest=2&least=300000&withdraw=A.+Smith")
            #expect(back.status == 303)
            #expect(try await visitor.get("/options/ranking").page.heading.contains("by equal weights"))
            #expect(try file.weighings().count == 2)
        }
    }

    @Test(
        "Points that are none, or nobody’s, are not kept; the page says what is wrong",
        arguments: [
            ("judge=A&points-cut-links=101", "“101” is not a whole number from 0 to 100."),
            ("judge=&points-cut-links=1", "Say who weighs."),
            ("judge=A", "Give at least one criterion more than 0 points."),
        ])
    func refuses(body: String, sentence: String) async throws {
        let file = try Scratch.sample()
        let answer = try await Visitor(Workbench(file)).ask(
            .post, "/options/ranking", headers: Self.form, body: "limits=1&fewest=2&least=300000&" + body)
        #expect(answer.status == 400)
        let page = try answer.page
        #expect(page.errors.count == 1 && page.errors[0].message.hasSuffix(sentence))
        // At the field, or at all of them.
        let field = page.errors[0].field
        let said = try page.controls.first { $0.id == field }?.error ?? page.part(id: field).words
        #expect(said.contains(sentence))
        #expect(try file.weighings().isEmpty)
    }

    @Test("Nothing is claimed to be kept that is not")
    func claims() async throws {
        #expect(try await Visitor().get("/options/ranking?kept=Mallory").page.statuses == [])
    }

    @Test("Limits that leave no plan lead back")
    func none() async throws {
        let answer = try await Visitor().get("/options/ranking?limits=1&fewest=2&least=500000")
        #expect(answer.status == 400)
        let page = try answer.page
        #expect(page.errors.count == 1 && page.errors[0].message.contains("change the limits first"))
        #expect(try page.link("Every plan within these limits") == "/options?limits=1&fewest=2&least=500000")
    }

    @Test("A locality that no proposal is about says so; a plan that is none is refused")
    func proposals() async throws {
        let visitor = try Visitor()
        #expect(
            try await visitor.get("/options/proposals").page.heading.hasPrefix(
                "No proposal of 2025–26 is known for exactly these areas"))
        #expect(try await visitor.get("/options/proposals?plan=KEN-4b").status == 400)
    }

    @Test("The page of an area says in its heading where the plan that was chosen stands, and draws each")
    func proposalsOfAnArea() async throws {
        // Surrey’s districts in a row, so that they can be cut in two in ten ways; the real map is not at hand here.
        let area = try #require(try Proposals.load()[0].areas.first { $0.id == "surrey" })
        let codes = area.plans[0].councils.flatMap(\.self)
        let file = try Scratch.empty(title: "Surrey", profile: "2026")
        try file.bring(
            areas: "code,name,population_2024\n" + codes.map { "\($0),\(area.districts[$0] ?? ""),100000\n" }.joined(),
            links: "code_a,code_b\n" + zip(codes, codes.dropFirst()).map { "\($0),\($1)\n" }.joined())
        let visitor = try Visitor(Workbench(file))
        let page = try await visitor.get("/options/proposals?area=surrey").page
        // Five districts against six are the most equal of the ten.
        #expect(
            page.heading.hasPrefix(
                "East and West Surrey for Surrey is one of 10 plans of two councils, 1st by difference in people"))
        #expect(page.words.contains("The one plan for Surrey is among the possible ones"))
        #expect(try await visitor.get("/options/proposals?area=atlantis").status == 400)
        let plan = try await visitor.get("/options/proposals?plan=SUR-2").page
        #expect(plan.tables.contains { $0.name.hasPrefix("East and West Surrey among all 10 plans") })
    }

    @Test("Merging explains each step and stands beside the best")
    func merging() async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/options/merging").page
        #expect(page.heading.hasPrefix("Eight areas become four in four steps; all have 89,000 people or more"))
        let steps = page.tables[0]
        #expect(
            try steps["1", "Who asks"] == "Weymouth and Portland (65,751)"
                && steps["1", "Whom"] == "West Dorset (102,064)")
        #expect(try steps["1", "Why these two"].hasPrefix("Each is the other’s first choice"))
        #expect(try steps.rows.count == 4 && steps["4", "Together"] == "244,368")
        #expect(try page.section("Beside the best").words.contains("Free choice finds a plan, not the best one"))
        let answer = try await visitor.get("/options/merging?minimum=many&ties=1&who=E07000051")
        #expect(answer.status == 400)
        let wrong = try answer.page
        #expect(wrong.controls.first { $0.name == "minimum" }?.error?.contains("“many” is not a whole number") == true)
        #expect(try wrong.error("Choose whom Purbeck names.") == wrong.control("Whom").id)
        #expect(try wrong.control("Who names a partner").choice == "Purbeck")
    }

    @Test("Another set of criteria judges the same plans; one that is none is refused")
    func criteria() async throws {
        let visitor = try Visitor()
        let merger = try await visitor.get("/options?limits=1&fewest=2&least=300000&criteria=2018-merger").page
        #expect(try merger.control("Judged by").choice.hasPrefix("Mergers of districts, tests of 2018"))
        #expect(try merger.link("Paint it further").contains("criteria=2018-merger"))
        let odd = try await visitor.get("/options?limits=1&criteria=2099")
        #expect(odd.status == 400)
        #expect(
            try odd.page.errors.contains { $0.message.contains("there is no set “2099”") && $0.field == "criteria" })
    }
}

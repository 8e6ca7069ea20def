import Content
import Testing
import WebTesting
import Workbench

@Suite("Profile")
struct ProfilePageTests {
    @Test(
        "Every page says whose law and names hold, and on which day the sample stands still",
        arguments: ["/", "/money", "/toolkit/A1"])
    func banner(path: String) async throws {
        let head = try #require(try await Visitor().get(path).page.element.all("header").first)
        let profile = try #require(head.all("p").first { $0.hasClass("profile") })
        #expect(profile.all("a").map { [$0.words, $0["href"]] } == [["England in 2018", "/toolkit/profile"]])
        #expect(profile.words.contains("Dates count from 4 June 2018"))
    }

    @Test("The page of a profile says how many of its entries are unverified, and which")
    func whole() async throws {
        let answer = try await Visitor().get("/toolkit/profile?show=2026")
        #expect(answer.status == 200)
        let page = try answer.page
        #expect(page.heading == "England in 2026: 40 things that hold, seven of them unverified")
        #expect(page.definitions.count { $0.meaning.hasSuffix(" unverified") } == 7)
        let offers = try page.section("Offered in this profile only").items
        #expect(offers.contains("Tests of a new unitary council questions"))
        #expect(try await Visitor().get("/toolkit/profile?show=1066").status == 404)
    }

    @Test("Switching changes what is offered and what a plan is measured by, and nothing that was entered")
    func switching() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let (waves, cases) = try (file.waves(), file.cases())
            #expect(try await visitor.get("/toolkit").page.links.contains { $0.address == "/tools/F2-merger" })
            #expect(try await visitor.get("/registers/horizon").page.words.contains("Health and care, 2013 to 2021"))
            let answer = try await visitor.ask(
                .post, "/toolkit/profile", headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: "profile=2026")
            #expect(answer.status == 303)
            let toolkit = try await visitor.get("/toolkit").page
            let tools = toolkit.links.map(\.address)
            #expect(tools.contains("/tools/F2") && !tools.contains("/tools/F2-merger"))
            #expect(try toolkit.link("England in 2026") == "/toolkit/profile")
            #expect(try await visitor.get("/registers/horizon").page.words.contains("2026 to 2029"))
            let options = try await visitor.get("/options").page
            #expect(try options.control("Judged by").choice.hasPrefix("Unitary councils, criteria of 2025"))
            #expect(try file.waves() == waves)
            #expect(try file.cases() == cases)
            #expect(try file.history().last?.what == "Profile 2026 in place of 2018")
            let wrong = try await visitor.ask(
                .post, "/toolkit/profile", headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: "profile=1066")
            #expect(wrong.status == 400)
        }
    }
}

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
        let text = try await Visitor().get(path).text
        #expect(text.contains("<a href=\"/toolkit/profile\">England in 2018</a>"))
        #expect(text.contains("Dates count from 4 June 2018"))
    }

    @Test("The page of a profile says how many of its entries are unverified, and which")
    func whole() async throws {
        let answer = try await Visitor().get("/toolkit/profile?show=2026")
        #expect(answer.status == 200 && answer.text.contains("of them unverified"))
        #expect(answer.text.contains("<strong class=\"unverified\">unverified</strong>"))
        #expect(answer.text.contains("Tests of a new unitary council"))
        #expect(try await Visitor().get("/toolkit/profile?show=1066").status == 404)
    }

    @Test("Switching changes what is offered and what a plan is measured by, and nothing that was entered")
    func switching() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let (waves, cases) = try (file.waves(), file.cases())
            #expect(try await visitor.get("/toolkit").text.contains("href=\"/tools/F2-merger\""))
            #expect(try await visitor.get("/registers/horizon").text.contains("Health and care, 2013 to 2021"))
            let answer = try await visitor.ask(
                .post, "/toolkit/profile", headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: "profile=2026")
            #expect(answer.status == 303)
            let toolkit = try await visitor.get("/toolkit").text
            #expect(toolkit.contains("href=\"/tools/F2\"") && !toolkit.contains("href=\"/tools/F2-merger\""))
            #expect(toolkit.contains("England in 2026"))
            #expect(try await visitor.get("/registers/horizon").text.contains("2026 to 2029"))
            #expect(try await visitor.get("/options").text.contains("Unitary councils, criteria of 2025"))
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

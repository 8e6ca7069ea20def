import Testing

@Suite("Consultations in the workbench")
struct ConsultationPageTests {
    let visitor: Visitor

    init() throws { visitor = try Visitor() }

    @Test("The page says what residents want with its margin, marks the open result, and that answers are invented")
    func page() async throws {
        let page = try await visitor.get("/consultations/councils")
        #expect(page.status == 200 && page.bytes.count < 100_000)
        for words in [
            "The answers on this page are invented", "of residents (", "Came forward, not representative",
            "We asked, you said, we did", "Three of four tests of a fair consultation are met", "What all groups share",
        ] { #expect(page.text.contains(words), "\(words)") }
        #expect(try await visitor.get("/consultations").text.contains("People were asked once"))
    }

    @Test("Divided by place nothing below five is shown; an unknown way to divide is an error on the page")
    func divided() async throws {
        let page = try await visitor.get("/consultations/councils?by=place")
        #expect(page.status == 200 && page.text.contains("By place"))
        let wrong = try await visitor.get("/consultations/councils?by=income")
        #expect(wrong.status == 400 && wrong.text.contains("Choose one of the ways to divide people"))
    }

    @Test("The table to download holds the same numbers, and an unknown consultation is not found")
    func download() async throws {
        let file = try await visitor.get("/consultations/councils/answers.csv")
        #expect(file["content-type"] == "text/csv; charset=utf-8" && file.text.hasPrefix("Question,Answer,"))
        #expect(try await visitor.get("/consultations/other").status == 404)
        #expect(try await visitor.get("/consultations/other/answers.csv").status == 404)
    }
}

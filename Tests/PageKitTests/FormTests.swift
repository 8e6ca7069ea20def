import PageKit
import Testing
import WebTesting

@Suite("Forms")
struct FormTests {
    @Test("Fields keep their order, repeat, and are decoded as browsers encode them")
    func fields() throws {
        let form = try Form(parsing: "area=E06000028&area=E06000029&least=300%2C000&name=Poole+%26+all&empty=")
        #expect(form.all("area") == ["E06000028", "E06000029"])
        #expect(form["least"] == "300,000")
        #expect(form["name"] == "Poole & all")
        #expect(form["empty"] == nil)
        #expect(form["absent"] == nil)
    }

    @Test(
        "A form written into an address and read again is the same form",
        arguments: ["", "a b", "100 %", "a&b=c", "+", "Weymouth & Portland", "Ŷnys Môn", "“–”"])
    func round(value: String) throws {
        let form = Form([("name", value), ("name", value + "x"), (value, "v")])
        #expect(try Form(parsing: form.query) == form)
    }

    @Test("Bytes that are not text are refused in words", arguments: ["name=%FF", "%C3=1", "name=%", "name=%00"])
    func notText(query: String) async throws {
        let answer = try await Visitor().get("/?" + query)
        #expect(answer.status == 400)
        #expect(try answer.page.words.contains("is not encoded as forms are"))
    }

    @Test("A form with more fields than any of ours is refused")
    func tooMany() async throws {
        let query = String(repeating: "a=1&", count: Form.mostFields)
        #expect(try Form(parsing: query).all("a").count == Form.mostFields)
        let answer = try await Visitor().get("/?" + query + "a=1")
        #expect(answer.status == 400)
    }
}

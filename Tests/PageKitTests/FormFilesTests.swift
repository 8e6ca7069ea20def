import Foundation
import PageKit
import Testing
import WebTesting

@Suite("Forms with files")
struct FormFilesTests {
    @Test("Fields and files come out as they went in, without the mark that spreadsheets put first")
    func fields() throws {
        let text = Visitor.body([
            ("step", "store", nil), ("file", "\u{FEFF}a,b\r\n“1”,2\r\n", "ours.csv"), ("text", "", nil),
        ])
        let form = try Form(body: Data(text.utf8), boundary: "----b")
        #expect(form.fields.map(\.name) == ["step", "text"] && form.files.map(\.name) == ["ours.csv"])
        #expect(form.file("file")?.text == "a,b\r\n“1”,2\r\n" && form["text"] == nil)
    }

    @Test("A file is never taken for what was typed into a field of its name")
    func fileIsNoField() throws {
        let body = Visitor.body([("label", "long", "x.csv"), ("label", "typed", nil)])
        let form = try Form(body: Data(body.utf8), boundary: "----b")
        #expect(form["label"] == "typed" && form.all("label") == ["typed"])
        #expect(form.file("label")?.text == "long")
    }

    @Test("A form cut off anywhere is refused in words and never ends the program", arguments: 0..<60)
    func cutOff(part: Int) throws {
        let whole = Data(Visitor.body([("file", "a,b\r\n1,2\r\n", "ours.csv"), ("text", "x", nil)]).utf8)
        let cut = whole.prefix(whole.count * part / 60)
        #expect { try Form(body: cut, boundary: "----b") } throws: { "\($0)".contains("cut off") }
    }

    @Test("A file keeps its name and its bytes, also where these are no text")
    func bytes() throws {
        let workbook = Data([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff])
        var body = Data("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n".utf8)
        body += workbook + Data("\r\n--b--\r\n".utf8)
        let form = try Form(body: body, boundary: "b")
        #expect(form.file("file") == .init(field: "file", name: "a.xlsx", bytes: workbook))
        #expect(form.file("file")?.text == nil && form["file"] == nil && form.file("text") == nil)
    }

    @Test("A field that is no text is refused in words", arguments: [Data([0xff, 0xfe, 0x00]), Data([0x61, 0x00])])
    func notText(value: Data) {
        var body = Data("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n".utf8)
        body += value + Data("\r\n--b--\r\n".utf8)
        #expect { try Form(body: body, boundary: "b") } throws: { "\($0)".contains("Save it as CSV UTF-8") }
    }
}

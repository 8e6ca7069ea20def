import Content
import Foundation
import Testing

/// The table of all tools in the documentation says what the content says.
///
/// After a change of content, `LOCALITIES_WRITE=1 make test` writes it anew.
@Suite("The table of tools in docs/tools.md")
struct ToolTableTests {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/tools.md")
    static let mark = "<!-- From here on written by the tests, from the content. -->\n"

    @Test("says of each tool what it gives, where it is in the sample, and on which page of the toolkit it stands")
    func table() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let head = try #require(text.range(of: Self.mark)).upperBound
        let expected = try Self.expected()
        if ProcessInfo.processInfo.environment["LOCALITIES_WRITE"] != nil, text[head...] != expected {
            try Data((text[..<head] + expected).utf8).write(to: Self.file)
        } else {
            #expect(text[head...] == expected, "docs/tools.md is older than the content: LOCALITIES_WRITE=1 make test")
        }
    }

    static func expected() throws -> String {
        let cards = try CompletenessTests().cards
        let about = try AboutTool.all()
        return Tool.Part.allCases.map { part in
            let rows = about.filter { $0.part == part }.map { tool in
                let pages = cards.filter { $0.row == tool.id }.map { "[\($0.title)](http://127.0.0.1:8080\($0.page))" }
                let page = tool.citation.page.map { "\($0)" } ?? ""
                return "| \(tool.id) | \(tool.title) | \(tool.gives) | \(pages.joined(separator: "<br>")) | \(page) |"
            }
            return """

                ## \(part.title)

                | | tool | what it gives | in the sample | page |
                | --- | --- | --- | --- | --- |
                \(rows.joined(separator: "\n"))

                """
        }.joined()
    }
}

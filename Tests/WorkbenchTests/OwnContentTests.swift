import Content
import Foundation
import Store
import Testing
import WebTesting
import Workbench

/// What the guide to content promises: one file dropped into a folder, and there is a page.
@Suite("A council's own tools in the workbench")
struct OwnContentTests {
    /// The files that the guide shows, as they stand there.
    private func shown(_ beginning: String) throws -> String {
        let guide = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/content.md")
        let text = try String(contentsOf: guide, encoding: .utf8)
        let block = text.components(separatedBy: "```yaml\n").first { $0.hasPrefix(beginning) }
        return try #require(block?.components(separatedBy: "```").first)
    }

    /// A sample with a folder of tools beside it.
    private func locality(_ files: [String: String], _ body: (LocalityFile) async throws -> Void) async throws {
        try await Scratch.changing { file in
            let folder = ContentFolders.beside(file.path)
            defer { try? FileManager.default.removeItem(at: folder) }
            for (name, text) in files {
                let url = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: url, atomically: true, encoding: .utf8)
            }
            try await body(file)
        }
    }

    @Test("The questionnaire and the register of the guide, dropped beside a locality, are among the tools and work")
    func dropped() async throws {
        let files = [
            "instruments/X1-meetings.yaml": try shown("id: X1\n"),
            "registers/our-risks.yaml": try shown("id: our-risks\n"),
        ]
        try await locality(files) { file in
            let visitor = try Visitor(Workbench(file))
            let toolkit = try await visitor.get("/toolkit").page.links.map(\.address)
            #expect(toolkit.contains("/tools/X1") && toolkit.contains("/registers/our-risks"))
            #expect(try await visitor.get("/tools/X1").page.heading.contains("Are our meetings worth it?"))
            for view in ["table", "board", "timeline", "matrix", "totals"] {
                #expect(try await visitor.get("/registers/our-risks/views/\(view)").status == 200, "\(view)")
            }
            let form = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
            let opened = try await visitor.ask(.post, "/tools/X1/waves", headers: form, body: "title=Spring")
            #expect(opened["Location"] == "/tools/X1?done=opened")
            let begun = try await visitor.ask(.post, "/registers/our-risks/begin", headers: form, body: "set=usual")
            #expect(begun.status == 303)
            #expect(
                try await visitor.get("/registers/our-risks").page.heading == "Two risks, all without an owner")
            let item = try await visitor.get("/toolkit").page.element.all("li").first { item in
                item.all("a").contains { $0["href"] == "/registers/our-risks" }
            }
            #expect(item?.words.contains("Begun by a colleague") == true)
            #expect(try await visitor.get("/report/read").page.words.contains("The chief officer leaves"))
        }
    }

    @Test("The profile of the guide is offered, and says of each entry that it is unverified")
    func profile() async throws {
        try await locality(["profiles/2030.yaml": try shown("id: '2030'\n")]) { file in
            let visitor = try Visitor(Workbench(file))
            #expect(
                try await visitor.get("/toolkit/profile").page.link("England in 2030") == "/toolkit/profile?show=2030")
            let page = try await visitor.get("/toolkit/profile?show=2030").page
            #expect(page.heading == "England in 2030: one thing that holds, unverified")
            #expect(page.definitions.count { $0.meaning.hasSuffix(" unverified") } == 1)
        }
    }

    @Test("A mangled file is said when the workbench opens: file, line, and what was expected")
    func mangled() async throws {
        let text = try shown("id: X1\n").replacing("scale: degree", with: "scale: degrees")
        try await locality(["instruments/x.yaml": text]) { file in
            #expect { try Workbench(file) } throws: {
                "\($0)".contains("x.yaml, line 10") && "\($0)".contains("“degrees”")
            }
        }
    }
}

import Evidence
import Foundation
import Testing

@Suite("Style sheets")
struct StyleSheetTests {
    static let workbench = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Workbench/Static/localities.css")

    @Test("The workbench and the evidence pack look alike: one begins with the whole of the other")
    func shared() throws {
        let sheet = try String(contentsOf: Self.workbench, encoding: .utf8)
        #expect(sheet.hasPrefix(try StyleSheet.evidence))
    }

    @Test(
        "Text reaches a contrast of 4.5 on paper and on wash",
        arguments: [
            "ink", "soft", "accent", "accent-dark", "good", "warn", "bad",
        ])
    func contrast(token: String) throws {
        let text = try colour(token)
        for ground in ["paper", "wash"] {
            let ratio = (try colour(ground).luminance + 0.05) / (text.luminance + 0.05)
            #expect(ratio >= 4.5, "\(token) on \(ground): \(ratio)")
        }
    }

    @Test("Nothing is fetched from elsewhere")
    func foreign() throws {
        let sheet = try String(contentsOf: Self.workbench, encoding: .utf8)
        #expect(!sheet.contains("@import") && !sheet.contains("url("))
    }

    private func colour(_ token: String) throws -> Fill {
        let sheet = try StyleSheet.evidence
        let match = try #require(
            sheet.firstMatch(of: try Regex("--\(token): (#[0-9a-f]+);", as: (Substring, Substring).self)))
        let hex = match.output.1
        return Fill(hex.count == 4 ? "#" + hex.dropFirst().flatMap { [$0, $0] } : String(hex))
    }
}

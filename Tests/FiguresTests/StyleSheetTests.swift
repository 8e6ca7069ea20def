import Figures
import Foundation
import Testing

@Suite("Style sheets")
struct StyleSheetTests {
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
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Web/LocalityPages/Static")
        let own = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "css" }.map { try String(contentsOf: $0, encoding: .utf8) }
        #expect(!own.isEmpty)
        for sheet in own + [try StyleSheet.evidence] {
            #expect(!sheet.contains("@import") && !sheet.contains("url("))
        }
    }

    @Test(
        "The stages of a matrix have the colours of the palette, and numbers on them reach a contrast of 4.5",
        arguments: 1...7)
    func stages(stage: Int) throws {
        let sheet = try StyleSheet.evidence
        let rule = try #require(
            sheet.firstMatch(
                of: try Regex(
                    "\\.s\(stage) \\{\\s+background: (#[0-9a-f]+);(\\s+color: #fff;)?",
                    as: (Substring, Substring, Substring?).self)))
        #expect(rule.output.1 == Fill.stage(stage - 1).colour)
        let ground = Fill.stage(stage - 1).luminance
        let text = rule.output.2 == nil ? try colour("ink").luminance : 1
        let ratio = (max(ground, text) + 0.05) / (min(ground, text) + 0.05)
        #expect(ratio >= 4.5, "stage \(stage): \(ratio)")
    }

    private func colour(_ token: String) throws -> Fill {
        let sheet = try StyleSheet.evidence
        let match = try #require(
            sheet.firstMatch(of: try Regex("--\(token): (#[0-9a-f]+);", as: (Substring, Substring).self)))
        let hex = match.output.1
        return Fill(hex.count == 4 ? "#" + hex.dropFirst().flatMap { [$0, $0] } : String(hex))
    }
}

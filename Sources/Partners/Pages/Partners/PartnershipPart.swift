import Base
import Figures
import LocalityPages
import PageKit
import PartnerStudies
import Store

/// A partnership in short, as it stands on the first page: who is in it, where it stands, what its tools found.
package struct PartnershipPart: Sendable {
    package let heading: String
    package let curve: PhaseCurve?
    package let findings: [Finding]

    /// The heading of a tool's last result.
    package struct Finding: Sendable {
        let tool: String
        let words: String
        let address: String
    }

    /// - Returns: nil before there are partners.
    package init?(_ partnership: Partnership) {
        guard !partnership.organisations.isEmpty else { return nil }
        heading = Self.heading(partnership.organisations, partnership)
        curve = partnership.curve
        findings = Array(Self.findings(partnership).prefix(3))
    }

    static func findings(_ partnership: Partnership) -> [Finding] {
        partnership.findings.map {
            Finding(tool: $0.instrument.title, words: $0.heading, address: ToolAddress.result($0.instrument.id))
        }
    }

    /// “Nine councils and eight other partners; the partnership is at Change”
    static func heading(_ now: [Organisation], _ partnership: Partnership) -> String {
        guard !now.isEmpty else { return "There are no partners yet" }
        let councils = now.count { $0.kind.contains("council") && $0.area != nil }
        let others = now.count - councils
        let parts = [
            councils > 0 ? Words.count(councils, "council") : nil,
            others > 0 ? Words.count(others, councils > 0 ? "other partner" : "partner") : nil,
        ].compactMap(\.self)
        let who = Words.sentence(Words.list(parts))
        return partnership.phase.map { "\(who); the partnership is at “\($0)”" } ?? who
    }
}

extension PartnershipPart: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("curve", \.curve), .init("findings", \.findings),
    ]
}

extension PartnershipPart.Finding: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("tool", \.tool), .init("words", \.words), .init(code: "address", \.address),
    ]
}

import Base
import Figures
import Foundation
import Store

extension ConsultationStudy: ReportPart {
    public var sections: [Report.Section] {
        var blocks: [Report.Block] = [.paragraph(lede)]
        if consultation.invented { blocks.append(.note("The answers are invented, to show how a consultation reads.")) }
        for (position, question) in consultation.questions.enumerated() where question.kind == .choice {
            blocks += [.picture(chart(position)), .table(table(position))]
        }
        if let shared {
            blocks += [.heading("What people who came forward share"), .list(groups), .table(shared)]
        }
        if let themeTable { blocks.append(.table(themeTable)) }
        if let responses { blocks.append(.table(responses)) }
        blocks.append(.table(checks))
        return [.init(finding, blocks)]
    }

    public var methods: [Report.Section] {
        var blocks: [Report.Block] = []
        if !method.isEmpty { blocks.append(.paragraph("\(method)")) }
        if let weighting { blocks.append(.table(weighting)) }
        return [.init("Consultation: \(consultation.title)", blocks)]
    }
}

extension ConsultationStudy {
    /// Every consultation of a locality, the latest first.
    ///
    /// - Parameter day: today, as an ISO date; answers to what is still open are withheld.
    public static func all(
        in file: LocalityFile, on day: String = WallClock.system.today.iso
    ) throws -> [ConsultationStudy] {
        try file.consultationHeads().compactMap { try file.consultation($0.key).map { ConsultationStudy($0, on: day) } }
    }
}

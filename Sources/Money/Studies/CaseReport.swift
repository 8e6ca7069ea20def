import Figures
import Money
import MoneyModels
import Store

/// A case that the locality keeps, worked out as it was kept last: the finding, and its working as an appendix.
public struct CaseReport: ReportPart {
    public let model: any Model
    public let version: KeptCase.Version
    /// The case worked out, or what the model says of its inputs.
    public let study: Result<MoneyStudy, ModelProblems>

    /// nil where the program has no such model.
    public init?(_ kept: KeptCase) {
        guard let model = ModelRegistry.model(kept.model) else { return nil }
        self.model = model
        version = kept.latest
        study = Result { () throws(ModelProblems) in try MoneyStudy(model, Case(kept)) }
    }

    /// Every case of a locality, by model in the order of the toolkit and then by title.
    public static func all(in file: LocalityFile) throws -> [CaseReport] {
        let cases = Dictionary(grouping: try file.cases(), by: \.model)
        return ModelRegistry.all.flatMap { cases[$0.about.key] ?? [] }.compactMap(CaseReport.init)
    }

    public var sections: [Report.Section] {
        switch study {
        case .success(let study):
            [.init(study.finding, blocks(of: study), about: "\(model.about.title): \(version.title)")]
        case .failure(let problems):
            [
                .init(
                    "\(version.title): not worked out",
                    [.paragraph("With its inputs as they were kept the model says:")]
                        + [.list(problems.problems.map { Prose($0.description) })])
            ]
        }
    }

    public var methods: [Report.Section] {
        switch study {
        case .success(let study): [working(of: study)]
        case .failure: []
        }
    }

    private func blocks(of study: MoneyStudy) -> [Report.Block] {
        var blocks: [Report.Block] = [.paragraph(standing(of: study))]
        if !version.note.isEmpty { blocks.append(.paragraph("\(version.note)")) }
        blocks += study.findings.map { .paragraph("\($0)") }
        blocks += study.warnings.map { .note("\(strong: "Beware:") \($0)") }
        blocks += study.pictures.prefix(1).map { .picture($0) }
        blocks.append(.table(study.figures))
        if !study.assumptions.rows.isEmpty { blocks.append(.table(study.assumptions)) }
        return blocks
    }

    /// “Two councils, seven years (council tax harmonisation, profile 2018), kept by …: published figures.”
    private func standing(of study: MoneyStudy) -> Prose {
        """
        \(strong: version.title). \(study.model.about.title), worked out with profile \(study.set.key); version \
        \(version.number), kept by \(version.author) on \(version.kept.dayInWords). The inputs are \
        \(version.basis.title).
        """
    }

    private func working(of study: MoneyStudy) -> Report.Section {
        var blocks: [Report.Block] = [.paragraph("\(study.model.about.method)")]
        for step in study.working {
            blocks.append(.heading(step.title))
            blocks.append(.list(step.lines.map { Prose($0.trimmingPrefix { $0 == " " }.description) }))
        }
        return .init("Working: \(version.title)", blocks)
    }
}

extension Case {
    /// The question that was kept last.
    public init(_ kept: KeptCase, version: KeptCase.Version? = nil) {
        let version = version ?? kept.latest
        self.init(model: kept.model, profile: version.profile, title: version.title, inputs: version.inputs)
    }
}

import Evidence
import Money
import Store

extension EvidencePack {
    /// A section for each case that the locality keeps, and its working as an appendix.
    static func moneySections(
        _ file: LocalityFile
    ) throws -> (sections: [Report.Section], methods: [Report.Section]) {
        var sections: [Report.Section] = []
        var methods: [Report.Section] = []
        let cases = Dictionary(grouping: try file.cases(), by: \.model)
        let inOrder = ModelRegistry.all.flatMap { model in (cases[model.about.key] ?? []).map { (model, $0) } }
        for (model, kept) in inOrder {
            let version = kept.latest
            do throws(ModelProblems) {
                let study = try MoneyStudy(model, Case(kept))
                sections.append(
                    .init(
                        study.finding, blocks(of: study, version), about: "\(model.about.title): \(version.title)"))
                methods.append(working(of: study, version))
            } catch {
                sections.append(
                    .init(
                        "\(version.title): not worked out",
                        [.paragraph("With its inputs as they were kept the model says:")]
                            + [.list(error.problems.map { Prose($0.description) })]))
            }
        }
        return (sections, methods)
    }

    private static func blocks(of study: MoneyStudy, _ version: KeptCase.Version) -> [Report.Block] {
        var blocks: [Report.Block] = [.paragraph(standing(of: study, version))]
        if !version.note.isEmpty { blocks.append(.paragraph("\(version.note)")) }
        blocks += study.outcome.findings.dropFirst().map { .paragraph("\($0)") }
        blocks += study.warnings.map { .note("\(strong: "Beware:") \($0)") }
        blocks += study.pictures.prefix(1).map { .picture($0) }
        blocks.append(.table(study.figures))
        if !study.assumptions.rows.isEmpty { blocks.append(.table(study.assumptions)) }
        return blocks
    }

    /// “Two councils, seven years (council tax harmonisation, profile 2018), kept by …: published figures.”
    private static func standing(of study: MoneyStudy, _ version: KeptCase.Version) -> Prose {
        """
        \(strong: version.title). \(study.model.about.title), worked out with profile \(study.set.key); version \
        \(version.number), kept by \(version.author) on \(version.kept.dayInWords). The inputs are \
        \(version.basis.title).
        """
    }

    private static func working(of study: MoneyStudy, _ version: KeptCase.Version) -> Report.Section {
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

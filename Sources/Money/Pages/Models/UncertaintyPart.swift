import Base
import Figures
import Foundation
import Money
import MoneyStudies
import PageKit

/// How sure the result is, asked for with one button.
struct UncertaintyPart: Sendable {
    /// How often, with which seed, how far.
    let fields: [FormField]
    /// Two inputs that are drawn with a correlation; nothing where fewer than two may be drawn.
    let together: [FormField]
    let study: Shown?

    struct Shown: Sendable {
        let finding: String
        let method: String
        let pictures: [ModelPage.HTMLPicture]
        let range: Figures.Table
        let switching: Figures.Table?
        /// The numbers behind the pictures.
        let behind: [Figures.Table]
    }

    static let usualRuns = 10_000
    static let mostRuns = 100_000
    /// More inputs than these are not offered for a correlation, to keep the page small; a case file may name any.
    static let mostOffered = 60

    /// - Parameter problems: what cannot be read in the fields is added.
    init(_ asked: Form, study: MoneyStudy?, problems: inout [ErrorSummary.Item]) {
        self.study = study.flatMap { Self.drawn(asked, $0, &problems) }
        fields = [
            FormField.line("runs", "Runs", Self.runs(asked), .whole),
            .line("seed", "Seed", Self.seed(asked), .whole),
            .line("spread", "Range where none is known, either way", Self.spread(asked), .number)
                .with { $0.unit = "%" },
        ].map { $0.look(.short).telling(problems) }
        together = study.map { Self.together(asked, $0) }?.map { $0.telling(problems) } ?? []
    }

    private static func runs(_ asked: Form) -> String { asked["runs"] ?? Words.number(usualRuns) }
    private static func seed(_ asked: Form) -> String { asked["seed"] ?? "1" }
    private static func spread(_ asked: Form) -> String { asked["spread"] ?? "20" }

    /// What was drawn, where it was asked for.
    private static func drawn(_ asked: Form, _ study: MoneyStudy, _ problems: inout [ErrorSummary.Item]) -> Shown? {
        guard asked["do"] == "uncertainty" else { return nil }
        let (runs, seed, spread) = (Self.runs(asked), Self.seed(asked), Self.spread(asked))
        let number = Int(runs.filter { $0 != "," })
        let start = UInt64(seed)
        let share = Decimal(string: spread.replacing("%", with: "").trimmingCharacters(in: .whitespaces))
        var own: [ErrorSummary.Item] = []
        if number.map({ (1...mostRuns).contains($0) }) != true {
            own.append(
                .init("Runs: “\(runs)” is not from 1 to \(Words.number(mostRuns)).", field: "runs"))
        }
        if start == nil { own.append(.init("Seed: “\(seed)” is not a whole number.", field: "seed")) }
        if share.map({ $0 > 0 && $0 <= 100 }) != true {
            own.append(.init("Range: “\(spread)” is not above 0% and up to 100%.", field: "spread"))
        }
        let correlation = Self.correlation(asked, &own)
        problems += own
        guard own.isEmpty, let number, let start, let share else { return nil }
        do throws(ModelProblems) {
            let drawn = try UncertaintyStudy(
                study, Uncertainty(runs: number, seed: start, correlations: correlation.map { [$0] }),
                spread: share / 100)
            return Shown(
                finding: drawn.finding, method: drawn.method, pictures: drawn.pictures.map { .init(drawing: $0) },
                range: drawn.range, switching: drawn.switching, behind: drawn.pictures.map(\.table))
        } catch {
            problems += error.problems.map { .init($0.description, field: "runs") }
            return nil
        }
    }

    private static func together(_ asked: Form, _ study: MoneyStudy) -> [FormField] {
        let drivers = study.outcome.sheet.drivers.filter { $0.low != nil && $0.high != nil || $0.value != 0 }
        guard drivers.count > 1 else { return [] }
        let options = drivers.prefix(mostOffered).map { ($0.path, $0.label) }
        return [
            .optionalList("with.one", "One", chosen: asked["with.one"], options, id: "with-one"),
            .optionalList("with.other", "The other", chosen: asked["with.other"], options, id: "with-other"),
            .line("with.rho", "Correlation, −1 to 1", asked["with.rho"] ?? "", .number, id: "with-rho").look(.short),
        ]
    }

    /// - Parameter problems: what cannot be is added.
    private static func correlation(
        _ asked: Form, _ problems: inout [ErrorSummary.Item]
    ) -> Uncertainty.Correlation? {
        let (one, other, rho) = (asked["with.one"] ?? "", asked["with.other"] ?? "", asked["with.rho"] ?? "")
        guard !one.isEmpty || !other.isEmpty || !rho.isEmpty else { return nil }
        guard !one.isEmpty, !other.isEmpty, one != other else {
            problems.append(.init("Inputs that move together: choose two different ones.", field: "with-one"))
            return nil
        }
        guard let number = Double(rho.replacing("−", with: "-")), (-1...1).contains(number) else {
            problems.append(.init("Correlation: “\(rho)” is not a number from −1 to 1.", field: "with-rho"))
            return nil
        }
        return Uncertainty.Correlation(one, other, number)
    }
}

extension UncertaintyPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("fields", \.fields), .init("together", \.together), .init("study", \.study),
    ]
}

extension UncertaintyPart.Shown: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("finding", \.finding), .init("method", \.method), .init("pictures", \.pictures), .init("range", \.range),
        .init("switching", \.switching), .init("behind", \.behind),
    ]
}

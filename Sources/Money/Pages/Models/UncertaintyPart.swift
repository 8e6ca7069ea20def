import Base
import Figures
import Foundation
import Money
import MoneyStudies
import PageKit

/// How sure the result is, asked for with one button.
struct UncertaintyPart: Sendable {
    let runs: String
    let seed: String
    let spread: String
    /// `nil` where fewer than two inputs may be drawn.
    let together: Together?
    let study: Shown?

    /// Two inputs that are drawn with a correlation.
    struct Together: Sendable {
        let ones: [Choice]
        let others: [Choice]
        let rho: String
    }

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
        runs = asked["runs"] ?? Words.number(Self.usualRuns)
        seed = asked["seed"] ?? "1"
        spread = asked["spread"] ?? "20"
        together = study.flatMap { Self.together(asked, $0) }
        guard asked["do"] == "uncertainty", let study else {
            self.study = nil
            return
        }
        let number = Int(runs.filter { $0 != "," })
        let start = UInt64(seed)
        let share = Decimal(string: spread.replacing("%", with: "").trimmingCharacters(in: .whitespaces))
        var own: [ErrorSummary.Item] = []
        if number.map({ (1...Self.mostRuns).contains($0) }) != true {
            own.append(
                .init("Runs: “\(runs)” is not from 1 to \(Words.number(Self.mostRuns)).", field: "runs"))
        }
        if start == nil { own.append(.init("Seed: “\(seed)” is not a whole number.", field: "seed")) }
        if share.map({ $0 > 0 && $0 <= 100 }) != true {
            own.append(.init("Range: “\(spread)” is not above 0% and up to 100%.", field: "spread"))
        }
        let correlation = Self.correlation(asked, &own)
        problems += own
        guard own.isEmpty, let number, let start, let share else {
            self.study = nil
            return
        }
        do throws(ModelProblems) {
            let drawn = try UncertaintyStudy(
                study, Uncertainty(runs: number, seed: start, correlations: correlation.map { [$0] }),
                spread: share / 100)
            self.study = Shown(
                finding: drawn.finding, method: drawn.method, pictures: drawn.pictures.map { .init(drawing: $0) },
                range: drawn.range, switching: drawn.switching, behind: drawn.pictures.map(\.table))
        } catch {
            problems += error.problems.map { .init($0.description, field: "runs") }
            self.study = nil
        }
    }

    private static func together(_ asked: Form, _ study: MoneyStudy) -> Together? {
        let drivers = study.outcome.sheet.drivers.filter { $0.low != nil && $0.high != nil || $0.value != 0 }
        guard drivers.count > 1 else { return nil }
        func options(_ chosen: String?) -> [Choice] {
            [.init(value: "", words: "–", isChosen: chosen ?? "" == "")]
                + drivers.prefix(mostOffered).map {
                    .init(value: $0.path, words: $0.label, isChosen: $0.path == chosen)
                }
        }
        return Together(
            ones: options(asked["with.one"]), others: options(asked["with.other"]), rho: asked["with.rho"] ?? "")
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
        .init("runs", \.runs), .init("seed", \.seed), .init("spread", \.spread), .init("together", \.together),
        .init("study", \.study),
    ]
}

extension UncertaintyPart.Together: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("ones", \.ones), .init("others", \.others), .init("rho", \.rho),
    ]
}

extension UncertaintyPart.Shown: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("finding", \.finding), .init("method", \.method), .init("pictures", \.pictures), .init("range", \.range),
        .init("switching", \.switching), .init("behind", \.behind),
    ]
}

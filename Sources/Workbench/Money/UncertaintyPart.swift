import Evidence
import Foundation
import Money
import Workspace

/// How sure the result is, asked for with one button.
struct UncertaintyPart: Sendable {
    let runs: String
    let seed: String
    let spread: String
    let study: Shown?

    struct Shown: Sendable {
        let finding: String
        let method: String
        let pictures: [ModelPage.HTMLPicture]
        let range: Evidence.Table
        let switching: Evidence.Table?
        /// The numbers behind the pictures.
        let behind: [Evidence.Table]
    }

    static let usualRuns = 10_000
    static let mostRuns = 100_000

    /// - Parameter problems: what cannot be read in the fields is added.
    init(_ asked: Form, study: MoneyStudy?, problems: inout [ErrorSummary.Item]) {
        runs = asked["runs"] ?? Words.number(Self.usualRuns)
        seed = asked["seed"] ?? "1"
        spread = asked["spread"] ?? "20"
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
        problems += own
        guard own.isEmpty, let number, let start, let share else {
            self.study = nil
            return
        }
        do throws(Money.InputProblems) {
            let drawn = try UncertaintyStudy(study, runs: number, seed: start, spread: share / 100)
            self.study = Shown(
                finding: drawn.finding, method: drawn.method, pictures: drawn.pictures.map { .init(drawing: $0) },
                range: drawn.range, switching: drawn.switching, behind: drawn.pictures.map(\.table))
        } catch {
            problems += error.problems.map { .init($0.description, field: "runs") }
            self.study = nil
        }
    }
}

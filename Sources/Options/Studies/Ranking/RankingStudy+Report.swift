import Base
import Figures
import Options
import Store

extension RankingStudy {
    /// The ranking of a study as a chapter of the evidence pack; nil where no plan within the limits can be looked at.
    public static func section(_ study: OptionsStudy, judges: [JudgeWeights]) -> Report.Section? {
        let plans = study.named.map { (name: $0.plan.title, plan: $0.grouping) }
        guard let ranking = try? RankingStudy(study, plans: plans, judges: judges) else { return nil }
        let weighed =
            judges.isEmpty
            ? "Nobody has weighed the criteria yet, so each counts alike."
            : "Weights are opinions; those of \(Words.list(judges.map(\.judge))) were used, each with the same voice."
        return .init(
            ranking.finding,
            [
                .paragraph("\(weighed)"), .table(ranking.table), .table(ranking.breakPoints),
                .paragraph("\(ranking.dropFinding)."), .table(ranking.dropOne),
            ])
    }
}

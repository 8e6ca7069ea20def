import Base
import Content
import Figures
import Foundation
import LocalityPages
import OptionStudies
import Options
import PageKit
import Registers

/// The options weighed: which no other beats, then what judges say counts, and how firm the first place is.
struct RankingPage: LocalityPage {
    static let template = "ranking"
    static let section: Section? = .options

    let title = "Ranking"
    let local = LocalNavigation(OptionsSection.ranking)
    let errors: ErrorSummary?
    /// What has just been kept, where something was.
    let message: String?
    let heading: String
    let lede: Prose
    let frontHeading: String?
    let front: Table?
    let table: Table?
    let breakPoints: Table?
    let dropHeading: String?
    let dropOne: Table?
    let figures: Table?
    let weighing: Weighing?
    let back: String

    /// The form by which a judge weighs, and the answers that hold.
    struct Weighing: Sendable {
        let judge: FormField
        let set: String
        let points: [FormField]
        let judges: [Judge]
        /// Whose weights are to be taken back.
        let withdrawing: FormField
        /// The limits and plans, to come back to the same page.
        let hidden: [Hidden]

        struct Judge: Sendable {
            let name: String
            let given: String
            let points: String
            let address: String
        }
    }
}

extension RankingPage {
    /// A page that only says why nothing can be weighed.
    init(problems: [ErrorSummary.Item], back: String) {
        errors = ErrorSummary(problems)
        message = nil
        heading = "There is nothing to weigh with these limits"
        lede = "Change the limits on the page of every plan, and come back."
        (frontHeading, front, table, breakPoints, dropHeading, dropOne, figures, weighing) =
            (nil, nil, nil, nil, nil, nil, nil, nil)
        self.back = back
    }

    init(
        _ ranking: RankingStudy, form: OptionsForm, plans: [String], entry: WeighingForm, message: String? = nil
    ) {
        let study = ranking.study
        errors = ErrorSummary(entry.problems)
        self.message = message
        heading = ranking.finding
        let names = ranking.options.filter { $0.kind == .plan }.count
        lede = """
            \(Words.sentence(Words.count(names, "plan"))) beside doing nothing and sharing without merging. \(study.basis) \
            Weights are opinions: each judge’s are kept, and the page says when another option would win.
            """
        let paretoFront = study.ensemble?.front
        frontHeading =
            paretoFront.map { front in
                front.count == 1
                    ? "First, without weights: one plan of \(study.among) is unbeaten"
                    : "First, without weights: \(Words.spelled(front.count)) plans of \(study.among) are unbeaten"
            }
            ?? "First, without weights: more than \(OptionsStudy.largestFront) plans are unbeaten; fewer criteria or narrower limits tell more"
        front = paretoFront.map { front in
            var table = study.table(of: Array(front.prefix(12)))
            table.title = "Unbeaten plans: no other is as good by every criterion and better by one"
            if front.count > 12 { table.note = "The first 12 of \(front.count), best first by the first criterion." }
            return table
        }
        table = ranking.table
        breakPoints = ranking.breakPoints
        dropHeading = ranking.dropFinding
        dropOne = ranking.dropOne
        figures = ranking.figures
        back = OptionAddress.all.asking(form.query)
        let hidden = [("limits", "1")] + form.fields + plans.map { ("plan", $0) }
        let own = ranking.judges.first { $0.answer.judge == entry.judge }?.answer
        weighing = Weighing(
            judge: .line("judge", "Who weighs", entry.judge).telling(entry.problems), set: study.judgedBy.set.title,
            points: ranking.criteria.enumerated().map { index, criterion in
                let scale = ranking.appraisal.scales[index]
                let name = "points-\(criterion.id)"
                let value = entry.entered[name] ?? own?.points[criterion.id].map(String.init) ?? ""
                return .line(name, criterion.name, value, .whole).look(.short)
                    .hint("From \(criterion.figure(scale.worst).text) to \(criterion.figure(scale.best).text).")
                    .telling(entry.problems)
            },
            judges: ranking.judges.map { judge in
                let points = ranking.criteria.compactMap { criterion in
                    judge.answer.points[criterion.id].map { "\(criterion.name.lowercasedFirst) \($0)" }
                }
                return .init(
                    name: judge.answer.judge, given: String(judge.answer.given.prefix(10)),
                    points: points.joined(separator: ", "),
                    address: OptionAddress.ranking.asking(hidden + [("judge", judge.answer.judge)]) + "#weigh")
            },
            withdrawing: .list(
                "withdraw", "Take weights back", chosen: nil,
                ranking.judges.map { ($0.answer.judge, $0.answer.judge) }),
            hidden: .init(hidden))
    }
}

extension RankingPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("message", \.message),
        .init("heading", \.heading), .init("lede", \.lede), .init("frontHeading", \.frontHeading),
        .init("front", \.front), .init("table", \.table), .init("breakPoints", \.breakPoints),
        .init("dropHeading", \.dropHeading), .init("dropOne", \.dropOne), .init("figures", \.figures),
        .init("weighing", \.weighing), .init(code: "back", \.back),
    ]
}

extension RankingPage.Weighing: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("judge", \.judge), .init("set", \.set), .init("points", \.points), .init("judges", \.judges),
        .init("withdrawing", \.withdrawing), .init("hidden", \.hidden),
    ]
}

extension RankingPage.Weighing.Judge: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("given", \.given), .init("points", \.points), .init(code: "address", \.address),
    ]
}

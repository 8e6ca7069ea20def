import Content
import Foundation
import Hummingbird
import LocalityPages
import OptionStudies
import Options
import PageKit

extension RankingPage {
    /// `/options/ranking?limits=1&fewest=2&plan=00011111&judge=A.+Smith`; without anything, the usual limits and the plans
    /// with a name.
    init(_ request: PageRequest) throws {
        var asked = Asked(request.fields, try request.locality)
        guard let ranking = try asked.ranking(request) else {
            self.init(problems: asked.problems, back: OptionAddress.all.asking(asked.form.query))
            return
        }
        // Only what is so is said, whatever the address claims.
        let judges = ranking.judges.map(\.answer.judge)
        let kept = request.fields["kept"].flatMap { judges.contains($0) ? "The weights of \($0) are kept." : nil }
        let back = request.fields["withdrawn"].flatMap { judge in
            judges.contains(judge) ? nil : "Weights taken back no longer count; the history tells of them."
        }
        self.init(
            ranking, form: asked.form, plans: asked.codes, entry: WeighingForm(judge: request.fields["judge"]),
            message: kept ?? back)
    }

    /// Keeps what a judge says, or takes it back.
    static func weigh(_ request: PageRequest) async throws -> Response {
        let fields = try await request.form()
        var asked = Asked(fields, try request.locality)
        guard let ranking = try asked.ranking(request) else { throw Refusal.badRequest("These limits cannot be used.") }
        let set = ranking.study.judgedBy.set.id
        let own = [("limits", "1")] + asked.form.fields + asked.codes.map { ("plan", $0) }
        let file = request.file
        if let judge = fields["withdraw"] {
            guard ranking.judges.contains(where: { $0.answer.judge == judge }) else {
                throw Refusal.badRequest("“\(judge)” has weighed nothing here.")
            }
            try file.weigh(set, judge: judge, points: [:], at: .now)
            return .redirect(to: OptionAddress.ranking.asking(own + [("withdrawn", judge)]))
        }
        let entry = WeighingForm(fields, criteria: ranking.criteria)
        guard entry.problems.isEmpty else {
            return request.response(with: RankingPage(ranking, form: asked.form, plans: asked.codes, entry: entry))
        }
        try file.weigh(set, judge: entry.judge, points: entry.points, at: .now)
        return .redirect(to: OptionAddress.ranking.asking(own + [("kept", entry.judge)]))
    }

    /// The limits, the criteria and the plans that an address or a form asks for.
    struct Asked {
        var form: OptionsForm
        /// Plans chosen, as they stand in an address.
        var codes: [String]
        private(set) var problems: [ErrorSummary.Item]
        private var plans: [Plan]

        init(_ fields: Form, _ locality: Locality) {
            let isAsked = fields["limits"] != nil
            form = isAsked ? OptionsForm(fields, place: locality.place) : OptionsForm(locality.usualLimits)
            form.criteria = fields["criteria"]
            codes = fields.all("plan")
            plans = codes.compactMap { PlanCode.plan($0, areas: locality.place.areas.count) }
            problems = form.problems.leading(to: "back")
            if plans.count != codes.count {
                problems.append(.init("The address names a plan that is none of this locality.", field: "back"))
            }
        }

        /// Nil where something is wrong; `problems` then say what.
        mutating func ranking(_ request: PageRequest) throws -> RankingStudy? {
            guard problems.isEmpty else { return nil }
            let locality = try request.locality
            do {
                let study = try locality.options(form.limits, criteria: form.criteria)
                let chosen = plans.enumerated().map { index, plan in
                    let named = study.named.first { $0.grouping == plan }
                    return (name: named?.plan.title ?? "Plan \(index + 1) of yours", plan: plan)
                }
                let known = study.named.map { (name: $0.plan.title, plan: $0.grouping) }
                let proposed = try locality.proposedPlans(study.space.question)
                return try RankingStudy(
                    study, plans: chosen.isEmpty ? known + proposed : chosen,
                    judges: request.file.judges(of: study.judgedBy.set.id))
            } catch {
                guard let found = locality.corrections(for: error) else { throw error }
                problems = found.leading(to: "back")
                return nil
            }
        }
    }
}

import Foundation
import Hummingbird
import LocalityPages
import Options
import PageKit
import Store

extension PlansPage {
    /// `/options/plans`; with `with=00111` beside a plan that is being painted.
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        let form = request.fields["limits"] == nil ? nil : OptionsForm(request.fields, place: locality.place)
        self.init(
            locality, limits: form.map { [("limits", "1")] + $0.fields } ?? [], mine: request.fields["with"],
            problems: form?.problems.leading(to: "main") ?? [])
    }

    /// Keeps a plan and shows it at its address.
    static func keep(_ request: PageRequest) async throws -> Response {
        let locality = try request.locality
        let form = try await request.form()
        let state = PaintState(form, locality: locality)
        func refused(_ problems: [ErrorSummary.Item]) throws -> Response {
            request.response(with: try PaintPage(locality, state: state, entered: form, problems: problems))
        }
        let problems = titleProblems(form)
        guard state.problems.isEmpty, problems.isEmpty else { return try refused(problems) }
        do {
            let origin = locality.place.drawn.first { $0.key == state.origin }
            let isVersion = form["version"] != nil && origin != nil
            let plan = try request.file.keep(
                .init(name: form["name"] ?? "", author: form["author"] ?? "", note: form["note"] ?? ""),
                councils: state.councils(of: locality.place), as: isVersion ? origin?.key : nil,
                from: isVersion ? nil : origin?.key, at: .now)
            return .redirect(to: OptionAddress.plan(plan.key))
        } catch let problem as ContentProblem {
            return try refused([.init(problem.description, field: "areas")])
        }
    }

    /// What is wrong with the words with which a plan is kept.
    private static func titleProblems(_ form: Form) -> [ErrorSummary.Item] {
        var problems: [ErrorSummary.Item] = []
        if form["name"] == nil { problems.append(.init("Give the plan a name.", field: "name")) }
        if form["author"] == nil { problems.append(.init("Say whose plan it is.", field: "author")) }
        for (field, what, most) in [
            ("name", "name", DrawnPlan.Title.mostName), ("author", "author", DrawnPlan.Title.mostAuthor),
            ("note", "note", DrawnPlan.Title.mostNote),
        ] {
            let count = form[field]?.count ?? 0
            if count > most {
                problems.append(.init("The \(what) has \(count) characters; \(most) are the most.", field: field))
            }
        }
        return problems
    }
}

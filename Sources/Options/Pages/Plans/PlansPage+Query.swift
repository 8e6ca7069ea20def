import Foundation
import Hummingbird
import Options
import Workspace

extension PlansPage {
    /// `/options/plans`; with `with=00111` beside a plan that is being painted.
    init(_ visit: Visit) throws {
        let locality = try visit.locality
        let form = visit.fields["limits"] == nil ? nil : OptionsForm(visit.fields, place: locality.place)
        self.init(
            locality, limits: form.map { [("limits", "1")] + $0.fields } ?? [], mine: visit.fields["with"],
            problems: form?.problems ?? [])
    }

    /// Keeps a plan and shows it at its address.
    static func keep(_ visit: Visit) async throws -> Response {
        let locality = try visit.locality
        let form = try await visit.form()
        let state = PaintState(form, locality: locality)
        do {
            if let problem = state.problems.first { throw ContentProblem(problem.message) }
            let origin = locality.place.drawn.first { $0.key == state.origin }
            let isVersion = form["version"] != nil && origin != nil
            let plan = try visit.workbench.reading.file.keep(
                .init(name: form["name"] ?? "", author: form["author"] ?? "", note: form["note"] ?? ""),
                councils: state.councils(of: locality.place), as: isVersion ? origin?.key : nil,
                from: isVersion ? nil : origin?.key, at: .now)
            return .redirect(to: "/options/plans/\(plan.key)")
        } catch let problem as ContentProblem {
            let field = form["name"] == nil ? "name" : form["author"] == nil ? "author" : "note"
            let page = try PaintPage(locality, state: state, problems: [.init(problem.description, field: field)])
            return visit.workbench.response(to: visit, with: page)
        }
    }
}

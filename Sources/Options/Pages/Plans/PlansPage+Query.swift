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
        do {
            // The page says itself what is wrong with the plan.
            guard state.problems.isEmpty else { return request.response(with: try PaintPage(locality, state: state)) }
            let origin = locality.place.drawn.first { $0.key == state.origin }
            let isVersion = form["version"] != nil && origin != nil
            let plan = try request.file.keep(
                .init(name: form["name"] ?? "", author: form["author"] ?? "", note: form["note"] ?? ""),
                councils: state.councils(of: locality.place), as: isVersion ? origin?.key : nil,
                from: isVersion ? nil : origin?.key, at: .now)
            return .redirect(to: OptionAddress.plan(plan.key))
        } catch let problem as ContentProblem {
            let field = form["name"] == nil ? "name" : form["author"] == nil ? "author" : "note"
            let page = try PaintPage(locality, state: state, problems: [.init(problem.description, field: field)])
            return request.response(with: page)
        }
    }
}

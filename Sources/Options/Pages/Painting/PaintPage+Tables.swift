import Exchange
import Formats
import Foundation
import Hummingbird
import LocalityPages
import PageKit

/// A plan as CSV of area and group, out and in.
extension PaintPage {
    /// `/options/paint/csv?plan=00111.1&name-0=West`
    static func csv(_ request: PageRequest) throws -> Response {
        let locality = try request.locality
        let state = PaintState(request.fields, locality: locality)
        if let problem = state.problems.first { throw Refusal.badRequest(problem.message) }
        let text = PlanTable.csv(state.councils(of: locality.place), of: locality.place.areas)
        return .csv(text, named: "plan.csv")
    }

    /// A table that somebody pasted: shown on the map, or what is wrong with it.
    static func table(_ request: PageRequest) async throws -> Response {
        let locality = try request.locality
        let form = try await request.form()
        let state = PaintState(Form(), locality: locality)
        do {
            let input = try InputFile(name: "The table", bytes: Data((form["table"] ?? "").utf8))
            let councils = try PlanTable.read(input, of: locality.place.areas)
            return .redirect(to: state.beginning(with: councils, from: nil, place: locality.place).shared)
        } catch let problems as InputProblems {
            return try refused(problems.shown.map(\.description), form, request, locality, state)
        } catch let problem as InputProblem {
            return try refused([problem.description], form, request, locality, state)
        }
    }

    private static func refused(
        _ sentences: [String], _ form: Form, _ request: PageRequest, _ locality: Locality, _ state: PaintState
    ) throws -> Response {
        let problems = sentences.map { ErrorSummary.Item($0, field: "table") }
        return request.response(with: try PaintPage(locality, state: state, entered: form, problems: problems))
    }
}

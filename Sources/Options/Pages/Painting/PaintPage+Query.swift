import Hummingbird
import LocalityPages
import OptionStudies
import Options
import PageKit

extension PaintPage {
    /// `/options/paint?plan=00111.1&groups=3&brush=1&limits=1&fewest=2`
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        try self.init(locality, state: PaintState(request.fields, locality: locality))
    }

    /// - Parameters:
    ///   - entered: what was sent and could not be kept.
    ///   - problems: what is wrong beside the address.
    init(
        _ locality: Locality, state: PaintState, entered: Form = Form(), problems: [ErrorSummary.Item] = [],
        isPart: Bool = false
    ) throws {
        var problems = problems
        var planComparison: PlanComparison?
        if !locality.place.areas.isEmpty {
            do {
                planComparison = try locality.planComparison(state.form.limits, criteria: state.form.criteria)
            } catch {
                guard let found = locality.corrections(for: error) else { throw error }
                problems += found.leading(to: "limits")
                // Limits that contradict each other say nothing of a plan, but its figures stand.
                planComparison = try? locality.planComparison(OptionsStudy.Limits())
            }
        }
        self.init(
            locality, state: state, planComparison: planComparison, entered: entered, problems: problems,
            isPart: isPart)
    }

    /// The page; after a change its new address; and for a script the part that a touch changes.
    static func answer(_ request: PageRequest) throws -> Response {
        let locality = try request.locality
        var state = PaintState(request.fields, locality: locality)
        if PaintState.isChange(request.fields), state.problems.isEmpty {
            state.change(request.fields, place: locality.place)
            return .redirect(to: state.address)
        }
        if request.fields["part"] == "1" {
            let page = try PaintPage(locality, state: state, isPart: true)
            return .html(request.services.templates.fragment(page, template: "paint-part"), status: .ok)
        }
        return request.response(with: try PaintPage(locality, state: state))
    }
}

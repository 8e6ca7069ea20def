import Hummingbird
import Options
import Workspace

extension PaintPage {
    /// `/options/paint?plan=00111.1&groups=3&brush=1&limits=1&fewest=2`
    init(_ visit: Visit) throws {
        let locality = try visit.locality
        try self.init(locality, state: PaintState(visit.fields, locality: locality))
    }

    /// - Parameter problems: what is wrong beside the address.
    init(
        _ locality: Locality, state: PaintState, problems: [ErrorSummary.Item] = [], isPart: Bool = false
    ) throws {
        var problems = problems
        var ground: PaintGround?
        if !locality.place.areas.isEmpty {
            do {
                ground = try locality.ground(state.form.limits, criteria: state.form.criteria)
            } catch {
                guard let found = locality.corrections(for: error) else { throw error }
                problems += found
                // Limits that contradict each other say nothing of a plan, but its figures stand.
                ground = try? locality.ground(OptionsStudy.Limits())
            }
        }
        self.init(locality, state: state, ground: ground, problems: problems, isPart: isPart)
    }

    /// The page; after a change its new address; and for a script the part that a touch changes.
    static func answer(_ visit: Visit) throws -> Response {
        let locality = try visit.locality
        var state = PaintState(visit.fields, locality: locality)
        if PaintState.isChange(visit.fields), state.problems.isEmpty {
            state.change(visit.fields, place: locality.place)
            return .redirect(to: state.address)
        }
        if visit.fields["part"] == "1" {
            let page = try PaintPage(locality, state: state, isPart: true)
            return .html(visit.workbench.templates.fragment(page, template: "paint-part"), status: .ok)
        }
        return visit.workbench.response(to: visit, with: try PaintPage(locality, state: state))
    }
}

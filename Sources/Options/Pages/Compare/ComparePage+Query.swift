import Figures
import LocalityPages
import Options
import PageKit

extension ComparePage {
    /// `/options/compare?limits=1&fewest=2&plan=00110000&plan=01010000`, with up to four plans.
    package init(_ request: PageRequest) throws {
        let locality = try request.locality
        let form = OptionsForm(request.fields, place: locality.place)
        let back = OptionAddress.all.asking(form.query)
        let texts = request.fields.all("plan")
        let plans = texts.compactMap { PlanCode.plan($0, areas: locality.place.areas.count) }
        guard form.problems.isEmpty else {
            self.init(problem: form.problems.map(\.message).joined(separator: " "), back: back)
            return
        }
        guard plans.count == texts.count else {
            self.init(problem: "The address names a plan that is none of this locality.", back: back)
            return
        }
        guard Self.sizes.contains(plans.count) else {
            let chosen =
                plans.isEmpty ? "none was chosen" : plans.count == 1 ? "1 was chosen" : "\(plans.count) were chosen"
            self.init(problem: "Choose two to four plans to compare; \(chosen).", back: back)
            return
        }
        do {
            let study = try locality.options(form.limits, criteria: form.criteria)
            try self.init(
                locality, study: study, plans: plans, limits: [("limits", "1")] + form.fields, back: back)
        } catch {
            guard let problems = locality.corrections(for: error) else { throw error }
            self.init(problem: problems.map(\.message).joined(separator: " "), back: back)
        }
    }
}

import Formats
import LocalityPages
import Options
import PageKit

extension OptionsPage {
    /// `/options?limits=1&fewest=2&least=300000&by=equal-size&show=00011111`; without anything, the usual limits of the
    /// profile.
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        let isAsked = request.fields["limits"] != nil
        let form = isAsked ? OptionsForm(request.fields, place: locality.place) : OptionsForm(locality.usualLimits)
        let order = request.fields["by"]
        let show = request.fields["show"].flatMap { PlanCode.plan($0, areas: locality.place.areas.count) }
        guard form.problems.isEmpty, !locality.place.areas.isEmpty else {
            try self.init(locality, study: nil, form: form, order: order)
            return
        }
        do {
            try self.init(
                locality, study: locality.options(form.limits, criteria: form.criteria), form: form, order: order,
                show: show)
        } catch {
            guard let problems = locality.corrections(for: error) else { throw error }
            try self.init(locality, study: nil, form: form, order: order, problems: problems)
        }
    }
}

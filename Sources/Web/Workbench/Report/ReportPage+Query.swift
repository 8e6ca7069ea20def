import LocalityPages
import OptionPages
import PageKit

extension ReportPage {
    /// `/report?limits=1&fewest=2&least=300000`; without anything, the usual limits of the profile.
    package init(_ request: PageRequest) throws {
        let locality = try request.locality
        let form = OptionsForm(request.fields, reporting: locality)
        guard form.problems.isEmpty else {
            self.init(nil, form: form, problems: form.problems.leading(to: "limits"))
            return
        }
        do {
            self.init(
                try locality.report(form.limits, criteria: form.criteria, date: Self.today), form: form, problems: [])
        } catch {
            guard let problems = locality.corrections(for: error) else { throw error }
            self.init(nil, form: form, problems: problems.leading(to: "limits"))
        }
    }
}

extension OptionsForm {
    /// The limits of a report: those in the address, else the usual ones.
    init(_ fields: Form, reporting locality: Locality) {
        self =
            fields["limits"] == nil
            ? OptionsForm(locality.usualLimits) : OptionsForm(fields, place: locality.place)
    }
}

import Options
import Workspace

extension ReportPage {
    /// `/report?limits=1&fewest=2&least=300000`; without anything, the usual limits of the profile.
    init(_ visit: Visit) throws {
        let form = OptionsForm(reportOf: visit)
        guard form.problems.isEmpty else {
            self.init(nil, form: form, problems: form.problems.map { .init($0.message, field: "limits") })
            return
        }
        do {
            self.init(try visit.locality.report(form.limits, date: Self.today), form: form, problems: [])
        } catch let problems as QuestionProblems {
            self.init(nil, form: form, problems: [.init(visit.locality.named("\(problems)"), field: "limits")])
        } catch let problem as ContentProblem {
            self.init(nil, form: form, problems: [.init("\(problem)", field: "limits")])
        } catch let problem as CountProblem {
            self.init(nil, form: form, problems: [.init("\(problem)", field: "limits")])
        }
    }
}

extension OptionsForm {
    init(reportOf visit: Visit) {
        let isAsked = visit.fields["limits"] != nil
        self =
            isAsked ? OptionsForm(visit.fields, place: visit.locality.place) : OptionsForm(visit.locality.usualLimits)
    }
}

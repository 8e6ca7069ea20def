import LocalityPages
import OptionStudies
import Options

extension MergingPage {
    /// `/options/merging?minimum=150000&ties=1&likeness=1&wishes=1&wish=E07000048%2BE06000028`
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        let fields = request.fields
        let form = fields.isEmpty ? MergingForm(locality.place) : MergingForm(fields, place: locality.place)
        guard form.problems.isEmpty else {
            self.init(locality, nil, form: form)
            return
        }
        do {
            self.init(locality, try MergingStudy(locality.place, form.question), form: form)
        } catch {
            guard let problem = error as? MergingProblem else {
                guard let problems = locality.corrections(for: error) else { throw error }
                self.init(locality, nil, form: form, problems: problems.map { .init($0.message, field: "minimum") })
                return
            }
            self.init(locality, nil, form: form, problems: [.init("\(problem)", field: "minimum")])
        }
    }
}

import Formats
import Options
import Workspace

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

extension Locality {
    /// The limits with which people begin: more than one council, each of the size that the profile gives as its guide.
    var usualLimits: OptionsStudy.Limits {
        var limits = OptionsStudy.Limits()
        guard place.areas.count > 1 else { return limits }
        limits.fewest = 2
        if place.total(.population, of: place.areas.map(\.code)) != nil { limits.minimumPopulation = guide }
        return limits
    }

    /// What is to be corrected where a question cannot be asked or answered; `nil` for an error that is nobody's fault.
    func corrections(for error: any Error) -> [ErrorSummary.Item]? {
        switch error {
        case let error as QuestionProblems: error.problems.map { .init(named("\($0)"), field: "limits") }
        case is CountProblem, is ContentProblem: [.init("\(error)", field: "limits")]
        case is InputProblem, is InputProblems: [.init("\(error)", field: "criteria")]
        default: nil
        }
    }

    /// A sentence of an engine with names for its codes.
    private func named(_ sentence: String) -> String {
        place.areas.reduce(sentence) { $0.replacing($1.code, with: $1.name) }
    }
}

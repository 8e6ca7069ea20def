import Base
import Figures
import Hummingbird
import LocalityPages
import OptionStudies
import Options
import PageKit

extension PlanPage {
    /// `/options/plans/two-councils`, the latest version; an older one with `?version=1`.
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        let place = locality.place
        let key = request.parameters.get("key") ?? ""
        if let plan = place.plans.first(where: { $0.key == key }) {
            let dataset = plan.dataset.flatMap { place.datasets[$0] }
            let subject = Subject(
                name: plan.title, byline: dataset.map { "from “\($0.title)”" } ?? "source not stated", note: plan.note,
                councils: plan.numbered(in: place), key: nil, source: place.source(plan.dataset))
            try self.init(locality, of: subject)
            return
        }
        let versions = try request.file.drawnVersions(of: key)
        let asked =
            request.fields["version"].map { text in versions.first { "\($0.version)" == text } } ?? versions.last
        guard let plan = asked else { throw Refusal.noPlan(key) }
        let origin = plan.origin.map { key in
            " It began as a copy of “\(place.drawn.first { $0.key == key }?.title.name ?? key)”."
        }
        let subject = Subject(
            name: plan.title.name, byline: Words.sentence(plan.byline) + "." + (origin ?? ""), note: plan.title.note,
            councils: plan.councils, key: plan.key)
        try self.init(locality, of: subject, versions: versions)
    }
}

extension Refusal {
    static func noPlan(_ key: String) -> Refusal {
        Refusal(
            status: .notFound, heading: "There is no plan at this address.",
            advice: "No plan “\(key.prefix(60))” of this version was kept here. Plans kept are listed under Options.")
    }
}

extension Locality {
    /// The plans within some limits; where the limits contradict each other, all plans.
    func planComparisonOrAll(_ limits: OptionsStudy.Limits) throws -> PlanComparison {
        do { return try planComparison(limits) } catch {
            guard corrections(for: error) != nil else { throw error }
            return try planComparison(OptionsStudy.Limits())
        }
    }
}

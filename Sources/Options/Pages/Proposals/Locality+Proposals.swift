import Content
import LocalityPages
import OptionStudies
import Options
import Store

extension Locality {
    /// Areas with proposals all of whose districts are areas of this locality.
    func proposalAreas() throws -> [Proposals.Area] {
        let codes = Set(place.areas.map(\.code))
        return try Proposals.load().flatMap { $0.areas(within: codes) }
    }

    /// The plans proposed for exactly this locality.
    func proposedPlans(_ question: GroupingQuestion) throws -> [(name: String, plan: Plan)] {
        let own = try proposalAreas().filter { $0.districts.count == place.areas.count }
        return own.flatMap(\.plans).compactMap { plan in
            (try? Plan(groups: plan.councils, of: question)).map {
                (
                    name: plan.splits
                        ? "Nearest to \(plan.title)" : plan.title.prefix(1).uppercased() + plan.title.dropFirst(),
                    plan: $0
                )
            }
        }
    }

    /// The proposals of 2025–26 for areas that this locality has, by the criteria of that time.
    func proposalStudies() throws -> [ProposalStudy] {
        try cached {
            let set = try CriteriaSet.named("2025-unitary")
            return try proposalAreas().map { try ProposalStudy($0, in: place, criteria: set) }
        }
    }
}

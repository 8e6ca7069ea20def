import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

extension FlowsView {
    /// `/places?choose=1&area=E06000028&area=E06000029`; without anything, the areas that belong together most.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let place = locality.place
        guard !place.areas.isEmpty else { return .noAreas }
        var problems: [ErrorSummary.Item] = []
        var chosen = try suggestion(locality)
        if request.fields["choose"] != nil || request.fields["area"] != nil {
            let codes = request.fields.all("area")
            for code in codes where place.area(code) == nil {
                problems.note(unknown: code, what: "an area of this locality", field: "areas")
            }
            if codes.isEmpty { problems.append(.init("Choose at least one area.", field: "areas")) }
            chosen = Selection(codes, in: place)
        }
        let containment = try PlacesStudy(place).flatMap { study in
            chosen.codes.isEmpty
                ? nil
                : ContainmentFinding(try study.containment(of: chosen.codes), of: chosen.name, source: study.source)
        }
        var answer: PlaceAnswer<Self> =
            place.commuting == nil
            ? .noCommuting(place)
            : .init(
                heading: containment?.heading ?? "Which areas belong together?",
                lede: containment?.lede ?? """
                    Choose areas on the map or in the list. At once you see how many who live there also work there, and how many \
                    of the jobs there they fill.
                    """)
        answer.problems = problems
        answer.shown = try Self(locality, chosen: chosen, containment: containment, problems: problems)
        return answer
    }

    /// What a newcomer sees first: the council with most people in work of the first plan that has a name, else the areas
    /// of the largest labour market.
    private static func suggestion(_ locality: Locality) throws -> Selection {
        let place = locality.place
        guard let commuting = place.commuting else { return Selection([], in: place) }
        var groups: [String: [String]] = [:]
        if let plan = place.plans.first {
            groups = Dictionary(grouping: plan.councils.keys) { plan.councils[$0] ?? "" }
        } else {
            for fit in try locality.regions()?.fits ?? [] { groups["\(fit.region)", default: []].append(fit.area.code) }
        }
        let largest = groups.max { a, b in
            let (x, y) = (commuting.totalResidents(of: a.value), commuting.totalResidents(of: b.value))
            return (x, b.key) < (y, a.key)
        }
        return Selection(largest?.value ?? [], in: place)
    }
}

extension FlowMatrix {
    /// Working residents of several zones; a code that is no zone has none.
    fileprivate func totalResidents(of codes: [String]) -> Int {
        codes.reduce(0) { $0 + (residents(of: $1) ?? 0) }
    }
}

import Evidence
import Places
import Workspace

extension PlacesPage {
    /// `/places?choose=1&area=E06000028&area=E06000029`; without anything, the larger council of the first named plan.
    init(_ visit: Visit) throws {
        let locality = try visit.locality
        let place = locality.place
        guard !visit.fields.isEmpty else {
            try self.init(locality, chosen: Self.suggestion(place))
            return
        }
        let codes = visit.fields.all("area")
        let unknown = codes.filter { place.area($0) == nil }
        var problems = unknown.map { code in
            ErrorSummary.Item("“\(code)” is not an area of this locality; choose from the list.", field: "areas")
        }
        if codes.isEmpty, !place.areas.isEmpty {
            problems.append(ErrorSummary.Item("Choose at least one area.", field: "areas"))
        }
        try self.init(locality, chosen: Selection(codes, in: place), problems: problems)
    }

    /// What a newcomer sees first: the council with most people in work of the first plan that has a name.
    private static func suggestion(_ place: Place) -> Selection {
        guard let plan = place.plans.first, let commuting = place.commuting else { return Selection([], in: place) }
        let councils = Dictionary(grouping: plan.councils.keys) { plan.councils[$0] ?? "" }
        let largest = councils.max { a, b in
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

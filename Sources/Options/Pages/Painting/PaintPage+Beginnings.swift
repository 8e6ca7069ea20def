import Figures
import Options
import PlaceStudies
import Store

/// Plans with which to begin: those known from elsewhere, those kept last, and the best by the first criterion.
extension PaintPage {
    static func beginnings(_ state: PaintState, place: Place, planComparison: PlanComparison?) -> [Way] {
        guard let planComparison else { return [] }
        var ways: [Way] = []
        func add(_ title: String, _ councils: [DrawnPlan.Council], from origin: String?) {
            ways.append(Way(title: title, address: state.beginning(with: councils, from: origin, place: place).shared))
        }
        for plan in place.plans { add(plan.title, plan.numbered(in: place), from: nil) }
        for plan in place.drawn.suffix(6) {
            add("\(plan.title.name), by \(plan.title.author)", plan.councils, from: plan.key)
        }
        if let first = planComparison.criteria.first, let best = planComparison.field?.best(by: 0) {
            let title = planComparison.field?.isWhole == true ? "The best plan by" : "The best of a sample by"
            ways.append(Way(title: "\(title) \(first.name.lowercasedFirst)", address: state.address(of: best)))
        }
        return ways
    }
}

extension PaintState {
    /// The same page with another plan on it.
    func beginning(with councils: [DrawnPlan.Council], from origin: String?, place: Place) -> PaintState {
        var other = self
        var numbers: [String: Int] = [:]
        for council in councils { for code in council.codes { numbers[code] = council.number - 1 } }
        other.painting = Painting(groupOfArea: place.areas.map { numbers[$0.code] })
        other.names = [:]
        for council in councils where !council.name.isEmpty { other.names[council.number - 1] = council.name }
        other.origin = origin
        return other
    }
}

extension NamedPlan {
    /// Its councils with numbers, in the order of the areas.
    func numbered(in place: Place) -> [DrawnPlan.Council] {
        var councils: [DrawnPlan.Council] = []
        for area in place.areas {
            guard let name = self.councils[area.code] else { continue }
            if let index = councils.firstIndex(where: { $0.name == name }) {
                councils[index].codes.append(area.code)
            } else {
                councils.append(.init(number: councils.count + 1, name: name, codes: [area.code]))
            }
        }
        return councils
    }
}

import Content
import Options
import PlaceStudies
import Store

extension Place {
    /// Which groupings are considered: the areas, their joined links, and these limits.
    ///
    /// - Parameter named: statistics by their own key that criteria need beside those that play a part.
    public func question(
        _ limits: OptionsStudy.Limits = .init(), with named: [String] = []
    ) throws -> GroupingQuestion {
        guard !areas.isEmpty else {
            throw ContentProblem("There are no areas to group yet; import areas or boundaries first.")
        }
        guard areas.count == 1 || !links.isEmpty else {
            throw ContentProblem("No neighbours are known yet; import boundaries or a table of links first.")
        }
        var question = GroupingQuestion(
            areas: areas.map { area in
                var statistics: [String: Double] = [:]
                for key in named { statistics[key] = statistic(named: key)?.values[area.code]?.double }
                for role in Role.allCases where role != .bandD {
                    guard let value = value(role, of: area.code) else { continue }
                    // Rates do not add up; what adds up is the rate times people.
                    let people = role.isRate ? self.value(.population, of: area.code) : 1
                    statistics[role.rawValue] = people.map { value * $0 }
                }
                return .init(code: area.code, name: area.name, statistics: statistics)
            }, links: links.filter(\.joined).map { .init($0.a, $0.b) })
        if limits.minimumPopulation != nil || limits.maximumPopulation != nil {
            question.limits = [
                .init(
                    Role.population.rawValue, minimum: limits.minimumPopulation.map(Double.init),
                    maximum: limits.maximumPopulation.map(Double.init))
            ]
        }
        question.fewestGroups = limits.fewest
        question.mostGroups = limits.most
        question.together = limits.together
        question.apart = limits.apart
        return question
    }
}

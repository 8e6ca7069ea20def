/// The set of feasible plans of a question: the question, validated and with areas as small integers, ready to be counted
/// and enumerated.
///
/// Areas keep the order of the question; everywhere in the engine an area is its position in that order.
///
/// ```swift
/// let space = try PlanSpace(question)          // or every problem of the question, each in a sentence
/// let count = try space.count()                // exact, in all and by number of groups
/// let graph = try space.graph()                // every plan, none a dead end
/// for plan in graph.plans { … }
/// ```
public struct PlanSpace: Sendable {
    public let question: GroupingQuestion
    /// Adjacent areas of each area, in ascending order.
    public let neighbours: [[Int]]
    /// Fewest groups a plan may have.
    public let fewestGroups: Int
    /// Most groups a plan may have.
    public let mostGroups: Int
    /// Must-link sets: each within one group; no area is in two of them.
    public let together: [[Int]]
    /// Cannot-link pairs: never in one group; smaller position first.
    public let apart: [[Int]]
    /// Groups that every plan contains.
    public let fixed: [[Int]]
    let limits: [ScaledLimit]
    let positions: [String: Int]

    /// - Throws: everything that is wrong with the question.
    public init(_ question: GroupingQuestion) throws(QuestionProblems) {
        var check = QuestionCheck(question)
        check.run()
        guard check.problems.isEmpty else { throw QuestionProblems(problems: check.problems) }
        self.question = question
        positions = check.positions
        neighbours = check.neighbours
        fewestGroups = question.fewestGroups ?? 1
        mostGroups = min(question.mostGroups ?? .max, question.areas.count)
        together = check.together
        apart = check.apart
        fixed = check.fixed
        limits = question.limits.map { ScaledLimit($0, areas: question.areas) }
    }

    /// Number of areas.
    public var areaCount: Int { question.areas.count }

    /// Position of the area with this code.
    public func position(of code: String) -> Int? { positions[code] }

    /// Areas that are in no fixed group.
    var freeAreas: [Int] {
        let taken = Set(fixed.joined())
        return (0..<areaCount).filter { !taken.contains($0) }
    }

    /// Connected components of the subgraph that some areas induce; each ascending, in the order of their first areas.
    public func pieces(of areas: [Int]) -> [[Int]] {
        var left = Set(areas)
        var components: [[Int]] = []
        for start in areas.sorted() where left.remove(start) != nil {
            var component = [start]
            var next = 0
            while next < component.count {
                for neighbour in neighbours[component[next]] where left.remove(neighbour) != nil {
                    component.append(neighbour)
                }
                next += 1
            }
            components.append(component.sorted())
        }
        return components
    }
}

/// Every plan that a question allows: a checked question, in small integers, ready to be counted and listed.
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
    /// Linked areas of each area, in ascending order.
    public let neighbours: [[Int]]
    /// Fewest groups a plan may have.
    public let fewestGroups: Int
    /// Most groups a plan may have.
    public let mostGroups: Int
    /// Sets of areas that share a group; no area is in two of them.
    public let together: [[Int]]
    /// Pairs of areas that do not share a group, smaller position first.
    public let apart: [[Int]]
    /// Groups that stand as they are.
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

    /// The pieces into which some areas fall when one goes only along links between them; each ascending, in the order
    /// of their first areas.
    public func pieces(of areas: [Int]) -> [[Int]] {
        var left = Set(areas)
        var pieces: [[Int]] = []
        for start in areas.sorted() where left.remove(start) != nil {
            var piece = [start]
            var next = 0
            while next < piece.count {
                for neighbour in neighbours[piece[next]] where left.remove(neighbour) != nil { piece.append(neighbour) }
                next += 1
            }
            pieces.append(piece.sorted())
        }
        return pieces
    }
}

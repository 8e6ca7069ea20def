import Base

/// A partition of the areas: every area is in exactly one group.
///
/// Groups have no names; they are numbered by their first area. So two plans are equal when they group alike, and plans
/// order as their group numbers read from the first area to the last.
public struct Plan: Hashable, Sendable, Comparable {
    /// Group of each area, numbered from 0 in the order of the groups' first areas.
    public let groupOfArea: [Int]
    /// Number of groups.
    public let groupCount: Int

    /// - Parameter labels: for each area anything that is the same within a group and differs between groups.
    public init<Label: Hashable>(labels: [Label]) {
        var numbers: [Label: Int] = [:]
        groupOfArea = labels.map { label in
            if let number = numbers[label] { return number }
            numbers[label] = numbers.count
            return numbers.count - 1
        }
        groupCount = numbers.count
    }

    /// Areas of each group, ascending.
    public var groups: [[Int]] {
        var groups = Array(repeating: [Int](), count: groupCount)
        for (area, group) in groupOfArea.enumerated() { groups[group].append(area) }
        return groups
    }

    public static func < (a: Plan, b: Plan) -> Bool { a.groupOfArea.lexicographicallyPrecedes(b.groupOfArea) }
}

extension Plan {
    /// A plan from groups of codes.
    ///
    /// - Parameter remainder: true puts the areas that no group names into one more group.
    public init(groups: [[String]], remainder: Bool = false, of question: GroupingQuestion) throws(PlanProblem) {
        var groupOf: [String: Int] = [:]
        let known = Set(question.areas.map(\.code))
        for (group, code) in groups.enumerated().flatMap({ group, codes in codes.map { (group, $0) } }) {
            if !known.contains(code) { throw .unknownArea(code) }
            if let other = groupOf.updateValue(group, forKey: code), other != group { throw .areaTwice(code) }
        }
        let missing = question.areas.map(\.code).filter { groupOf[$0] == nil }
        if !missing.isEmpty, !remainder { throw .missingAreas(missing) }
        self.init(labels: question.areas.map { groupOf[$0.code] ?? -1 })
    }

    /// A plan from a table of area and group, as painters export it.
    public init(groupOf table: [String: String], of question: GroupingQuestion) throws(PlanProblem) {
        try self.init(
            groups: Dictionary(grouping: table.keys, by: { table[$0] }).values.map { $0.sorted() }, of: question)
    }

    /// Codes of each group's areas.
    public func codes(in question: GroupingQuestion) -> [[String]] {
        groups.map { $0.map { question.areas[$0].code } }
    }
}

extension PlanSpace {
    /// Whether a plan is feasible: each group feasible, the number of groups within its range, fixed groups kept.
    public func allows(_ plan: Plan) -> Bool {
        plan.groupOfArea.count == areaCount && plan.groupCount >= fewestGroups && plan.groupCount <= mostGroups
            && plan.groups.allSatisfy { judge(group: $0).isFeasible }
            && fixed.allSatisfy { group in plan.groups.contains(group) }
    }
}

/// Why a list of areas and groups is no plan.
public enum PlanProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownArea(String)
    case areaTwice(String)
    case missingAreas([String])

    public var description: String {
        switch self {
        case .unknownArea(let code): "The plan names \(code), and there is no such area."
        case .areaTwice(let code): "The plan has \(code) in two groups; each area is in one."
        case .missingAreas(let codes): "The plan leaves out \(Words.list(codes)); every area is in one group."
        }
    }
}

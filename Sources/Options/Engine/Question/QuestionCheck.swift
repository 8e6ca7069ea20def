/// Validates a question: turns codes into positions and collects all problems.
struct QuestionCheck {
    let question: GroupingQuestion
    var problems: [QuestionProblem] = []
    var positions: [String: Int] = [:]
    var neighbours: [[Int]] = []
    var together: [[Int]] = []
    var apart: [[Int]] = []
    var fixed: [[Int]] = []

    init(_ question: GroupingQuestion) { self.question = question }

    mutating func run() {
        checkAreas()
        checkLinks()
        checkLimits()
        checkGroups()
        let set = Set(question.together.compactMap { areas(in: $0, wish: .together, atLeast: 2) })
        let kept = question.apart.compactMap { areas(in: $0, wish: .apart, atLeast: 2) }
        fixed = question.fixed.compactMap { areas(in: $0, wish: .fixed, atLeast: 1) }
        together = joined(set.sorted { $0.lexicographicallyPrecedes($1) })
        apart = Set(kept.flatMap { pairs(of: $0) }).sorted { $0.lexicographicallyPrecedes($1) }
        checkWishes()
    }

    private mutating func checkAreas() {
        if question.areas.isEmpty { problems.append(.noAreas) }
        for (position, area) in question.areas.enumerated() {
            if positions.updateValue(position, forKey: area.code) != nil {
                problems.append(.areaTwice(code: area.code))
            }
        }
    }

    private mutating func checkLinks() {
        var linked = Array(repeating: Set<Int>(), count: question.areas.count)
        for link in question.links {
            let unknown = [link.a, link.b].filter { positions[$0] == nil }
            if link.a == link.b {
                problems.append(.linkToItself(code: link.a))
            } else if let a = positions[link.a], let b = positions[link.b] {
                linked[a].insert(b)
                linked[b].insert(a)
            } else {
                problems.append(.unknownAreaInLink(a: link.a, b: link.b, unknown: unknown))
            }
        }
        neighbours = linked.map { $0.sorted() }
    }

    private mutating func checkLimits() {
        let known = Set(question.areas.flatMap(\.statistics.keys))
        for limit in question.limits {
            if limit.minimum == nil, limit.maximum == nil {
                problems.append(.limitWithoutEffect(statistic: limit.statistic))
            }
            if let minimum = limit.minimum, let maximum = limit.maximum, minimum > maximum {
                problems.append(.minimumAboveMaximum(statistic: limit.statistic, minimum: minimum, maximum: maximum))
            }
            if [limit.minimum, limit.maximum].contains(where: { $0?.isFinite == false }) {
                problems.append(.limitNotANumber(statistic: limit.statistic))
            }
            guard known.contains(limit.statistic) else {
                problems.append(.unknownStatistic(limit.statistic, known: known.sorted()))
                continue
            }
            let missing = question.areas.filter { $0.statistics[limit.statistic] == nil }.map(\.code)
            if !missing.isEmpty { problems.append(.missingStatistic(limit.statistic, codes: missing)) }
            for area in question.areas {
                if let value = area.statistics[limit.statistic], !(value >= 0 && value.isFinite) {
                    problems.append(.unusableStatistic(limit.statistic, code: area.code, value: value))
                }
            }
            let sum = question.areas.reduce(0) { $0 + ($1.statistics[limit.statistic] ?? 0) }
            if sum.isFinite, sum > GroupingQuestion.mostInAll {
                problems.append(.statisticTooLarge(limit.statistic))
            }
        }
    }

    private mutating func checkGroups() {
        for count in [question.fewestGroups, question.mostGroups].compactMap(\.self) where count < 1 {
            problems.append(.groupsNotPositive(count))
        }
        if let fewest = question.fewestGroups, let most = question.mostGroups, fewest > most {
            problems.append(.groupsRangeEmpty(fewest: fewest, most: most))
        }
    }

    private mutating func areas(in codes: [String], wish: QuestionProblem.Wish, atLeast count: Int) -> [Int]? {
        let unknown = codes.filter { positions[$0] == nil }
        let areas = Set(codes.compactMap { positions[$0] }).sorted()
        if !unknown.isEmpty { problems.append(.unknownAreas(wish: wish, codes: unknown)) }
        if unknown.isEmpty, areas.count < count {
            problems.append(.wishWithoutEffect(wish: wish, codes: areas.map(code)))
        }
        return unknown.isEmpty && areas.count >= count ? areas : nil
    }

    /// A + B and B + C together are A + B + C.
    private func joined(_ sets: [[Int]]) -> [[Int]] {
        var result: [Set<Int>] = []
        for set in sets {
            let touching = result.filter { !$0.isDisjoint(with: set) }
            result.removeAll { !$0.isDisjoint(with: set) }
            result.append(touching.reduce(Set(set)) { $0.union($1) })
        }
        return result.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func pairs(of set: [Int]) -> [[Int]] {
        set.indices.flatMap { first in set[(first + 1)...].map { [set[first], $0] } }
    }

    private mutating func checkWishes() {
        for pair in apart where together.contains(where: { $0.contains(pair[0]) && $0.contains(pair[1]) }) {
            problems.append(.togetherAndApart(a: code(pair[0]), b: code(pair[1])))
        }
        var seen: Set<Int> = []
        for group in fixed {
            for area in group where !seen.insert(area).inserted { problems.append(.fixedTwice(code: code(area))) }
            for pair in apart where group.contains(pair[0]) && group.contains(pair[1]) {
                problems.append(.fixedAndApart(a: code(pair[0]), b: code(pair[1])))
            }
            for set in together where !set.allSatisfy(group.contains) && set.contains(where: group.contains) {
                problems.append(.fixedAndTogether(fixed: group.map(code), together: set.map(code)))
            }
        }
    }

    private func code(_ position: Int) -> String { question.areas[position].code }
}

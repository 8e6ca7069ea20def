import Base
import Options
import Places

/// Small maps whose counts are known.
enum Map {
    /// Areas “0”…“n−1” of 100 people each, with links as pairs of numbers.
    static func question(_ count: Int, _ links: [(Int, Int)]) -> GroupingQuestion {
        GroupingQuestion(
            areas: (0..<count).map { .init(code: "\($0)", statistics: ["population": 100]) },
            links: links.map { .init("\($0.0)", "\($0.1)") })
    }

    static func grid(_ rows: Int, _ columns: Int) -> GroupingQuestion {
        var links: [(Int, Int)] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let area = row * columns + column
                if column + 1 < columns { links.append((area, area + 1)) }
                if row + 1 < rows { links.append((area, area + columns)) }
            }
        }
        return question(rows * columns, links)
    }

    static func path(_ count: Int) -> GroupingQuestion { question(count, (1..<count).map { ($0 - 1, $0) }) }

    static func star(_ count: Int) -> GroupingQuestion { question(count, (1..<count).map { (0, $0) }) }

    static func cycle(_ count: Int) -> GroupingQuestion {
        question(count, (0..<count).map { ($0, ($0 + 1) % count) })
    }

    static func complete(_ count: Int) -> GroupingQuestion {
        question(count, (0..<count).flatMap { a in (a + 1..<count).map { (a, $0) } })
    }
}

extension Map {
    /// Up to eight areas with random links, people, limits and wishes; often with no plan at all.
    static func random(_ random: inout SeededGenerator) -> GroupingQuestion {
        let count = Int.random(in: 2...8, using: &random)
        let chance = Double.random(in: 0.2...0.9, using: &random)
        var links: [(Int, Int)] = []
        for b in 1..<count {
            for a in 0..<b where Double.random(in: 0..<1, using: &random) < chance { links.append((a, b)) }
        }
        var question = Map.question(count, links)
        for area in 0..<count {
            question.areas[area].statistics["population"] = Double(Int.random(in: 0...300, using: &random))
            question.areas[area].statistics["area"] = Double(Int.random(in: 1...40, using: &random)) / 10
        }
        if Bool.random(using: &random) {
            question.limits.append(.init("population", minimum: Double(Int.random(in: 0...400, using: &random))))
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
            question.limits.append(.init("population", maximum: Double(Int.random(in: 300...900, using: &random))))
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
            question.limits.append(.init("area", minimum: 0.7, maximum: Double(Int.random(in: 3...9, using: &random))))
        }
        if Bool.random(using: &random) { question.fewestGroups = Int.random(in: 1...3, using: &random) }
        if Bool.random(using: &random) { question.mostGroups = Int.random(in: 3...5, using: &random) }
        let codes = (0..<count).map(String.init).shuffled(using: &random)
        if count > 3, Bool.random(using: &random) { question.together = [[codes[0], codes[1]]] }
        if count > 3, Bool.random(using: &random) { question.apart = [[codes[0], codes[2]]] }
        if count > 5, Int.random(in: 0..<4, using: &random) == 0 { question.fixed = [[codes[3]]] }
        return question
    }
}

extension Plan {
    /// Every way to group areas, in one piece or not.
    static func allPartitions(of count: Int) -> [Plan] {
        var labels = [[Int]]([[]])
        for _ in 0..<count {
            labels = labels.flatMap { begun in (0...((begun.max() ?? -1) + 1)).map { begun + [$0] } }
        }
        return labels.map { Plan(labels: $0) }
    }
}

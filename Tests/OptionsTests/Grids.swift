import Options

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

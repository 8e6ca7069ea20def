import Base
import Figures
import Options
import PlaceStudies

extension ComparePage {
    /// Of two plans.
    static func heading(titles: [String], better: [Int], of criteria: Int) -> String {
        let count = Words.count(criteria, "criterion", "criteria")
        switch (better[0], better[1]) {
        case (0, 0): return "The two plans do not differ by any of \(count)"
        case (let one, 0): return "\(titles[0]) is better by \(Words.spelled(one)) of \(count) and worse by none"
        case (0, let other): return "\(titles[1]) is better by \(Words.spelled(other)) of \(count) and worse by none"
        case (let one, let other):
            return "Of \(count), \(Words.spelled(one)) speak\(one == 1 ? "s" : "") for \(titles[0].lowercasedFirst), "
                + "\(Words.spelled(other)) for \(titles[1].lowercasedFirst)"
        }
    }

    /// Of three or four: which leads by how many criteria.
    static func heading(titles: [String], best: [Int], of criteria: Int) -> String {
        let count = Words.count(criteria, "criterion", "criteria")
        let leaders = titles.indices.filter { best[$0] > 0 }.sorted { (best[$1], $0) < (best[$0], $1) }
        guard let first = leaders.first else {
            return "None of the \(Words.spelled(titles.count)) plans leads by itself"
        }
        let others = leaders.dropFirst().map { "\(titles[$0].lowercasedFirst) by \(Words.spelled(best[$0]))" }
        return "\(titles[first]) is best by \(Words.spelled(best[first])) of \(count)"
            + (others.isEmpty ? "" : ", \(Words.list(others))")
    }

    /// How many areas would have to change council to make each plan of the first, and which.
    static func differences(_ plans: [Plan], titles: [String], place: Place) -> Prose {
        func names(_ moved: [Int]) -> String { Words.list(moved.map { place.areas[$0].name }) }
        if plans.count == 2 {
            let moved = plans[0].areasMoved(to: plans[1])
            guard !moved.isEmpty else { return "Both are the same plan." }
            let count = Words.sentence(Words.count(moved.count, "area"))
            return "\(count) would change council to make one of the other: \(names(moved))."
        }
        let sentences = plans.indices.dropFirst().map { index in
            let moved = plans[0].areasMoved(to: plans[index])
            let letter = PositionChart.letter(index)
            return moved.isEmpty ? "\(letter) is the same plan as A." : "From A to \(letter): \(names(moved))."
        }
        return "Areas that change council. \(sentences.joined(separator: " "))"
    }
}

import Evidence
import Foundation
import Options
import Workspace

/// Two plans side by side: where they differ, and which is better by what.
package struct ComparePage: Page {
    static let template = "compare"
    static let section: Section? = .options

    let title = "Two plans"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let sides: [Side]
    let table: Table?
    let back: String

    struct Side: Sendable {
        let title: String
        let map: Map?
        let remark: String?
    }
}

extension ComparePage {
    /// A page that only says what is wrong.
    init(problem: String, back: String) {
        errors = ErrorSummary([.init(problem, field: "back")])
        heading = "There are no two plans to compare"
        lede = "Go back and choose two."
        (sides, table) = ([], nil)
        self.back = back
    }

    init(_ locality: Locality, study: OptionsStudy, first: Plan, second: Plan, back: String) throws {
        errors = nil
        self.back = back
        let plans = [first, second]
        let criteria = study.criteria
        let survey = try CountedSpace(study.space, mostPlans: OptionsStudy.mostSurveyed).survey(
            criteria.map(\.criterion), named: plans, extent: SurveyExtent(keep: 1), sample: OptionsStudy.sampleSize,
            seed: 1)
        let names = plans.map { plan in study.named.first { $0.grouping == plan }?.plan }
        let titles = zip(names, ["The first plan", "The second plan"]).map { $0?.title ?? $1 }
        sides = plans.indices.map { index in
            let councils = names[index]?.councils ?? [:]
            return Side(
                title: titles[index],
                map: locality.base.map {
                    Map(titles[index], base: $0, classes: study.classes(of: plans[index], councils: councils))
                },
                remark: study.space.allows(plans[index])
                    ? nil : "This plan is not among those within the limits; its ranks say where it would stand.")
        }
        var better = [0, 0]
        var table = Table(
            "Which is better by what",
            columns: ["Criterion", .init(titles[0]), .init("Rank"), .init(titles[1]), .init("Rank"), "Better"])
        for (index, criterion) in criteria.enumerated() {
            let standings = survey.standings.map { $0[index] }
            let verdict: Int? =
                if let one = standings[0]?.value, let other = standings[1]?.value {
                    criterion.criterion.isBetter(one, than: other)
                        ? 0 : criterion.criterion.isBetter(other, than: one) ? 1 : nil
                } else { nil }
            if let verdict { better[verdict] += 1 }
            let cells = standings.flatMap { standing -> [Table.Cell] in
                [
                    Table.Cell(.text(criterion.figure(standing?.value).text)),
                    standing.map { .text(Words.rank($0.rank, of: $0.of)) } ?? .missing("no figure"),
                ]
            }
            table.append(
                [Table.Cell(.text(criterion.name), source: criterion.source)] + cells
                    + [.text(verdict.map { titles[$0] } ?? "neither")])
        }
        self.table = criteria.isEmpty ? nil : table
        heading = Self.heading(titles: titles, better: better, of: criteria.count)
        lede = Self.difference(first, second, place: study.place)
    }

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

    /// The areas that change council when one plan becomes another, matching councils so that few do.
    ///
    /// Councils are matched in turn, those that share most areas first; ties go to the earlier areas.
    package static func moves(from first: Plan, to second: Plan) -> [Int] {
        var shared: [[Int]: Int] = [:]
        for (one, other) in zip(first.groupOfArea, second.groupOfArea) { shared[[one, other], default: 0] += 1 }
        let pairs = shared.sorted { a, b in
            a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
        }
        var match: [Int: Int] = [:]
        for (pair, _) in pairs where match[pair[0]] == nil && !match.values.contains(pair[1]) {
            match[pair[0]] = pair[1]
        }
        return first.groupOfArea.indices.filter { match[first.groupOfArea[$0]] != second.groupOfArea[$0] }
    }

    /// How many areas would have to change council to make one plan of the other, and which.
    static func difference(_ first: Plan, _ second: Plan, place: Place) -> Prose {
        let moved = moves(from: first, to: second)
        guard !moved.isEmpty else { return "Both are the same plan." }
        let names = Words.list(moved.map { place.areas[$0].name })
        return
            "\(Words.sentence(Words.count(moved.count, "area"))) would change council to make one of the other: \(names)."
    }
}

/// Who travels to work from where to where, between the areas of a question.
public struct Commuting: Hashable, Sendable {
    /// People who live in the row's area and work in the column's (people).
    public let between: [[Int]]
    /// People in work who live in each area, wherever they work (people).
    public let residents: [Int]
    /// People who work in each area, wherever they live (people).
    public let jobs: [Int]

    /// - Parameters: each in the order of the question's areas. `residents` and `jobs` also count those who cross the
    ///   border of all areas together.
    public init(between: [[Int]], residents: [Int], jobs: [Int]) {
        precondition(between.count == residents.count && between.count == jobs.count)
        precondition(between.allSatisfy { $0.count == between.count })
        self.between = between
        self.residents = residents
        self.jobs = jobs
    }

    /// Share of a group's employed residents who work in it, 0…1; nil where nobody in work lives there.
    public func supplySide(_ areas: [Int]) -> Double? { share(of: residents, areas) }

    /// Share of a group's jobs held by people who live in it, 0…1; nil where there are no jobs.
    public func demandSide(_ areas: [Int]) -> Double? { share(of: jobs, areas) }

    private func share(of total: [Int], _ areas: [Int]) -> Double? {
        let all = areas.reduce(0) { $0 + total[$1] }
        let inside = areas.reduce(0) { sum, from in areas.reduce(sum) { $0 + between[from][$1] } }
        return all > 0 ? Double(inside) / Double(all) : nil
    }
}

extension Criterion {
    /// Which of its two sides a labour market is judged by.
    public enum ContainmentSide: String, Hashable, Sendable, CaseIterable {
        /// Residents who work inside.
        case supply
        /// Jobs filled from inside.
        case demand
        /// The lower of the two.
        case lower
    }

    /// How far each group is a labour market of its own; the lowest group speaks for the plan.
    ///
    /// - SeeAlso: Coombes and Bond (2008), *Travel-to-Work Areas: the 2007 review*, ONS.
    public static func selfContainment(
        _ side: ContainmentSide, _ commuting: Commuting, source: String = ""
    ) -> Criterion {
        let names: [ContainmentSide: (String, String)] = [
            .supply: ("Residents working inside, lowest", "Share of employed residents who work in their own group"),
            .demand: ("Jobs filled from inside, lowest", "Share of jobs held by people who live in the same group"),
            .lower: (
                "Self-containment, lowest", "The lower of the shares of residents who work and jobs filled inside"
            ),
        ]
        return Criterion(
            id: side == .lower ? "self-containment" : "self-containment-\(side.rawValue)", name: names[side]?.0 ?? "",
            direction: .higherIsBetter, unit: "share",
            explanation: (names[side]?.1 ?? "") + "; the group with the lowest speaks for the plan.", source: source,
            combination: .smallest
        ) { group in
            switch side {
            case .supply: commuting.supplySide(group.areas)
            case .demand: commuting.demandSide(group.areas)
            case .lower:
                commuting.supplySide(group.areas).flatMap { supply in
                    commuting.demandSide(group.areas).map { min(supply, $0) }
                }
            }
        }
    }
}

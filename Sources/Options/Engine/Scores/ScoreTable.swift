/// Figures of every group by every criterion, laid out so that the figures of a plan are running sums and minima.
///
/// Each criterion needs one to three *slots*: running sums, or running minima (a maximum is the minimum of the negative).
struct ScoreTable: Sendable {
    /// How a criterion's slots become its figure.
    enum Finish: Sendable {
        case sum(Int)
        case mean(Int)
        case quotient(Int, Int)
        case smallest(Int)
        case largest(Int)
        case range(smallest: Int, negativeLargest: Int)
        /// Squares of the difference from a centre, which keeps them small beside the figures.
        case variation(sum: Int, squares: Int, centre: Double)
    }

    let criteria: [Criterion]
    private(set) var finishes: [Finish] = []
    /// For each criterion the slot that counts groups without a figure, where there are any.
    private(set) var undefined: [Int?] = []
    private(set) var sums = 0
    private(set) var minima = 0
    /// Rows of `sums + minima` values, one for each group.
    private(set) var values: [Double] = []

    var width: Int { sums + minima }

    init(_ criteria: [Criterion], groups: [[Int]], space: PlanSpace) {
        self.criteria = criteria
        var sumColumns: [[Double]] = []
        var minimumColumns: [[Double]] = []
        for criterion in criteria {
            let views = groups.map { Criterion.Group(space: space, areas: $0) }
            let figures = views.map { criterion.value($0).flatMap { $0.isFinite ? $0 : nil } }
            let known = figures.map { $0 ?? 0 }
            func sum(_ column: [Double]) -> Int {
                sumColumns.append(column)
                return sumColumns.count - 1
            }
            func minimum(_ column: [Double]) -> Int {
                minimumColumns.append(column)
                return minimumColumns.count - 1
            }
            var missing = figures.map { $0 == nil ? 1.0 : 0 }
            switch criterion.combination {
            case .sum: finishes.append(.sum(sum(known)))
            case .mean: finishes.append(.mean(sum(known)))
            case .weightedMean(let statistic):
                let weights = views.map { $0.sum(statistic) }
                for index in weights.indices where weights[index] == nil { missing[index] = 1 }
                finishes.append(
                    .quotient(sum(zip(known, weights).map { $0 * ($1 ?? 0) }), sum(weights.map { $0 ?? 0 })))
            case .smallest: finishes.append(.smallest(minimum(known)))
            case .largest: finishes.append(.largest(minimum(known.map { -$0 })))
            case .range:
                finishes.append(.range(smallest: minimum(known), negativeLargest: minimum(known.map { -$0 })))
            case .coefficientOfVariation:
                let centre = known.reduce(0, +) / Double(max(1, known.count))
                let squares = sum(known.map { ($0 - centre) * ($0 - centre) })
                finishes.append(.variation(sum: sum(known), squares: squares, centre: centre))
            }
            undefined.append(missing.contains(1) ? sum(missing) : nil)
        }
        sums = sumColumns.count
        minima = minimumColumns.count
        values.reserveCapacity(groups.count * width)
        for group in groups.indices {
            for column in sumColumns { values.append(column[group]) }
            for column in minimumColumns { values.append(column[group]) }
        }
    }

    /// Slots of no group at all.
    var empty: [Double] {
        Array(repeating: 0, count: sums) + Array(repeating: Double.infinity, count: minima)
    }

    /// Adds a group's row to slots.
    func add(group: Int, to slots: inout [Double]) {
        for slot in 0..<sums { slots[slot] += values[group * width + slot] }
        for slot in sums..<width { slots[slot] = min(slots[slot], values[group * width + slot]) }
    }

    /// A criterion's figure from the slots that begin at `base`; NaN where some group has none.
    @inline(__always)
    func figure(_ criterion: Int, slots: UnsafePointer<Double>, groups: Int) -> Double {
        if let slot = undefined[criterion], slots[slot] > 0 { return .nan }
        switch finishes[criterion] {
        case .sum(let slot): return slots[slot]
        case .mean(let slot): return slots[slot] / Double(groups)
        case .quotient(let value, let weight): return slots[weight] > 0 ? slots[value] / slots[weight] : .nan
        case .smallest(let slot): return slots[sums + slot]
        case .largest(let slot): return -slots[sums + slot]
        case .range(let smallest, let negativeLargest): return -slots[sums + negativeLargest] - slots[sums + smallest]
        case .variation(let sum, let squares, let centre):
            let mean = slots[sum] / Double(groups)
            let variance = max(0, slots[squares] / Double(groups) - (mean - centre) * (mean - centre))
            return mean == 0 ? .nan : variance.squareRoot() / abs(mean)
        }
    }
}

extension PlanSpace {
    /// A plan's figure by each criterion; nil where there is none. The plan need not be one that the question allows.
    public func score(_ plan: Plan, by criteria: [Criterion]) -> [Double?] {
        let groups = plan.groups
        let table = ScoreTable(criteria, groups: groups, space: self)
        var slots = table.empty
        for group in groups.indices { table.add(group: group, to: &slots) }
        return criteria.indices.map { criterion in
            let figure = slots.withUnsafeBufferPointer { slots in
                slots.baseAddress.map { table.figure(criterion, slots: $0, groups: groups.count) }
            }
            return figure.flatMap { $0.isNaN ? nil : $0 }
        }
    }
}

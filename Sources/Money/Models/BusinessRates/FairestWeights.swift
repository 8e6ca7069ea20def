import Foundation
import Money

/// The weights of a pilot scheme that leave the worst-off authority best off, with proof.
///
/// Each amount is linear in the weights over a sum that is linear too. Scaled so that this sum is one, “raise the least” is
/// a linear programme in three unknowns and a bound; its best vertex is among a few thousand, and all are looked at.
public struct FairestWeights: Hashable, Sendable {
    /// What “worst off” is measured by.
    public enum Measure: String, Hashable, Sendable, CaseIterable {
        /// £ of the stability fund for each person served.
        case perResident = "per-resident"
        /// £ more than without the scheme.
        case change
    }

    /// Of population, population growth and rates growth; they add up to 1.
    public let weights: [Decimal]
    /// The authorities that share the last place.
    public let worstOff: [String]
    /// What they have at these weights.
    public let least: Decimal
    /// What the worst-off has at the weights of the case.
    public let leastNow: Decimal
    /// Combinations of constraints that were looked at: all there are.
    public let verticesSeen: Int
}

extension FairestWeights {
    /// - Throws: ``ModelProblems`` where the case is not one of ``PilotScheme``, or has nothing to weigh.
    public init(_ outcome: Outcome, by measure: Measure) throws(ModelProblems) {
        guard outcome.about.key == PilotScheme().about.key else {
            throw ModelProblems("model", "weights can be searched for a pilot scheme only.")
        }
        let programme = try Programme(outcome, measure)
        guard let best = programme.solve() else {
            throw ModelProblems("members", "there is no best choice of weights: not every authority can be measured.")
        }
        let sum = best.scaled.reduce(0, +)
        weights = best.scaled.map { $0.divided(by: sum) }
        least = best.least
        let values = programme.values(best.scaled)
        let least = best.least
        // Quotients have 38 digits; what is as near as half of them is equal, and a penny is not.
        let near = Decimal(sign: .plus, exponent: -19, significand: 1) * Swift.max(1, least.magnitude)
        worstOff = zip(programme.names, values).filter { ($0.1 - least).magnitude <= near }.map(\.0)
        leastNow = programme.values(programme.present).min() ?? 0
        verticesSeen = best.seen
    }
}

/// Maximise z where gain·y − offset ≥ z for every authority, total·y = 1, y ≥ 0.
private struct Programme {
    var names: [String]
    /// For each authority, what one unit of each scaled weight brings it.
    var gains: [[Decimal]]
    var offsets: [Decimal]
    /// The units of all authorities together for one unit of each weight.
    var total: [Decimal]
    /// The weights of the case, scaled likewise.
    var present: [Decimal]

    init(_ outcome: Outcome, _ measure: FairestWeights.Measure) throws(ModelProblems) {
        let inputs = outcome.sheet.inputs
        let rows = inputs.rows(PilotScheme.members)
        let tiers = rows.map { $0.text(PilotScheme.tier) }
        let areas = rows.indices.filter { tiers[$0] != "county" }
        let districts = rows.indices.filter { tiers[$0] == "district" }
        func multiplier(_ tier: String) -> Decimal {
            switch tier {
            case "county": inputs.number(PilotScheme.countyMultiplier) ?? 0
            case "unitary": inputs.number(PilotScheme.unitaryMultiplier) ?? 0
            default: inputs.number(PilotScheme.districtMultiplier) ?? 0
            }
        }
        var units = rows.map { _ in [Decimal]() }
        for column in [PilotScheme.people, PilotScheme.peopleGrowth, PilotScheme.ratesGrowth] {
            let amounts = rows.map { max(0, $0.number(column) ?? 0) }
            let all = areas.map { amounts[$0] }.reduce(0, +)
            for member in rows.indices {
                let own = tiers[member] == "county" ? districts.map { amounts[$0] }.reduce(0, +) : amounts[member]
                units[member].append(all > 0 ? multiplier(tiers[member]).times(own).divided(by: all) : 0)
            }
        }
        let total = (0..<3).map { element in units.reduce(0) { $0 + $1[element] } }
        guard total.contains(where: { $0 > 0 }) else {
            throw ModelProblems("members", "no people and no growth are given, so there is nothing to weigh.")
        }
        let fund = try outcome.exact("stability-fund")
        names = rows.map(\.name)
        switch measure {
        case .change:
            gains = units.map { $0.map { $0.times(fund) } }
            offsets = rows.map { $0.number(PilotScheme.alone) ?? 0 }
        case .perResident:
            var served: [Decimal] = []
            for member in rows.indices {
                let people = { (row: Int) in rows[row].number(PilotScheme.people) ?? 0 }
                served.append(tiers[member] == "county" ? districts.map(people).reduce(0, +) : people(member))
            }
            guard let empty = served.firstIndex(of: 0) else {
                gains = zip(units, served).map { units, people in units.map { $0.times(fund).divided(by: people) } }
                offsets = rows.map { _ in 0 }
                self.total = total
                present = Self.present(inputs, total)
                return
            }
            throw ModelProblems(
                "members, \(rows[empty].name), population", "it is nil, so nothing can be measured by resident.")
        }
        self.total = total
        present = Self.present(inputs, total)
    }

    private static func present(_ inputs: Inputs, _ total: [Decimal]) -> [Decimal] {
        let weights = [PilotScheme.peopleWeight, PilotScheme.peopleGrowthWeight, PilotScheme.ratesGrowthWeight].map {
            inputs.number($0) ?? 0
        }
        let sum = zip(weights, total).map { $0.times($1) }.reduce(0, +)
        return sum > 0 ? weights.map { $0.divided(by: sum) } : weights
    }

    func values(_ scaled: [Decimal]) -> [Decimal] {
        zip(gains, offsets).map { gain, offset in zip(gain, scaled).map { $0.times($1) }.reduce(0, +) - offset }
    }

    private static func binary(_ number: Decimal) -> Double { NSDecimalNumber(decimal: number).doubleValue }

    /// Looks at every vertex: the equation, and three of the inequalities held as equations.
    func solve() -> (scaled: [Decimal], least: Decimal, seen: Int)? {
        // Rows over (y₁, y₂, y₃, z | right side).
        var inequalities = zip(gains, offsets).map { gain, offset in gain + [-1, offset] }
        for element in 0..<3 {
            // A weight that moves nothing stays nil, or the scale would be free.
            inequalities.append((0..<3).map { $0 == element ? 1 : 0 } + [0, 0])
        }
        let equation = total + [0, 1]
        let binary = inequalities.map { $0.map(Self.binary) }
        let binaryEquation = equation.map(Self.binary)
        var best: (rows: [Int], least: Double)?
        var seen = 0
        for a in binary.indices {
            for b in binary.indices where b > a {
                for c in binary.indices where c > b {
                    seen += 1
                    guard
                        let point = solved(
                            [binaryEquation, binary[a], binary[b], binary[c]], zero: { abs($0) < 1e-12 }),
                        point[3] > (best?.least ?? -.infinity) + 1e-9, isFeasible(point, binary)
                    else { continue }
                    best = ([a, b, c], point[3])
                }
            }
        }
        guard let best, let point = solved([equation] + best.rows.map { inequalities[$0] }, zero: { $0 == 0 }) else {
            return nil
        }
        guard !point.contains(where: \.isNaN) else { return nil }
        return (point.prefix(3).map { max(0, $0) }, point[3], seen)
    }

    private func isFeasible(_ point: [Double], _ inequalities: [[Double]]) -> Bool {
        let scale = max(1, abs(point[3]))
        return inequalities.allSatisfy { row in
            zip(row, point).map(*).reduce(0, +) >= row[4] - 1e-9 * scale
        }
    }

    /// Gauss’ elimination with the largest pivot; `nil` where the rows do not meet in one point.
    private func solved<Number: Divisible>(_ rows: [[Number]], zero: (Number) -> Bool) -> [Number]? {
        var rows = rows
        let size = rows.count
        for column in 0..<size {
            guard let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                !zero(rows[pivot][column])
            else { return nil }
            rows.swapAt(column, pivot)
            for row in 0..<size where row != column {
                let factor = rows[row][column].divided(by: rows[column][column])
                for place in column...size { rows[row][place] -= factor.times(rows[column][place]) }
            }
        }
        return rows.indices.map { rows[$0][size].divided(by: rows[$0][$0]) }
    }
}

/// Numbers that elimination works on: binary ones to look, decimal ones to tell.
private protocol Divisible: SignedNumeric, Comparable {
    func times(_ other: Self) -> Self
    func divided(by divisor: Self) -> Self
}

extension Double: Divisible {
    fileprivate func times(_ other: Double) -> Double { self * other }
    fileprivate func divided(by divisor: Double) -> Double { self / divisor }
}

extension Decimal: Divisible {}

extension Outcome {
    /// A number that the model itself has made certain of.
    func exact(_ path: String) throws(ModelProblems) -> Decimal {
        guard let number = self[path]?.number else { throw ModelProblems(path, "it has no number.") }
        return number
    }
}

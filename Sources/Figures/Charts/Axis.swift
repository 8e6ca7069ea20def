import Foundation

/// A scale with a few round numbers on it.
package struct Axis {
    /// First and last number of the scale.
    package let low: Double
    package let high: Double
    /// Round numbers from low to high, their steps 1, 2 or 5 times a power of ten.
    package let ticks: [Double]
    let unit: Figure.Unit
    private let step: Double

    /// - Parameters:
    ///   - values: all that must fit; those that are no numbers do not count.
    ///   - fromZero: amounts are compared by length and need the zero, positions do not.
    ///   - isRounded: whether the scale ends on round numbers or on the values themselves.
    ///   - steps: about how many.
    package init(
        covering values: some Sequence<Double>, unit: Figure.Unit, fromZero: Bool = true, isRounded: Bool = true,
        steps: Int = 5
    ) {
        let known = values.filter(\.isFinite) + (fromZero ? [0] : [])
        var (least, most) = (known.min() ?? 0, known.max() ?? 1)
        if least == most {
            // One value alone: some room around it, and none below zero for an amount.
            let room = least == 0 ? 1 : abs(least) * 0.5
            least = fromZero && least >= 0 ? 0 : least - room
            most += room
        }
        let step = Self.roundStep((most - least) / Double(steps), wholeOnly: unit.notation == .ungrouped)
        let first = (isRounded ? (least / step).rounded(.down) : (least / step).rounded(.up))
        let last = (isRounded ? (most / step).rounded(.up) : (most / step).rounded(.down))
        low = isRounded ? first * step : least
        high = isRounded ? last * step : most
        // Multiplied, not added up, so that 0.30000000000000004 cannot come about.
        ticks = first <= last ? (0...Int(last - first)).map { (first + Double($0)) * step } : []
        self.unit = unit
        self.step = step
    }

    /// Where a value stands between two ends of the drawing.
    func position(_ value: Double, from start: Double, to end: Double) -> Double {
        start + (value - low) / (high - low) * (end - start)
    }

    /// What stands at each tick: short, unless two would then read the same.
    package var labels: [String] {
        let scaled = unit.notation == .percent ? step * 100 : step
        let decimals = max(0, Int(-log10(scaled).rounded(.down)))
        let short = ticks.map { unit.short($0, decimals: unit.notation == .ungrouped ? 0 : decimals) }
        return Set(short).count == short.count ? short : ticks.map { unit.with(decimals: decimals).digits($0) }
    }

    /// The title of the axis with the unit, unless the title or the numbers say it already.
    func title(_ words: String) -> String {
        let name = unit.many
        if name.isEmpty || words.lowercased().contains(name.lowercased()) { return words }
        return words.isEmpty ? name : "\(words) (\(name))"
    }

    /// The next of 1, 2, 5, 10, 20, 50 … that is no smaller.
    private static func roundStep(_ step: Double, wholeOnly: Bool) -> Double {
        let power = pow(10, log10(step).rounded(.down))
        let round = [1, 2, 5, 10].first { step <= $0 * power * (1 + 1e-9) } ?? 10
        return wholeOnly ? max(1, round * power) : round * power
    }
}

import Base
import Foundation

/// Limits between the classes of a statistic, and the words for them.
///
/// ```swift
/// let breaks = ClassBreaks(quantiles: 4, of: shares, unit: .percent)
/// breaks.titles               // "under 55%", "55% to under 61%", "61% to under 70%", "70% or more"
/// breaks.classes(of: shares)  // for a Map with style .classes
/// ```
public struct ClassBreaks: Hashable, Sendable {
    /// From low to high; a value on a limit belongs to the class above.
    public let limits: [Double]
    public let unit: Figure.Unit

    /// Limits that mean something, such as two thirds and 75 per cent.
    public init(_ limits: [Double], unit: Figure.Unit) {
        self.limits = Set(limits.filter(\.isFinite)).sorted()
        self.unit = unit
    }

    /// As many areas in each class as equal values allow; limits are rounded to what the unit shows.
    public init(quantiles count: Int, of figures: some Collection<Figure>, unit: Figure.Unit) {
        let sorted = figures.compactMap { $0.number?.double }.sorted()
        let limits = (1..<max(count, 1)).compactMap { index -> Double? in
            guard !sorted.isEmpty else { return nil }
            return Self.rounded(sorted[sorted.count * index / count], unit)
        }
        // A limit at or below the least value would leave the first class empty.
        self.init(limits.filter { $0 > (sorted.first ?? 0) }, unit: unit)
    }

    /// Classes of one round width, about as many as asked for.
    public init(round count: Int, of figures: some Collection<Figure>, unit: Figure.Unit) {
        let values = figures.compactMap { $0.number?.double }
        let axis = Axis(covering: values, unit: unit, fromZero: false, isRounded: false, steps: count)
        self.init(axis.ticks.filter { $0 > (values.min() ?? 0) }, unit: unit)
    }

    /// In words, one more than there are limits. One class without limits is "all".
    public var titles: [String] {
        guard let first = limits.first, let last = limits.last else { return ["all"] }
        // What is counted is said once; pounds and per cent are parts of the number.
        let middle = zip(limits, limits.dropFirst()).map { low, high in
            "\(written(low, bare: unit.notation == .plain)) to under \(written(high))"
        }
        return ["under \(written(first))"] + middle + ["\(written(last)) or more"]
    }

    /// The areas of each class, for a map; areas whose figure is missing are in none.
    public func classes(of figures: [String: Figure]) -> [Map.Class] {
        var codes = [[String]](repeating: [], count: limits.count + 1)
        for (code, figure) in figures.sorted(by: { $0.key < $1.key }) {
            guard let value = figure.number?.double else { continue }
            codes[limits.count { $0 <= value }].append(code)
        }
        return zip(titles, codes).map { title, codes in
            Map.Class(title, codes: codes, note: "\(Words.count(codes.count, "area"))")
        }
    }

    /// Limits are written with as few decimals as tell all of them apart from their neighbours: "60%", not "60.0%".
    private func written(_ limit: Double, bare: Bool = false) -> String {
        let fewest = (0...max(unit.decimals, 0)).first { decimals in
            limits.allSatisfy { Self.rounded($0, unit.with(decimals: decimals)) == Self.rounded($0, unit) }
        }
        let short = unit.with(decimals: fewest ?? unit.decimals)
        return bare ? short.digits(limit) : short.text(limit)
    }

    private static func rounded(_ value: Double, _ unit: Figure.Unit) -> Double {
        let decimals = unit.notation == .percent ? unit.decimals + 2 : unit.decimals
        return value.decimal.map { $0.rounded(to: decimals).double } ?? value
    }
}

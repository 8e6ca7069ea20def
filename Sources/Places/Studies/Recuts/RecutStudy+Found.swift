import Base
import Figures
import Foundation
import Places

extension RecutStudy {
    /// A statistic on the other layer.
    public struct Found: Sendable {
        public let measure: PlaceMeasure
        public let layer: Layers.Layer
        public let way: Way
        public let isMean: Bool
        /// Areas of the layer that reach into the locality, the largest estimate first.
        public let estimates: [ArealInterpolation.Estimate]
        /// Of everything: in all, in the areas shown, in other areas of the layer, in none of them.
        public let total: (all: Double, shown: Double, elsewhere: Double, nowhere: Double)?
        /// Names of areas whose figure has no place to go.
        public let unplaced: [String]
        /// Whether an area lies in more than one area of the layer as a whole, so that it is shared between them.
        public let overlaps: Bool
        /// How well it does where the truth is known for the layer.
        public let trial: InterpolationTrial?

        /// “Kent police area: 1,846,478 people, by estimate”.
        public var finding: String {
            guard let first = estimates.first, let value = first.value else {
                return "Nothing of \(measure.title) lies in any \(layer.one)"
            }
            let exact = (first.standardError ?? 0) == 0 && (isMean || first.least == first.most)
            // An estimate to the last person would promise what it cannot keep.
            let words = measure.unit.text(exact || abs(value) < 1000 ? value : Self.rounded(value))
            let name = layer.name(first.target)
            let kind = name.lowercased().contains(layer.one) ? "" : " (\(layer.one))"
            return "\(measure.title): \(exact ? "" : "about ")\(words) in \(name)\(kind)"
        }

        public var table: Table {
            var table = Table(
                "\(measure.title), by \(layer.one)",
                columns: [
                    .init(Words.sentence(layer.one)),
                    .init(isMean ? "Mean" : "Estimate", measure.unit, source: measure.source),
                    .init(isMean ? "Lowest in it" : "At least", measure.unit),
                    .init(isMean ? "Highest in it" : "At most", measure.unit),
                    .init("Standard error", measure.unit), .init("Of it covered", .percent),
                ], source: layer.source,
                note: isMean
                    ? """
                    A rate or a price does not add up: each area counts by its people, or by its part where people are not known. \
                    Standard error: if the figure inside split areas varies as much as it does between areas. 0 where none is \
                    split.
                    """
                    : """
                    At least and at most: if all of every split area lay on one side. Standard error: if density inside split \
                    areas varies as much as it does between areas. 0 where none is split; not known where what is moved is \
                    itself what areas are shared out by, so that no density varies.
                    """)
            for estimate in estimates {
                func cell(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .missing("none") }
                table.append([
                    .text(layer.name(estimate.target)), cell(estimate.value), cell(estimate.least), cell(estimate.most),
                    isBlind(estimate) ? .missing("not known") : cell(estimate.standardError),
                    .number(estimate.coverage),
                ])
            }
            return table
        }

        /// Nothing is said of an error where a split area has no density of its own to differ by.
        private func isBlind(_ estimate: ArealInterpolation.Estimate) -> Bool {
            !isMean && estimate.standardError == 0 && estimate.least != estimate.most
        }

        /// To three significant digits.
        private static func rounded(_ value: Double) -> Double {
            let scale = pow(10, floor(log10(abs(value))) - 2)
            return (value / scale).rounded() * scale
        }

        /// Where everything went.
        public var account: String? {
            guard let total else { return nil }
            let unit = measure.unit
            var parts = ["\(unit.text(total.all)) in all: \(unit.digits(total.shown)) in the areas shown"]
            if total.elsewhere > total.all * 1e-9 {
                parts.append("\(unit.digits(total.elsewhere)) in other \(layer.many)")
            }
            if total.nowhere > total.all * 1e-9 { parts.append("\(unit.digits(total.nowhere)) in none") }
            return Words.list(parts) + ". Nothing is lost."
        }

        /// What is to be known of it: overlaps, what lies in nothing, how far it errs where the truth is known.
        public var remarks: [String] {
            var remarks: [String] = []
            if overlaps {
                remarks.append(
                    "Areas of this layer overlap: what lies in two of them is shared between them, so that it counts once."
                )
            }
            if !unplaced.isEmpty {
                let names = unplaced.prefix(6).joined(separator: ", ")
                let more = unplaced.count > 6 ? " and \(unplaced.count - 6) more" : ""
                remarks.append("In no \(layer.one): \(names)\(more).")
            }
            if let trial {
                remarks.append(
                    "Against the figures published for this layer it errs by \(Words.percent(trial.meanError)) on average, "
                        + "most in \(layer.name(trial.worst)) (\(Words.percent(trial.worstError))).")
            }
            return remarks
        }
    }

    /// - Parameters:
    ///   - isMean: a rate, a price or a share, which does not add up; nil to tell by the statistic.
    ///   - own: codes of our own areas.
    public func recut(
        _ measure: PlaceMeasure, from source: From, to layer: Layers.Layer, by way: Way, isMean: Bool? = nil
    ) throws -> Found {
        let isMean = isMean ?? !measure.addsUp
        let ground = try weights(from: source, to: layer, by: way)
        // A mean is of people, also where the ground says how they are divided.
        let weights = isMean && way == .ground ? Self.peopled(ground, by: source.unit.people) : ground
        let recut = ArealInterpolation(weights)
        let all = isMean ? recut.mean(of: measure.values) : recut.total(of: measure.values)
        // Shown are the areas of the layer that our own areas reach into.
        let own = Set(layers.place.areas.map(\.code))
        let members = layers.place.geography.flatMap { source.unit.memberships[$0.key] } ?? [:]
        let inside = Set(source.unit.codes.filter { code in members[code]?.contains { own.contains($0.code) } == true })
        let touched = Set(weights.filter { inside.contains($0.source) && !$0.target.isEmpty }.map(\.target))
        let shown = all.filter { touched.contains($0.target) }
            .sorted { ($1.value ?? -.infinity, $0.target) < ($0.value ?? -.infinity, $1.target) }
        let unplaced = recut.unplaced(measure.values)
        let placed = Set(weights.filter { !$0.target.isEmpty }.map(\.source))
        let bare = measure.values.keys.filter { !placed.contains($0) }.sorted()
        func sum(_ estimates: [ArealInterpolation.Estimate]) -> Double { estimates.compactMap(\.value).reduce(0, +) }
        let whole = measure.values.values.sorted().reduce(0, +)
        let lost = unplaced.reduce(0) { $0 + measure.values[$1, default: 0] }
        let nowhere = sum(all.filter { $0.target.isEmpty }) + lost
        let sums = Dictionary(
            grouping: source.unit.memberships[layer.key]?.values.map { $0.reduce(0) { $0 + $1.share } } ?? []
        ) { $0 > 1.005 }
        return Found(
            measure: measure, layer: layer, way: way, isMean: isMean, estimates: shown,
            total: isMean
                ? nil
                : (whole, sum(shown), sum(all.filter { !touched.contains($0.target) && !$0.target.isEmpty }), nowhere),
            unplaced: bare.map(source.measures.name), overlaps: way != .ground && sums[true] != nil,
            trial: try trial(all, measure, layer))
    }

    /// The same statistic as published for the layer, where the locality has it.
    private func trial(_ estimates: [ArealInterpolation.Estimate], _ measure: PlaceMeasure, _ layer: Layers.Layer)
        throws
        -> InterpolationTrial?
    {
        let published = try file.statistics(of: layer.key).first { $0.key == measure.id }
        return published.flatMap { InterpolationTrial(estimates, truth: $0.values.mapValues(\.double)) }
    }
}

import Figures
import Foundation
import Places

/// A measure drawn on a map in classes.
public struct MeasureMap: Sendable {
    /// How limits between classes are found, with what it is good for.
    public enum Breaks: String, CaseIterable, Sendable {
        case quantile, equal, natural

        public var title: String {
            switch self {
            case .quantile: "as many areas in each class"
            case .equal: "classes of equal width"
            case .natural: "where the figures have gaps"
            }
        }

        var method: Places.ClassBreaks.Method {
            switch self {
            case .quantile: .quantile
            case .equal: .equal
            case .natural: .natural
            }
        }
    }

    public let measure: PlaceMeasure
    public let classes: [Map.Class]

    /// - Parameters:
    ///   - codes: of the areas drawn.
    ///   - count: classes wanted; fewer come out where figures are few or alike.
    public init(_ measure: PlaceMeasure, codes: [String], breaks: Breaks, count: Int) {
        self.measure = measure
        let figures = Dictionary(uniqueKeysWithValues: codes.map { ($0, measure.figure($0)) })
        let values = codes.compactMap { measure.values[$0] }
        let found = Places.ClassBreaks(values, count: count, method: breaks.method)
        let exact = Array(found?.lowerLimits.dropFirst() ?? [])
        // Limits as they are written, so that the legend says what the map shows: with as many decimals as leave each area
        // in its class.
        let decimals = measure.unit.decimals
        let unit = (decimals...decimals + 4).map(measure.unit.with(decimals:)).first { unit in
            let limits = exact.map { Self.rounded($0, unit) }
            return Set(limits).count == exact.count
                && values.allSatisfy { value in limits.count { $0 <= value } == exact.count { $0 <= value } }
        }
        classes = Figures.ClassBreaks(
            unit.map { unit in exact.map { Self.rounded($0, unit) } } ?? exact,
            unit: unit ?? measure.unit.with(decimals: decimals + 4)
        ).classes(of: figures).filter { !$0.codes.isEmpty }
    }

    private static func rounded(_ limit: Double, _ unit: Figure.Unit) -> Double {
        let scale = pow(10, Double(unit.notation == .percent ? unit.decimals + 2 : unit.decimals))
        // Down, so that the area whose figure the limit is stays above it.
        return (limit * scale).rounded(.down) / scale
    }

    /// “Most people per hectare: Bournemouth, 42.15; fewest: West Dorset, 0.94”.
    public func finding(name: (String) -> String) -> String {
        let known = classes.flatMap(\.codes).compactMap { code in measure.values[code].map { (code, $0) } }
        guard let high = known.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }),
            let low = known.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }), high.1 > low.1
        else { return measure.title }
        return
            "\(measure.title): from \(measure.unit.text(low.1)) in \(name(low.0)) to \(measure.unit.text(high.1)) in \(name(high.0))"
    }

    public func map(_ title: String, base: BaseMap) -> Map {
        var map = Map(title, base: base, classes: classes, style: .classes, source: measure.source)
        map.figures = Dictionary(uniqueKeysWithValues: base.codes.map { ($0, measure.figure($0)) })
        map.figureTitle = measure.title
        let areas = base.codes.count
        map.hasLabels = areas <= 60
        // Each area by itself can be pointed at; with many a class is one shape, and the page stays light.
        map.showsEveryArea = areas <= 100
        return map
    }

    /// For small maps side by side.
    public var panel: SmallMultiples.Panel {
        let fills = classes.indices.map { Fill.step($0, of: classes.count) }
        let values = classes.flatMap(\.codes).compactMap { measure.values[$0] }
        let words =
            values.min().flatMap { least in
                values.max().map { "\(measure.unit.digits(least)) to \(measure.unit.digits($0))" }
            } ?? "no figures"
        return SmallMultiples.Panel(
            measure.title, words: words,
            classes: zip(classes, fills).map { Map.Class($0.title, codes: $0.codes, fill: $1) })
    }
}

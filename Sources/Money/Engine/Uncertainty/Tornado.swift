import Foundation

/// How far a figure swings when one input goes from its low to its high and all others stay.
public struct TornadoBar: Hashable, Sendable {
    public let driver: CalculationSheet.Driver
    public let low: CellValue
    public let high: CellValue

    /// Between the two ends; `nil` where an end has no number.
    public var swing: Decimal? {
        guard let low = low.number, let high = high.number else { return nil }
        return (high - low).magnitude
    }
}

extension Outcome {
    /// One bar for each input that has a range, the widest swing first, then those with an undefined end.
    ///
    /// - Parameters:
    ///   - output: path of a figure, such as `npv`.
    ///   - ranges: of the inputs; those of the parameter set and the model, where none are given.
    public func tornado(of output: String, ranges: [Uncertainty.Range]? = nil) -> [TornadoBar] {
        guard let cell = sheet.cell(output) else { return [] }
        let chosen = Dictionary((ranges ?? []).map { ($0.driver, $0) }, uniquingKeysWith: { first, _ in first })
        let bars = sheet.drivers.compactMap { driver -> TornadoBar? in
            guard let range = ranges == nil ? driver.range : chosen[driver.path], range.low < range.high else {
                return nil
            }
            let scale: Decimal = driver.measure.notation == .percent ? 100 : 1
            let (low, high) = (range.low / scale, range.high / scale)
            return TornadoBar(
                driver: driver, low: sheet.evaluated(changed: [driver.cell: low])[cell],
                high: sheet.evaluated(changed: [driver.cell: high])[cell])
        }
        return bars.enumerated().sorted {
            ($0.element.swing ?? -1, $1.offset) > ($1.element.swing ?? -1, $0.offset)
        }.map(\.element)
    }
}

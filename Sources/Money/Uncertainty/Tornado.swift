import Foundation

/// How far a figure swings when one input goes from its low to its high and all others stay.
public struct TornadoBar: Hashable, Sendable {
    public let driver: Sheet.Driver
    public let low: Worth
    public let high: Worth

    /// Between the two ends; `nil` where an end has no number.
    public var swing: Decimal? {
        guard let low = low.number, let high = high.number else { return nil }
        return (high - low).magnitude
    }
}

extension Outcome {
    /// One bar for each input that has a range, the widest swing first, then those with an undefined end.
    ///
    /// - Parameter output: path of a figure, such as `npv`.
    public func tornado(of output: String) -> [TornadoBar] {
        guard let cell = sheet.cell(output) else { return [] }
        let bars = sheet.drivers.compactMap { driver -> TornadoBar? in
            guard let low = driver.low, let high = driver.high, low < high else { return nil }
            return TornadoBar(
                driver: driver, low: sheet.evaluated(changed: [driver.cell: low])[cell],
                high: sheet.evaluated(changed: [driver.cell: high])[cell])
        }
        return bars.enumerated().sorted {
            ($0.element.swing ?? -1, $1.offset) > ($1.element.swing ?? -1, $0.offset)
        }.map(\.element)
    }
}

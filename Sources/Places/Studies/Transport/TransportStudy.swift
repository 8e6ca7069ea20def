import Base
import Figures
import Foundation
import Places
import Store

/// How close areas are by one mode of transport: minutes of travel, or services a day.
public struct TransportStudy: Sendable {
    public let place: Place
    public let layer: FlowLayer
    public let measure: FlowLayer.Measure
    public let source: Source?
    /// Codes of the areas, ascending.
    public let codes: [String]
    private let matrix: FlowMatrix

    /// nil where there are no links between the locality's own areas.
    ///
    /// - Parameter key: of the layer; by default the first.
    public init?(_ file: LocalityFile, _ place: Place, layer key: String? = nil) throws {
        let layers = try file.flowLayers().filter { $0.kind == .transport && $0.geography == place.geography?.key }
        guard let layer = layers.first(where: { $0.key == key }) ?? layers.first, let measure = layer.measure,
            let matrix = try FlowMatrix(layer, in: file, margins: .closed, home: .exclude)
        else { return nil }
        self.place = place
        self.layer = layer
        self.measure = measure
        self.matrix = matrix
        source = place.source(layer.dataset)
        codes = matrix.zones
    }

    /// The mean of both directions, of the one known where only one is; nil where no link is known.
    public func value(_ first: Int, _ second: Int) -> Double? {
        let ways = [matrix.flow(from: first, to: second), matrix.flow(from: second, to: first)].filter { $0 > 0 }
        return ways.isEmpty ? nil : Double(ways.reduce(0, +)) / Double(ways.count)
    }

    /// Labels of groups in which areas are at most so many minutes apart on average, or have at least so many services.
    public func groups(limit: Int) -> [Int] {
        switch measure {
        case .minutes:
            // Areas without a link are further than any limit, also on average.
            MergeTree(count: codes.count) { value($0, $1) ?? 1e9 }.groups(within: Double(limit))
        case .services:
            MergeTree(count: codes.count) { most - (value($0, $1) ?? 0) }.groups(within: most - Double(limit))
        }
    }

    private var most: Double {
        codes.indices.reduce(0) { most, first in
            codes.indices.reduce(most) { max($0, $1 == first ? 0 : value(first, $1) ?? 0) }
        }
    }

    public func basis(limit: Int) -> String {
        switch measure {
        case .minutes: "At most \(Words.number(limit)) minutes apart by \(mode) on average"
        case .services: "At least \(Words.number(limit)) services a day by \(mode) on average"
        }
    }

    private var mode: String { layer.mode ?? "this mode" }

    /// From each area to the others, as imported.
    public var table: Table {
        let unit = Figure.Unit(measure == .minutes ? "minute" : "service")
        var table = Table(
            "\(measure == .minutes ? "Minutes" : "Services a day") by \(mode), from rows to columns",
            columns: ["From"] + codes.map { .init(place.name($0), unit) }, source: source)
        for origin in codes.indices {
            table.append(
                [.text(place.name(codes[origin]))]
                    + codes.indices.map { destination in
                        let count = matrix.flow(from: origin, to: destination)
                        if origin == destination { return .missing("–") }
                        return count > 0 ? .number(count) : .missing("no link")
                    })
        }
        return table
    }
}

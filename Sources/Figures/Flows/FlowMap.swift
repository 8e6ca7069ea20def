import Base

/// Who goes where: lines between areas, as wide as the flow is large, each bent to its left and pointed at its end.
///
/// ```swift
/// FlowMap(
///     "Most who leave Poole for work go to Bournemouth", base: base, unit: .people,
///     flows: [.init(from: "E06000029", to: "E06000028", Figure(14_204, .people))])
/// ```
public struct FlowMap: Picture {
    public struct Flow: Hashable, Sendable {
        /// Code of the area it leaves.
        public var origin: String
        /// Code of the area it reaches; the same as the origin for those who stay.
        public var destination: String
        public var figure: Figure

        public init(from origin: String, to destination: String, _ figure: Figure) {
            self.origin = origin
            self.destination = destination
            self.figure = figure
        }
    }

    public var title: String
    public var base: BaseMap
    public var unit: Figure.Unit
    public var flows: [Flow]
    /// Only the largest are drawn, for many would hide each other; the table has them all.
    public var limit = 20
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, base: BaseMap, unit: Figure.Unit, flows: [Flow], source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.base = base
        self.unit = unit
        self.flows = flows
        self.source = source
        self.note = note
    }

    public var kind: String { "map" }

    public var table: Table {
        var table = Table(title, columns: ["From", "To", .init(Words.sentence(unit.many), unit)], source: source)
        for flow in flows.sorted(by: Self.isLarger) {
            let titles = [flow.origin, flow.destination].map { Table.Cell.text(base.title(of: $0) ?? $0) }
            table.append(titles + [.figure(flow.figure)])
        }
        return table
    }

    /// The flows that are drawn, largest first: between two areas of the map, and more than nothing.
    var drawn: [(from: Int, to: Int, flow: Flow, size: Double)] {
        let known = flows.compactMap { flow -> (from: Int, to: Int, flow: Flow, size: Double)? in
            guard let from = base.index(of: flow.origin), let to = base.index(of: flow.destination), from != to,
                let size = flow.figure.number?.double, size > 0
            else { return nil }
            return (from, to, flow, size)
        }
        return Array(known.sorted { Self.isLarger($0.flow, $1.flow) }.prefix(limit))
    }

    /// By size, then by code, so that the order is always the same.
    private static func isLarger(_ a: Flow, _ b: Flow) -> Bool {
        let sizes = [a, b].map { $0.figure.number ?? -1 }
        return sizes[0] == sizes[1] ? (a.origin, a.destination) < (b.origin, b.destination) : sizes[0] > sizes[1]
    }

    /// How wide a flow of one size is drawn where the largest has another.
    static func width(_ size: Double, largest: Double) -> Double { max(0.8, 10 * size / largest) }
}

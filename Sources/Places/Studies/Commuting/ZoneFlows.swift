import Figures
import Places
import Store

/// Flows of one kind between the finest zones for which a locality has them, with names, parents and source.
public struct ZoneFlows: Sendable {
    public let layer: FlowLayer
    public let source: Source?
    /// Between all zones of the layer; zones elsewhere are part of it.
    public let matrix: FlowMatrix
    /// Of each zone by its code.
    public let names: [String: String]
    /// The area of the locality in which each zone lies, by the zone's code; zones elsewhere have none.
    public let parents: [String: String]
    public let home: HomeWorkers
    /// People with one end in the zones and one elsewhere; closed margins leave them out.
    public let crossing: Int

    init(
        layer: FlowLayer, source: Source?, matrix: FlowMatrix, names: [String: String], parents: [String: String],
        home: HomeWorkers
    ) {
        self.layer = layer
        self.source = source
        self.matrix = matrix
        self.names = names
        self.parents = parents
        self.home = home
        crossing = 0
    }

    /// nil where the locality has no flows of this kind.
    ///
    /// - Parameters:
    ///   - home: how people who work at home or have no fixed place are counted.
    ///   - geography: whose zones; by default the layer with most.
    public init?(
        _ file: LocalityFile, _ place: Place, kind: FlowLayer.Kind = .commuting, margins: Margins = .closed,
        home: HomeWorkers = .diagonal, geography: String? = nil
    ) throws {
        let layers = try file.flowLayers().filter { $0.kind == kind && (geography == nil || $0.geography == geography) }
        let sized = try layers.map { (layer: $0, zones: try file.areas(of: $0.geography)) }
        guard let (layer, zones) = sized.max(by: { $0.zones.count < $1.zones.count }),
            let table = try file.flowTable(of: layer.key)
        else { return nil }
        let coding = try FlowMatrix.coding(home: home)
        let codes = zones.map(\.code)
        let matrix = FlowMatrix(table, zones: codes, margins: margins, coding: coding)
        crossing = Self.crossing(table, zones: Set(codes), coding: coding)
        self.layer = layer
        self.matrix = matrix
        self.home = home
        source = place.source(layer.dataset)
        names = Dictionary(uniqueKeysWithValues: zones.map { ($0.code, $0.name) })
        parents = Self.parents(of: zones, in: place)
    }

    private static func crossing(_ table: FlowTable, zones: Set<String>, coding: [String: HomeWorkers]) -> Int {
        let isInside = table.codes.map(zones.contains)
        let isCoded = table.codes.map { coding[$0] != nil }
        return (0..<table.count).reduce(0) { sum, row in
            let (origin, destination) = (Int(table.origins[row]), Int(table.destinations[row]))
            return isInside[origin] != isInside[destination] && !isCoded[destination]
                ? sum + Int(table.people[row]) : sum
        }
    }

    /// A zone is in the locality if it is one of its areas or lies in one.
    static func parents(of zones: [Area], in place: Place) -> [String: String] {
        let own = Set(place.areas.map(\.code))
        return Dictionary(
            uniqueKeysWithValues: zones.compactMap { zone in
                if own.contains(zone.code) { return (zone.code, zone.code) }
                return zone.parent.flatMap { own.contains($0) ? (zone.code, $0) : nil }
            })
    }

    /// Whether the zones are the areas of the locality themselves.
    public func areMembers(of place: Place) -> Bool { layer.geography == place.geography?.key }

    /// Numbers of the zones inside the locality, ascending.
    public var inside: [Int] { matrix.zones.indices.filter { parents[matrix.zones[$0]] != nil } }
}

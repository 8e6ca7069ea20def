import GRDB
import Money

/// Flows of people of one kind between the areas of one geography, or links of transport by one mode.
public struct FlowLayer: Codable, Hashable, Sendable, FetchableRecord {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case commuting, migration, transport
    }

    /// What a link of transport counts.
    public enum Measure: String, Codable, CaseIterable, Sendable {
        /// Minutes from door to door: fewer is closer.
        case minutes
        /// Services a day: more is closer.
        case services
    }

    public var key: String
    public var title: String
    public var kind: Kind
    public var geography: String
    public var dataset: String
    /// Of transport: rail, bus, car, …
    public var mode: String?
    public var measure: Measure?

    public init(
        key: String, title: String, kind: Kind, geography: String, dataset: String, mode: String? = nil,
        measure: Measure? = nil
    ) {
        self.key = key
        self.title = title
        self.kind = kind
        self.geography = geography
        self.dataset = dataset
        self.mode = mode
        self.measure = measure
    }
}

extension LocalityFile {
    public func flowLayers() throws -> [FlowLayer] { try read { try $0.flowLayers() } }
}

extension Database {
    /// In the order in which they came.
    package func flowLayers() throws -> [FlowLayer] {
        try FlowLayer.fetchAll(
            self,
            sql: """
                SELECT flow_layer.key AS key, flow_layer.title AS title, kind, geography, dataset.key AS dataset, mode,
                    measure
                FROM flow_layer JOIN dataset ON dataset.id = flow_layer.dataset ORDER BY flow_layer.id
                """)
    }

    /// Makes or replaces a layer without its rows.
    ///
    /// - Returns: its id, for `insertFlows`.
    package func put(_ layer: FlowLayer) throws -> Int64 {
        try execute(sql: "DELETE FROM flow_layer WHERE key = ?", arguments: [layer.key])
        try execute(
            sql: """
                INSERT INTO flow_layer (key, title, kind, geography, dataset, mode, measure)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                layer.key, layer.title, layer.kind.rawValue, layer.geography, try id(ofDataset: layer.dataset),
                layer.mode, layer.measure?.rawValue,
            ])
        return lastInsertedRowID
    }

    /// How many rows each layer has, by its key.
    package func flowCounts() throws -> [String: Int] {
        var counts: [String: Int] = [:]
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT key, (SELECT count(*) FROM flow WHERE flow.layer = flow_layer.id) AS count FROM flow_layer
                """)
        for row in rows { counts[try row.value("key")] = try row.value("count") }
        return counts
    }
}

import GRDB

/// A set of areas of one kind and one vintage: the districts of 2018, the MSOAs of 2011.
public struct Geography: Codable, Hashable, Sendable, FetchableRecord {
    public var key: String
    public var title: String
    /// Key of the dataset that lists the areas.
    public var dataset: String

    public init(key: String, title: String, dataset: String) {
        self.key = key
        self.title = title
        self.dataset = dataset
    }
}

extension LocalityFile {
    public func geographies() throws -> [Geography] { try read { try $0.geographies() } }
}

extension Database {
    /// In the order of their keys.
    package func geographies() throws -> [Geography] {
        try Geography.fetchAll(
            self,
            sql: """
                SELECT geography.key AS key, geography.title AS title, dataset.key AS dataset FROM geography
                JOIN dataset ON dataset.id = geography.dataset ORDER BY geography.key
                """)
    }

    /// Makes a geography, or says anew what it is called and where it comes from.
    package func put(_ geography: Geography) throws {
        try execute(
            sql: """
                INSERT INTO geography (key, title, dataset) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET title = excluded.title, dataset = excluded.dataset
                """,
            arguments: [geography.key, geography.title, try id(ofDataset: geography.dataset)])
    }
}

import GRDB

/// Where figures come from: what a reader needs to find and check them.
public struct Dataset: Codable, Hashable, Sendable, FetchableRecord, PersistableRecord {
    public static let databaseTableName = "dataset"

    /// Short name by which a locality refers to it; unique in a locality.
    public var key: String
    public var title: String
    /// Empty where it is not known; the report then says so.
    public var publisher: String
    /// The date or year that the figures describe, as the publisher writes it.
    public var vintage: String
    public var licence: String
    public var address: String
    /// Name of the file that was imported, and SHA-256 of its bytes; empty for facts that were typed in.
    public var file: String
    public var sha256: String
    /// Day of the import (ISO 8601).
    public var imported: String

    public init(
        key: String, title: String, publisher: String = "", vintage: String = "", licence: String = "",
        address: String = "",
        file: String = "", sha256: String = "", imported: String = ""
    ) {
        self.key = key
        self.title = title
        self.publisher = publisher
        self.vintage = vintage
        self.licence = licence
        self.address = address
        self.file = file
        self.sha256 = sha256
        self.imported = imported
    }
}

extension LocalityFile {
    /// Every source, in the order in which they came.
    public func datasets() throws -> [Dataset] { try read { try $0.datasets() } }
}

extension Database {
    package func datasets() throws -> [Dataset] {
        try Dataset.fetchAll(
            self,
            sql: """
                SELECT key, title, publisher, vintage, licence, address, file, sha256, imported FROM dataset ORDER BY id
                """)
    }

    /// Stores where figures come from, replacing what an earlier import of the same key said.
    @discardableResult
    package func put(_ dataset: Dataset) throws -> Int64 {
        try dataset.upsert(self)
        return try id(ofDataset: dataset.key)
    }

    package func id(ofDataset key: String) throws -> Int64 {
        guard let id = try Int64.fetchOne(self, sql: "SELECT id FROM dataset WHERE key = ?", arguments: [key]) else {
            throw ContentProblem("There is no dataset “\(key)”.")
        }
        return id
    }
}

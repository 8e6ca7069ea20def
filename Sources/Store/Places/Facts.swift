import GRDB

/// A statement that was found somewhere, not computed, with where.
public struct Fact: Codable, Hashable, Sendable, FetchableRecord {
    public var figure: String
    public var statement: String
    /// Where in the dataset: “page 155”.
    public var page: String
    public var dataset: String
}

extension LocalityFile {
    public func facts() throws -> [Fact] { try read { try $0.facts() } }
}

extension Database {
    /// In the order in which they came.
    package func facts() throws -> [Fact] {
        try Fact.fetchAll(
            self,
            sql: """
                SELECT figure, statement, page, dataset.key AS dataset FROM fact
                JOIN dataset ON dataset.id = fact.dataset ORDER BY fact.id
                """)
    }

    package func put(_ fact: Fact) throws {
        try execute(
            sql: "INSERT INTO fact (figure, statement, page, dataset) VALUES (?, ?, ?, ?)",
            arguments: [fact.figure, fact.statement, fact.page, try id(ofDataset: fact.dataset)])
    }
}

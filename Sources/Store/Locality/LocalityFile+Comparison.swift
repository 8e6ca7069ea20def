import GRDB

extension LocalityFile {
    /// Key of the geography that our areas are compared with; nil where there is none.
    public func comparison() throws -> String? { try read { db in try db.comparison() } }
}

extension Database {
    /// The areas that ours are compared with.
    func setComparison(_ geography: String) throws {
        try execute(sql: "UPDATE locality SET comparison = ?", arguments: [geography])
    }

    func comparison() throws -> String? { try String.fetchOne(self, sql: "SELECT comparison FROM locality") }
}

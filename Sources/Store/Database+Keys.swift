import GRDB

extension Database {
    /// True where a table with keys has this one.
    package func exists(_ table: String, key: String) throws -> Bool {
        try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE key = ?)", arguments: [key]) ?? false
    }
}

import GRDB

extension Database {
    /// What SQLite finds broken in the file, in its own words, which are not for people; nothing where it is whole. Reads all
    /// of the file.
    package func damage() throws -> [String] {
        try String.fetchAll(self, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    }

    /// For each row that refers to something that is not there, the name of its table.
    package func tablesWithLooseRows() throws -> [String] {
        try Row.fetchAll(self, sql: "PRAGMA foreign_key_check").map { try $0.value("table") }
    }
}

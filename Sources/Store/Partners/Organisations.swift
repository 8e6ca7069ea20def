import Foundation
import GRDB

/// Partners, and who is one when.
extension LocalityFile {
    /// In the order in which they were entered.
    public func organisations() throws -> [Organisation] { try read { try $0.organisations() } }

    /// Adds a partner.
    ///
    /// - Throws: `ContentProblem` where there is one of this name, or a name is missing.
    public func add(_ organisation: Organisation, at time: Date) throws {
        for (what, text) in [
            ("name", organisation.name), ("short name", organisation.short), ("kind", organisation.kind),
        ] {
            try TextLength.check("The \(what)", text, atMost: TextLength.name)
        }
        try write { db in
            let others = try db.organisations()
            guard !organisation.name.isEmpty, !organisation.key.isEmpty else {
                throw ContentProblem("A partner needs a name with letters or digits.")
            }
            if let other = others.first(where: { $0.key == organisation.key || $0.name == organisation.name }) {
                throw ContentProblem(
                    "“\(organisation.name)” cannot be told from “\(other.name)”, who is a partner already.")
            }
            try db.put(organisation)
            try db.record("\(organisation.name) joined the partnership.", at: time.ISO8601Format())
        }
    }

    /// Lets a partner leave. What it answered stays; it is not asked any more.
    public func leave(_ key: String, on day: String, at time: Date) throws {
        try write { db in
            let organisation = try db.organisation(key)
            guard organisation.left == nil else {
                throw ContentProblem("\(organisation.name) left on \(organisation.left ?? "") already.")
            }
            guard day.wholeMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#) != nil, day >= organisation.joined else {
                throw ContentProblem("“\(day)” is not a day on or after which \(organisation.name) could leave.")
            }
            try db.execute(sql: "UPDATE organisation SET left_on = ? WHERE key = ?", arguments: [day, key])
            try db.record("\(organisation.name) left the partnership.", at: time.ISO8601Format())
        }
    }
}

extension Organisation: FetchableRecord, PersistableRecord {
    public static let databaseTableName = "organisation"

    public init(row: Row) throws {
        try self.init(
            key: row.value("key"), name: row.value("name"), short: row.value("short"),
            kind: row.value("kind"), area: row.value("area"),
            joined: row.value("joined"), left: row.value("left_on"))
    }

    public func encode(to container: inout PersistenceContainer) throws {
        container["key"] = key
        container["name"] = name
        container["short"] = short
        container["kind"] = kind
        container["area"] = area
        container["joined"] = joined
        container["left_on"] = left
    }
}

extension Database {
    /// In the order in which they were entered.
    package func organisations() throws -> [Organisation] {
        try Organisation.fetchAll(self, sql: "SELECT * FROM organisation ORDER BY id")
    }

    package func organisation(_ key: String) throws -> Organisation {
        guard
            let organisation = try Organisation.fetchOne(
                self, sql: "SELECT * FROM organisation WHERE key = ?", arguments: [key])
        else { throw ContentProblem("There is no partner “\(key)”.") }
        return organisation
    }

    package func put(_ organisation: Organisation) throws { try organisation.insert(self) }

    /// Ids of the partners by their keys.
    package func organisationIDs() throws -> [String: Int64] {
        let rows = try Row.fetchCursor(self, sql: "SELECT key, id FROM organisation")
        var ids: [String: Int64] = [:]
        while let row = try rows.next() { ids[try row.value("key")] = try row.value("id") }
        return ids
    }
}

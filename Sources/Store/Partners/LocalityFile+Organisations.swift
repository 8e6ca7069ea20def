import Foundation
import GRDB

/// Partners, and who is one when.
extension LocalityFile {
    /// In the order in which they were entered.
    public func organisations() throws -> [Organisation] {
        try read { try $0.organisations() }
    }

    /// The fewest people of whose anonymous answers anything is shown.
    public func smallestGroup() throws -> Int {
        try read { try $0.smallestGroup() }
    }

    /// Adds a partner.
    ///
    /// - Throws: `ContentProblem` where there is one of this name, or a name is missing.
    public func add(_ organisation: Organisation, at time: Date) throws {
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

extension Database {
    func smallestGroup() throws -> Int { try Int.fetchOne(self, sql: "SELECT smallest_group FROM locality") ?? 5 }

    func organisations() throws -> [Organisation] {
        try Row.fetchAll(
            self, sql: "SELECT key, name, short, kind, area, joined, left_on FROM organisation ORDER BY id"
        )
        .map { row in
            Organisation(
                key: row[0], name: row[1], short: row[2], kind: row[3], area: row[4], joined: row[5], left: row[6])
        }
    }

    func organisation(_ key: String) throws -> Organisation {
        guard let organisation = try organisations().first(where: { $0.key == key }) else {
            throw ContentProblem("There is no partner “\(key)”.")
        }
        return organisation
    }

    func put(_ organisation: Organisation) throws {
        try execute(
            sql: """
                INSERT INTO organisation (key, name, short, kind, area, joined, left_on) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                organisation.key, organisation.name, organisation.short, organisation.kind, organisation.area,
                organisation.joined, organisation.left,
            ])
    }

    func organisationIDs() throws -> [String: Int64] {
        let rows = try Row.fetchAll(self, sql: "SELECT key, id FROM organisation")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
}

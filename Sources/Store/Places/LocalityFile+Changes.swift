import Foundation
import GRDB

/// What people decide about a locality. Nothing is overwritten: the latest entry holds, the others stay.
extension LocalityFile {
    /// Joins two neighbours or separates them, with the reason why.
    ///
    /// - Parameters:
    ///   - a, b: codes of areas of the geography that is grouped into options; the pair must be linked.
    ///   - joined: whether a council may hang together by this link.
    /// - Throws: `ContentProblem` for areas that are not linked, or a missing reason.
    public func decide(_ a: String, _ b: String, joined: Bool, reason: String, at time: Date) throws {
        guard !reason.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
            throw ContentProblem("A decision about a link needs a reason.")
        }
        let stamp = time.ISO8601Format()
        try write { db in
            let members = try String.fetchOne(db, sql: "SELECT members FROM locality") ?? ""
            let areas = try db.areaIDs(of: members)
            for code in [a, b] where areas[code] == nil {
                throw ContentProblem("“\(code)” is not an area of this locality.")
            }
            guard let first = areas[a], let second = areas[b],
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM link WHERE a = ? AND b = ?)",
                    arguments: [min(first, second), max(first, second)]) == true
            else { throw ContentProblem("\(a) and \(b) are not neighbours, so there is no link to decide on.") }
            try db.decide(first, second, joined: joined, reason: reason, at: stamp)
            try db.record("Link \(a)–\(b) \(joined ? "joined" : "separated"): \(reason)", at: stamp)
        }
    }

    /// Lets a statistic play a part in computations.
    public func assign(_ role: Role, to statistic: String, at time: Date) throws {
        try write { db in
            guard try db.exists("statistic", key: statistic) else {
                throw ContentProblem("There is no statistic “\(statistic)” in this locality.")
            }
            try db.put(role, statistic: statistic)
            try db.record("“\(statistic)” is used as \(role.title).", at: time.ISO8601Format())
        }
    }

    /// Keeps a grouping under a name. A plan of the same key is replaced; the history tells of both.
    public func keep(_ plan: NamedPlan, at time: Date) throws {
        try write { db in
            let members = try String.fetchOne(db, sql: "SELECT members FROM locality") ?? ""
            let areas = try db.areaIDs(of: members)
            for code in plan.councils.keys.sorted() where areas[code] == nil {
                throw ContentProblem("“\(code)” is not an area of this locality.")
            }
            let missing = areas.keys.filter { plan.councils[$0] == nil }.sorted()
            guard missing.isEmpty else {
                throw ContentProblem("The plan leaves out \(listed(missing)); every area belongs to one council.")
            }
            try db.put(plan, areas: areas)
            try db.record("Plan “\(plan.title)” kept.", at: time.ISO8601Format())
        }
    }
}

extension Database {
    func decide(_ one: Int64, _ other: Int64, joined: Bool, reason: String, at stamp: String) throws {
        try execute(
            sql: "INSERT INTO link_decision (a, b, joined, reason, decided) VALUES (?, ?, ?, ?, ?)",
            arguments: [min(one, other), max(one, other), joined, reason, stamp])
    }
}

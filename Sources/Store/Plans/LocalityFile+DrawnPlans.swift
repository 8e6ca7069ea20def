import Foundation
import GRDB

/// Plans that people draw: kept in versions, none overwritten.
extension LocalityFile {
    /// The latest version of every plan, in the order in which they were first kept.
    public func drawnPlans() throws -> [DrawnPlan] {
        var latest: [String: DrawnPlan] = [:]
        var keys: [String] = []
        for plan in try drawnVersions() where latest.updateValue(plan, forKey: plan.key) == nil {
            keys.append(plan.key)
        }
        return keys.compactMap { latest[$0] }
    }

    /// Every version of every plan, or of one, in the order in which they were kept.
    public func drawnVersions(of key: String? = nil) throws -> [DrawnPlan] {
        try read { db in
            let heads = try Row.fetchAll(
                db, sql: "SELECT id, key, version, name, author, note, origin, kept FROM drawn_plan ORDER BY id")
            return try heads.filter { key == nil || $0[1] as String == key }.map { row in
                let areas = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT number, council, code FROM drawn_plan_area JOIN area ON area.id = area
                        WHERE plan = ? ORDER BY number, code
                        """, arguments: [row[0] as Int64])
                var councils: [DrawnPlan.Council] = []
                for area in areas {
                    if councils.last?.number != area[0] {
                        councils.append(.init(number: area[0], name: area[1], codes: []))
                    }
                    councils[councils.count - 1].codes.append(area[2])
                }
                return DrawnPlan(
                    key: row[1], version: row[2], title: .init(name: row[3], author: row[4], note: row[5]),
                    origin: row[6], councils: councils, kept: row[7])
            }
        }
    }

    /// Keeps a plan that somebody drew.
    ///
    /// - Parameters:
    ///   - key: the plan of which this is a new version; nil: a new plan, whose key is made from its name.
    ///   - origin: key of the plan from which it was copied.
    /// - Returns: the plan as it is kept, with its address.
    /// - Throws: `ContentProblem` where it has no name, no author or no area, or names an area that is not there or twice.
    public func keep(
        _ title: DrawnPlan.Title, councils: [DrawnPlan.Council], as key: String? = nil, from origin: String? = nil,
        at time: Date
    ) throws -> DrawnPlan {
        let title = title.trimmed
        if let problem = title.problem { throw problem }
        return try write { db in
            let key = try key ?? db.freeKey(for: title.name)
            let version = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM drawn_plan WHERE key = ?", arguments: [key])
            let plan = DrawnPlan(
                key: key, version: (version ?? 0) + 1, title: title, origin: origin,
                councils: councils.filter { !$0.codes.isEmpty }, kept: time.ISO8601Format())
            try db.put(plan, areas: try db.memberIDs())
            try db.record(
                "Plan “\(title.name)” (\(key), version \(plan.version)) kept by \(title.author).", at: plan.kept)
            return plan
        }
    }
}

extension DrawnPlan.Title {
    fileprivate var trimmed: Self {
        func trim(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
        return Self(name: trim(name), author: trim(author), note: trim(note))
    }

    fileprivate var problem: ContentProblem? {
        if name.isEmpty { return ContentProblem("Give the plan a name.") }
        if author.isEmpty { return ContentProblem("Say whose plan it is.") }
        for (what, text, most) in [
            ("name", name, Self.mostName), ("author", author, Self.mostAuthor), ("note", note, Self.mostNote),
        ] where text.count > most {
            return ContentProblem("The \(what) has \(text.count) characters; \(most) are the most.")
        }
        return nil
    }
}

extension Database {
    /// Stores one version as it is.
    func put(_ plan: DrawnPlan, areas: [String: Int64]) throws {
        guard !plan.councils.isEmpty else { throw ContentProblem("The plan has no area in any council yet.") }
        try execute(
            sql: "INSERT INTO drawn_plan (key, version, name, author, note, origin, kept) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                plan.key, plan.version, plan.title.name, plan.title.author, plan.title.note, plan.origin, plan.kept,
            ])
        let id = lastInsertedRowID
        var seen: Set<String> = []
        for council in plan.councils {
            for code in council.codes {
                guard let area = areas[code] else { throw ContentProblem("“\(code)” is not an area of this locality.") }
                guard seen.insert(code).inserted else {
                    throw ContentProblem("“\(code)” is in two councils of the plan; each area is in one.")
                }
                try execute(
                    sql: "INSERT INTO drawn_plan_area (plan, area, number, council) VALUES (?, ?, ?, ?)",
                    arguments: [id, area, council.number, council.name])
            }
        }
    }

    /// Ids by code of the areas that are grouped into options.
    func memberIDs() throws -> [String: Int64] {
        try areaIDs(of: try String.fetchOne(self, sql: "SELECT members FROM locality") ?? "")
    }

    /// A key that no plan has yet: “Two councils” becomes `two-councils`, then `two-councils-2`.
    fileprivate func freeKey(for name: String) throws -> String {
        let plain = name.folding(
            options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "en_GB"))
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let stem = words.isEmpty ? "plan" : String(words.joined(separator: "-").prefix(60))
        let taken = Set(
            try String.fetchAll(self, sql: "SELECT key FROM drawn_plan UNION SELECT key FROM plan"))
        return ([stem] + (2...(taken.count + 2)).map { "\(stem)-\($0)" }).first { !taken.contains($0) } ?? stem
    }
}

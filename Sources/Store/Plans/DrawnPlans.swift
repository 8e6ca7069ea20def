import Foundation
import GRDB

/// Plans that people draw: kept in versions, none overwritten.
extension LocalityFile {
    /// The latest version of every plan, in the order in which they were first kept.
    public func drawnPlans() throws -> [DrawnPlan] { try read { try $0.drawnPlans() } }

    /// Every version of every plan, or of one, in the order in which they were kept.
    public func drawnVersions(of key: String? = nil) throws -> [DrawnPlan] {
        try read { try $0.drawnVersions(of: key) }
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
        for council in councils {
            try TextLength.check(
                "The name of council \(council.number)", council.name, atMost: DrawnPlan.Title.mostName)
        }
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
    /// The latest version of every plan, in the order in which they were first kept.
    package func drawnPlans() throws -> [DrawnPlan] {
        var latest: [String: DrawnPlan] = [:]
        var keys: [String] = []
        for plan in try drawnVersions() where latest.updateValue(plan, forKey: plan.key) == nil {
            keys.append(plan.key)
        }
        return keys.compactMap { latest[$0] }
    }

    /// Every version of every plan, or of one, in the order in which they were kept.
    package func drawnVersions(of key: String? = nil) throws -> [DrawnPlan] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT drawn_plan.id AS id, key, version, drawn_plan.name AS name, author, note, origin, kept, number,
                    council, code
                FROM drawn_plan
                LEFT JOIN drawn_plan_area ON drawn_plan_area.plan = drawn_plan.id
                LEFT JOIN area ON area.id = drawn_plan_area.area
                WHERE ?1 IS NULL OR key = ?1 ORDER BY drawn_plan.id, number, code
                """, arguments: [key])
        var plans: [DrawnPlan] = []
        var last: Int64?
        while let row = try rows.next() {
            let id: Int64 = try row.value("id")
            if id != last {
                plans.append(
                    DrawnPlan(
                        key: try row.value("key"), version: try row.value("version"),
                        title: .init(
                            name: try row.value("name"), author: try row.value("author"), note: try row.value("note")),
                        origin: try row.value("origin"), councils: [], kept: try row.value("kept")))
                last = id
            }
            guard let number: Int = try row.value("number") else { continue }
            let place = plans.count - 1
            if plans[place].councils.last?.number != number {
                plans[place].councils.append(.init(number: number, name: try row.value("council"), codes: []))
            }
            plans[place].councils[plans[place].councils.count - 1].codes.append(try row.value("code"))
        }
        return plans
    }

    /// Stores one version as it is.
    package func put(_ plan: DrawnPlan, areas: [String: Int64]) throws {
        guard !plan.councils.isEmpty else { throw ContentProblem("The plan has no area in any council yet.") }
        try execute(
            sql: "INSERT INTO drawn_plan (key, version, name, author, note, origin, kept) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                plan.key, plan.version, plan.title.name, plan.title.author, plan.title.note, plan.origin, plan.kept,
            ])
        let id = lastInsertedRowID
        let insert = try cachedStatement(
            sql: "INSERT INTO drawn_plan_area (plan, area, number, council) VALUES (?, ?, ?, ?)")
        var seen: Set<String> = []
        for council in plan.councils {
            for code in council.codes {
                guard let area = areas[code] else { throw ContentProblem("“\(code)” is not an area of this locality.") }
                guard seen.insert(code).inserted else {
                    throw ContentProblem("“\(code)” is in two councils of the plan; each area is in one.")
                }
                try insert.execute(arguments: [id, area, council.number, council.name])
            }
        }
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

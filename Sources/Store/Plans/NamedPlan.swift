import Base
import Foundation
import GRDB

/// A grouping of areas that somebody proposed or decided.
public struct NamedPlan: Hashable, Sendable {
    public var key: String
    public var title: String
    public var note: String
    /// Key of the dataset that tells of it, if any.
    public var dataset: String?
    /// Name of the council by code of the area.
    public var councils: [String: String]

    package init(key: String, title: String, note: String, dataset: String?, councils: [String: String]) {
        self.key = key
        self.title = title
        self.note = note
        self.dataset = dataset
        self.councils = councils
    }
}

extension LocalityFile {
    public func plans() throws -> [NamedPlan] { try read { try $0.plans() } }

    /// Keeps a grouping under a name. A plan of the same key is replaced; the history tells of both.
    public func keep(_ plan: NamedPlan, at time: Date) throws {
        try write { db in
            let areas = try db.memberIDs()
            for code in plan.councils.keys.sorted() where areas[code] == nil {
                throw ContentProblem("“\(code)” is not an area of this locality.")
            }
            let missing = areas.keys.filter { plan.councils[$0] == nil }.sorted()
            guard missing.isEmpty else {
                throw ContentProblem(
                    "The plan leaves out \(Words.firstFew(5, of: missing)); every area belongs to one council.")
            }
            try db.put(plan, areas: areas)
            try db.record("Plan “\(plan.title)” kept.", at: time.ISO8601Format())
        }
    }
}

extension Database {
    /// In the order in which they were kept.
    package func plans() throws -> [NamedPlan] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT plan.key AS key, plan.title AS title, plan.note AS note, dataset.key AS dataset,
                    area.code AS code, plan_area.council AS council
                FROM plan
                LEFT JOIN dataset ON dataset.id = plan.dataset
                LEFT JOIN plan_area ON plan_area.plan = plan.id
                LEFT JOIN area ON area.id = plan_area.area
                ORDER BY plan.id
                """)
        var plans: [NamedPlan] = []
        while let row = try rows.next() {
            let key: String = try row.value("key")
            if plans.last?.key != key {
                plans.append(
                    NamedPlan(
                        key: key, title: try row.value("title"), note: try row.value("note"),
                        dataset: try row.value("dataset"), councils: [:]))
            }
            if let code: String = try row.value("code") {
                plans[plans.count - 1].councils[code] = try row.value("council")
            }
        }
        return plans
    }

    package func put(_ plan: NamedPlan, areas: [String: Int64]) throws {
        try execute(sql: "DELETE FROM plan WHERE key = ?", arguments: [plan.key])
        try execute(
            sql: "INSERT INTO plan (key, title, note, dataset) VALUES (?, ?, ?, ?)",
            arguments: [plan.key, plan.title, plan.note, try plan.dataset.map(id(ofDataset:))])
        let id = lastInsertedRowID
        let insert = try cachedStatement(sql: "INSERT INTO plan_area (plan, area, council) VALUES (?, ?, ?)")
        for (code, council) in plan.councils.sorted(by: { $0.key < $1.key }) {
            try insert.execute(arguments: [id, areas[code], council])
        }
    }
}

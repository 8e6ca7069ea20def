import Foundation
import GRDB
import Places

/// The single statements from which imports are made; each import is one transaction around several of them.
extension Database {
    /// Stores where figures come from, replacing what an earlier import of the same key said.
    func put(_ dataset: Dataset) throws -> Int64 {
        try execute(
            sql: """
                INSERT INTO dataset (key, title, publisher, vintage, licence, address, file, sha256, imported)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,
                    vintage = excluded.vintage, licence = excluded.licence, address = excluded.address,
                    file = excluded.file, sha256 = excluded.sha256, imported = excluded.imported
                """,
            arguments: [
                dataset.key, dataset.title, dataset.publisher, dataset.vintage, dataset.licence, dataset.address,
                dataset.file, dataset.sha256, dataset.imported,
            ])
        return try id(ofDataset: dataset.key)
    }

    func id(ofDataset key: String) throws -> Int64 {
        guard let id = try Int64.fetchOne(self, sql: "SELECT id FROM dataset WHERE key = ?", arguments: [key]) else {
            throw ContentProblem("There is no dataset “\(key)”.")
        }
        return id
    }

    /// Areas by code.
    func areaIDs(of geography: String) throws -> [String: Int64] {
        let rows = try Row.fetchAll(self, sql: "SELECT code, id FROM area WHERE geography = ?", arguments: [geography])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }

    func put(_ geography: Geography) throws {
        try execute(
            sql: """
                INSERT INTO geography (key, title, dataset) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET title = excluded.title, dataset = excluded.dataset
                """,
            arguments: [geography.key, geography.title, try id(ofDataset: geography.dataset)])
    }

    func put(_ area: Area, geography: String) throws {
        try cachedStatement(
            sql: """
                INSERT INTO area (geography, code, name, parent, hex_column, hex_row) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (geography, code) DO UPDATE SET name = excluded.name,
                    parent = coalesce(excluded.parent, parent),
                    hex_column = coalesce(excluded.hex_column, hex_column), hex_row = coalesce(excluded.hex_row, hex_row)
                """
        ).execute(arguments: [geography, area.code, area.name, area.parent, area.hexagon?.column, area.hexagon?.row])
    }

    func put(_ boundary: Boundary, area: Int64, dataset: Int64) throws {
        try cachedStatement(
            sql: """
                INSERT INTO boundary (area, shape, dataset) VALUES (?, ?, ?)
                ON CONFLICT (area) DO UPDATE SET shape = excluded.shape, dataset = excluded.dataset
                """
        ).execute(arguments: [area, boundary.wellKnownBinary, dataset])
    }

    func putLink(_ one: Int64, _ other: Int64, kind: Link.Kind, kilometres: Double?, dataset: Int64) throws {
        try cachedStatement(
            sql: """
                INSERT INTO link (a, b, kind, border_km, dataset) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (a, b) DO UPDATE SET kind = excluded.kind, border_km = excluded.border_km,
                    dataset = excluded.dataset
                """
        ).execute(arguments: [min(one, other), max(one, other), kind.rawValue, kilometres, dataset])
    }

    /// Makes or replaces a layer without its rows.
    func put(_ layer: FlowLayer) throws -> Int64 {
        try execute(sql: "DELETE FROM flow_layer WHERE key = ?", arguments: [layer.key])
        try execute(
            sql: """
                INSERT INTO flow_layer (key, title, kind, geography, dataset, mode, measure)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                layer.key, layer.title, layer.kind.rawValue, layer.geography, try id(ofDataset: layer.dataset),
                layer.mode, layer.measure?.rawValue,
            ])
        return lastInsertedRowID
    }

    /// Makes a statistic, or renames it, and gives its figures; figures of other areas stay.
    ///
    /// - Returns: codes whose figure needs more digits than can be stored exactly.
    @discardableResult
    func put(_ statistic: Statistic, areas: [String: Int64]) throws -> [String] {
        try execute(
            sql: """
                INSERT INTO statistic (key, title, unit, dataset) VALUES (?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET title = excluded.title, unit = excluded.unit, dataset = excluded.dataset
                """,
            arguments: [statistic.key, statistic.title, statistic.unit, try id(ofDataset: statistic.dataset)])
        let id = try Int64.fetchOne(self, sql: "SELECT id FROM statistic WHERE key = ?", arguments: [statistic.key])
        let insert = try cachedStatement(
            sql: "INSERT OR REPLACE INTO observation (statistic, area, digits, decimals) VALUES (?, ?, ?, ?)")
        var inexact: [String] = []
        for (code, value) in statistic.values.sorted(by: { $0.key < $1.key }) {
            guard let area = areas[code] else { continue }
            guard let exact = value.exact else {
                inexact.append(code)
                continue
            }
            try insert.execute(arguments: [id, area, exact.digits, exact.decimals])
        }
        return inexact
    }

    func put(_ role: Role, statistic: String) throws {
        try execute(
            sql: "INSERT OR REPLACE INTO role (role, statistic) SELECT ?, id FROM statistic WHERE key = ?",
            arguments: [role.rawValue, statistic])
    }

    func put(_ plan: NamedPlan, areas: [String: Int64]) throws {
        try execute(sql: "DELETE FROM plan WHERE key = ?", arguments: [plan.key])
        try execute(
            sql: "INSERT INTO plan (key, title, note, dataset) VALUES (?, ?, ?, ?)",
            arguments: [plan.key, plan.title, plan.note, try plan.dataset.map(id(ofDataset:))])
        let id = lastInsertedRowID
        for (code, council) in plan.councils.sorted(by: { $0.key < $1.key }) {
            try execute(
                sql: "INSERT INTO plan_area (plan, area, council) VALUES (?, ?, ?)",
                arguments: [id, areas[code], council])
        }
    }

    func put(_ fact: Fact) throws {
        try execute(
            sql: "INSERT INTO fact (figure, statement, page, dataset) VALUES (?, ?, ?, ?)",
            arguments: [fact.figure, fact.statement, fact.page, try id(ofDataset: fact.dataset)])
    }

    /// The areas that are grouped into options.
    func setMembers(_ geography: String) throws {
        try execute(sql: "UPDATE locality SET members = ?", arguments: [geography])
    }

    func record(_ what: String, at time: String) throws {
        try execute(sql: "INSERT INTO history (at, what) VALUES (?, ?)", arguments: [time, what])
    }
}

/// Something wrong with what is to be stored, in one sentence.
public struct ContentProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ sentence: String) { description = sentence }
}

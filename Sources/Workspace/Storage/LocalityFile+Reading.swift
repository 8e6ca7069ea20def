import Base
import Foundation
import GRDB
import Places

/// Reading a locality as values. Each call is one transaction.
extension LocalityFile {
    public struct Identity: Hashable, Sendable {
        public var title: String
        public var profile: String
        /// Key of the geography whose areas are grouped into options; nil before any were imported.
        public var members: String?
    }

    public func identity() throws -> Identity {
        try read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT title, profile, members FROM locality") else {
                throw Failure.notALocality(path)
            }
            return Identity(title: row[0], profile: row[1], members: row[2])
        }
    }

    public func datasets() throws -> [Dataset] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM dataset ORDER BY id").map { row in
                Dataset(
                    key: row["key"], title: row["title"], publisher: row["publisher"], vintage: row["vintage"],
                    licence: row["licence"], address: row["address"], file: row["file"], sha256: row["sha256"],
                    imported: row["imported"])
            }
        }
    }

    public func geographies() throws -> [Geography] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT geography.key, geography.title, dataset.key FROM geography
                    JOIN dataset ON dataset.id = geography.dataset ORDER BY geography.key
                    """
            ).map { Geography(key: $0[0], title: $0[1], dataset: $0[2]) }
        }
    }

    /// The areas of a geography in the order of their codes.
    public func areas(of geography: String) throws -> [Area] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT code, name, parent, hex_column, hex_row FROM area WHERE geography = ? ORDER BY code",
                arguments: [geography]
            ).map { row in
                let hexagon: Area.Hexagon? =
                    if let column: Int = row[3], let line: Int = row[4] { Area.Hexagon(column: column, row: line) } else
                    { nil }
                return Area(code: row[0], name: row[1], parent: row[2], hexagon: hexagon)
            }
        }
    }

    /// Shapes by code, where there are any.
    public func boundaries(of geography: String) throws -> [String: Boundary] {
        try read { db in
            var boundaries: [String: Boundary] = [:]
            let rows = try Row.fetchCursor(
                db, sql: "SELECT code, shape FROM boundary JOIN area ON area.id = boundary.area WHERE geography = ?",
                arguments: [geography])
            while let row = try rows.next() {
                let shape: Data = row[1]
                boundaries[row[0]] = Boundary(wellKnownBinary: shape)
            }
            return boundaries
        }
    }

    /// Neighbours with the latest decision on each, in the order of their codes.
    public func links(of geography: String) throws -> [Link] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT first.code, second.code, link.kind, link.border_km, dataset.key,
                        decision.joined, decision.reason, decision.decided
                    FROM link
                    JOIN area AS first ON first.id = link.a
                    JOIN area AS second ON second.id = link.b
                    JOIN dataset ON dataset.id = link.dataset
                    LEFT JOIN link_decision AS decision ON decision.id =
                        (SELECT max(id) FROM link_decision WHERE a = link.a AND b = link.b)
                    WHERE first.geography = ?
                    ORDER BY min(first.code, second.code), max(first.code, second.code)
                    """, arguments: [geography]
            ).map { row in
                let (first, second): (String, String) = (row[0], row[1])
                let decision = (row[5] as Bool?).map {
                    Link.Decision(joined: $0, reason: row[6], decided: row[7])
                }
                return Link(
                    a: min(first, second), b: max(first, second), kind: Link.Kind(rawValue: row[2]) ?? .land,
                    borderKilometres: row[3], decision: decision, dataset: row[4])
            }
        }
    }

    public func flowLayers() throws -> [FlowLayer] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT flow_layer.key, flow_layer.title, kind, geography, dataset.key, mode, measure FROM flow_layer
                    JOIN dataset ON dataset.id = flow_layer.dataset ORDER BY flow_layer.id
                    """
            ).map { row in
                FlowLayer(
                    key: row[0], title: row[1], kind: FlowLayer.Kind(rawValue: row[2]) ?? .commuting, geography: row[3],
                    dataset: row[4], mode: row[5],
                    measure: (row[6] as String?).flatMap(FlowLayer.Measure.init))
            }
        }
    }

    public func statistics(of geography: String) throws -> [Statistic] {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT statistic.key, statistic.title, statistic.unit, dataset.key, area.code, digits, decimals
                    FROM statistic
                    JOIN dataset ON dataset.id = statistic.dataset
                    JOIN observation ON observation.statistic = statistic.id
                    JOIN area ON area.id = observation.area
                    WHERE area.geography = ? ORDER BY statistic.id, area.code
                    """, arguments: [geography])
            var statistics: [Statistic] = []
            while let row = try rows.next() {
                let key: String = row[0]
                if statistics.last?.key != key {
                    statistics.append(Statistic(key: key, title: row[1], unit: row[2], dataset: row[3], values: [:]))
                }
                statistics[statistics.count - 1].values[row[4]] = Decimal(digits: row[5], decimals: row[6])
            }
            return statistics
        }
    }

    /// Which statistic, by key, plays which part.
    public func roles() throws -> [Role: String] {
        try read { db in
            var roles: [Role: String] = [:]
            for row in try Row.fetchAll(
                db, sql: "SELECT role, statistic.key FROM role JOIN statistic ON statistic.id = role.statistic")
            {
                if let role = Role(rawValue: row[0]) { roles[role] = row[1] }
            }
            return roles
        }
    }

    public func plans() throws -> [NamedPlan] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT plan.id, plan.key, plan.title, plan.note, dataset.key FROM plan
                    LEFT JOIN dataset ON dataset.id = plan.dataset ORDER BY plan.id
                    """
            ).map { row in
                let id: Int64 = row[0]
                let areas = try Row.fetchAll(
                    db, sql: "SELECT code, council FROM plan_area JOIN area ON area.id = plan_area.area WHERE plan = ?",
                    arguments: [id])
                return NamedPlan(
                    key: row[1], title: row[2], note: row[3], dataset: row[4],
                    councils: Dictionary(uniqueKeysWithValues: areas.map { ($0[0], $0[1]) }))
            }
        }
    }

    public func facts() throws -> [Fact] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT figure, statement, page, dataset.key FROM fact
                    JOIN dataset ON dataset.id = fact.dataset ORDER BY fact.id
                    """
            ).map { Fact(figure: $0[0], statement: $0[1], page: $0[2], dataset: $0[3]) }
        }
    }

    public func history() throws -> [HistoryEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT at, what FROM history ORDER BY id").map {
                HistoryEntry(at: $0[0], what: $0[1])
            }
        }
    }
}

extension Decimal {
    var asDouble: Double { double }
}

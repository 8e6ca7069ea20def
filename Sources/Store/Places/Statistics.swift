import Foundation
import GRDB

/// One figure for each area.
public struct Statistic: Hashable, Sendable {
    public var key: String
    public var title: String
    /// people, hectares, £, %, …
    public var unit: String
    /// Key of the dataset of its figures, but for those that `exceptions` names.
    public var dataset: String
    /// By code of the area; an area without a figure is missing, not zero.
    public var values: [String: Decimal]
    /// Keys of the datasets of figures that come from another one, by code of the area.
    public var exceptions: [String: String]

    public init(
        key: String, title: String, unit: String, dataset: String, values: [String: Decimal],
        exceptions: [String: String] = [:]
    ) {
        self.key = key
        self.title = title
        self.unit = unit
        self.dataset = dataset
        self.values = values
        self.exceptions = exceptions
    }

    /// Key of the dataset from which the figure of an area comes.
    public func dataset(of area: String) -> String { exceptions[area] ?? dataset }

    /// Keys of every dataset from which its figures come: first that of the statistic itself.
    public var datasets: [String] { [dataset] + Set(exceptions.values).subtracting([dataset]).sorted() }
}

/// What is said of a statistic, without its figures.
package struct StatisticHead: Codable, Hashable, Sendable, FetchableRecord {
    package var key: String
    package var title: String
    package var unit: String
    /// Key of the dataset.
    package var dataset: String
}

/// What a statistic is needed for, whatever its column was called.
public enum Role: String, Codable, CaseIterable, Sendable {
    case population
    case hectares
    /// Band D council tax of the services that a merged council would run (pounds).
    case bandD = "band-d"
    /// Council tax base (Band D equivalents).
    case taxBase = "tax-base"
    /// Deprivation or another score of need; of several areas together its mean, weighted by people.
    case need
    /// Share of people who live in rural areas, 0…1.
    case ruralShare = "rural-share"
    /// What councils owe (pounds).
    case debt

    public var title: String {
        switch self {
        case .population: "population"
        case .hectares: "area"
        case .bandD: "Band D council tax"
        case .taxBase: "council tax base"
        case .need: "need"
        case .ruralShare: "share of people in rural areas"
        case .debt: "debt"
        }
    }

    /// Whether its figures are rates: they do not add up and count by people instead.
    public var isRate: Bool { self == .need || self == .ruralShare }

    /// Whether a figure of it may be below nil: a score may, and so may what councils owe less what they have.
    public var mayBeNegative: Bool { [.need, .debt].contains(self) }

    /// Without these most tools cannot work; the others are for some criteria only.
    public var isUsual: Bool { ![.need, .ruralShare, .debt].contains(self) }
}

extension LocalityFile {
    /// The statistics of which areas of a geography have figures, in the order in which they came.
    public func statistics(of geography: String) throws -> [Statistic] { try read { try $0.statistics(of: geography) } }

    /// Which statistic, by key, plays which part.
    public func roles() throws -> [Role: String] { try read { try $0.roles() } }

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
}

extension Database {
    package func statistics(of geography: String) throws -> [Statistic] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT statistic.key AS key, statistic.title AS title, statistic.unit AS unit, head.key AS dataset,
                    area.code AS code, digits, decimals, own.key AS own
                FROM statistic
                JOIN dataset AS head ON head.id = statistic.dataset
                JOIN observation ON observation.statistic = statistic.id
                JOIN dataset AS own ON own.id = observation.dataset
                JOIN area ON area.id = observation.area
                WHERE area.geography = ? ORDER BY statistic.id, area.code
                """, arguments: [geography])
        var statistics: [Statistic] = []
        while let row = try rows.next() {
            let (key, code): (String, String) = try (row.value("key"), row.value("code"))
            let (dataset, own): (String, String) = try (row.value("dataset"), row.value("own"))
            if statistics.last?.key != key {
                statistics.append(
                    Statistic(
                        key: key, title: try row.value("title"), unit: try row.value("unit"), dataset: dataset,
                        values: [:]))
            }
            let last = statistics.count - 1
            statistics[last].values[code] = Decimal(
                digits: try row.value("digits"), decimals: try row.value("decimals"))
            if own != dataset { statistics[last].exceptions[code] = own }
        }
        return statistics
    }

    /// Every statistic, in the order in which they came, whatever areas have figures.
    package func statisticHeads() throws -> [StatisticHead] {
        try StatisticHead.fetchAll(
            self,
            sql: """
                SELECT statistic.key AS key, statistic.title AS title, unit, dataset.key AS dataset FROM statistic
                JOIN dataset ON dataset.id = statistic.dataset ORDER BY statistic.id
                """)
    }

    /// Makes a statistic and gives its figures; figures of other areas stay, with their own sources.
    ///
    /// Where the statistic is there already, it is called as the new file calls it if that is the file it came from, or if
    /// none of its former figures is left.
    ///
    /// - Returns: codes whose figure needs more digits than can be stored exactly.
    /// - Throws: `ContentProblem` where figures that stay are in another unit.
    @discardableResult
    package func put(_ statistic: Statistic, areas: [String: Int64]) throws -> [String] {
        let dataset = try id(ofDataset: statistic.dataset)
        let id = try putHead(of: statistic, dataset: dataset, areas: areas)
        let insert = try cachedStatement(
            sql: """
                INSERT INTO observation (statistic, area, digits, decimals, dataset) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (statistic, area) DO UPDATE SET digits = excluded.digits, decimals = excluded.decimals,
                    dataset = excluded.dataset
                """)
        var sources = [statistic.dataset: dataset]
        for key in Set(statistic.exceptions.values) { sources[key] = try self.id(ofDataset: key) }
        var inexact: [String] = []
        for (code, value) in statistic.values.sorted(by: { $0.key < $1.key }) {
            guard let area = areas[code] else { continue }
            guard let exact = value.exact else {
                inexact.append(code)
                continue
            }
            try insert.execute(
                arguments: [id, area, exact.digits, exact.decimals, sources[statistic.dataset(of: code)] ?? dataset])
        }
        for (role, key) in try roles() where key == statistic.key { try checkSigns(of: key, as: role) }
        return inexact
    }

    /// - Throws: `ContentProblem` where a figure is below nil and the part that it plays has no such figures.
    private func checkSigns(of statistic: String, as role: Role) throws {
        guard !role.mayBeNegative else { return }
        let area = try String.fetchOne(
            self,
            sql: """
                SELECT area.name FROM observation JOIN area ON area.id = observation.area
                WHERE statistic = (SELECT id FROM statistic WHERE key = ?) AND digits < 0 ORDER BY area.code LIMIT 1
                """, arguments: [statistic])
        guard let area else { return }
        throw ContentProblem(
            "“\(statistic)” cannot be used as \(role.title): the figure of \(area) is below nil.")
    }

    /// - Returns: the id of the statistic.
    private func putHead(of statistic: Statistic, dataset: Int64, areas: [String: Int64]) throws -> Int64 {
        struct Known: Decodable, FetchableRecord {
            var id: Int64
            var unit: String
            var dataset: Int64
        }
        guard
            let known = try Known.fetchOne(
                self, sql: "SELECT id, unit, dataset FROM statistic WHERE key = ?", arguments: [statistic.key])
        else {
            try execute(
                sql: "INSERT INTO statistic (key, title, unit, dataset) VALUES (?, ?, ?, ?)",
                arguments: [statistic.key, statistic.title, statistic.unit, dataset])
            return lastInsertedRowID
        }
        let given = Set(statistic.values.keys.compactMap { areas[$0] })
        let there = try Int64.fetchAll(
            self, sql: "SELECT area FROM observation WHERE statistic = ?", arguments: [known.id])
        let stays = there.contains { !given.contains($0) }
        guard !stays || known.unit == statistic.unit else {
            throw ContentProblem(
                "“\(statistic.key)” is there already in \(Self.words(ofUnit: known.unit)), and these figures are in \(Self.words(ofUnit: statistic.unit)); give the column another title."
            )
        }
        if known.dataset == dataset || !stays {
            try execute(
                sql: "UPDATE statistic SET title = ?, unit = ?, dataset = ? WHERE id = ?",
                arguments: [statistic.title, statistic.unit, dataset, known.id])
        }
        return known.id
    }

    private static func words(ofUnit unit: String) -> String { unit.isEmpty ? "no unit" : "“\(unit)”" }

    package func roles() throws -> [Role: String] {
        var roles: [Role: String] = [:]
        let rows = try Row.fetchAll(
            self,
            sql: "SELECT role, statistic.key AS statistic FROM role JOIN statistic ON statistic.id = role.statistic")
        for row in rows {
            if let role = Role(rawValue: try row.value("role")) { roles[role] = try row.value("statistic") }
        }
        return roles
    }

    package func put(_ role: Role, statistic: String) throws {
        try checkSigns(of: statistic, as: role)
        try execute(
            sql: "INSERT OR REPLACE INTO role (role, statistic) SELECT ?, id FROM statistic WHERE key = ?",
            arguments: [role.rawValue, statistic])
    }
}

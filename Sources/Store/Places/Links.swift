import Foundation
import GRDB

/// Two neighbouring areas, how they touch, and what the partnership decided about it.
public struct Link: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// They share a border on land.
        case land
        /// They face each other across water.
        case water
        /// They touch in a point.
        case corner
    }

    public struct Decision: Hashable, Sendable {
        public var joined: Bool
        public var reason: String
        /// ISO 8601.
        public var decided: String

        package init(joined: Bool, reason: String, decided: String) {
            self.joined = joined
            self.reason = reason
            self.decided = decided
        }
    }

    /// Codes, in ascending order.
    public var a: String
    public var b: String
    public var kind: Kind
    /// Length of the shared border in kilometres, where it is known.
    public var borderKilometres: Double?
    /// The latest decision; nil where nobody decided.
    public var decision: Decision?
    /// Key of the dataset.
    public var dataset: String

    public init(
        a: String, b: String, kind: Kind, borderKilometres: Double? = nil, decision: Decision? = nil, dataset: String
    ) {
        self.a = a
        self.b = b
        self.kind = kind
        self.borderKilometres = borderKilometres
        self.decision = decision
        self.dataset = dataset
    }

    /// Whether a group may hang together by this link: land yes, water and corners no, unless decided otherwise.
    public var joined: Bool { decision?.joined ?? (kind == .land) }
}

/// A link with the latest decision on it, as one row of the query that joins them.
private struct LinkRow: Decodable, FetchableRecord {
    var first: String
    var second: String
    var kind: String
    var kilometres: Double?
    var dataset: String
    var joined: Bool?
    var reason: String?
    var decided: String?

    var link: Link {
        var decision: Link.Decision?
        if let joined, let reason, let decided {
            decision = Link.Decision(joined: joined, reason: reason, decided: decided)
        }
        return Link(
            a: first, b: second, kind: Link.Kind(rawValue: kind) ?? .land, borderKilometres: kilometres,
            decision: decision, dataset: dataset)
    }
}

/// One decision about a link with the codes of its areas, in ascending order.
package struct LinkDecisionRow: Decodable, Hashable, Sendable, FetchableRecord {
    package var a: String
    package var b: String
    package var joined: Bool
    package var reason: String
    /// ISO 8601.
    package var decided: String
}

extension LocalityFile {
    /// Neighbours with the latest decision on each, in the order of their codes.
    public func links(of geography: String) throws -> [Link] { try read { try $0.links(of: geography) } }

    /// Joins two neighbours or separates them, with the reason why. Nothing is overwritten: the latest decision holds, the
    /// others stay.
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
            let areas = try db.memberIDs()
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
}

extension Database {
    package func links(of geography: String) throws -> [Link] {
        try LinkRow.fetchAll(
            self,
            sql: """
                SELECT min(one.code, other.code) AS first, max(one.code, other.code) AS second, link.kind AS kind,
                    link.border_km AS kilometres, dataset.key AS dataset,
                    decision.joined AS joined, decision.reason AS reason, decision.decided AS decided
                FROM link
                JOIN area AS one ON one.id = link.a
                JOIN area AS other ON other.id = link.b
                JOIN dataset ON dataset.id = link.dataset
                LEFT JOIN link_decision AS decision ON decision.id =
                    (SELECT max(id) FROM link_decision WHERE a = link.a AND b = link.b)
                WHERE one.geography = ?
                ORDER BY first, second
                """, arguments: [geography]
        ).map(\.link)
    }

    /// Every decision about links of a geography, in the order in which they were made.
    package func linkDecisions(of geography: String) throws -> [LinkDecisionRow] {
        try LinkDecisionRow.fetchAll(
            self,
            sql: """
                SELECT min(one.code, other.code) AS a, max(one.code, other.code) AS b, joined, reason, decided
                FROM link_decision JOIN area AS one ON one.id = link_decision.a
                JOIN area AS other ON other.id = link_decision.b
                WHERE one.geography = ? ORDER BY link_decision.id
                """, arguments: [geography])
    }

    package func putLink(
        _ one: Int64, _ other: Int64, kind: Link.Kind, kilometres: Double?, dataset: Int64
    ) throws {
        try cachedStatement(
            sql: """
                INSERT INTO link (a, b, kind, border_km, dataset) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (a, b) DO UPDATE SET kind = excluded.kind, border_km = excluded.border_km,
                    dataset = excluded.dataset
                """
        ).execute(arguments: [min(one, other), max(one, other), kind.rawValue, kilometres, dataset])
    }

    /// Takes away the links of a geography that shapes told of, before its shapes are looked at anew. What stays: links
    /// across water and others that came from tables, and those about which people decided something.
    package func removeLinksOfShapes(in geography: String) throws {
        try execute(
            sql: """
                DELETE FROM link WHERE kind <> 'water'
                    AND a IN (SELECT id FROM area WHERE geography = ?1)
                    AND dataset IN (SELECT boundary.dataset FROM boundary JOIN area ON area.id = boundary.area
                        WHERE geography = ?1)
                    AND NOT EXISTS (SELECT 1 FROM link_decision WHERE a = link.a AND b = link.b)
                """, arguments: [geography])
    }

    package func decide(_ one: Int64, _ other: Int64, joined: Bool, reason: String, at stamp: String) throws {
        try execute(
            sql: "INSERT INTO link_decision (a, b, joined, reason, decided) VALUES (?, ?, ?, ?, ?)",
            arguments: [min(one, other), max(one, other), joined, reason, stamp])
    }
}

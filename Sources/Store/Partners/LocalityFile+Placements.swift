import Foundation
import GRDB

/// Where people overruled the place that a rule gave a partner.
public struct PlacementDecision: Hashable, Sendable {
    /// Who decided, and about whom: keys.
    public var organisation: String
    public var partner: String
    public var place: String
    public var reason: String
    /// ISO day.
    public var decided: String
}

extension LocalityFile {
    /// The latest decisions of a wave; earlier ones stay in the file.
    public func placements(of wave: Wave) throws -> [PlacementDecision] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT own.key, partner.key, place, reason, decided FROM placement
                    JOIN organisation AS own ON own.id = placement.organisation
                    JOIN organisation AS partner ON partner.id = partner
                    WHERE wave = ?1 AND placement.id IN (
                        SELECT max(id) FROM placement WHERE wave = ?1 GROUP BY organisation, partner)
                    ORDER BY placement.id
                    """, arguments: [wave.id]
            ).map {
                PlacementDecision(organisation: $0[0], partner: $0[1], place: $0[2], reason: $0[3], decided: $0[4])
            }
        }
    }

    /// Puts a partner into another place than the rule does, with the reason why.
    public func place(
        _ partner: String, by organisation: String, in place: String, reason: String, wave: Wave, at time: Date
    ) throws {
        guard !reason.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
            throw ContentProblem("Say why; a place is overruled with a reason.")
        }
        try write { db in
            try db.place(
                wave, organisation: organisation, partner: partner, place: place, reason: reason, at: time.day)
            try db.record(
                "\(wave.instrument), “\(wave.title)”: \(organisation) places \(partner) as “\(place)”: \(reason)",
                at: time.ISO8601Format())
        }
    }
}

extension Database {
    func place(
        _ wave: Wave, organisation: String, partner: String, place: String, reason: String, at day: String
    ) throws {
        let known = try organisationIDs()
        guard let own = known[organisation], let other = known[partner] else {
            throw ContentProblem("There is no partner “\(known[organisation] == nil ? organisation : partner)”.")
        }
        try execute(
            sql: """
                INSERT INTO placement (wave, organisation, partner, place, reason, decided) VALUES (?, ?, ?, ?, ?, ?)
                """, arguments: [wave.id, own, other, place, reason, day])
    }
}

import Foundation
import GRDB

/// Where people overruled the place that a rule gave a partner.
public struct PlacementDecision: Codable, Hashable, Sendable, FetchableRecord {
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
            try PlacementDecision.fetchAll(
                db,
                sql: """
                    SELECT own.key AS organisation, other.key AS partner, place, reason, decided FROM placement
                    JOIN organisation AS own ON own.id = placement.organisation
                    JOIN organisation AS other ON other.id = placement.partner
                    WHERE wave = ?1 AND placement.id IN (
                        SELECT max(id) FROM placement WHERE wave = ?1 GROUP BY organisation, partner)
                    ORDER BY placement.id
                    """, arguments: [wave.id])
        }
    }

    /// Puts a partner into another place than the rule does, with the reason why.
    public func place(
        _ partner: String, by organisation: String, in place: String, reason: String, wave: Wave, at time: Date
    ) throws {
        guard !reason.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
            throw ContentProblem("Say why; a place is overruled with a reason.")
        }
        try TextLength.check("The place", place, atMost: TextLength.name)
        try TextLength.check("The reason", reason, atMost: TextLength.note)
        try write { db in
            try db.place(
                wave, organisation: organisation, partner: partner, place: place, reason: reason, at: time.day)
            try db.record(
                "\(wave.instrument), “\(wave.title)”: \(organisation) places \(partner) as “\(place)”: \(reason)",
                at: time.ISO8601Format())
        }
    }
}

/// A decision with the wave in which it was made, for an export.
package struct PlacementOfWave: Decodable, Hashable, Sendable, FetchableRecord {
    package var instrument: String
    package var number: Int
    package var organisation: String
    package var partner: String
    package var place: String
    package var reason: String
    package var decided: String
}

extension Database {
    /// Every decision of every wave, in the order in which they were made.
    package func allPlacements() throws -> [PlacementOfWave] {
        try PlacementOfWave.fetchAll(
            self,
            sql: """
                SELECT instrument, number, own.key AS organisation, other.key AS partner, place, reason, decided
                FROM placement
                JOIN wave ON wave.id = placement.wave
                JOIN organisation AS own ON own.id = placement.organisation
                JOIN organisation AS other ON other.id = placement.partner ORDER BY placement.id
                """)
    }

    package func place(
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

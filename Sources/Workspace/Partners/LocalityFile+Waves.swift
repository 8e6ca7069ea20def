import Evidence
import Foundation
import GRDB
import Toolkit

/// Asking: waves are opened, answer links handed out, waves closed.
extension LocalityFile {
    /// Every wave, by instrument and number.
    public func waves() throws -> [Wave] { try read { try $0.waves() } }

    public func waves(of instrument: String) throws -> [Wave] { try waves().filter { $0.instrument == instrument } }

    /// Opens the next wave of an instrument and asks organisations that are partners now.
    ///
    /// - Parameter asked: keys of those that are asked; every partner where it is nil. Of people nobody is asked yet.
    /// - Throws: `ContentProblem` where one is open still, or there is nobody to ask.
    @discardableResult
    public func openWave(
        of instrument: Instrument, title: String, note: String = "", asking asked: Set<String>? = nil, at time: Date
    ) throws -> Wave {
        try write { db in
            let waves = try db.waves().filter { $0.instrument == instrument.id }
            if let open = waves.first(where: \.isOpen) {
                throw ContentProblem("“\(open.title)” is open still; close it before you open another.")
            }
            guard !title.isEmpty else { throw ContentProblem("A wave needs a name, such as “Autumn 2026”.") }
            let partners = try db.organisations().filter { $0.left == nil }
            guard !partners.isEmpty || instrument.asks == .people || instrument.asks == .peopleByRow else {
                throw ContentProblem("There are no partners to ask; add them first.")
            }
            guard partners.count >= 2 || instrument.asks != .relations else {
                throw ContentProblem("Two partners at least are needed to ask about each other.")
            }
            let invited = partners.filter { asked?.contains($0.key) ?? true }
            guard !invited.isEmpty || instrument.asks.isOfPeople else {
                throw ContentProblem("Choose at least one organisation to ask.")
            }
            let number = (waves.map(\.number).max() ?? 0) + 1
            let wave = try db.put(
                Wave(
                    id: 0, instrument: instrument.id, number: number, version: instrument.version, title: title,
                    note: note, isAnonymous: instrument.isAnonymous,
                    isByOrganisation: instrument.isAnonymous
                        ? instrument.asks == .peopleByOrganisation : true, opened: time.day, closed: nil))
            if !instrument.asks.isOfPeople {
                for partner in invited { try db.invite(wave.id, organisation: partner.key, label: partner.name) }
            }
            try db.record("\(instrument.id): “\(title)” opened.", at: time.ISO8601Format())
            return wave
        }
    }

    /// Closes a wave for good: nothing more is answered, and anonymous results appear.
    public func closeWave(_ wave: Wave, at time: Date) throws {
        try write { db in
            guard let now = try db.waves().first(where: { $0.id == wave.id }) else {
                throw ContentProblem("There is no such wave.")
            }
            if let closed = now.closed {
                throw ContentProblem("“\(now.title)” was closed on \(Words.day(closed)) already.")
            }
            try db.execute(sql: "DELETE FROM sheet WHERE wave = ? AND draft IS NOT NULL", arguments: [wave.id])
            try db.execute(
                sql: "UPDATE wave SET closed = ? WHERE id = ?", arguments: [max(time.day, now.opened), wave.id])
            try db.record("\(wave.instrument): “\(wave.title)” closed.", at: time.ISO8601Format())
        }
    }

    /// Makes answer links for people.
    ///
    /// - Parameter organisation: to which they belong, where sheets say so.
    public func invite(_ count: Int, to wave: Wave, organisation: String?, label: String) throws {
        guard (1...500).contains(count) else { throw ContentProblem("Make between 1 and 500 links at a time.") }
        try write { db in
            guard try db.waves().first(where: { $0.id == wave.id })?.isOpen == true else {
                throw ContentProblem("“\(wave.title)” is closed; links are made for an open wave.")
            }
            if wave.isByOrganisation {
                let partner = try db.organisation(organisation ?? "")
                if let left = partner.left {
                    throw ContentProblem(
                        "\(partner.name) left on \(Words.day(left)), so its people are not asked any more.")
                }
            }
            for _ in 0..<count {
                try db.invite(wave.id, organisation: wave.isByOrganisation ? organisation : nil, label: label)
            }
        }
    }

    public func respondents(of wave: Wave) throws -> [Invitee] {
        try read { db in try db.respondents(where: "wave = ?", [wave.id]).map(\.respondent) }
    }
}

extension Database {
    func waves() throws -> [Wave] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT id, instrument, number, version, title, note, anonymous, by_organisation, opened, closed FROM wave
                ORDER BY instrument, number
                """
        ).map { row in
            Wave(
                id: row[0], instrument: row[1], number: row[2], version: row[3], title: row[4], note: row[5],
                isAnonymous: row[6], isByOrganisation: row[7], opened: row[8], closed: row[9])
        }
    }

    /// Stores a wave that is open; it is closed when its sheets are in.
    func put(_ wave: Wave) throws -> Wave {
        try execute(
            sql: """
                INSERT INTO wave (instrument, number, version, title, note, anonymous, by_organisation, opened)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                wave.instrument, wave.number, wave.version, wave.title, wave.note, wave.isAnonymous,
                wave.isByOrganisation, wave.opened,
            ])
        return try waves().first { $0.instrument == wave.instrument && $0.number == wave.number } ?? wave
    }

    func invite(_ wave: Int64, organisation: String?, label: String, hasAnswered: Bool = false) throws {
        try execute(
            sql: """
                INSERT INTO respondent (wave, organisation, label, token, answered)
                VALUES (?, (SELECT id FROM organisation WHERE key = ?), ?, ?, ?)
                """, arguments: [wave, organisation, label, Secret.new(), hasAnswered])
    }

    func respondents(where condition: String, _ arguments: StatementArguments) throws -> [(
        wave: Int64, respondent: Invitee
    )] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT wave, organisation.key, label, token, answered FROM respondent
                LEFT JOIN organisation ON organisation.id = respondent.organisation
                WHERE \(condition) ORDER BY respondent.id
                """, arguments: arguments
        ).map { ($0[0], Invitee(organisation: $0[1], label: $0[2], token: $0[3], hasAnswered: $0[4])) }
    }
}

/// Random names that cannot be guessed.
enum Secret {
    /// 26 letters and digits, 130 bits.
    static func new() -> String {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        return String((0..<26).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }

    /// A number for a sheet that tells nothing of when it was made.
    static func number() -> Int64 { Int64.random(in: 1...Int64.max) }
}

extension Date {
    /// The ISO day.
    var day: String { String(ISO8601Format().prefix(10)) }
}

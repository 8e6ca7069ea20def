import Foundation
import GRDB

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
        on terms: WaveTerms, title: String, note: String = "", asking asked: Set<String>? = nil, at time: Date
    ) throws -> Wave {
        try TextLength.check("The name of the wave", title, atMost: TextLength.name)
        try TextLength.check("The note", note, atMost: TextLength.note)
        return try write { db in
            let waves = try db.waves().filter { $0.instrument == terms.instrument }
            if let open = waves.first(where: \.isOpen) {
                throw ContentProblem("“\(open.title)” is open still; close it before you open another.")
            }
            guard !title.isEmpty else { throw ContentProblem("A wave needs a name, such as “Autumn 2026”.") }
            let partners = try db.organisations().filter { $0.left == nil }
            guard !partners.isEmpty || !terms.needsPartners else {
                throw ContentProblem("There are no partners to ask; add them first.")
            }
            guard partners.count >= 2 || !terms.isAboutEachOther else {
                throw ContentProblem("Two partners at least are needed to ask about each other.")
            }
            let invited = partners.filter { asked?.contains($0.key) ?? true }
            guard !invited.isEmpty || terms.asksPeople else {
                throw ContentProblem("Choose at least one organisation to ask.")
            }
            let number = (waves.map(\.number).max() ?? 0) + 1
            let wave = try db.put(
                Wave(
                    instrument: terms.instrument, number: number, version: terms.version, title: title, note: note,
                    isAnonymous: terms.isAnonymous, isByOrganisation: terms.isByOrganisation, opened: time.day,
                    closed: nil))
            if !terms.asksPeople {
                for partner in invited { try db.invite(wave.id, organisation: partner.key, label: partner.name) }
            }
            try db.record("\(terms.instrument): “\(title)” opened.", at: time.ISO8601Format())
            return wave
        }
    }

    /// Closes a wave for good: nothing more is answered, and anonymous results appear.
    ///
    /// Anonymous sheets are written anew in an order of chance, and the file is written anew as a whole, so that no byte
    /// of it tells in which order they came.
    public func closeWave(_ wave: Wave, at time: Date) throws {
        try write { db in
            guard let now = try db.wave(wave.id) else {
                throw ContentProblem("There is no such wave.")
            }
            if let closed = now.closed {
                throw ContentProblem("“\(now.title)” was closed on \(closed.dayInWords) already.")
            }
            try db.execute(sql: "DELETE FROM sheet WHERE wave = ? AND draft IS NOT NULL", arguments: [wave.id])
            if now.isAnonymous { try db.forgetOrder(of: now) }
            try db.markClosed(wave, on: max(time.day, now.opened))
            try db.record("\(wave.instrument): “\(wave.title)” closed.", at: time.ISO8601Format())
        }
        if wave.isAnonymous { vacuum() }
    }

    /// Makes answer links for people.
    ///
    /// - Parameter organisation: to which they belong, where sheets say so.
    public func invite(_ count: Int, to wave: Wave, organisation: String?, label: String) throws {
        guard (1...500).contains(count) else { throw ContentProblem("Make between 1 and 500 links at a time.") }
        try TextLength.check("What the links are called", label, atMost: TextLength.name)
        try write { db in
            guard try db.wave(wave.id)?.isOpen == true else {
                throw ContentProblem("“\(wave.title)” is closed; links are made for an open wave.")
            }
            if wave.isByOrganisation {
                let partner = try db.organisation(organisation ?? "")
                if let left = partner.left {
                    throw ContentProblem(
                        "\(partner.name) left on \(left.dayInWords), so its people are not asked any more.")
                }
            }
            for _ in 0..<count {
                try db.invite(wave.id, organisation: wave.isByOrganisation ? organisation : nil, label: label)
            }
        }
    }

    public func respondents(of wave: Wave) throws -> [Invitee] { try read { try $0.respondents(of: wave) } }
}

extension Wave: FetchableRecord {
    public init(row: Row) throws {
        try self.init(
            id: row.value("id"), instrument: row.value("instrument"), number: row.value("number"),
            version: row.value("version"),
            title: row.value("title"), note: row.value("note"), isAnonymous: row.value("anonymous"),
            isByOrganisation: row.value("by_organisation"), opened: row.value("opened"),
            closed: row.value("closed"))
    }
}

extension Invitee: FetchableRecord {
    public init(row: Row) throws {
        try self.init(
            organisation: row.value("organisation"), label: row.value("label"), token: row.value("token"),
            hasAnswered: row.value("answered"))
    }
}

extension Database {
    /// Every wave, by instrument and number.
    package func waves() throws -> [Wave] {
        try Wave.fetchAll(self, sql: "SELECT * FROM wave ORDER BY instrument, number")
    }

    /// A wave as it is now.
    package func wave(_ id: Int64) throws -> Wave? {
        try Wave.fetchOne(self, sql: "SELECT * FROM wave WHERE id = ?", arguments: [id])
    }

    /// Stores a wave that is open; it is closed when its sheets are in.
    package func put(_ wave: Wave) throws -> Wave {
        try execute(
            sql: """
                INSERT INTO wave (instrument, number, version, title, note, anonymous, by_organisation, opened)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                wave.instrument, wave.number, wave.version, wave.title, wave.note, wave.isAnonymous,
                wave.isByOrganisation, wave.opened,
            ])
        return try self.wave(lastInsertedRowID) ?? wave
    }

    package func markClosed(_ wave: Wave, on day: String) throws {
        try execute(sql: "UPDATE wave SET closed = ? WHERE id = ?", arguments: [day, wave.id])
    }

    package func invite(_ wave: Int64, organisation: String?, label: String, hasAnswered: Bool = false) throws {
        try execute(
            sql: """
                INSERT INTO respondent (wave, organisation, label, token, answered)
                VALUES (?, (SELECT id FROM organisation WHERE key = ?), ?, ?, ?)
                """, arguments: [wave, organisation, label, Secret.new(), hasAnswered])
    }

    /// Who is asked in a wave, in the order in which their links were made.
    package func respondents(of wave: Wave) throws -> [Invitee] {
        try Invitee.fetchAll(
            self,
            sql: """
                SELECT organisation.key AS organisation, label, token, answered FROM respondent
                LEFT JOIN organisation ON organisation.id = respondent.organisation
                WHERE wave = ? ORDER BY respondent.id
                """, arguments: [wave.id])
    }

    /// Whose answer link it is, and for which wave; nil for a link that does not exist.
    func respondent(token: String) throws -> (wave: Wave, invitee: Invitee)? {
        guard
            let row = try Row.fetchOne(
                self,
                sql: """
                    SELECT wave, organisation.key AS organisation, label, token, answered FROM respondent
                    LEFT JOIN organisation ON organisation.id = respondent.organisation WHERE token = ?
                    """, arguments: [token]), let wave = try wave(try row.value("wave"))
        else { return nil }
        return (wave, try Invitee(row: row))
    }

    /// Marks the link of an organisation as answered.
    package func markAnswered(_ wave: Wave, by organisation: String?) throws {
        try execute(
            sql: """
                UPDATE respondent SET answered = 1
                WHERE wave = ? AND organisation = (SELECT id FROM organisation WHERE key = ?)
                """, arguments: [wave.id, organisation])
    }
}

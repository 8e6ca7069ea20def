import Foundation
import GRDB

/// Answering: a draft is begun with an answer link, kept page by page, and sent.
///
/// A draft knows its writer by a key that only its address holds. Of an anonymous wave nothing in the file joins a draft,
/// or the sheet that it becomes, to the link with which it was begun.
extension LocalityFile {
    /// What an answer link leads to.
    public struct Invitation: Hashable, Sendable {
        public var wave: Wave
        public var respondent: Invitee
        /// `nil` where the link is one of a person who belongs to no partner.
        public var organisation: Organisation?
        /// Everyone who can be asked about, as the wave found them.
        public var partners: [Organisation]

        /// Why nothing can be answered any more, in a sentence; `nil` where it can.
        public var obstacle: String? {
            if let closed = wave.closed {
                return "“\(wave.title)” closed on \(closed.dayInWords); nothing more is answered."
            }
            if let organisation, let left = organisation.left {
                return "\(organisation.name) left the partnership on \(left.dayInWords), so it is not asked any more."
            }
            if wave.isAnonymous, respondent.hasAnswered {
                return "This link has been used. Nobody can tell which answers are yours, so they cannot be changed."
            }
            return nil
        }
    }

    /// - Returns: `nil` for a link that does not exist.
    public func invitation(_ token: String) throws -> Invitation? {
        try read { try $0.invitation(token) }
    }

    /// A new draft, or the one that was begun. An organisation that answers again begins with what it said.
    ///
    /// - Returns: the key of the draft, for its address.
    public func beginAnswers(_ token: String) throws -> String {
        try write(changing: [.drafts]) { db in
            let invitation = try db.openInvitation(token)
            let wave = invitation.wave
            if !wave.isAnonymous,
                let draft = try String.fetchOne(
                    db,
                    sql: """
                        SELECT draft FROM sheet WHERE wave = ? AND draft IS NOT NULL
                            AND organisation = (SELECT id FROM organisation WHERE key = ?)
                        """, arguments: [wave.id, invitation.respondent.organisation])
            {
                return draft
            }
            let draft = Secret.new()
            let sheet = try db.insertSheet(
                wave, organisation: wave.isByOrganisation ? invitation.respondent.organisation : nil, draft: draft)
            if !wave.isAnonymous, let latest = try db.latestSheet(wave, of: invitation.respondent.organisation ?? "") {
                try db.execute(
                    sql: """
                        INSERT INTO answer (sheet, about, question, value, comment)
                        SELECT ?, about, question, value, comment FROM answer WHERE sheet = ?
                        """, arguments: [sheet, latest.id])
            }
            return draft
        }
    }

    /// What a draft holds so far, as it is written in files: by what it is about and question.
    ///
    /// - Returns: `nil` where there is no such draft of this wave; it was sent, or the wave is closed.
    public func draft(_ key: String, of wave: Wave) throws -> [String: [String: DraftAnswer]]? {
        try read { db in
            guard let sheet = try db.draftSheet(key, of: wave) else { return nil }
            return try db.draftAnswers(sheet)
        }
    }

    /// An answer in the making.
    public struct DraftAnswer: Hashable, Sendable {
        public var value: String
        public var comment: String

        public init(value: String, comment: String) {
            self.value = value
            self.comment = comment
        }
    }

    /// Keeps answers in a draft; `nil` takes one back.
    public func keep(
        _ answers: [String: DraftAnswer?], about: String, in draft: String, of wave: Wave
    ) throws {
        try write(changing: [.drafts]) { db in
            guard let sheet = try db.draftSheet(draft, of: wave) else { throw Self.noDraft }
            for (question, answer) in answers {
                try db.execute(
                    sql: "DELETE FROM answer WHERE sheet = ? AND about = ? AND question = ?",
                    arguments: [sheet, about, question])
                guard let answer else { continue }
                try db.execute(
                    sql: "INSERT INTO answer (sheet, about, question, value, comment) VALUES (?, ?, ?, ?, ?)",
                    arguments: [sheet, about, question, answer.value, answer.comment])
            }
        }
    }

    /// Sends a draft: it becomes a sheet, and the link is marked as answered.
    ///
    /// Of an anonymous wave the sheet is written anew under a random number, without key and without time.
    public func send(_ draft: String, with token: String, at time: Date) throws {
        try write { db in
            let invitation = try db.openInvitation(token)
            let wave = invitation.wave
            guard let sheet = try db.draftSheet(draft, of: wave) else { throw Self.noDraft }
            if wave.isAnonymous {
                let organisation = wave.isByOrganisation ? invitation.respondent.organisation : nil
                let answers = try db.draftAnswers(sheet)
                try db.execute(sql: "DELETE FROM sheet WHERE id = ?", arguments: [sheet])
                let sent = try db.insertSheet(wave, organisation: organisation, draft: nil)
                try db.insert(answers, sheet: sent)
            } else {
                // Answers may have come from a file since the draft was begun, so its number is only given now.
                let latest = try db.latestSheet(wave, of: invitation.respondent.organisation ?? "")
                try db.execute(
                    sql: "UPDATE sheet SET draft = NULL, sent = ?, revision = ? WHERE id = ?",
                    arguments: [time.day, (latest?.revision ?? 0) + 1, sheet])
                try db.record(
                    "\(wave.instrument), “\(wave.title)”: \(invitation.respondent.label) answered.",
                    at: time.ISO8601Format())
            }
            try db.execute(sql: "UPDATE respondent SET answered = 1 WHERE token = ?", arguments: [token])
        }
    }

    private static let noDraft = ContentProblem(
        "These answers were sent already, or their wave is closed; nothing was changed.")

    /// Whether anybody has begun to answer a wave.
    public func hasDrafts(_ wave: Wave) throws -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM sheet WHERE wave = ? AND draft IS NOT NULL)",
                arguments: [wave.id]) ?? false
        }
    }
}

extension Database {
    package func invitation(_ token: String) throws -> LocalityFile.Invitation? {
        guard let (wave, invitee) = try respondent(token: token) else { return nil }
        let organisations = try organisations()
        let own = invitee.organisation
        return LocalityFile.Invitation(
            wave: wave, respondent: invitee, organisation: organisations.first { $0.key == own },
            partners: organisations.filter { $0.isAsked(in: wave) && $0.key != own })
    }

    fileprivate func openInvitation(_ token: String) throws -> LocalityFile.Invitation {
        guard let invitation = try invitation(token) else { throw ContentProblem("There is no such answer link.") }
        if let obstacle = invitation.obstacle { throw ContentProblem(obstacle) }
        return invitation
    }

    fileprivate func draftSheet(_ draft: String, of wave: Wave) throws -> Int64? {
        try Int64.fetchOne(self, sql: "SELECT id FROM sheet WHERE draft = ? AND wave = ?", arguments: [draft, wave.id])
    }

    fileprivate func draftAnswers(_ sheet: Int64) throws -> [String: [String: LocalityFile.DraftAnswer]] {
        var answers: [String: [String: LocalityFile.DraftAnswer]] = [:]
        let rows = try Row.fetchCursor(
            self, sql: "SELECT about, question, value, comment FROM answer WHERE sheet = ?", arguments: [sheet])
        while let row = try rows.next() {
            answers[row["about"], default: [:]][row["question"]] = .init(value: row["value"], comment: row["comment"])
        }
        return answers
    }

    /// - Returns: the number of the sheet.
    package func insertSheet(
        _ wave: Wave, organisation: String?, revision: Int = 1, draft: String?, sent: String? = nil
    ) throws -> Int64 {
        let id = Secret.number()
        try execute(
            sql: """
                INSERT INTO sheet (id, wave, organisation, revision, draft, sent)
                VALUES (?, ?, (SELECT id FROM organisation WHERE key = ?), ?, ?, ?)
                """, arguments: [id, wave.id, organisation, revision, draft, sent])
        return id
    }

    package func insert(_ answers: [String: [String: LocalityFile.DraftAnswer]], sheet: Int64) throws {
        let insert = try cachedStatement(
            sql: "INSERT INTO answer (sheet, about, question, value, comment) VALUES (?, ?, ?, ?, ?)")
        for (about, own) in answers {
            for (question, answer) in own {
                try insert.execute(arguments: [sheet, about, question, answer.value, answer.comment])
            }
        }
    }

    package func latestSheet(_ wave: Wave, of organisation: String) throws -> (id: Int64, revision: Int)? {
        try Row.fetchOne(
            self,
            sql: """
                SELECT id, revision FROM sheet WHERE wave = ? AND draft IS NULL
                    AND organisation = (SELECT id FROM organisation WHERE key = ?) ORDER BY revision DESC LIMIT 1
                """, arguments: [wave.id, organisation]
        ).map { ($0["id"], $0["revision"]) }
    }
}

/// One answer of a sheet that was sent openly, with what the sheet says of itself.
package struct OpenAnswer: Decodable, Hashable, Sendable, FetchableRecord {
    package var organisation: String
    package var revision: Int
    package var sent: String
    package var about: String
    package var question: String
    package var value: String
    package var comment: String
}

extension Database {
    /// Every answer that was sent in a wave that is not anonymous, in the order of partners and their revisions.
    package func openAnswers(of wave: Wave) throws -> [OpenAnswer] {
        try OpenAnswer.fetchAll(
            self,
            sql: """
                SELECT organisation.key AS organisation, revision, sent, about, question, value, comment FROM sheet
                JOIN organisation ON organisation.id = sheet.organisation JOIN answer ON answer.sheet = sheet.id
                WHERE wave = ? AND draft IS NULL ORDER BY organisation.key, revision, about, question
                """, arguments: [wave.id])
    }

    /// Whether anything was sent in a wave.
    package func hasSheets(_ wave: Wave) throws -> Bool {
        try Bool.fetchOne(
            self, sql: "SELECT EXISTS (SELECT 1 FROM sheet WHERE wave = ? AND draft IS NULL)", arguments: [wave.id])
            ?? false
    }
}

extension Organisation {
    /// Whether it was a partner at any time while the wave was open.
    package func isAsked(in wave: Wave) -> Bool {
        joined <= (wave.closed ?? "9999") && (left ?? "9999") > wave.opened
    }
}

extension LocalityFile {
    /// What an organisation said in the wave before, of the same version: to show it beside the questions.
    public func earlierAnswers(
        of organisation: String, before wave: Wave
    ) throws -> (title: String, answers: [String: [String: DraftAnswer]])? {
        guard !wave.isAnonymous else { return nil }
        return try read { db in
            let earlier = try db.waves().filter {
                $0.instrument == wave.instrument && $0.number < wave.number && $0.version == wave.version
            }
            for other in earlier.reversed() {
                if let sheet = try db.latestSheet(other, of: organisation) {
                    return (other.title, try db.draftAnswers(sheet.id))
                }
            }
            return nil
        }
    }
}

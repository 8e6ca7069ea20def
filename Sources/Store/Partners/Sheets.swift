import Foundation
import GRDB

/// Answering: a draft is begun with an answer link, kept page by page, and sent.
///
/// A draft is found with the link with which it was begun and a key that only its address holds. Of an anonymous wave
/// nothing in the file joins a draft, or the sheet that it becomes, to that link.
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

    /// How often an anonymous link may be opened to begin, so that nobody fills the file with drafts.
    package static let mostDrafts = 20
    /// After so many days a draft that was not sent ends.
    package static let daysOfDraft = 60

    /// A new draft, or the one that was begun. An organisation that answers again begins with what it said.
    ///
    /// - Returns: the key of the draft, for its address.
    /// - Throws: `ContentProblem` where there is no such link, nothing is answered any more, or too much was begun.
    public func beginAnswers(_ token: String, at time: Date) throws -> String {
        try write(changing: [.drafts]) { db in
            let invitation = try db.openInvitation(token)
            let wave = invitation.wave
            try db.execute(
                sql: "DELETE FROM sheet WHERE draft IS NOT NULL AND begun < ?",
                arguments: [time.addingTimeInterval(-86_400 * Double(Self.daysOfDraft)).day])
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
            if wave.isAnonymous { try db.countDraft(of: token) }
            let draft = Secret.new()
            let sheet = try db.insertSheet(
                wave, organisation: wave.isByOrganisation ? invitation.respondent.organisation : nil,
                draft: (wave.isAnonymous ? Secret.mark(ofDraft: draft, token: token) : draft, begun: time.day))
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
    /// - Returns: `nil` where there is no such draft of this link; it was sent, or its wave is closed.
    public func draft(_ key: String, with token: String) throws -> [String: [String: DraftAnswer]]? {
        try read { db in
            guard let sheet = try db.draftSheet(key, with: token) else { return nil }
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
    ///
    /// - Throws: `ContentProblem` where it was sent, is another link's, or nothing is answered any more.
    public func keep(
        _ answers: [String: DraftAnswer?], about: String, in draft: String, with token: String
    ) throws {
        try write(changing: [.drafts]) { db in
            _ = try db.openInvitation(token)
            guard let sheet = try db.draftSheet(draft, with: token) else { throw Self.noDraft }
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
            guard let sheet = try db.draftSheet(draft, with: token) else { throw Self.noDraft }
            if wave.isAnonymous {
                let organisation = wave.isByOrganisation ? invitation.respondent.organisation : nil
                let answers = try db.draftAnswers(sheet)
                try db.execute(sql: "DELETE FROM sheet WHERE id = ?", arguments: [sheet])
                let sent = try db.insertSheet(wave, organisation: organisation)
                try db.insert(answers, sheet: sent)
            } else {
                // Answers may have come from a file since the draft was begun, so its number is only given now.
                let latest = try db.latestSheet(wave, of: invitation.respondent.organisation ?? "")
                try db.execute(
                    sql: "UPDATE sheet SET draft = NULL, begun = NULL, sent = ?, revision = ? WHERE id = ?",
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

    /// The draft of this key that was begun with this link; of an open wave, with any link of the same organisation.
    fileprivate func draftSheet(_ draft: String, with token: String) throws -> Int64? {
        guard let (wave, invitee) = try respondent(token: token) else { return nil }
        if wave.isAnonymous {
            return try Int64.fetchOne(
                self, sql: "SELECT id FROM sheet WHERE wave = ? AND draft = ?",
                arguments: [wave.id, Secret.mark(ofDraft: draft, token: token)])
        }
        return try Int64.fetchOne(
            self,
            sql: """
                SELECT id FROM sheet WHERE wave = ? AND draft = ?
                    AND organisation = (SELECT id FROM organisation WHERE key = ?)
                """, arguments: [wave.id, draft, invitee.organisation])
    }

    fileprivate func countDraft(of token: String) throws {
        try execute(
            sql: "UPDATE respondent SET drafts = drafts + 1 WHERE token = ? AND drafts < ?",
            arguments: [token, LocalityFile.mostDrafts])
        guard changesCount == 1 else {
            throw ContentProblem(
                "This link was opened \(LocalityFile.mostDrafts) times without sending anything. Go on where you began, or ask whoever sent it to you for another."
            )
        }
    }

    fileprivate func draftAnswers(_ sheet: Int64) throws -> [String: [String: LocalityFile.DraftAnswer]] {
        var answers: [String: [String: LocalityFile.DraftAnswer]] = [:]
        let rows = try Row.fetchCursor(
            self, sql: "SELECT about, question, value, comment FROM answer WHERE sheet = ?", arguments: [sheet])
        while let row = try rows.next() {
            answers[try row.value("about"), default: [:]][try row.value("question")] = .init(
                value: try row.value("value"), comment: try row.value("comment"))
        }
        return answers
    }

    /// - Returns: the number of the sheet.
    package func insertSheet(
        _ wave: Wave, organisation: String?, revision: Int = 1, draft: (key: String, begun: String)? = nil,
        sent: String? = nil
    ) throws -> Int64 {
        let id = Secret.number()
        try execute(
            sql: """
                INSERT INTO sheet (id, wave, organisation, revision, draft, sent, begun)
                VALUES (?, ?, (SELECT id FROM organisation WHERE key = ?), ?, ?, ?, ?)
                """, arguments: [id, wave.id, organisation, revision, draft?.key, sent, draft?.begun])
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
        ).map { try ($0.value("id"), $0.value("revision")) }
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

import Base
import Foundation
import GRDB
import Registers

/// What holds for the whole locality: its name, the profile in force and the day from which it counts.
extension LocalityFile {
    public struct Identity: Hashable, Sendable {
        public var title: String
        public var profile: String
        /// Key of the geography whose areas are grouped into options; nil before any were imported.
        public var members: String?
    }

    public func identity() throws -> Identity { try read { try $0.identity() } }

    /// Key of the geography that our areas are compared with; nil where there is none.
    public func comparison() throws -> String? { try read { try $0.comparison() } }

    /// The fewest people of whose anonymous answers anything is shown.
    public func smallestGroup() throws -> Int { try read { try $0.smallestGroup() } }

    /// Everything that changed the file, in the order in which it happened.
    public func history() throws -> [HistoryEntry] { try read { try $0.history() } }

    /// Puts another profile in force. What people entered stays as it is; the change is in the history.
    ///
    /// - Parameter id: of a profile; that there is one is for the caller to know, since a council may have its own.
    public func setProfile(_ id: String, at time: Date) throws {
        try write { db in
            let before = try db.locality().profile
            guard before != id else { return }
            try db.execute(sql: "UPDATE locality SET profile = ?", arguments: [id])
            try db.record("Profile \(id) in place of \(before)", at: time.ISO8601Format())
        }
    }

    /// The day on which it stands still; nil where it goes with the calendar.
    public func asOfDate() throws -> Day? { try read { try $0.asOfDate() } }

    /// The day from which past and future are counted: today, or the one on which it stands still.
    public func day() throws -> Day { try asOfDate() ?? .today }
}

extension Database {
    package func identity() throws -> LocalityFile.Identity {
        let record = try locality()
        return LocalityFile.Identity(title: record.title, profile: record.profile, members: record.members)
    }
}

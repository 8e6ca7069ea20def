import Dialogue
import Foundation
import GRDB

/// In which year a locality speaks, and on which day it stands.
extension LocalityFile {
    /// Speaks in another profile from now on. What people entered stays as it is; the change is in the history.
    ///
    /// - Parameter id: of a profile; that there is one is for the caller to know, since a council may have its own.
    public func speak(in id: String, at time: Date) throws {
        try write { db in
            let before = try String.fetchOne(db, sql: "SELECT profile FROM locality") ?? ""
            guard before != id else { return }
            try db.execute(sql: "UPDATE locality SET profile = ?", arguments: [id])
            try db.record("Profile \(id) in place of \(before)", at: time.ISO8601Format())
        }
    }

    /// The day on which it stands still; nil where it goes with the calendar.
    public func standingDay() throws -> Day? {
        try read { db in try String.fetchOne(db, sql: "SELECT stands_on FROM locality").flatMap { Day(iso: $0) } }
    }

    /// The day from which past and future are counted: today, or the one on which it stands still.
    public func day() throws -> Day { try standingDay() ?? .today }
}

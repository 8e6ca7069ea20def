import Consultations
import Foundation
import GRDB

/// What people make of a consultation once answers are in: what comments are about, and what came of it.
extension LocalityFile {
    /// Keeps one reader's view of a comment, in place of what the same reader said before.
    ///
    /// - Parameter coding: with no themes where the comment is about none of them.
    /// - Throws: `ContentProblem` where there is no such comment, or no such theme.
    public func keep(_ coding: Coding, in key: String) throws {
        try write { db in
            let id = try db.consultationID(key)
            guard try db.hasComment(coding.comment, in: id) else {
                throw ContentProblem("There is no comment \(coding.comment).")
            }
            let known = Set(try db.themes(of: id).map(\.id))
            if let odd = coding.themes.first(where: { !known.contains($0) }) {
                throw ContentProblem("“\(odd)” is none of the themes.")
            }
            try db.insert(coding, into: id)
        }
    }

    /// Adds a theme that comments turn out to be about.
    ///
    /// - Throws: `ContentProblem` where the title is empty or there is one like it.
    public func addTheme(_ title: String, to key: String, at time: Date) throws {
        let title = title.trimmingCharacters(in: .whitespacesAndNewlines)
        let id = String(Organisation.key(for: title).prefix(40))
        try write { db in
            let consultation = try db.consultationID(key)
            guard !id.isEmpty, title.count <= 80 else {
                throw ContentProblem("Say in a few words what the theme is, in 80 characters at most.")
            }
            let themes = try db.themes(of: consultation)
            if let other = themes.first(where: { $0.id == id || $0.title.lowercased() == title.lowercased() }) {
                throw ContentProblem("There is a theme “\(other.title)” already.")
            }
            try db.insert(Consultation.Theme(id: id, title: title), at: themes.count, into: consultation)
            try db.record("\(try db.title(of: consultation)): theme “\(title)” added.", at: time.ISO8601Format())
        }
    }

    /// Adds to “we asked, you said, we did”.
    ///
    /// - Throws: `ContentProblem` where a part is empty.
    public func addResponse(_ response: Consultation.Response, to key: String, at time: Date) throws {
        guard [response.asked, response.said, response.did].allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else {
            throw ContentProblem("Say what was asked, what people said and what was done.")
        }
        try write { db in
            let id = try db.consultationID(key)
            let next = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM consultation_response WHERE consultation = ?", arguments: [id])
            try db.insert(response, at: next ?? 0, into: id)
            try db.record(
                "\(try db.title(of: id)): what was done about “\(response.asked)” added.", at: time.ISO8601Format())
        }
    }
}

extension Database {
    func themes(of consultation: Int64) throws -> [Consultation.Theme] {
        try Row.fetchAll(
            self, sql: "SELECT key, title FROM consultation_theme WHERE consultation = ? ORDER BY position",
            arguments: [consultation]
        ).map { Consultation.Theme(id: try $0.value("key"), title: try $0.value("title")) }
    }

    fileprivate func title(of consultation: Int64) throws -> String {
        try String.fetchOne(self, sql: "SELECT title FROM consultation WHERE id = ?", arguments: [consultation]) ?? ""
    }
}

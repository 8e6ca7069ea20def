import Dialogue
import Foundation
import GRDB

/// What people make of a consultation once answers are in: what comments are about, and what came of it.
extension LocalityFile {
    /// Keeps one reader's view of a comment, in place of what the same reader said before.
    ///
    /// - Parameter coding: with no themes where the comment is about none of them.
    /// - Throws: `ContentProblem` where there is no such comment, or no such theme.
    public func keep(_ coding: Coding, in key: String) throws {
        try change(key) { record in
            guard record.comments.contains(where: { $0.number == coding.comment }) else {
                throw ContentProblem("There is no comment \(coding.comment).")
            }
            let known = record.consultation.themes.map(\.id)
            if let odd = coding.themes.first(where: { !known.contains($0) }) {
                throw ContentProblem("“\(odd)” is none of the themes.")
            }
            record.codings.removeAll { $0.comment == coding.comment && $0.coder == coding.coder }
            let themes = known.filter(coding.themes.contains)
            record.codings.append(Coding(comment: coding.comment, coder: coding.coder, themes: themes))
        }
    }

    /// Adds a theme that comments turn out to be about.
    ///
    /// - Throws: `ContentProblem` where the title is empty or there is one like it.
    public func addTheme(_ title: String, to key: String, at time: Date) throws {
        let title = title.trimmingCharacters(in: .whitespacesAndNewlines)
        let id = String(Organisation.key(for: title).prefix(40))
        try change(key, told: "theme “\(title)” added", at: time) { record in
            guard !id.isEmpty, title.count <= 80 else {
                throw ContentProblem("Say in a few words what the theme is, in 80 characters at most.")
            }
            if let other = record.consultation.themes.first(where: {
                $0.id == id || $0.title.lowercased() == title.lowercased()
            }) {
                throw ContentProblem("There is a theme “\(other.title)” already.")
            }
            record.consultation.themes.append(.init(id: id, title: title))
        }
    }

    /// Adds to “we asked, you said, we did”.
    ///
    /// - Throws: `ContentProblem` where a part is empty.
    public func addResponse(_ response: Consultation.Response, to key: String, at time: Date) throws {
        try change(key, told: "what was done about “\(response.asked)” added", at: time) { record in
            guard [response.asked, response.said, response.did].allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else {
                throw ContentProblem("Say what was asked, what people said and what was done.")
            }
            record.consultation.responses.append(response)
        }
    }

    /// - Parameter told: a line for the history; nil where single steps are of no interest to anybody.
    private func change(
        _ key: String, told: String? = nil, at time: Date? = nil, _ body: (inout ConsultationRecord) throws -> Void
    ) throws {
        try write { db in
            guard var record = try db.consultationRecord(key) else {
                throw ContentProblem("There is no consultation “\(key)”.")
            }
            try body(&record)
            try db.put(record)
            if let told, let time {
                try db.record("\(record.consultation.title): \(told).", at: time.ISO8601Format())
            }
        }
    }
}

import Consultations
import Foundation
import GRDB
import Money

extension LocalityFile {
    /// The cases of a locality, by model and title.
    ///
    /// - Parameter model: only those of this model.
    public func cases(of model: String? = nil) throws -> [KeptCase] { try read { try $0.cases(of: model) } }

    /// - Returns: `nil` where there is no case of this key.
    public func keptCase(_ key: String) throws -> KeptCase? { try read { try $0.cases(key: key).first } }

    /// Keeps a new case of a model.
    ///
    /// - Returns: its key, made from the title.
    /// - Throws: `ContentProblem` without a title or an author.
    public func keep(_ version: KeptCase.Version, of model: String, at time: Date) throws -> String {
        try version.check()
        return try write { db in
            let key = try db.freeCaseKey(for: version.title)
            try db.keepCase(key, model: model, version: version.numbered(1, at: time))
            try db.record("Case “\(version.title)” of \(model) kept by \(version.author).", at: time.ISO8601Format())
            return key
        }
    }

    /// Keeps a further version of a case; those before it stay.
    public func keep(_ version: KeptCase.Version, asVersionOf key: String, at time: Date) throws {
        try version.check()
        try write { db in
            guard let old = try db.cases(key: key).first else { throw ContentProblem("There is no case “\(key)”.") }
            let number = old.latest.number + 1
            try db.keepCase(key, model: old.model, version: version.numbered(number, at: time))
            try db.record(
                "Case “\(version.title)” of \(old.model): version \(number) kept by \(version.author).",
                at: time.ISO8601Format())
        }
    }
}

extension KeptCase.Version {
    fileprivate func check() throws {
        guard !title.allSatisfy(\.isWhitespace) else { throw ContentProblem("A case needs a name.") }
        guard !author.allSatisfy(\.isWhitespace) else { throw ContentProblem("A case needs somebody who keeps it.") }
        try TextLength.check("The name of the case", title, atMost: TextLength.name)
        try TextLength.check("The name of who keeps it", author, atMost: TextLength.name)
        try TextLength.check("The note", note, atMost: TextLength.note)
    }

    fileprivate func numbered(_ number: Int, at time: Date) -> Self {
        var copy = self
        copy.number = number
        copy.kept = time.ISO8601Format()
        return copy
    }
}

/// One version with the case that it belongs to, as one row of the query that joins them.
private struct CaseRow: Decodable, FetchableRecord {
    var key: String
    var model: String
    var version: Int
    var title: String
    var author: String
    var basis: String
    var note: String
    var profile: String
    var inputs: String
    var kept: String

    func made() throws -> KeptCase.Version {
        // What a case is kept with is written by us; anything else is damage.
        guard let inputs = try? JSONDecoder().decode([String: RawInput].self, from: Data(inputs.utf8)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return KeptCase.Version(
            number: version, title: title, author: author, basis: KeptCase.Basis(rawValue: basis) ?? .own, note: note,
            profile: profile, inputs: inputs,
            kept: kept)
    }
}

extension Database {
    /// The cases of a model, or of all, by model and title; or the one of a key.
    package func cases(of model: String? = nil, key: String? = nil) throws -> [KeptCase] {
        let rows = try CaseRow.fetchAll(
            self,
            sql: """
                SELECT key, model, version, title, author, basis, note, profile, inputs, kept
                FROM money_case JOIN money_case_version ON money_case = money_case.id
                WHERE (?1 IS NULL OR model = ?1) AND (?2 IS NULL OR key = ?2) ORDER BY key, version
                """, arguments: [model, key])
        return try Dictionary(grouping: rows, by: \.key).map { key, rows in
            KeptCase(key: key, model: rows[0].model, versions: try rows.map { try $0.made() })
        }.sorted { ($0.model, $0.latest.title, $0.key) < ($1.model, $1.latest.title, $1.key) }
    }

    /// The title as a key, with a number behind it where another case has it already.
    fileprivate func freeCaseKey(for title: String) throws -> String {
        let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let stem = words.isEmpty ? "case" : String(words.joined(separator: "-").prefix(60))
        var key = stem
        var number = 1
        while try exists("money_case", key: key) {
            number += 1
            key = "\(stem)-\(number)"
        }
        return key
    }

    /// Stores a version, and the case itself where it is the first.
    package func keepCase(_ key: String, model: String, version: KeptCase.Version) throws {
        try execute(
            sql: "INSERT INTO money_case (key, model) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
            arguments: [key, model])
        let inputs = String(decoding: try KeptCase.encoder.encode(version.inputs), as: UTF8.self)
        try execute(
            sql: """
                INSERT INTO money_case_version
                    (money_case, version, title, author, basis, note, profile, inputs, kept)
                SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM money_case WHERE key = ?
                """,
            arguments: [
                version.number, version.title, version.author, version.basis.rawValue, version.note, version.profile,
                inputs, version.kept, key,
            ])
    }
}

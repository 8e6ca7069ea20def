import Consultations
import Foundation
import GRDB
import Money
import MoneyModels

extension LocalityFile {
    /// The cases of a locality, by model in the order of the toolkit and then by title.
    ///
    /// - Parameter model: only those of this model.
    public func cases(of model: String? = nil) throws -> [KeptCase] {
        let rows = try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT key, model, version, title, author, basis, note, profile, inputs, kept
                    FROM money_case JOIN money_case_version ON money_case = money_case.id ORDER BY key, version
                    """)
        }
        let groups = Dictionary(grouping: rows) { $0[0] as String }
        let order = ModelRegistry.all.map(\.about.key)
        let cases = try groups.map { key, rows in
            KeptCase(key: key, model: rows[0][1], versions: try rows.map(Self.version))
        }
        return cases.filter { model == nil || $0.model == model }.sorted {
            (order.firstIndex(of: $0.model) ?? order.count, $0.latest.title, $0.key)
                < (order.firstIndex(of: $1.model) ?? order.count, $1.latest.title, $1.key)
        }
    }

    /// - Returns: `nil` where there is no case of this key.
    public func keptCase(_ key: String) throws -> KeptCase? { try cases().first { $0.key == key } }

    private static func version(_ row: Row) throws -> KeptCase.Version {
        KeptCase.Version(
            number: row[2], title: row[3], author: row[4], basis: KeptCase.Basis(rawValue: row[5]) ?? .own,
            note: row[6], profile: row[7],
            inputs: try JSONDecoder().decode([String: RawInput].self, from: Data((row[8] as String).utf8)),
            kept: row[9])
    }

    /// Keeps a new case of a model.
    ///
    /// - Returns: its key, made from the title.
    /// - Throws: `ContentProblem` without a title or an author, or for a model or profile that is not there.
    public func keep(_ version: KeptCase.Version, of model: String, at time: Date) throws -> String {
        try Self.check(version, of: model)
        return try write { db in
            let key = try db.freeCaseKey(for: version.title)
            try db.keepCase(key, model: model, version: version.numbered(1, at: time))
            try db.record("Case “\(version.title)” of \(model) kept by \(version.author).", at: time.ISO8601Format())
            return key
        }
    }

    /// Keeps a further version of a case; those before it stay.
    public func keep(_ version: KeptCase.Version, asVersionOf key: String, at time: Date) throws {
        guard let old = try keptCase(key) else { throw ContentProblem("There is no case “\(key)”.") }
        try Self.check(version, of: old.model)
        try write { db in
            let number = try db.latestVersion(ofCase: key) + 1
            try db.keepCase(key, model: old.model, version: version.numbered(number, at: time))
            try db.record(
                "Case “\(version.title)” of \(old.model): version \(number) kept by \(version.author).",
                at: time.ISO8601Format())
        }
    }

    private static func check(_ version: KeptCase.Version, of model: String) throws {
        func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
        guard !isBlank(version.title) else { throw ContentProblem("A case needs a name.") }
        guard !isBlank(version.author) else { throw ContentProblem("A case needs somebody who keeps it.") }
        guard ModelRegistry.model(model) != nil else { throw ContentProblem("There is no model “\(model)”.") }
        guard ParameterSet.named(version.profile) != nil else {
            throw ContentProblem("There is no profile “\(version.profile)”.")
        }
    }
}

extension KeptCase.Version {
    fileprivate func numbered(_ number: Int, at time: Date) -> Self {
        var copy = self
        copy.number = number
        copy.kept = time.ISO8601Format()
        return copy
    }
}

extension Database {
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

    fileprivate func latestVersion(ofCase key: String) throws -> Int {
        try Int.fetchOne(
            self,
            sql: """
                SELECT max(version) FROM money_case_version JOIN money_case ON money_case.id = money_case
                WHERE key = ?
                """, arguments: [key]) ?? 0
    }

    /// Stores a version, and the case itself where it is the first.
    func keepCase(_ key: String, model: String, version: KeptCase.Version) throws {
        try execute(
            sql: "INSERT INTO money_case (key, model) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
            arguments: [key, model])
        let inputs = String(decoding: try CaseFile.encoder.encode(version.inputs), as: UTF8.self)
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

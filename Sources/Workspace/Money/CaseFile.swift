import Formats
import Foundation
import GRDB
import Money
import MoneyModels

/// A case in the folder of an export: `case-KEY.json`, all its versions in order.
struct CaseFile: Codable {
    var key: String
    var model: String
    var versions: [KeptCase.Version]

    static func name(_ key: String) -> String { "case-\(key).json" }

    /// Keys in alphabetical order, so that the same case is the same file.
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension LocalityFile {
    /// Every case as a file of the folder: its name and its text.
    func caseFiles() throws -> [(name: String, text: String)] {
        try cases().map { kept in
            let file = CaseFile(key: kept.key, model: kept.model, versions: kept.versions)
            let text = String(decoding: try CaseFile.encoder.encode(file), as: UTF8.self)
            return (CaseFile.name(kept.key), text + "\n")
        }
    }
}

extension Database {
    /// Stores the cases of an exported folder.
    ///
    /// - Throws: `InputProblem` naming the file that is not a case, or not one of a model that is there.
    func storeCases(in folder: URL) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        for name in names where name.hasPrefix("case-") && name.hasSuffix(".json") {
            let file: CaseFile
            do {
                file = try JSONDecoder().decode(
                    CaseFile.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
            } catch {
                throw InputProblem(
                    file: name, "it cannot be read as a case: key, model and versions are expected.")
            }
            guard name == CaseFile.name(file.key) else {
                throw InputProblem(file: name, "it holds the case “\(file.key)”, which is another name.")
            }
            guard ModelRegistry.model(file.model) != nil else {
                throw InputProblem(file: name, "there is no model “\(file.model)”.")
            }
            guard !file.versions.isEmpty, file.versions.map(\.number) == Array(1...file.versions.count) else {
                throw InputProblem(file: name, "its versions are not numbered 1, 2, 3 and so on.")
            }
            for version in file.versions {
                guard ParameterSet.named(version.profile) != nil else {
                    throw InputProblem(file: name, "there is no profile “\(version.profile)”.")
                }
                try keepCase(file.key, model: file.model, version: version)
            }
        }
    }
}

import Formats
import Foundation
import Money
import MoneyModels
import Store

/// Cases of models: `case-KEY.json`, all its versions in order.
struct CasesCodec: FolderCodec {
    private struct Document: Codable {
        var key: String
        var model: String
        var versions: [KeptCase.Version]
    }

    private static func name(_ key: String) -> String { "case-\(key).json" }

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        for kept in try db.cases() {
            let document = Document(key: kept.key, model: kept.model, versions: kept.versions)
            let text = String(decoding: try KeptCase.encoder.encode(document), as: UTF8.self)
            try folder.write(text + "\n", as: Self.name(kept.key))
        }
    }

    /// - Throws: `InputProblem` naming the file that is not a case, or not one of a model that is there.
    func read(_ folder: FolderReader, into db: Transaction) throws {
        for name in try folder.names(from: "case-", to: ".json") {
            let file: Document
            do {
                file = try JSONDecoder().decode(
                    Document.self, from: Data(contentsOf: URL(fileURLWithPath: folder.path(name))))
            } catch {
                throw InputProblem(
                    file: name, "it cannot be read as a case: key, model and versions are expected.")
            }
            guard name == Self.name(file.key) else {
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
                try db.keepCase(file.key, model: file.model, version: version)
            }
        }
    }
}

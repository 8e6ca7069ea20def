import Foundation
import Store
import Yams

/// A folder in the making: files are written as they come, the document last.
struct FolderWriter {
    let folder: URL
    var document: Folder.Document

    func write(_ text: String, as name: String) throws {
        do {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
        } catch {
            throw ContentProblem(
                "\(folder.path): “\(name)” cannot be written; is there room, and is the folder yours? What is there already is not the whole locality."
            )
        }
    }

    func writeDocument() throws { try write(Self.yaml.encode(document), as: Folder.document) }

    /// The same text for the same value.
    static var yaml: YAMLEncoder {
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.width = 120
        encoder.options.sortKeys = false
        return encoder
    }
}

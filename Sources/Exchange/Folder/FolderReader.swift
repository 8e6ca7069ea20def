import Content
import Formats
import Foundation
import Store

/// The files of an exported locality.
struct FolderReader {
    let folder: URL
    let document: Folder.Document

    /// - Throws: `ContentProblem` where there is no document, `InputProblem` where it is none that this program reads.
    init(_ folder: URL) throws {
        self.folder = folder
        let url = folder.appendingPathComponent(Folder.document)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            throw ContentProblem(
                "\(folder.path): there is no \(Folder.document); the folder of an export was expected.")
        }
        document = try ContentYAML.decode(Folder.Document.self, text: text, file: Folder.document)
        guard document.format <= Folder.Document.currentFormat else {
            throw InputProblem(
                file: Folder.document,
                "format \(document.format) is of a newer version of Localities; update the program.")
        }
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    func table(_ name: String) throws -> CSVTable { try CSVTable(path: path(name)) }

    func optionalTable(_ name: String) throws -> CSVTable? { has(name) ? try table(name) : nil }

    /// Names of the files that begin and end so, in alphabetical order.
    func names(from prefix: String, to suffix: String) throws -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
            .filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
    }
}

extension CSVTable {
    /// The fields of a row under these titles, in their order.
    func fields(_ titles: [String], of row: CSVTable.Row) throws -> [String] {
        try titles.map { row.texts[try index(of: $0)] }
    }

    func index(of title: String) throws -> Int {
        guard let index = titles.firstIndex(of: title) else {
            throw InputProblem(file: file, line: 1, "there is no column “\(title)”.")
        }
        return index
    }

    /// - Throws: `InputProblem` where the first columns are not these.
    func expect(_ expected: [String]) throws {
        guard titles.starts(with: expected) else {
            throw InputProblem(
                file: file, line: 1, "the columns \(expected.joined(separator: ", ")) were expected, in this order.")
        }
    }
}

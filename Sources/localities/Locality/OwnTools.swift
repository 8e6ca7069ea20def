import Content
import Foundation
import Store

/// A council's own tools on their way to a new locality: checked before anything is made.
struct OwnTools {
    private let source: URL
    private let target: URL

    /// - Throws: everything that is wrong in any of the files; and where there is a folder of tools beside the locality already.
    init(folder: String, for locality: String) throws {
        let folders = try ContentFolders(named: folder, beside: locality)
        _ = try (Instrument.all(folders), RegisterFiles.all(folders), Library(folders))
        source = URL(fileURLWithPath: folder)
        target = ContentFolders.beside(locality)
        guard source.standardizedFileURL != target.standardizedFileURL,
            !FileManager.default.fileExists(atPath: target.path)
        else {
            throw ContentProblem(
                "\(target.lastPathComponent) is there already, beside the locality; it is found without --content.")
        }
    }

    func copy() throws { try FileManager.default.copyItem(at: source, to: target) }
}

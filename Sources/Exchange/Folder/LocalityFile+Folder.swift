import Content
import Foundation
import Store

extension LocalityFile {
    /// Writes the locality as a folder of open formats, all of it as it is at one moment.
    ///
    /// The folder is made; one that holds files already is refused, so that nothing is overwritten.
    public func export(to folder: String) throws {
        let manager = FileManager.default
        if let there = try? manager.contentsOfDirectory(atPath: folder), !there.isEmpty {
            throw ContentProblem("\(folder): the folder is not empty; name a new one.")
        }
        do {
            try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ContentProblem("\(folder): the folder cannot be made; is there room, and may you write there?")
        }
        try read { db in
            var writer = FolderWriter(
                folder: URL(fileURLWithPath: folder), document: Folder.Document(try db.identity()))
            for codec in Folder.codecs(of: path) { try codec.write(db, to: &writer) }
            try writer.writeDocument()
        }
    }

    /// Makes a locality from a folder in the format of an export. If anything in it is wrong, no file is left behind.
    public static func create(at path: String, folder: String) throws -> LocalityFile {
        let reader = try FolderReader(URL(fileURLWithPath: folder))
        let file = try create(at: path, title: reader.document.title, profile: reader.document.profile)
        do {
            try file.write { db in
                for codec in Folder.codecs(of: path) { try codec.read(reader, into: db) }
            }
        } catch {
            for leftover in [path, path + "-journal"] { try? FileManager.default.removeItem(atPath: leftover) }
            throw error
        }
        return file
    }

    /// Makes a locality from a sample that comes with the program.
    public static func create(at path: String, sample name: String) throws -> LocalityFile {
        let samples = Sample.all()
        guard let sample = samples.first(where: { $0.name == name }) else {
            throw ContentProblem(
                "There is no sample “\(name)”; there is \(samples.map(\.name).joined(separator: ", ")).")
        }
        return try create(at: path, folder: sample.folder.path)
    }
}

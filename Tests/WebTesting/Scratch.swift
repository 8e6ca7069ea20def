import Exchange
import Foundation
import Store

/// Localities made for one test.
package enum Scratch {
    /// This run's own folder, removed when the run ends.
    private static let folder: URL = {
        let url = FileManager.default.temporaryDirectory.appending(path: "localities-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: Scratch.folder) }
        return url
    }()

    package static func path() -> String { folder.appending(path: "\(UUID().uuidString).locality").path }

    /// Dorset as it stood in 2018.
    package static func sample() throws -> LocalityFile { try LocalityFile.create(at: path(), sample: "dorset") }

    /// The same, to be changed; removed at the end.
    package static func changing(_ body: (LocalityFile) async throws -> Void) async throws {
        let path = path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(LocalityFile.create(at: path, sample: "dorset"))
    }

    /// A locality of this name that has nothing in it yet.
    package static func empty(title: String = "Nowhere", profile: String = "2018") throws -> LocalityFile {
        try LocalityFile.create(at: path(), title: title, profile: profile)
    }
}

extension LocalityFile {
    /// Brings in areas with their people, and who borders on whom.
    ///
    /// - Parameters:
    ///   - areas: CSV: code,name,population_2024.
    ///   - links: CSV: code_a,code_b.
    package func bring(areas: String, links: String) throws {
        let importer = try Importer(self, today: .now)
        func bring(_ text: String, _ name: String, _ read: (String) throws -> ImportSummary) throws {
            let url = URL(fileURLWithPath: "\(path)-\(name).csv")
            defer { try? FileManager.default.removeItem(at: url) }
            try Data(text.utf8).write(to: url)
            _ = try read(url.path)
        }
        try bring(areas, "areas", importer.areas)
        try bring(areas, "population", importer.statistics)
        try bring(links, "links", importer.links)
    }
}

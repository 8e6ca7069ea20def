import Foundation
import PlaceStudies
import Store

/// A locality that is made of files for one command and goes with it.
struct TemporaryLocality {
    let title: String
    let profile: String

    /// - Parameter bring: imports what the place is made of.
    /// - Returns: the place, which needs no file any more.
    func place(_ bring: (LocalityFile) throws -> Void) throws -> Place {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("localities-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try LocalityFile.create(
            at: folder.appendingPathComponent("place.locality").path, title: title, profile: profile)
        try bring(file)
        return try Place(file)
    }
}

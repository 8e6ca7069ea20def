import Exchange
import Foundation
import Store

/// A folder that goes away with the test.
package final class Scratch {
    package let folder: URL

    package init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("localities-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    package func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    package func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    package func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    /// Every file of a folder with its bytes.
    package func contents(_ name: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path(name))
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try bytes("\(name)/\($0)")) })
    }

    package func sample(_ name: String = "dorset.locality") throws -> LocalityFile {
        try LocalityFile.create(at: path(name), sample: "dorset")
    }
}

package let today = Date(timeIntervalSince1970: 1_795_000_000)

/// The folder of published data, where there is one.
package let nationalData = ProcessInfo.processInfo.environment["LOCALITIES_DATA"]

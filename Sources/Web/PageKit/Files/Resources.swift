import Foundation

/// Files that travel with the program.
package enum Resources {
    static func folder(_ name: String) -> URL {
        Bundle.module.bundleURL.appending(path: name, directoryHint: .isDirectory)
    }

    /// The text of each template in `Pages`, under its name without the ending.
    package static func templates() throws -> [String: String] {
        var templates: [String: String] = [:]
        let files = try FileManager.default.contentsOfDirectory(
            at: folder("Pages"), includingPropertiesForKeys: nil)
        for file in files where file.pathExtension == "mustache" {
            let name = file.deletingPathExtension().lastPathComponent
            templates[name] = try String(contentsOf: file, encoding: .utf8)
        }
        return templates
    }
}

import Foundation

/// What a target brings to the pages: its templates, and the style sheets, scripts and pictures beside them.
package struct PageFiles: Sendable {
    private let bundle: URL

    /// - Parameter bundle: of the target, with the folders `Templates` and, where it has any, `Static`.
    package init(_ bundle: Bundle) { self.bundle = bundle.bundleURL }

    /// Those of this module: what fields, errors and links look like everywhere.
    package static let pageKit = PageFiles(.module)

    /// The text of each template, under its name without the ending.
    ///
    /// - Throws: where a file that came with the program cannot be read.
    package func templates() throws -> [String: String] {
        var templates: [String: String] = [:]
        for file in try files(in: "Templates") where file.pathExtension == "mustache" {
            templates[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
        }
        return templates
    }

    /// The bytes of each static file under its name.
    package func statics() throws -> [String: Data] {
        var statics: [String: Data] = [:]
        for file in try files(in: "Static") { statics[file.lastPathComponent] = try Data(contentsOf: file) }
        return statics
    }

    private func files(in folder: String) throws -> [URL] {
        let folder = bundle.appending(path: folder, directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    }
}

extension [PageFiles] {
    /// Everything that they bring, under its name.
    ///
    /// - Throws: ``SameNameTwice`` where two targets bring a file of the same name, so that one would hide the other.
    package func joined<File>(_ files: (PageFiles) throws -> [String: File]) throws -> [String: File] {
        var all: [String: File] = [:]
        for part in self {
            for (name, file) in try files(part) {
                guard all.updateValue(file, forKey: name) == nil else { throw SameNameTwice(name: name) }
            }
        }
        return all
    }
}

/// Two targets bring a file of the same name.
package struct SameNameTwice: Error, CustomStringConvertible {
    package let name: String

    package init(name: String) {
        self.name = name
    }
    package var description: String { "Two parts of the program bring a file “\(name)” for pages." }
}

import Foundation

/// The content files that come with the program: text that a council may read, and replace or add to in a folder of its own.
public enum BundledContent {
    /// The folder with all content files.
    public static let folder: URL =
        Bundle.module.resourceURL.map { $0.appendingPathComponent("Toolkit") } ?? Bundle.module.bundleURL

    /// Every text file but those of the samples, which are localities: `cases/lightbulb.yaml`.
    public static func files() -> [String] { files(below: folder) }

    static func files(below folder: URL) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("samples/") }.sorted()
    }

    static func files(in folder: String) -> [URL] {
        files(at: Self.folder.appendingPathComponent(folder))
    }

    /// The YAML files of a folder, in the order of their names; none where there is no such folder.
    static func files(at url: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { url.appendingPathComponent($0) }
    }
}

import Foundation

/// A locality that comes with the program, as a folder of text files in the format of an export.
public struct Sample: Hashable, Sendable {
    public var name: String
    public var folder: URL

    public static func all() -> [Sample] {
        let folder = BundledContent.folder.appendingPathComponent("samples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { Sample(name: $0, folder: folder.appendingPathComponent($0)) }
    }
}

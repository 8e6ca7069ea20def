import Formats
import Foundation

/// Where content is looked for: the program's own folder, then a council's, whose files add to it and go before it.
///
/// A file in the council's folder with the id of one of the program's takes its place; two files with one id in the same
/// folder are a mistake.
public struct ContentFolders: Hashable, Sendable {
    /// The council's own folder, with `instruments`, `scales` … in it; `nil` for none.
    public var own: URL?

    public init(own: URL? = nil) { self.own = own }

    /// The folder for a locality: the one named, or `NAME.content` beside `NAME.locality` where there is one.
    ///
    /// - Throws: `InputProblem` where a folder is named and is none.
    public init(named folder: String?, beside locality: String) throws {
        var isFolder: ObjCBool = false
        if let folder {
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
                throw InputProblem(file: folder, "there is no such folder of content.")
            }
            own = URL(fileURLWithPath: folder)
            return
        }
        let beside = Self.beside(locality)
        own =
            FileManager.default.fileExists(atPath: beside.path, isDirectory: &isFolder) && isFolder.boolValue
            ? beside : nil
    }

    /// `NAME.content` beside `NAME.locality`, whether it is there or not.
    public static func beside(_ locality: String) -> URL {
        URL(fileURLWithPath: locality).deletingPathExtension().appendingPathExtension("content")
    }

    /// Reads every file of one kind, `instruments/*.yaml`, in the order of their ids.
    ///
    /// - Parameters:
    ///   - kind: name of the folder.
    ///   - read: makes a value of a file; its problems are gathered with those of the others.
    /// - Throws: `InputProblems` with everything that is wrong in any of the files.
    public func all<Value>(
        _ kind: String, id: (Value) -> String, read: (ContentFile) throws -> Value
    ) throws -> [Value] {
        var problems = InputProblems()
        var found: [String: Value] = [:]
        for folder in [BundledContent.folder, own].compactMap(\.self) {
            var files: [String: String] = [:]
            for url in BundledContent.files(at: folder.appendingPathComponent(kind)) {
                let name = url.lastPathComponent
                do {
                    let value = try read(ContentFile(url))
                    if let other = files.updateValue(name, forKey: id(value)) {
                        problems.add(
                            InputProblem(
                                file: name, "the id “\(id(value))” is that of \(other) too; each file needs its own."))
                    }
                    found[id(value)] = value
                } catch let problem as InputProblem {
                    problems.add(problem)
                } catch let several as InputProblems {
                    for problem in several.shown { problems.add(problem) }
                }
            }
        }
        try problems.throwIfAny()
        return found.sorted { $0.key.naturallyPrecedes($1.key) }.map(\.value)
    }
}

extension String {
    /// `A2` before `A10`: letters first, then numbers by their size.
    package func naturallyPrecedes(_ other: String) -> Bool { compare(other, options: .numeric) == .orderedAscending }
}

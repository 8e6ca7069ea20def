import Foundation

/// A file that the user gave: its bytes, unpacked if it came as gzip.
public struct InputFile: Sendable {
    /// Name without its folder, for messages.
    public let name: String
    public let bytes: Data
    private let packed: Data
    /// Whether it came as gzip.
    package var isPacked: Bool { Gzip.isCompressed(packed) }
    /// SHA-256 of the file as it lies on the disk (still packed), in hexadecimal. Worked out when asked for: few who
    /// read a file need it.
    public var sha256: String { packed.sha256 }

    /// What a packed file may become (bytes): five times the largest census table, and less than a computer has.
    package static let largest = 500_000_000

    public init(name: String, bytes: Data) throws {
        self.name = name
        packed = bytes
        guard Gzip.isCompressed(bytes) else {
            self.bytes = bytes
            return
        }
        do {
            self.bytes = try Gzip.unpack(bytes, limit: Self.largest)
        } catch let failure as Gzip.Failure {
            let wayOut = failure == .tooLarge(limit: Self.largest) ? " Keep the rows of your area and try again." : ""
            throw InputProblem(file: name, failure.description + wayOut)
        }
    }

    /// - Throws: `InputProblem` when there is no such file, it cannot be read, or it is cut off.
    public init(path: String) throws {
        let name = (path as NSString).lastPathComponent
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw InputProblem(file: path, "there is no such file.")
        }
        if isFolder.boolValue { throw InputProblem(file: path, "this is a folder; a file was expected.") }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            throw InputProblem(file: path, "the file cannot be read; is it yours to open?")
        }
        try self.init(name: name, bytes: bytes)
    }
}

import Formats
import Foundation
import Yams

/// The content of the toolkit: text files beside the program, which a council may read, change and add to.
public enum Content {
    /// The folder with all content files.
    public static let folder: URL =
        Bundle.module.resourceURL.map { $0.appendingPathComponent("Content") } ?? Bundle.module.bundleURL

    /// Reads one text file.
    ///
    /// - Throws: `InputProblem` that names the file, and the line where the text is no YAML, or the field that is missing.
    static func read<Value: Decodable>(_ type: Value.Type, from url: URL) throws -> Value {
        let file = url.lastPathComponent
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            throw InputProblem(file: file, "the file cannot be read as UTF-8 text.")
        }
        return try decode(type, text: text, file: file)
    }

    /// Turns the text of a YAML file into a value.
    public static func decode<Value: Decodable>(_ type: Value.Type, text: String, file: String) throws -> Value {
        do {
            return try YAMLDecoder().decode(type, from: text)
        } catch let error as DecodingError {
            throw InputProblem(file: file, sentence(error))
        } catch let error as YamlError {
            throw InputProblem(file: file, "this is not YAML: \(error)")
        }
    }

    private static func sentence(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.isEmpty
                ? "the file"
                : path.map { $0.intValue.map { "entry \($0 + 1)" } ?? "“\($0.stringValue)”" }.joined(separator: ", ")
        }
        switch error {
        case .keyNotFound(let key, let context):
            return "“\(key.stringValue)” is missing in \(place(context.codingPath))."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(place(context.codingPath)) is not of the kind that was expected."
        case .dataCorrupted(let context):
            if let cause = context.underlyingError { return "this is not YAML: \(cause)" }
            return "\(place(context.codingPath)) cannot be read: \(context.debugDescription)"
        @unknown default: return "the file cannot be read."
        }
    }

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

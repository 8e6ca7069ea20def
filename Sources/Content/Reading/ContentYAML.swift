import Formats
import Foundation
import Yams

/// Decodes YAML files whose form follows from a Swift type, such as the catalogue of datasets.
///
/// Files that people write by hand are read with ``ContentFile``, which finds all mistakes in one go and names their lines.
package enum ContentYAML {
    /// Reads one file.
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
    package static func decode<Value: Decodable>(_ type: Value.Type, text: String, file: String) throws -> Value {
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
}

import Foundation

enum JSONDocument {
    /// Keys in alphabetical order, so that the same result is the same file.
    static func encoded(_ document: some Encodable) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Nothing in these documents can fail to encode: text, decimals, truth, lists.
        guard let data = try? encoder.encode(document) else { preconditionFailure("a document did not encode") }
        return data
    }
}

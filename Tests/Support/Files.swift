import Formats
import Foundation

package func input(_ text: String, name: String = "flows.csv") throws -> InputFile {
    try InputFile(name: name, bytes: Data(text.utf8))
}

/// The sentence with which a file is refused.
package func refusal(_ body: () throws -> some Any) -> String? {
    do {
        _ = try body()
        return nil
    } catch {
        return "\(error)"
    }
}

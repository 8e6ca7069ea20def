import Formats
import Foundation

package func input(_ text: String, name: String = "flows.csv") throws -> InputFile {
    try InputFile(name: name, bytes: Data(text.utf8))
}

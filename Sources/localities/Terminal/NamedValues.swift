import ArgumentParser
import Formats

/// `NAME=VALUE` of an option, as its two parts.
func namedValue(_ text: String, option: String) throws -> (name: String, value: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw ValidationError("\(option) \(text): NAME=VALUE was expected.")
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
}

extension ColumnNames {
    /// The columns that `--column code=LAD18CD` names, given several times.
    init(options: [String]) throws {
        self.init()
        for option in options {
            let (part, title) = try namedValue(option, option: "--column")
            guard let known = ColumnPart(rawValue: part) else {
                let parts = ColumnPart.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("“\(part)” is no part of a table; the parts are \(parts).")
            }
            given[known] = title
        }
    }
}

import Formats
import Foundation
import Tables

/// A reading of a text as if it came from a file.
func reading(
    _ text: String, name: String = "t.csv", _ content: TableReading.Options.Content = .figures, _ settings: String...,
    columns: [ColumnPart: String] = [:]
) throws -> TableReading {
    try reading(Data(text.utf8), name: name, content, settings, columns: columns)
}

func reading(
    _ bytes: Data, name: String = "t.csv", _ content: TableReading.Options.Content = .figures,
    _ settings: [String] = [],
    columns: [ColumnPart: String] = [:]
) throws -> TableReading {
    let options = try TableReading.Options(
        content,
        settings: settings.map { setting in
            let mark = setting.firstIndex(of: "=")!
            return TableReading.Setting(
                .init(rawValue: String(setting[..<mark]))!, String(setting[setting.index(after: mark)...]))
        })
    return try TableReading(InputFile(name: name, bytes: bytes), options: options, columns: ColumnNames(columns))
}

extension TableReading {
    /// Rows as a computer would write them.
    var plainRows: [[String]] { (0..<rowCount).map { row in columns.indices.map { plainText(row, $0) } } }

    /// The figures of the column with a title.
    func figures(_ title: String) -> [Figure] {
        guard let column = columnIndex(titled: title) else { return [] }
        return (0..<rowCount).map { figure($0, column) }
    }

    func values(_ title: String) -> [Decimal?] { figures(title).map(\.value) }
}

func dec(_ text: String) -> Decimal { Decimal(string: text, locale: Locale(identifier: "en_GB"))! }

/// Text in an encoding that a computer writes.
func bytes(_ text: String, _ encoding: String.Encoding) -> Data { text.data(using: encoding)! }

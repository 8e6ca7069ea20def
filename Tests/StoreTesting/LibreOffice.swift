import Foundation

/// LibreOffice without its windows: opens workbooks, calculates every formula, and says what each cell comes to.
package enum LibreOffice {
    /// The program, or `nil` where it is not installed (`scripts/setup --office` installs it).
    package static let program: String? = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// - Parameters:
    ///   - names: of `.xlsx` files in the folder.
    /// - Returns: by file and page, such as `case-Working`, the rows of cells.
    package static func calculated(_ names: [String], in folder: URL) throws -> [String: [[String]]] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program ?? "")
        process.currentDirectoryURL = folder
        process.arguments =
            [
                // A profile of its own, so that no other run is in the way.
                "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless",
                "--convert-to",
                // Comma, quotation mark, UTF-8; numbers with all their digits; every page as a file.
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", "out",
            ] + names
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        var pages: [String: [[String]]] = [:]
        let out = folder.appendingPathComponent("out")
        for file in try FileManager.default.contentsOfDirectory(at: out, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            pages[file.deletingPathExtension().lastPathComponent] = rows(of: text)
        }
        return pages
    }

    /// Rows of comma-separated text, the empty ones too, so that a cell keeps its address.
    private static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var field = ""
        var isQuoted = false
        var rest = text.unicodeScalars.makeIterator()
        var next = rest.next()
        while let scalar = next {
            next = rest.next()
            switch scalar {
            case "\"" where isQuoted && next == "\"":
                field.append("\"")
                next = rest.next()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(field)
                field = ""
            case "\n" where !isQuoted:
                rows[rows.count - 1].append(field)
                field = ""
                rows.append([])
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}

import Formats

extension TableReading {
    /// What stands between the cells of a text.
    public enum Separator: String, CaseIterable, Codable, Sendable {
        case comma, semicolon, tab, pipe

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            case .pipe: UInt8(ascii: "|")
            }
        }

        var plural: String { self == .tab ? "tabs" : self == .pipe ? "pipes (|)" : "\(rawValue)s" }
    }
}

/// Tells the separator from the first rows of a text.
struct SeparatorSearch {
    /// Rows looked at: lines of notes above a table are few.
    private static let rowsLookedAt = 400

    /// Length of a first line that only names the separator, as Excel writes and reads it (`sep=;`).
    private(set) var lengthOfHint = 0
    private(set) var separator = TableReading.Separator.comma

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let hint = Self.hint(bytes) {
            (separator, lengthOfHint) = hint
            return
        }
        let counts = Self.counts(bytes)
        var best = (rows: 0, fields: 0)
        for candidate in TableReading.Separator.allCases {
            let all = counts.map { $0[candidate]! }
            var often: [Int: Int] = [:]
            for count in all where count > 0 { often[count, default: 0] += 1 }
            // Rows of a table have equally many.
            guard let (count, rows) = often.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
            let isBetter: Bool
            if best.rows == 0 {
                isBetter = true
            } else if abs(rows - best.rows) * 20 <= best.rows {
                // Commas that stand between digits are decimal signs or separate thousands.
                isBetter = count > best.fields || separator == .comma && Self.areCommasOfNumbers(bytes)
            } else {
                isBetter = rows > best.rows
            }
            if isBetter { (best, separator) = ((rows, count), candidate) }
        }
    }

    /// Takes the separator that the user named.
    mutating func use(_ given: TableReading.Separator) { separator = given }

    private static func hint(_ bytes: UnsafeBufferPointer<UInt8>) -> (TableReading.Separator, Int)? {
        var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        guard bytes.count > start + 5, bytes[start...].starts(with: Array("sep=".utf8)),
            let separator = TableReading.Separator.allCases.first(where: { $0.byte == bytes[start + 4] })
        else { return nil }
        start += 5
        if bytes[start] == carriageReturn { start += 1 }
        guard start < bytes.count, bytes[start] == newline else { return nil }
        return (separator, start + 1)
    }

    /// How often each separator stands outside quotation marks, in each of the first rows that are not empty.
    private static func counts(_ bytes: UnsafeBufferPointer<UInt8>) -> [[TableReading.Separator: Int]] {
        var rows: [[TableReading.Separator: Int]] = []
        var row = [Int](repeating: 0, count: 128)
        var (isQuoted, isEmpty) = (false, true)
        var former = newline
        let most = min(bytes.count, 4_000_000)
        let separators = TableReading.Separator.allCases.map(\.byte)
        func close() {
            if !isEmpty { rows.append([.comma: row[44], .semicolon: row[59], .tab: row[9], .pipe: row[124]]) }
            for candidate in TableReading.Separator.allCases { row[Int(candidate.byte)] = 0 }
            isEmpty = true
        }
        for index in 0..<most where rows.count < rowsLookedAt {
            let byte = bytes[index]
            defer { former = byte }
            // A quotation mark in the middle of a field is a letter like others.
            if byte == quote, isQuoted || former == newline || former < 128 && separators.contains(former) || isEmpty {
                isQuoted.toggle()
                isEmpty = false
            } else if !isQuoted {
                if byte == newline {
                    close()
                } else if byte < 128, byte != carriageReturn {
                    row[Int(byte)] += 1
                    isEmpty = false
                }
            }
        }
        if most == bytes.count, rows.count < rowsLookedAt { close() }
        return rows
    }

    private static func areCommasOfNumbers(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (between, all) = (0, 0)
        for index in 1..<max(min(bytes.count - 1, 200_000), 1) where bytes[index] == comma {
            all += 1
            func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
            if isDigit(bytes[index - 1]), isDigit(bytes[index + 1]) { between += 1 }
        }
        return all > 0 && between * 5 >= all * 3
    }
}

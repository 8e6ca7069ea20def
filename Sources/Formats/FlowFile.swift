import Base
import Foundation

/// Reads origin-destination tables: `origin,destination,count`, plain or gzip, millions of rows.
public enum FlowFile {
    /// The rows of a file, column by column: each code once, and for each row small numbers and no object.
    public struct Columns: Hashable, Sendable {
        /// Each code that the file names, in the order in which they appear.
        public var codes: [String]
        /// Positions in `codes`, one for each row.
        public var origins: [UInt32]
        /// Positions in `codes`, one for each row.
        public var destinations: [UInt32]
        /// Whole numbers of people, one for each row.
        public var people: [Int32]
    }

    /// Ten times those of a census between its smallest areas.
    package static let mostRows = 50_000_000

    /// - Parameters:
    ///   - columns: titles that the user named; the usual ones are known.
    ///   - progress: told the share that has been read (0…1), about fifty times.
    /// - Throws: `InputProblem` or `InputProblems` for a missing column, an empty code, a count that is no whole number of
    ///   people from 0 to 2,147,483,647, or a row that is too short.
    public static func read(
        _ input: InputFile, columns: ColumnNames = ColumnNames(), progress: (Double) -> Void = { _ in }
    ) throws -> Columns {
        try input.scanCSV { titles, scanner in
            let origin = try columns.column(.origin, in: titles, file: input.name)
            let destination = try columns.column(.destination, in: titles, file: input.name)
            let people = try columns.column(.people, in: titles, file: input.name)
            var (origins, destinations, counts): ([UInt32], [UInt32], [Int32]) = ([], [], [])
            // Room for rows of twelve bytes, shorter than they are; what is not needed is never touched.
            let most = min(input.bytes.count / 12, Self.mostRows)
            origins.reserveCapacity(most)
            destinations.reserveCapacity(most)
            counts.reserveCapacity(most)
            var codes = CodeIndex()
            var problems = InputProblems()
            var told = 0.0
            // Files are sorted by origin as a rule, so the last origin is often the next one.
            var lastOrigin: UInt32?
            while try scanner.next() {
                guard scanner.fields.count == titles.count else {
                    problems.add(
                        InputProblem(
                            file: input.name, line: scanner.line,
                            "the row has \(Words.digits(scanner.fields.count, "field")); the first line has \(Words.number(titles.count))."
                        )
                    )
                    continue
                }
                let field = scanner.fields[people]
                guard let count = wholeNumber(trimmed(scanner.raw(field))) else {
                    problems.add(
                        InputProblem(
                            file: input.name, line: scanner.line, column: titles[people],
                            sentence(aboutCount: try scanner.text(field))))
                    continue
                }
                let from = trimmed(scanner.raw(scanner.fields[origin]))
                let to = trimmed(scanner.raw(scanner.fields[destination]))
                guard !from.isEmpty, !to.isEmpty else {
                    problems.add(
                        InputProblem(
                            file: input.name, line: scanner.line, column: titles[from.isEmpty ? origin : destination],
                            "there is no code."))
                    continue
                }
                let home = codes.number(of: from, guess: lastOrigin)
                lastOrigin = home
                guard counts.count < Self.mostRows else {
                    throw InputProblem(
                        file: input.name, line: scanner.line,
                        "there are more than \(Words.number(Self.mostRows)) rows, which are the most; keep the rows of your area and try again."
                    )
                }
                origins.append(home)
                destinations.append(codes.number(of: to))
                counts.append(count)
                if counts.count & 0x7fff == 0, scanner.progress >= told + 0.02 {
                    told = scanner.progress
                    progress(told)
                }
            }
            try problems.throwIfAny()
            guard !counts.isEmpty else {
                throw InputProblem(file: input.name, "there are no rows below the titles.")
            }
            progress(1)
            return Columns(
                codes: try codes.texts(file: input.name), origins: origins, destinations: destinations, people: counts)
        }
    }

    /// Spaces around a field are no part of it, as in every other table.
    @inline(__always) private static func trimmed(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else { return bytes }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }),
            let end = bytes.lastIndex(where: { !isSpace($0) })
        else { return UnsafeBufferPointer(rebasing: bytes[..<0]) }
        return UnsafeBufferPointer(rebasing: bytes[start...end])
    }

    /// Digits only, at most Int32: a count of people.
    static func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard !bytes.isEmpty, bytes.count <= 10 else { return nil }
        var value = 0
        for byte in bytes {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return Int32(exactly: value)
    }

    private static func sentence(aboutCount text: String) -> String {
        guard let number = Double(text) else {
            return text.isEmpty ? "there is no number of people." : "“\(text)” is not a whole number of people."
        }
        if number < 0 { return "“\(text)” is negative; a number of people was expected." }
        if number != number.rounded() { return "“\(text)” is a fraction; a whole number of people was expected." }
        return "“\(text)” is not a whole number of people, written in digits, up to 2,147,483,647."
    }
}

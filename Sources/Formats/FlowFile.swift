import Foundation
import Places

/// Reads origin-destination tables: `origin,destination,count`, plain or gzip, millions of rows.
public enum FlowFile {
    /// - Parameters:
    ///   - columns: titles that the user named; the usual ones are known.
    ///   - progress: told the share that has been read (0…1), about fifty times.
    /// - Throws: `InputProblem` or `InputProblems` for a missing column, an empty code, a count that is no whole number of
    ///   people from 0 to 2,147,483,647, or a row that is too short.
    public static func read(
        _ input: InputFile, columns: ColumnNames = ColumnNames(), progress: (Double) -> Void = { _ in }
    ) throws -> FlowTable {
        try input.scanCSV { titles, scanner in
            let origin = try columns.column(.origin, in: titles, file: input.name)
            let destination = try columns.column(.destination, in: titles, file: input.name)
            let people = try columns.column(.people, in: titles, file: input.name)
            var table = FlowTable()
            let expected = input.bytes.count / 22
            table.origins.reserveCapacity(expected)
            table.destinations.reserveCapacity(expected)
            table.people.reserveCapacity(expected)
            var codes = CodeIndex()
            var problems = InputProblems()
            var told = 0.0
            while try scanner.next() {
                guard scanner.fields.count == titles.count else {
                    problems.add(
                        InputProblem(
                            file: input.name, line: scanner.line,
                            "the row has \(grouped(scanner.fields.count)) fields; the first line has \(grouped(titles.count))."
                        )
                    )
                    continue
                }
                let field = scanner.fields[people]
                guard let count = wholeNumber(scanner.raw(field)) else {
                    problems.add(
                        InputProblem(
                            file: input.name, line: scanner.line, column: titles[people],
                            sentence(aboutCount: try scanner.text(field))))
                    continue
                }
                let from = scanner.raw(scanner.fields[origin])
                let to = scanner.raw(scanner.fields[destination])
                guard !from.isEmpty, !to.isEmpty else {
                    problems.add(
                        InputProblem(
                            file: input.name, line: scanner.line, column: titles[from.isEmpty ? origin : destination],
                            "there is no code."))
                    continue
                }
                table.origins.append(codes.position(of: from))
                table.destinations.append(codes.position(of: to))
                table.people.append(count)
                if table.people.count & 0x7fff == 0, scanner.progress >= told + 0.02 {
                    told = scanner.progress
                    progress(told)
                }
            }
            try problems.throwIfAny()
            guard !table.people.isEmpty else {
                throw InputProblem(file: input.name, "there are no rows below the titles.")
            }
            table.codes = try codes.texts(file: input.name)
            progress(1)
            return table
        }
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

/// Gives each different code a small number, in the order in which they appear.
///
/// A hash table on bytes: making a `String` of each of five million codes would take longer than all the rest.
struct CodeIndex {
    private var slots = [Int32](repeating: -1, count: 1 << 14)
    private var hashes: [UInt64] = []
    private var starts: [Int] = [0]
    private var arena: [UInt8] = []
    /// Files are sorted by origin as a rule, so the last answer is often the next one.
    private var last: UInt32 = 0

    mutating func position(of code: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if !hashes.isEmpty, isEqual(Int(last), code) { return last }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in code { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if hashes[candidate] == hash, isEqual(candidate, code) {
                last = UInt32(candidate)
                return last
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        last = UInt32(hashes.count)
        slots[slot] = Int32(hashes.count)
        hashes.append(hash)
        arena.append(contentsOf: code)
        starts.append(arena.count)
        if hashes.count * 2 > slots.count { grow() }
        return last
    }

    private func isEqual(_ index: Int, _ code: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[index]
        guard starts[index + 1] - start == code.count else { return false }
        for offset in 0..<code.count where arena[start + offset] != code[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    func texts(file: String) throws -> [String] {
        try hashes.indices.map { index in
            guard let text = String(validating: arena[starts[index]..<starts[index + 1]], as: UTF8.self) else {
                throw InputProblem(file: file, "a code is not in UTF-8; save the file as “CSV UTF-8” and try again.")
            }
            return text
        }
    }
}

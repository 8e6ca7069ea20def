import Base
import Formats
import Places
import Tables

/// Flows of people as a file holds them, with what was understood of it.
public struct FlowReading: Sendable {
    public let table: FlowTable
    /// What was understood and what was left out, in sentences.
    public let understood: [String]

    /// - Parameters:
    ///   - input: `origin,destination,count` in rows, or a matrix; as text, packed or in a workbook.
    ///   - options: what the user said of the file.
    ///   - columns: titles that the user named; the usual ones are known.
    ///   - meant: which codes stand for which of those that there are; nil where they are taken as they are.
    ///   - progress: told the share that has been read (0…1), about fifty times.
    /// - Throws: `InputProblem` or `InputProblems`, as `FlowRows`; where the file can be read in two ways, with the options
    ///   that say which is meant; for a flow of more than 2,147,483,647 people, and for fractions of which rounding would
    ///   move the sum by more than a hundredth.
    public init(
        _ input: InputFile, options: TableReading.Options = .init(.flows), columns: ColumnNames = ColumnNames(),
        meant: ([String]) throws -> CodeMending? = { _ in nil }, progress: (Double) -> Void = { _ in }
    ) throws {
        var rows = try FlowRows(input, options: options, columns: columns, progress: progress)
        try rows.requireAnswers()
        var understood = rows.understood
        if let mending = try meant(rows.codes) {
            if !mending.codes.isEmpty { rows.rename(mending.code) }
            understood += mending.words
        }
        if rows.decimals > 0, let words = try Self.round(&rows) { understood.append(words) }
        let people = try rows.amounts.map { amount in
            guard let people = Int32(exactly: amount) else {
                throw InputProblem(
                    file: rows.file,
                    "a flow of \(Words.number(Int(amount))) people is more than there can be; one up to \(Words.number(Int(Int32.max))) was expected."
                )
            }
            return people
        }
        table = FlowTable(codes: rows.codes, origins: rows.origins, destinations: rows.destinations, people: people)
        self.understood = understood
    }

    /// Rounds fractions to whole people.
    ///
    /// - Returns: what became of the sum; nil where there were none.
    private static func round(_ rows: inout FlowRows) throws -> String? {
        let unit = (0..<rows.decimals).reduce(Int64(1)) { power, _ in power * 10 }
        var (count, before, after) = (0, 0.0, 0.0)
        for row in rows.amounts.indices {
            let amount = rows.amounts[row]
            let whole = (amount + unit / 2) / unit
            if whole * unit != amount { count += 1 }
            before += Double(amount) / Double(unit)
            after += Double(whole)
            rows.amounts[row] = whole
        }
        rows.decimals = 0
        guard count > 0 else { return nil }
        guard abs(after - before) <= before / 100 else {
            throw InputProblem(
                file: rows.file,
                "flows are counted in whole people, and rounding these fractions would turn \(Words.number(before, upTo: 2)) people into \(Words.number(after)); give the amounts times ten or a hundred, and mind it when you read sums."
            )
        }
        return
            "\(Words.digits(count, "flow has a fraction", "flows have fractions")); each was rounded to whole people, which turns \(Words.number(before, upTo: 2)) in all into \(Words.number(after))."
    }
}

extension FlowTable {
    /// The flows of a file, where nobody asks what was understood.
    ///
    /// - Throws: as `FlowReading`.
    public init(
        _ input: InputFile, columns: ColumnNames = ColumnNames(), progress: (Double) -> Void = { _ in }
    ) throws {
        self = try FlowReading(input, columns: columns, progress: progress).table
    }

    /// The flows of a file that this program wrote: every row counts.
    public init(exported input: InputFile) throws {
        var options = TableReading.Options(.flows)
        options.keepsTotals = true
        self = try FlowReading(input, options: options).table
    }
}

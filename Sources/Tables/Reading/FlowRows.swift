import Base
import Formats
import Foundation

/// Pairs of places with an amount each, as a file holds them: in rows or as a matrix, counts or weighted estimates.
///
/// A plain file – UTF-8, commas, whole numbers – is read in one pass over its bytes, millions of rows in a fraction of a
/// second. Any other is read as every table is.
public struct FlowRows: Sendable {
    /// Codes of places, each once, in the order of the file.
    public var codes: [String] = []
    /// Places in `codes`, a row each.
    public var origins: [UInt32] = []
    public var destinations: [UInt32] = []
    /// Amounts times ten to the power of `decimals`, so that fractions are kept exactly.
    public var amounts: [Int64] = []
    public var decimals = 0
    public var understood: [String] = []
    public var doubts: [TableReading.Doubt] = []
    /// Rows of which the amount is withheld or missing, and which are therefore not among the rows.
    public var withheld = 0
    /// Name of the file, for messages.
    public var file: String

    public var count: Int { amounts.count }

    /// Ten times those of a census between its smallest areas.
    package static let mostRows = 50_000_000

    /// - Parameters:
    ///   - columns: titles that the user named; the usual ones are known.
    ///   - progress: told the share that has been read (0…1), about fifty times.
    /// - Throws: `InputProblem` for a missing column, a code or an amount that is missing, an amount that is no number or
    ///   is negative, more rows than can be held, amounts that cannot be added up; with the true cause and what to do.
    public init(
        _ input: InputFile, options: TableReading.Options = TableReading.Options(.flows),
        columns: ColumnNames = ColumnNames(),
        progress: (Double) -> Void = { _ in }
    ) throws {
        try self.init(input, options: options, columns: columns, mostRows: Self.mostRows, progress: progress)
    }

    package init(
        _ input: InputFile, options: TableReading.Options = TableReading.Options(.flows),
        columns: ColumnNames = ColumnNames(), mostRows: Int, progress: (Double) -> Void = { _ in }
    ) throws {
        var asked = options
        asked.keepsTotals = nil
        if asked == TableReading.Options(.flows),
            let plain = try Self.plain(input, columns: columns, mostRows: mostRows, progress: progress)
        {
            self = plain
        } else {
            asked = options
            asked.content = .flows
            let reading = try TableReading(input, options: asked, columns: columns, progress: { progress($0 * 0.9) })
            try self.init(reading, columns: columns)
        }
        try checkSum()
        try joinWritings()
        leaveOutTotals(keeping: options.keepsTotals)
        progress(1)
    }

    /// Adds up rows of the same pair; nil where there are none twice.
    public var rowsPerPair: Int? {
        var seen = Set<UInt64>(minimumCapacity: count)
        for row in 0..<count { seen.insert(UInt64(origins[row]) << 32 | UInt64(destinations[row])) }
        return seen.count < count && !seen.isEmpty ? (count + seen.count - 1) / seen.count : nil
    }

    /// Puts the codes that were meant in the place of those that stand in the file; two that were meant to be one become one.
    public mutating func rename(_ meant: (String) -> String) {
        var (places, kept, numbers): ([String: UInt32], [String], [UInt32]) = ([:], [], [])
        for code in codes.map(meant) {
            if places[code] == nil {
                places[code] = UInt32(kept.count)
                kept.append(code)
            }
            numbers.append(places[code, default: 0])
        }
        codes = kept
        for row in 0..<count {
            origins[row] = numbers[Int(origins[row])]
            destinations[row] = numbers[Int(destinations[row])]
        }
    }

    /// Codes of one file that are written in two ways are one: “e07900001” is E07900001.
    ///
    /// - Throws: `InputProblem` for codes that only look like others of the file.
    private mutating func joinWritings() throws {
        let gss = codes.filter { CodeShape.isGSS($0) && $0 == $0.uppercased() }
        guard gss.count < codes.count, !gss.isEmpty else { return }
        let mending = CodeMending(
            codes.filter { !CodeShape.isGSS($0) || $0 != $0.uppercased() }, known: KnownCodes(gss))
        try mending.requireSure(file: file)
        guard !mending.codes.isEmpty else { return }
        rename(mending.code)
        understood += mending.words
    }

    /// Refuses to go on while something has to be asked.
    public func requireAnswers() throws {
        var problems = InputProblems()
        for doubt in doubts { problems.add(InputProblem(file: file, "\(doubt.question) \(doubt.wayOut)")) }
        try problems.throwIfAny()
    }

    // MARK: Plain files

    private init(file: String) { self.file = file }

    /// Reads a plain file; nil at the first sign that it is not one.
    private static func plain(
        _ input: InputFile, columns: ColumnNames, mostRows: Int, progress: (Double) -> Void
    ) throws -> FlowRows? {
        let bytes = input.bytes
        guard !ZipReader.isArchive(bytes) else { return nil }
        return try bytes.withUnsafeBytes { raw -> FlowRows? in
            var scanner = CSVScanner(file: input.name, bytes: raw.bindMemory(to: UInt8.self), isLenient: true)
            guard (try? scanner.next()) == true, scanner.line == 1,
                let titles = try? scanner.fields.map({ try scanner.text($0) }),
                titles.count > 2, Set(titles).count == titles.count,
                let origin = try? columns.optionalColumn(.origin, in: titles, file: input.name),
                let destination = try? columns.optionalColumn(.destination, in: titles, file: input.name),
                let people = try? columns.optionalColumn(.people, in: titles, file: input.name)
            else { return nil }
            var flows = FlowRows(file: input.name)
            // Room for rows of twelve bytes, shorter than they are; what is not needed is never touched.
            let most = min(bytes.count / 12, mostRows)
            flows.origins.reserveCapacity(most)
            flows.destinations.reserveCapacity(most)
            flows.amounts.reserveCapacity(most)
            var index = CodeIndex()
            var told = 0.0
            // Files are sorted by origin as a rule, so the last origin is often the next one.
            var lastOrigin: UInt32?
            while try scanner.next() {
                guard scanner.fields.count == titles.count,
                    let count = FlowRows.wholeNumber(scanner.raw(scanner.fields[people]))
                else { return nil }
                let from = scanner.raw(scanner.fields[origin])
                let to = scanner.raw(scanner.fields[destination])
                guard isPlain(from), isPlain(to) else { return nil }
                let home = index.number(of: from, guess: lastOrigin)
                lastOrigin = home
                guard flows.amounts.count < mostRows else {
                    throw InputProblem(
                        file: input.name, line: scanner.line,
                        "there are more than \(Words.number(mostRows)) rows, which are the most; keep the rows of your area and try again."
                    )
                }
                flows.origins.append(home)
                flows.destinations.append(index.number(of: to))
                flows.amounts.append(count)
                if flows.amounts.count & 0x7fff == 0, scanner.progress >= told + 0.02 {
                    told = scanner.progress
                    progress(told)
                }
            }
            guard !flows.amounts.isEmpty, let codes = try? index.texts(file: input.name) else { return nil }
            flows.codes = codes
            // Rows of a pair that stand apart by a further column are a matter for the other reader, which names them.
            if titles.count > 3, flows.rowsPerPair != nil { return nil }
            return flows
        }
    }

    /// A code without blanks at its ends and without doubled quotation marks.
    @inline(__always) private static func isPlain(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = code.first, let last = code.last else { return false }
        return first > 32 && last > 32 && last != 0xa0 && first != quote
    }

    @inline(__always) private static func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            let digit = byte &- 48
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return value
    }

    // MARK: Any other file

    /// The pairs of a table: a row each, or a matrix.
    public init(_ reading: TableReading, columns names: ColumnNames = ColumnNames()) throws {
        self.init(file: reading.file)
        (understood, doubts) = (reading.understood, reading.doubts)
        let origin = try reading.optionalColumn(.origin, named: names)
        let destination = try reading.optionalColumn(.destination, named: names)
        if origin == nil || destination == nil, let matrix = reading.matrix {
            try readMatrix(reading, matrix)
        } else {
            try readRows(reading, names)
        }
        guard count > 0 else { throw InputProblem(file: file, "there are no rows with an amount below the titles.") }
    }

    private mutating func readRows(_ reading: TableReading, _ names: ColumnNames) throws {
        let codes = reading.columns.indices.filter { reading.columns[$0].kind == .code }
        // Two columns of codes and one of figures are a table of flows, whatever their titles.
        let isBare = codes.count == 2
        let origin =
            try reading.optionalColumn(.origin, named: names)
            ?? (isBare ? codes[0] : try reading.column(.origin, named: names))
        let destination =
            try reading.optionalColumn(.destination, named: names)
            ?? (isBare ? codes[1] : try reading.column(.destination, named: names))
        let figures = reading.columns.indices.filter {
            reading.columns[$0].kind == .figures && $0 != origin && $0 != destination
        }
        let people =
            try reading.optionalColumn(.people, named: names)
            ?? (figures.count == 1 ? figures[0] : try reading.column(.people, named: names))
        try reading.requireFigures(in: [people])
        try reserve(reading.columns[people].decimals, reading.rowCount)
        var index: [String: UInt32] = [:]
        var problems = Problems(reading, people)
        let labels = reading.columns.indices.filter { reading.columns[$0].kind == .text }
        var totals = 0
        for row in 0..<reading.rowCount {
            let (from, to) = (reading.text(row, origin), reading.text(row, destination))
            guard !from.isEmpty, !to.isEmpty else {
                if labels.contains(where: { TableReading.isTotal(reading.text(row, $0)) }) {
                    totals += 1
                } else {
                    problems.withoutCode.append(reading.line(row))
                }
                continue
            }
            add(from, to, reading, row, people, &index, &problems)
        }
        try problems.throwIfAny()
        if totals > 0 {
            understood.append(
                "\(Words.digits(totals, "row is a total", "rows are totals")) without a code, and \(totals == 1 ? "was" : "were") left out."
            )
        }
        noteWithheld(reading, [people])
        let both = Set([origin, destination])
        let categories = reading.categories(besides: [origin, destination]).filter {
            !both.contains($0.column) && $0.column != people
        }
        if !categories.isEmpty {
            let all = categories.first { category in
                category.values.contains { TableReading.isAll(TableReading.folded($0)) }
            }
            if let all {
                let value = all.values.first { TableReading.isAll(TableReading.folded($0)) }!
                doubts.append(
                    TableReading.Doubt(
                        "Each pair has several rows, and “\(value)” in “\(all.title)” holds the others: rows of which “\(all.title)” are meant?",
                        ([value] + all.values.filter { $0 != value }).prefix(40).map {
                            ("“\($0)” alone", TableReading.Setting(.where, "\(all.title)=\($0)"))
                        }))
            } else {
                understood.append(
                    "Pairs have several rows each, by \(Words.list(categories.map { "“\($0.title)”" })); they are added up."
                )
            }
        }
    }

    private mutating func readMatrix(_ reading: TableReading, _ matrix: TableReading.Matrix) throws {
        understood.append(
            "The table is a matrix: \(Words.digits(reading.rowCount - matrix.totalRows.count, "origin", "origins")) below each other and "
                + "\(Words.digits(matrix.columns.count, "destination", "destinations")) beside each other.")
        try reading.requireFigures(in: matrix.columns)
        try reserve(
            matrix.columns.map { reading.columns[$0].decimals }.max() ?? 0, reading.rowCount * matrix.columns.count)
        var index: [String: UInt32] = [:]
        var problems = Problems(reading, matrix.columns[0])
        for row in 0..<reading.rowCount where !matrix.totalRows.contains(row) {
            let from = reading.text(row, matrix.rowCode)
            guard !from.isEmpty else {
                problems.withoutCode.append(reading.line(row))
                continue
            }
            for column in matrix.columns {
                // An empty cell of a matrix is nobody.
                if reading.text(row, column).isEmpty { continue }
                add(from, reading.columns[column].title, reading, row, column, &index, &problems)
            }
        }
        try problems.throwIfAny()
        noteWithheld(reading, matrix.columns)
        let left =
            matrix.totalRows.map { reading.text($0, matrix.rowCode) }
            + matrix.totalColumns.map { reading.columns[$0].title }
        if !left.isEmpty {
            understood.append(
                "\(Words.digits(matrix.totalRows.count, "row", "rows")) and \(Words.digits(matrix.totalColumns.count, "column", "columns")) of totals (\(quotedList(Array(Set(left)).sorted()))) were left out."
            )
        }
    }

    /// What is wrong with rows, each kind in one line.
    private struct Problems {
        let reading: TableReading
        let people: Int
        var withoutCode: [Int] = []
        var negative: [(line: Int, text: String)] = []
        var tooLong: [Int] = []

        init(_ reading: TableReading, _ people: Int) { (self.reading, self.people) = (reading, people) }

        func throwIfAny() throws {
            var problems = InputProblems()
            if let first = withoutCode.first {
                problems.add(
                    InputProblem(
                        file: reading.file, line: first,
                        "there is no code\(more(withoutCode.count)); give each row an origin and a destination, or delete it."
                    ))
            }
            if let first = negative.first {
                problems.add(
                    InputProblem(
                        file: reading.file, line: first.line, column: reading.columns[people].title,
                        "“\(first.text)” is negative\(more(negative.count)); a number of people was expected, so correct it or delete the row."
                    ))
            }
            if let first = tooLong.first {
                problems.add(
                    InputProblem(
                        file: reading.file, line: first,
                        "the amount has too many digits\(more(tooLong.count)); round it and try again."))
            }
            try problems.throwIfAny()
        }

        private func more(_ count: Int) -> String {
            count > 1 ? " (and so on \(Words.digits(count - 1, "other line", "other lines")))" : ""
        }
    }

    private mutating func reserve(_ places: Int, _ rows: Int) throws {
        guard places <= 9 else {
            throw InputProblem(
                file: file,
                "amounts have \(places) digits behind the decimal sign; round them to nine or fewer and try again.")
        }
        decimals = places
        origins.reserveCapacity(rows)
        destinations.reserveCapacity(rows)
        amounts.reserveCapacity(rows)
    }

    private mutating func add(
        _ from: String, _ to: String, _ reading: TableReading, _ row: Int, _ column: Int,
        _ index: inout [String: UInt32], _ problems: inout Problems
    ) {
        let cell = reading.grid.cell(Int(reading.rows[row]), reading.columns[column].place)
        switch reading.written(cell, reading.columns[column].decimalSign) {
        case .absent, .text: withheld += 1
        case .number(let number, _):
            guard let amount = number.digits(withDecimals: decimals) else {
                problems.tooLong.append(reading.line(row))
                return
            }
            guard amount >= 0 else {
                problems.negative.append((reading.line(row), reading.text(row, column)))
                return
            }
            origins.append(self.place(of: from, &index))
            destinations.append(self.place(of: to, &index))
            amounts.append(amount)
        }
    }

    private mutating func place(of code: String, _ index: inout [String: UInt32]) -> UInt32 {
        if let known = index[code] { return known }
        let number = UInt32(codes.count)
        index[code] = number
        codes.append(code)
        return number
    }

    private mutating func noteWithheld(_ reading: TableReading, _ places: [Int]) {
        guard withheld > 0 else { return }
        let suppressed = places.reduce(0) { $0 + reading.columns[$1].counts.suppressed }
        understood.append(
            "\(Words.digits(withheld, "flow is", "flows are")) suppressed or missing (\(Words.number(suppressed)) suppressed) and left out, not counted as 0: sums are too low by what is withheld."
        )
    }

    // MARK: Totals

    /// What the files of the censuses of 2011 and 2021 put in the place of an area for those who work in none.
    private static let elsewhere: [String: String] = [
        "OD0000001": "mainly at or from home", "OD0000002": "offshore", "OD0000003": "no fixed place",
        "OD0000004": "outside the United Kingdom", "111111111": "at home or no fixed place",
        "888888888": "offshore or outside the United Kingdom", "999999999": "offshore or outside the United Kingdom",
    ]

    /// Codes that mean that the question does not apply.
    private static func doesNotApply(_ code: String) -> Bool {
        code == "-8"
            || ["doesnotapply", "notapplicable"].contains(TableReading.folded(code))
    }

    /// Refuses amounts of which the sum is beyond what can be held exactly.
    private func checkSum() throws {
        var sum: Int64 = 0
        for amount in amounts {
            let (next, isTooLarge) = sum.addingReportingOverflow(amount)
            // Some room is left for what is made of them when they are rounded.
            guard !isTooLarge, next < Int64.max / 4 else {
                throw InputProblem(
                    file: file,
                    "the amounts come to more than can be added up exactly; is the right column taken? Name it with --column people=TITLE, or round the amounts."
                )
            }
            sum = next
        }
    }

    /// Leaves out places that are sums of all others, and those that mean “does not apply”.
    private mutating func leaveOutTotals(keeping keeps: Bool?) {
        guard keeps != true else { return }
        var inflow = [Int64](repeating: 0, count: codes.count)
        var outflow = inflow
        var all: Int64 = 0
        for row in 0..<count {
            inflow[Int(destinations[row])] &+= amounts[row]
            outflow[Int(origins[row])] &+= amounts[row]
            all &+= amounts[row]
        }
        var leaving: Set<UInt32> = []
        let shape = Self.most(codes.prefix(2_000).compactMap { CodeShape($0)?.pattern })
        let level = Self.most(codes.prefix(2_000).compactMap { AreaLevel($0)?.many })
        for (place, code) in codes.enumerated() {
            let index = UInt32(place)
            if Self.doesNotApply(code) {
                leaving.insert(index)
                understood.append("“\(code)” means that the question does not apply; its rows were left out.")
            } else if let words = Self.elsewhere[code] {
                understood.append("“\(code)” is no place (\(words)); it is kept as a place elsewhere.")
            } else {
                let isNamed = TableReading.isTotal(code)
                let mayBe = Self.mayBeTotal(inflow[place], of: all) || Self.mayBeTotal(outflow[place], of: all)
                guard isNamed || mayBe && codes.count > 3 else { continue }
                let isSum = isSumOfOthers(index)
                if isNamed {
                    leaving.insert(index)
                    understood.append(
                        "“\(code)” is a total and was left out\(isSum ? ": its flows are the sums of the others" : ", though its flows are not the sums of all others")."
                    )
                } else if isSum {
                    if keeps == false || CodeShape(code)?.pattern != shape || AreaLevel(code)?.many != level {
                        leaving.insert(index)
                        understood.append(
                            "“\(code)” was left out: its flows are exactly the sums of all others, so it is their total."
                        )
                    } else {
                        doubts.append(
                            TableReading.Doubt(
                                "The flows of “\(code)” are exactly the sums of all others: is it their total?",
                                [
                                    ("a total, left out", .init(.totals, "leave")),
                                    ("a place like the others", .init(.totals, "keep")),
                                ]))
                    }
                }
            }
        }
        if !leaving.isEmpty { remove(leaving) }
        noteUnlike()
    }

    /// Totals of origins or of destinations alone are half of everything; of both, without their common cell, a third.
    private static func mayBeTotal(_ amount: Int64, of all: Int64) -> Bool {
        amount > 0 && (amount &* 2 == all || amount &* 3 == all)
    }

    private static func most(_ texts: [String]) -> String? {
        var counts: [String: Int] = [:]
        for text in texts { counts[text, default: 0] += 1 }
        return counts.max { $0.value < $1.value }?.key
    }

    /// Whether what a place receives of each origin, or sends to each destination, is the sum of what the others do.
    private func isSumOfOthers(_ place: UInt32) -> Bool {
        func check(_ from: [UInt32], _ to: [UInt32]) -> Bool {
            var (sums, own): ([UInt32: Int64], [UInt32: Int64]) = ([:], [:])
            for row in 0..<count where from[row] != place {
                if to[row] == place {
                    own[from[row], default: 0] += amounts[row]
                } else {
                    sums[from[row], default: 0] += amounts[row]
                }
            }
            guard own.count > 1 else { return false }
            return own.allSatisfy { sums[$0.key, default: 0] == $0.value }
        }
        return check(origins, destinations) || check(destinations, origins)
    }

    private mutating func remove(_ places: Set<UInt32>) {
        var number = [UInt32](repeating: 0, count: codes.count)
        var kept: [String] = []
        for place in codes.indices where !places.contains(UInt32(place)) {
            number[place] = UInt32(kept.count)
            kept.append(codes[place])
        }
        var next = 0
        for row in 0..<count where !places.contains(origins[row]) && !places.contains(destinations[row]) {
            (origins[next], destinations[next], amounts[next]) = (
                number[Int(origins[row])], number[Int(destinations[row])], amounts[row]
            )
            next += 1
        }
        origins.removeLast(count - next)
        destinations.removeLast(destinations.count - next)
        amounts.removeLast(amounts.count - next)
        codes = kept
    }

    /// Names places whose codes are unlike the rest, before they count.
    private mutating func noteUnlike() {
        guard codes.count > 9 else { return }
        var counts: [String: Int] = [:]
        let shapes = codes.map { CodeShape($0)?.pattern ?? "" }
        for shape in shapes { counts[shape, default: 0] += 1 }
        guard let most = counts.max(by: { $0.value < $1.value }), most.value * 10 >= codes.count * 9,
            most.value < codes.count
        else { return }
        var unlike: [String] = []
        for (code, shape) in zip(codes, shapes) where shape != most.key && Self.elsewhere[code] == nil {
            unlike.append(code)
        }
        guard !unlike.isEmpty else { return }
        let (have, kept) =
            unlike.count == 1 ? ("place has", "It is kept as a place.") : ("places have", "They are kept as places.")
        understood.append(
            "\(Words.number(unlike.count)) \(have) a code unlike the rest: \(quotedList(unlike)). \(kept)")
    }
}

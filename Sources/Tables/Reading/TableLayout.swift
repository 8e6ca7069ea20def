import Formats
import Foundation

/// Where in a grid the table stands: its headings, its rows, and what is above, between and below them.
struct TableLayout {
    /// Rows of the grid with headings; empty where there are none.
    var headings: Range<Int>
    /// Rows of the grid that are rows of the table.
    var rows: [Int32]
    /// Columns of the grid that are used.
    var width: Int
    /// Rows that are none of the table, in order.
    var above: [Int] = []
    var between: [Int] = []
    var below: [Int] = []
    /// Rows at which another table begins.
    var furtherTables: [Int] = []
    var repeatedHeadings: [Int] = []
}

/// Finds the table in a grid.
///
/// Rows of a table look alike: the same columns are filled, with figures below figures and codes below codes. What stands
/// above the first such row, from the last blank line on, are the headings; what is above them, and what follows the
/// last such row, are notes.
struct LayoutSearch {
    enum Kind {
        /// A number, and a sign in the place of one.
        case number, sign
        /// A GSS code, and a code of another kind.
        case gss, code
        case text, empty

        var isFigure: Bool { self == .number || self == .sign }
        var isCode: Bool { self == .gss || self == .code }
    }

    private let grid: TableGrid
    private let bytes: UnsafeBufferPointer<UInt8>
    private var width = 0
    private var kinds: [Kind] = []
    private var key = 0
    private var typicalFill = 0

    init(_ grid: TableGrid, bytes: UnsafeBufferPointer<UInt8>) {
        self.grid = grid
        self.bytes = bytes
    }

    /// - Parameters:
    ///   - headings: lines with the headings that the user named; empty for none at all; nil to find them.
    ///   - holdsRecords: whether rows are texts of people, every one of which counts: nothing below is taken for a note.
    mutating func layout(headings given: ClosedRange<Int>?, none: Bool, holdsRecords: Bool) throws -> TableLayout {
        guard grid.rowCount > 0 else {
            throw InputProblem(
                file: grid.file, "the file is empty; a line with the titles of the columns was expected.")
        }
        if let given { return try layout(below: given, holdsRecords: holdsRecords) }
        measure(from: 0)
        if none {
            var layout = TableLayout(headings: 0..<0, rows: [], width: width)
            fill(&layout, from: 0, holdsRecords: holdsRecords)
            return layout
        }
        let first = try firstRow(holdsRecords: holdsRecords)
        let headings = try headings(above: first)
        // A column that only rows unlike the others fill has a title all the same.
        width = max(width, headings.last.map(grid.usedWidth) ?? 0)
        while kinds.count < width { kinds.append(.empty) }
        var layout = TableLayout(headings: headings, rows: [], width: width, above: Array(0..<headings.lowerBound))
        fill(&layout, from: headings.upperBound, holdsRecords: holdsRecords)
        return layout
    }

    private mutating func layout(below lines: ClosedRange<Int>, holdsRecords: Bool) throws -> TableLayout {
        let found = (0..<grid.rowCount).filter { lines.contains(Int(grid.lines[$0])) }
        guard let first = found.first, let last = found.last else {
            throw InputProblem(
                file: grid.file, line: lines.lowerBound,
                "there are no headings on this line; the first filled line is \(grid.lines[0]).")
        }
        measure(from: last + 1)
        width = max(width, grid.usedWidth(last))
        while kinds.count < width { kinds.append(.empty) }
        var layout = TableLayout(headings: first..<last + 1, rows: [], width: width, above: Array(0..<first))
        fill(&layout, from: last + 1, holdsRecords: holdsRecords)
        return layout
    }

    // MARK: What rows look like

    private func slice(_ cell: TableGrid.Cell) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[cell.range])
    }

    private func kind(_ cell: TableGrid.Cell) -> Kind {
        if cell.isEmpty { return .empty }
        if cell.isTyped { return .number }
        let text = slice(cell)
        if CodeShape.isGSS(text) { return .gss }
        for sign in [TableReading.DecimalSign.point, .comma, .none] {
            switch WrittenFigure(text, decimalSign: sign) {
            case .number: return .number
            case .absent: return .sign
            case .text: continue
            }
        }
        if let shape = CodeShape(text), !shape.isNumeric { return .code }
        return .text
    }

    /// Learns from rows in the middle how wide the table is and what stands in each column.
    private mutating func measure(from start: Int) {
        let count = grid.rowCount - start
        guard count > 0 else {
            (width, kinds, typicalFill) = (0, [], 0)
            return
        }
        let step = max(1, count / 600)
        var sample = stride(from: start, to: grid.rowCount, by: step).map { $0 }
        // Around a short table there may be more lines of notes than it has rows; notes hold no figures and no codes.
        let shaped = sample.filter { row in
            (0..<grid.width(row)).contains { [.number, .gss, .code].contains(kind(grid.cell(row, $0))) }
        }
        if shaped.count > 1 { sample = shaped }
        typicalFill = Self.usual(sample.map { grid.filled($0) })
        let core = sample.filter { grid.filled($0) * 2 > typicalFill && grid.filled($0) < typicalFill * 2 + 2 }
        width = width(of: core, from: start)
        kinds = (0..<width).map { column in
            var counts: [Kind: Int] = [:]
            for row in core { counts[kind(grid.cell(row, column)), default: 0] += 1 }
            let filled = core.count - counts[.empty, default: 0]
            if filled == 0 { return .empty }
            // Headings and notes stand among the rows.
            let bound = (filled * 3 + 4) / 5
            if counts[.gss, default: 0] >= bound { return .gss }
            if counts[.gss, default: 0] + counts[.code, default: 0] >= bound { return .code }
            // Some signs are letters, which may be codes as well: a column without a number has figures only if it has nothing else
            // below its title.
            let (numbers, signs) = (counts[.number, default: 0], counts[.sign, default: 0])
            return numbers + signs >= bound && (numbers > 0 || signs >= filled - 1) ? .number : .text
        }
        key =
            kinds.firstIndex(of: .gss) ?? kinds.firstIndex(of: .code) ?? kinds.firstIndex(of: .text)
            ?? kinds.firstIndex(of: .number) ?? 0
    }

    /// How many cells rows of the table have filled: few notes are as full as a table, and few rows as empty as notes.
    private static func usual(_ fills: [Int]) -> Int {
        var best = (fill: 1, score: 0.0)
        for fill in Set(fills) {
            let alike = fills.count { $0 <= fill && $0 * 2 > fill }
            let score = Double(alike) * Double(fill).squareRoot() * Double(fill)
            if score > best.score { best = (fill, score) }
        }
        return best.fill
    }

    /// How many columns the table has. Rows of a text have as many fields as columns, empty ones too, and one with more
    /// has a separator too many; rows of a workbook end with their last filled cell.
    private func width(of core: [Int], from start: Int) -> Int {
        let counts = core.compactMap { grid.fieldCount($0) }
        guard counts.count == core.count else {
            return (start..<grid.rowCount).lazy.filter { grid.filled($0) > 1 }.map { grid.usedWidth($0) }.max() ?? 1
        }
        var often: [Int: Int] = [:]
        for count in counts { often[count, default: 0] += 1 }
        let usual = often.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
        return core.map { grid.usedWidth($0) }.filter { $0 <= usual }.max() ?? usual
    }

    /// Whether what is in a cell is of the kind of its column.
    private func isLike(_ found: Kind, _ wanted: Kind) -> Bool {
        switch wanted {
        case .number, .sign: found.isFigure
        case .gss: found == .gss
        case .code: found.isCode
        case .text: found != .empty
        case .empty: false
        }
    }

    /// Whether a row is one of the table.
    private func conforms(_ row: Int) -> Bool {
        guard isLike(kind(grid.cell(row, key)), kinds[key]) else { return false }
        var (good, bad) = (0, 0)
        for column in 0..<width where column != key && (kinds[column].isFigure || kinds[column].isCode) {
            let found = kind(grid.cell(row, column))
            if isLike(found, kinds[column]) { good += 1 } else if found != .empty { bad += 1 }
        }
        if kinds[key].isCode, good == 0, bad == 0 { return true }
        guard good > 0 else {
            // Texts only: whatever is as full as the others.
            return bad == 0 && !hasShape && grid.filled(row) * 2 >= typicalFill
        }
        return good >= bad
    }

    /// Whether some column holds figures or codes.
    private var hasShape: Bool { kinds.contains { $0.isFigure || $0.isCode } }

    /// Whether the table begins with a row: it conforms, and is no row of titles of which some look like figures, such as
    /// “x” or a year.
    private func isFirst(_ row: Int) -> Bool {
        guard conforms(row), !hasYearsAsTitles(row), !hasTitleOfCodes(row) else { return false }
        return kinds[key] != .text || (0..<width).contains { kinds[$0].isFigure && kind(grid.cell(row, $0)) == .number }
            || !kinds.contains { $0.isFigure }
            || row + 1 < grid.rowCount
                && (0..<width).allSatisfy { !kinds[$0].isFigure || kind(grid.cell(row + 1, $0)) != .number }
    }

    /// Whether something like “LAD18CD” stands above a GSS code: a title that looks like a code of another kind.
    private func hasTitleOfCodes(_ row: Int) -> Bool {
        row + 1 < grid.rowCount
            && (0..<width).contains { kind(grid.cell(row, $0)) == .code && kind(grid.cell(row + 1, $0)) == .gss }
    }

    private func isYear(_ text: String) -> Bool {
        text.wholeMatch(of: #/(1[89]|20)[0-9]{2}([\/–-]([0-9]{2}|[0-9]{4}))?/#) != nil
    }

    /// Whether what look like figures in a row are years, or codes, unlike those below: headings.
    private func hasYearsAsTitles(_ row: Int) -> Bool {
        var years: [String] = []
        for column in 0..<width where column != key && kinds[column].isFigure {
            let cell = grid.cell(row, column)
            if cell.isEmpty { continue }
            let text = grid.text(cell)
            guard isYear(text) else { return false }
            years.append(text)
        }
        guard !years.isEmpty, row + 1 < grid.rowCount else { return false }
        // Years below years are figures of a column of years.
        var (same, all) = (0, 0)
        for column in 0..<width where column != key && kinds[column].isFigure && !grid.cell(row, column).isEmpty {
            for next in row + 1..<min(row + 6, grid.rowCount) where !grid.cell(next, column).isEmpty {
                all += 1
                if isYear(grid.text(next, column)) { same += 1 }
            }
        }
        return same * 2 < all
    }

    private func firstRow(holdsRecords: Bool) throws -> Int {
        if holdsRecords || !hasShape {
            // Only texts: the first row that is as full as the others holds the headings.
            let heading =
                (0..<min(grid.rowCount, 200)).first {
                    grid.filled($0) * 3 >= typicalFill * 2 && (typicalFill < 2 || grid.filled($0) > 1)
                } ?? 0
            return heading + 1
        }
        for row in 0..<grid.rowCount where isFirst(row) { return row }
        throw InputProblem(
            file: grid.file,
            "no table was found: no rows of which the cells look alike. Say on which line the headings stand, with --headings 3."
        )
    }

    // MARK: Headings

    private func headings(above first: Int) throws -> Range<Int> {
        guard first > 0 else {
            throw InputProblem(
                file: grid.file, line: Int(grid.lines[0]),
                "the first line holds figures or codes already (\(grid.shown(0))), so nothing says what the columns are; "
                    + "write a line with titles above it, or say --headings none and name the columns by their number.")
        }
        if let plain = plainHeadings(above: first) { return plain..<plain + 1 }
        var start = first - 1
        // Short titles of parts (“North East”) may stand between the headings and the first row.
        while start > 0, grid.filled(start) == 1, width > 2, grid.filled(start - 1) * 2 >= typicalFill { start -= 1 }
        let bottom = start
        while start > 0, isHeading(start - 1, above: start, bottom: bottom) { start -= 1 }
        return start..<bottom + 1
    }

    /// A line with a title of its own over each column, and rows with numbers or codes right below it: those are rows too, even if
    /// something in them, such as a missing code, is unlike the others.
    private func plainHeadings(above first: Int) -> Int? {
        guard width > 1 else { return nil }
        let found = (0..<first).first { row in
            let titles = (0..<width).map { grid.text(row, $0) }
            return grid.usedWidth(row) == width && !titles.dropFirst().contains("") && Set(titles).count == width
                && (0..<width).allSatisfy { column in
                    let kind = kind(grid.cell(row, column))
                    return kind != .gss && (kind != .number || isYear(titles[column]))
                }
        }
        guard let found, found + 1 < first else { return nil }
        let between = found + 1..<first
        let areRows = between.allSatisfy { row in
            grid.filled(row) > 1
                && (0..<width).contains { column in
                    let kind = kind(grid.cell(row, column))
                    return kinds[column].isFigure && kind == .number && !isYear(grid.text(row, column))
                        || kinds[column].isCode && kind.isCode
                }
        }
        return areRows ? found : nil
    }

    /// Whether a row continues the headings below it upwards: no blank line between, and more than a title of the table.
    private func isHeading(_ row: Int, above next: Int, bottom: Int) -> Bool {
        guard grid.lines[next] - grid.lines[row] <= 1 + lineBreaks(row), bottom - row < 6 else { return false }
        let filled = (0..<width).filter { !grid.cell(row, $0).isEmpty }
        guard grid.usedWidth(row) <= width, let last = filled.last else { return false }
        // A title of the table stands alone in the first column; one of a group stands further to the right.
        if filled.count == 1 { return last > 0 && width > 2 && !grid.text(row, last).hasSuffix(".") }
        let isComplete = (0..<width).allSatisfy { !grid.cell(bottom, $0).isEmpty || kinds[$0] == .empty }
        let titles = (0..<width).map { grid.text(bottom, $0) }
        // Pairs such as “date, 2023” above complete headings say what was asked for.
        if isComplete, Set(titles).count == titles.count, last < 2 || filled == Array(0...1) { return false }
        return !filled.contains { kind(grid.cell(row, $0)).isFigure && !isYear(grid.text(row, $0)) }
    }

    private func lineBreaks(_ row: Int) -> Int32 {
        var count: Int32 = 0
        for column in 0..<grid.width(row) { count += Int32(slice(grid.cell(row, column)).count { $0 == newline }) }
        return count
    }

    // MARK: Rows

    private func fill(_ layout: inout TableLayout, from start: Int, holdsRecords: Bool) {
        var rows: [Int32] = []
        rows.reserveCapacity(max(0, grid.rowCount - start))
        var end = grid.rowCount
        if !holdsRecords {
            while end > start, isNote(end - 1) { end -= 1 }
            layout.below = Array(end..<grid.rowCount)
        }
        let heading = layout.headings.last
        for row in start..<max(end, start) {
            if !holdsRecords, width > 2 || kinds.contains(where: \.isFigure) {
                let filled = grid.filled(row)
                if filled == 1, width > 1, typicalFill > 1, isPart(row) {
                    layout.between.append(row)
                    continue
                }
                if let heading, isSame(row, heading) {
                    layout.repeatedHeadings.append(row)
                    continue
                }
                if filled > 1, isSecondHeading(row, end), filled * 2 > typicalFill { layout.furtherTables.append(row) }
            }
            rows.append(Int32(row))
        }
        layout.rows = rows
    }

    /// A row with one text, in a column that holds no key: the name of a part, or a note.
    private func isPart(_ row: Int) -> Bool {
        guard let column = (0..<grid.width(row)).first(where: { !grid.cell(row, $0).isEmpty }) else { return true }
        let kind = kind(grid.cell(row, column))
        if column == key, kinds[key].isCode, isLike(kind, kinds[key]) { return false }
        // A name without figures may be an area of which nothing is known; it is kept where rows are few columns wide.
        return kind == .text && (kinds[key].isCode || width > 2)
    }

    /// Whether a row at the end says something about the table and is none of it.
    private func isNote(_ row: Int) -> Bool {
        if conforms(row) { return false }
        let filled = grid.filled(row)
        guard hasShape else {
            // Only texts: one cell where others have several.
            return filled == 1 && typicalFill > 2
        }
        let keyKind = kind(grid.cell(row, key))
        // Codes of another kind than most, such as those of Northern Ireland, are codes all the same.
        if kinds[key] != .text, isLike(keyKind, kinds[key]) || kinds[key].isCode && keyKind.isCode { return false }
        var (figures, words) = (0, 0)
        for column in 0..<min(grid.width(row), width) where column != key && kinds[column].isFigure {
            let cell = grid.cell(row, column)
            switch kind(cell) {
            case .number, .sign: figures += 1
            case .text: if !slice(cell).contains(where: { $0 >= 48 && $0 <= 57 }) { words += 1 }
            case .gss, .code, .empty: break
            }
        }
        if figures > 0 { return grid.usedWidth(row) > width && filled * 2 < typicalFill }
        return kinds[key] != .text || words > 0 || filled == 1 && typicalFill > 1 || grid.usedWidth(row) > width
    }

    private func isSame(_ row: Int, _ other: Int) -> Bool {
        guard grid.usedWidth(row) == grid.usedWidth(other), !grid.cell(row, 0).isEmpty || grid.usedWidth(row) > 1 else {
            return false
        }
        for column in 0..<grid.usedWidth(row) where !grid.cell(row, column).isEmpty || !grid.cell(other, column).isEmpty
        {
            if !slice(grid.cell(row, column)).elementsEqual(slice(grid.cell(other, column))) { return false }
        }
        return true
    }

    /// Titles after a blank line with rows below them: another table.
    private func isSecondHeading(_ row: Int, _ end: Int) -> Bool {
        guard row > 0, row + 1 < end, grid.lines[row] - grid.lines[row - 1] > 1, kinds.contains(where: \.isFigure),
            grid.lines[row] - grid.lines[row - 1] > 1 + lineBreaks(row - 1)
        else { return false }
        let texts = (0..<min(grid.width(row), width)).filter {
            kinds[$0].isFigure && kind(grid.cell(row, $0)) == .text
        }
        return !texts.isEmpty && !conforms(row)
    }
}

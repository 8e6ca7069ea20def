import Base
import Formats
import Foundation

extension TableReading {
    /// Titles from the rows with headings: those that lie over several columns are joined with what is below them.
    mutating func setTitles(_ layout: TableLayout) throws {
        var titles = (0..<layout.width).map { column in
            Self.joined(layout.headings.map { heading($0, column, layout) })
        }
        if namesRowsWithoutTitle(layout) {
            titles = [""] + titles.dropLast()
            understood.append("The headings are one fewer than the columns: the first column numbers the rows.")
        }
        var seen: [String: Int] = [:]
        var twice: [String] = []
        for (place, given) in titles.enumerated() {
            var title = given
            if title.isEmpty { title = layout.headings.isEmpty ? "Column \(place + 1)" : "" }
            if !title.isEmpty {
                let count = seen[title, default: 0] + 1
                seen[title] = count
                if count > 1 {
                    if count == 2 { twice.append(title) }
                    title += " (\(count))"
                    seen[title, default: 0] += 1
                }
            }
            columns.append(Column(title: title, kind: .blank, place: place))
        }
        if !twice.isEmpty {
            understood.append(
                "\(twice.count == 1 ? "The title \(quotedList(twice)) stands" : "The titles \(quotedList(twice)) stand") over several columns; "
                    + "the second is called “\(twice[0]) (2)”.")
        }
        if layout.headings.count > 1 {
            let example = titles.last { $0.contains(" ") } ?? titles.last ?? ""
            understood.append(
                "The headings take lines \(grid.lines[layout.headings.lowerBound]) to \(grid.lines[layout.headings.upperBound - 1]) "
                    + "and were joined, such as “\(example)”.")
        }
    }

    /// Whether rows are numbered in a column that has no title, as R writes tables.
    private func namesRowsWithoutTitle(_ layout: TableLayout) -> Bool {
        guard let heading = layout.headings.first, layout.headings.count == 1, layout.width > 1,
            grid.fieldCount(heading) == layout.width - 1, grid.usedWidth(heading) == layout.width - 1
        else { return false }
        return layout.rows.prefix(20).enumerated().allSatisfy { grid.text(Int($0.element), 0) == "\($0.offset + 1)" }
    }

    /// What a row of headings says of a column: its own text, or that of the cell to its left which lies over it as well.
    private func heading(_ row: Int, _ column: Int, _ layout: TableLayout) -> String {
        let own = Self.cleaned(grid.text(row, column))
        if !own.isEmpty || layout.headings.count == 1 { return own }
        if let merge = grid.merges.first(where: { $0.rows.contains(row) && $0.columns.contains(column) }) {
            return merge.rows.lowerBound == row ? Self.cleaned(grid.text(row, merge.columns.lowerBound)) : ""
        }
        let lower = row + 1..<layout.headings.upperBound
        func hasLower(_ column: Int) -> Bool { lower.contains { !grid.cell($0, column).isEmpty } }
        guard hasLower(column), let left = (0..<column).last(where: { !grid.cell(row, $0).isEmpty }), hasLower(left),
            !grid.merges.contains(where: { $0.rows.contains(row) && $0.columns.contains(left) })
        else { return "" }
        return Self.cleaned(grid.text(row, left))
    }

    private static func joined(_ parts: [String]) -> String {
        var kept: [String] = []
        for part in parts where !part.isEmpty && part != kept.last { kept.append(part) }
        return kept.joined(separator: " ")
    }

    /// A title in one line, without the numbers of notes.
    private static func cleaned(_ text: String) -> String {
        var text = text
        if text.contains("[") { text = text.replacing(#/\s*\[notes?\s[^\]]*\]/#.ignoresCase(), with: "") }
        while let last = text.last, "¹²³⁴⁵⁶⁷⁸⁹†‡".contains(last) { text.removeLast() }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Says which lines are no rows.
    mutating func note(_ layout: TableLayout) {
        func add(_ rows: [Int], _ reason: LeftOutRow.Reason) {
            for row in rows.prefix(10_000) {
                leftOut.append(LeftOutRow(line: Int(grid.lines[row]), text: grid.shown(row), reason: reason))
            }
        }
        func sentence(_ rows: [Int], _ place: String) {
            guard let first = rows.first else { return }
            let shown =
                rows.count == 1
                ? grid.shown(first) : "\(grid.shown(first)); \(grid.shown(rows[1]))" + (rows.count > 2 ? " …" : "")
            understood.append(
                "\(Words.digits(rows.count, "line", "lines")) \(place) \(rows.count == 1 ? "is no row" : "are no rows") and "
                    + "\(rows.count == 1 ? "was" : "were") passed over: \(shown)\(shown.hasSuffix(".") || shown.hasSuffix("…") ? "" : ".")"
            )
        }
        add(layout.above, .above)
        add(layout.between, .between)
        add(layout.repeatedHeadings, .between)
        add(layout.below, .below)
        sentence(layout.above, "above the table")
        if let first = layout.headings.first, first > 0, grid.lines[first] > 1 {
            understood.append("The headings stand on line \(Words.number(Int(grid.lines[first]))).")
        }
        sentence(layout.between, "between the rows")
        if !layout.repeatedHeadings.isEmpty {
            understood.append(
                "The headings are repeated on \(Words.digits(layout.repeatedHeadings.count, "line", "lines")), which are no rows."
            )
        }
        sentence(layout.below, "below the table")
        if let further = layout.furtherTables.first, let first = layout.headings.first {
            let (one, other) = (Int(grid.lines[first]), Int(grid.lines[further]))
            rows.removeAll { $0 >= further }
            doubts.append(
                Doubt(
                    "Another table begins on line \(Words.number(other)) (\(grid.shown(further))); which is meant?",
                    [
                        (
                            "the one from line \(Words.number(one)) on; delete the other to be asked no more",
                            Setting(.headings, "\(one)")
                        ),
                        ("the one from line \(Words.number(other)) on", Setting(.headings, "\(other)")),
                    ]))
        }
    }

    /// Refuses rows that are longer than the headings, or were cut off.
    func requireLengths(_ layout: TableLayout) throws {
        var (long, short): ([Int], [Int]) = ([], [])
        // In a text each column has a field of the headings, be it empty; a page of a workbook ends where its cells end.
        let fields = layout.headings.compactMap { grid.fieldCount($0) }
        let used = layout.headings.map { grid.usedWidth($0) }.max() ?? layout.width
        let isNumbered = namesRowsWithoutTitle(layout)
        let most = fields.isEmpty || isNumbered ? max(layout.width, used) : fields.max() ?? layout.width
        let width = max(used, min(layout.width, most))
        for row in rows {
            if grid.width(Int(row)) > width { long.append(Int(row)) }
            if let count = grid.fieldCount(Int(row)), count < width { short.append(Int(row)) }
        }
        if let first = long.first {
            throw InputProblem(
                file: file, line: Int(grid.lines[first]),
                "the row has \(Words.digits(grid.usedWidth(first), "cell", "cells"))"
                    + "\(long.count > 1 ? ", and \(Words.digits(long.count - 1, "other row is", "other rows are")) as long" : ""); "
                    + "the headings have \(Words.number(width)). " + hint(first, width))
        }
        if let first = short.first {
            let isCut = first == grid.rowCount - 1 && grid.endsWithoutLineBreak
            let found = grid.fieldCount(first) ?? 0
            throw InputProblem(
                file: file, line: Int(grid.lines[first]),
                "the row has \(Words.digits(found, "field"))\(short.count > 1 ? ", and \(Words.digits(short.count - 1, "other row is", "other rows are")) as short" : ""); "
                    + "the headings have \(Words.number(width)). "
                    + (isCut
                        ? "Was the file cut off? Save or download it again."
                        : "Put a separator for each cell that is empty."))
        }
    }

    /// Why a row is too long: a number with separators of thousands is the usual reason, and seen by its digits.
    private func hint(_ row: Int, _ width: Int) -> String {
        for column in 1..<max(grid.usedWidth(row), 2) {
            let (left, right) = (grid.text(row, column - 1), grid.text(row, column))
            if left.wholeMatch(of: #/[-(£]*[0-9]{1,3}/#) != nil, right.wholeMatch(of: #/[0-9]{3}(\.[0-9]+)?\)?/#) != nil
            {
                return "“\(left),\(right)” is one number: put quotation marks around it."
            }
        }
        return
            "A text that holds the separator needs quotation marks around it; a line of notes belongs below the table, after a blank line."
    }

    /// Keeps the rows of the categories that were named.
    mutating func choose(_ categories: [String: String]) throws {
        for (title, category) in categories.sorted(by: { $0.key < $1.key }) {
            guard let place = columnIndex(titled: title) else {
                throw InputProblem(
                    file: file,
                    "there is no column “\(title)” to choose by; the columns are \(quotedList(titles.filter { !$0.isEmpty }, 12)). Say --where TITLE=CATEGORY."
                )
            }
            let wanted = Self.folded(category)
            let column = columns[place].place
            var found: [String: Bool] = [:]
            var order: [String] = []
            let kept = rows.filter { row in
                let text = grid.text(Int(row), column)
                if let known = found[text] { return known }
                let isWanted = Self.folded(text) == wanted
                found[text] = isWanted
                order.append(text)
                return isWanted
            }
            var chosen = kept
            if chosen.isEmpty, Self.isAll(wanted), let all = order.first(where: { Self.isAll(Self.folded($0)) }) {
                chosen = rows.filter { grid.text(Int($0), column) == all }
            }
            guard !chosen.isEmpty else {
                throw InputProblem(
                    file: file, column: columns[place].title,
                    "no row has “\(category)”; there are \(quotedList(order, 12)). Say --where \"\(columns[place].title)=\(order.first ?? "")\"."
                )
            }
            if chosen.count < rows.count {
                understood.append(
                    "\(Words.digits(chosen.count, "row", "rows")) of \(Words.number(rows.count)) with “\(category)” in “\(columns[place].title)” "
                        + "\(chosen.count == 1 ? "was" : "were") taken.")
            }
            rows = chosen
        }
    }

    /// The column with a title: as it is written, else without regard to case, blanks and underscores.
    public func columnIndex(titled title: String) -> Int? {
        if let place = columns.firstIndex(where: { $0.title == title }) { return place }
        let wanted = Self.folded(title)
        return columns.firstIndex { Self.folded($0.title) == wanted }
    }

    /// A title or category without what people write in different ways: case, blanks, underscores, hyphens.
    static func folded(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != "–" }
    }

    /// Whether a category, folded, is that of all.
    static func isAll(_ folded: String) -> Bool {
        [
            "all", "total", "persons", "all persons", "everyone", "both", "allcategories", "bothsexes", "allages",
            "allpersons", "alltypes",
        ]
        .contains(folded) || folded.hasPrefix("allcategories") || folded.hasPrefix("total:") || folded.hasPrefix("all:")
            || folded.hasSuffix("total") && folded.count < 30
    }
}

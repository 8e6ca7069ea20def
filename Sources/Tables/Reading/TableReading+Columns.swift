import Base
import Formats
import Foundation

extension TableReading {
    private func slice(_ bytes: UnsafeBufferPointer<UInt8>, _ row: Int32, _ place: Int) -> (
        UnsafeBufferPointer<UInt8>, Bool
    ) {
        let cell = grid.cell(Int(row), place)
        return (UnsafeBufferPointer(rebasing: bytes[cell.range]), cell.isTyped)
    }

    // MARK: Decimal signs

    /// Tells for each column which of comma and point is the decimal sign, and asks where it may be either.
    mutating func findDecimalSigns(_ bytes: UnsafeBufferPointer<UInt8>) {
        var evidence = [DecimalEvidence](repeating: DecimalEvidence(), count: columns.count)
        for place in columns.indices {
            for row in rows {
                let (text, isTyped) = slice(bytes, row, columns[place].place)
                if !isTyped, !text.isEmpty, text.count <= 40 { evidence[place].note(text) }
            }
        }
        // A name with a number in it is no number: only columns of which a good part are numbers count.
        for place in columns.indices where evidence[place].numbers * 3 < rows.count && evidence[place].numbers < 3 {
            evidence[place] = DecimalEvidence()
        }
        let comma = evidence.reduce(0) { $0 + $1.comma }
        let point = evidence.reduce(0) { $0 + $1.point }
        let ofFile: DecimalSign = options.decimalSign ?? (comma > point ? .comma : .point)
        let isSure = comma > 0 && point == 0 || point > 0 && comma == 0
        var withComma: [String] = []
        for place in columns.indices {
            let found = evidence[place]
            let title = columns[place].title
            var sign = ofFile
            if let given = options.decimalSigns.first(where: { Self.folded($0.key) == Self.folded(title) })?.value {
                sign = given
            } else if options.decimalSign == nil {
                if found.comma != found.point { sign = found.comma > found.point ? .comma : .point }
                if options.content != .records, let doubt = doubt(found, place, sign, isSure: isSure) {
                    doubts.append(doubt)
                }
            }
            columns[place].decimalSign = sign
            if sign == .comma, found.comma > 0 { withComma.append(title) }
        }
        if !withComma.isEmpty { understood.append("The decimal sign is a comma, in \(quotedList(withComma)).") }
    }

    private func doubt(_ found: DecimalEvidence, _ place: Int, _ sign: DecimalSign, isSure: Bool) -> Doubt? {
        let title = columns[place].title
        guard found.comma == 0, found.point == 0, !title.isEmpty else { return nil }
        func value(_ text: String, _ sign: DecimalSign) -> String? {
            guard case .number(let number, _) = WrittenFigure(text, decimalSign: sign) else { return nil }
            return number.plain
        }
        func answers(_ text: String, _ signs: [DecimalSign]) -> [(String, Setting)] {
            signs.compactMap { sign in
                value(text, sign).map { ("“\(text)” is \($0)", Setting(.decimal, "\(title)=\(sign.rawValue)")) }
            }
        }
        // A table with semicolons is from a country with decimal commas as often as not.
        let isForeign = grid.separator == .semicolon
        if let comma = found.commaExample, let point = found.pointExample {
            return Doubt(
                "\(isForeign ? "Cells are separated by semicolons, and “\(title)”" : "“\(title)”") has both “\(comma)” and “\(point)”: does each sign separate thousands, or is one of them the decimal sign?",
                [
                    (
                        "both are whole: \(value(comma, .none) ?? comma) and \(value(point, .none) ?? point)",
                        Setting(.decimal, "\(title)=none")
                    ),
                    (
                        "the comma is the decimal sign: “\(comma)” is \(value(comma, .comma) ?? comma)",
                        Setting(.decimal, "\(title)=comma")
                    ),
                    (
                        "the point is: “\(point)” is \(value(point, .point) ?? point)",
                        Setting(.decimal, "\(title)=point")
                    ),
                ])
        }
        // Where the rest of the file shows what commas are, there is no doubt.
        guard !isSure else { return nil }
        if let comma = found.commaExample, found.doubtfulComma == found.numbers, found.largestLead < 10 || isForeign {
            return Doubt(
                "“\(title)” has “\(comma)” and its like, each with three digits behind a comma: is the comma the decimal sign, or does it separate thousands?",
                answers(comma, [.comma, .point]))
        }
        // Where numbers below a thousand have no point, and all others have three digits behind one, it parts thousands
        // as likely as not.
        let mayPartThousands =
            found.doubtfulPoint + found.plain == found.numbers && found.longestPlain <= 3
            && (isForeign || found.plain > 0 && found.doubtfulPoint > 1)
        if let point = found.pointExample, mayPartThousands {
            return Doubt(
                "“\(title)” has “\(point)” and its like, each with three digits behind a point: does the point separate thousands, or is it the decimal sign?",
                answers(point, [.comma, .point]))
        }
        return nil
    }

    // MARK: What columns hold

    /// Looks at every cell and tells the kind of each column.
    mutating func profile(_ bytes: UnsafeBufferPointer<UInt8>) {
        for place in columns.indices { columns[place] = profiled(columns[place], bytes) }
    }

    private func profiled(_ given: Column, _ bytes: UnsafeBufferPointer<UInt8>) -> Column {
        var column = given
        var counts = Column.Counts()
        var shapes = Shapes()
        var numbers = Numbers()
        var absent = 0
        for row in rows {
            let cell = grid.cell(Int(row), column.place)
            if cell.isEmpty {
                counts.missing += 1
                continue
            }
            let text = UnsafeBufferPointer(rebasing: bytes[cell.range])
            switch WrittenFigure(text, decimalSign: column.decimalSign, isTyped: cell.isTyped) {
            case .number(let number, let notation):
                counts.values += 1
                numbers.note(number, notation, text)
            case .absent(let reason):
                if reason.isSuppression { counts.suppressed += 1 } else { counts.missing += 1 }
                if reason != .blank {
                    absent += 1
                    if counts.signs.count < 40 { counts.signs[grid.text(cell), default: 0] += 1 }
                }
            case .text:
                counts.texts += 1
                shapes.note(text)
                if counts.oddities.count < 5 {
                    counts.oddities.append(
                        .init(line: Int(grid.lines[Int(row)]), text: String(grid.text(cell).prefix(40))))
                }
            }
        }
        column.counts = counts
        let filled = counts.values + counts.texts + absent
        if filled == 0 {
            column.kind = .blank
        } else if shapes.isCode(of: filled, title: column.title) || numbers.isCode && counts.texts == 0
            || counts.texts == 0 && numbers.areWhole && Self.isCodeTitle(column.title)
        {
            column.kind = .code
        } else if counts.hasBands {
            column.kind = .text
        } else if counts.values == 0 {
            // “c” and “x” alone may be marks beside other figures; signs in brackets and dots are not.
            let areSigns = counts.texts == 0 && counts.signs.keys.contains { !($0.count == 1 && $0.first!.isLetter) }
            column.kind = areSigns ? .figures : .text
        } else if numbers.areYears, counts.texts == 0,
            numbers.isConstant && counts.values > 1 && !isYearTitle(column.title) || isPeriodTitle(column.title)
        {
            column.kind = .period
        } else if numbers.isIndex, counts.values == filled, Self.indexTitles.contains(Self.folded(column.title)) {
            column.kind = .index
        } else {
            column.kind = (counts.values + absent) * 2 >= filled ? .figures : .text
        }
        if column.kind == .figures {
            (column.isScaled, column.marks) = (numbers.isScaled, numbers.marks)
            column.decimals = numbers.decimals
            if let (unit, count) = numbers.units.max(by: { $0.value < $1.value }), count * 2 >= counts.values {
                column.unit = unit
            }
        }
        return column
    }

    private struct Numbers {
        var decimals = 0
        var units: [String: Int] = [:]
        var isScaled = false
        var marks: Set<String> = []
        var (areWhole, areYears, isIndex, isConstant) = (true, true, true, true)
        /// Whether some begin with a zero and all are of one length: codes of digits.
        var isCode: Bool { zeros > 0 && length != nil }
        private var zeros = 0
        private var length: Int?
        private var (first, former): (ExactNumber?, Int?) = (nil, nil)

        mutating func note(
            _ number: ExactNumber, _ notation: WrittenFigure.Notation, _ text: UnsafeBufferPointer<UInt8>
        ) {
            decimals = max(decimals, number.decimals)
            if let unit = notation.unit { units[unit, default: 0] += 1 }
            if notation.power != 0 { isScaled = true }
            if let mark = notation.mark, marks.count < 12 { marks.insert(mark) }
            let digitsOnly = text.allSatisfy { $0 >= 48 && $0 <= 57 }
            if digitsOnly, text.count > 1, text[0] == 48 { zeros += 1 }
            length =
                first == nil ? (digitsOnly ? text.count : nil) : (length == text.count && digitsOnly ? length : nil)
            if let first { if first != number { isConstant = false } } else { first = number }
            guard digitsOnly, number.decimals == 0 else {
                (areWhole, areYears, isIndex) = (areWhole && number.whole != nil && notation.unit == nil, false, false)
                return
            }
            let whole = Int(number.digits)
            if whole < 1801 || whole > 2100 { areYears = false }
            if let former { if whole != former + 1 { isIndex = false } } else if whole > 1 { isIndex = false }
            former = whole
        }
    }

    private struct Shapes {
        var gss = 0
        var patterns: [String: Int] = [:]

        mutating func note(_ text: UnsafeBufferPointer<UInt8>) {
            if CodeShape.isGSS(text) {
                gss += 1
            } else if patterns.count < 12, let shape = CodeShape(text), !shape.isNumeric {
                patterns[shape.pattern, default: 0] += 1
            }
        }

        /// Nine tenths look alike; in a short table a row of totals and another one are let pass.
        func isCode(of filled: Int, title: String) -> Bool {
            if gss * 10 >= filled * 9 || gss > 2 && filled - gss <= 2 && gss * 3 >= filled * 2 { return true }
            let isNamed = TableReading.isCodeTitle(title)
            let alike = patterns.filter { isNamed || $0.key.count >= 4 && $0.key.allSatisfy { $0 == "A" || $0 == "9" } }
            return alike.count <= 4 && (alike.values.reduce(0, +) + gss) * 10 >= filled * 9
        }
    }

    private static let indexTitles: Set<String> = [
        "", "fid", "objectid", "oid", "index", "row", "rowid", "no", "nr", "id", "unnamed:0", "v1", "x1",
    ]

    private func isPeriodTitle(_ title: String) -> Bool {
        [
            "date", "year", "time", "period", "month", "quarter", "jahr", "anno", "année", "calendaryear",
            "calendaryears", "financialyear", "timeperiod", "referenceperiod",
        ]
        .contains(Self.folded(title))
    }

    private func isYearTitle(_ title: String) -> Bool { title.contains(#/[0-9]{4}/#) }

    /// Titles under which codes stand, whatever they look like.
    static func isCodeTitle(_ title: String) -> Bool {
        let plain = ColumnNames.yearless(title)
        let parts: [ColumnPart] = [.code, .parent, .origin, .destination, .codeA, .codeB, .zone]
        let notCodes: Set<String> = [
            "area", "a", "b", "from", "to", "home", "work", "geography", "residence", "workplace",
        ]
        return !notCodes.contains(plain)
            && (parts.contains { $0.usualTitles.contains { ColumnNames.yearless($0) == plain } }
                || ["procom", "geocode", "gsscode", "areacode", "onscode", "gssid", "fips", "geoid", "mnemonic"]
                    .contains(folded(title)))
    }

    /// Forgets columns without a title and without a cell, and names those with cells by their number.
    mutating func dropBlankColumns() {
        let blank = columns.count { $0.title.isEmpty && $0.kind == .blank }
        columns.removeAll { $0.title.isEmpty && $0.kind == .blank }
        if blank > 0 {
            understood.append("\(Words.digits(blank, "blank column was", "blank columns were")) passed over.")
        }
        var named: [String] = []
        for place in columns.indices where columns[place].title.isEmpty {
            columns[place].title = "Column \(columns[place].place + 1)"
            if columns[place].kind != .index { named.append(columns[place].title) }
        }
        if !named.isEmpty {
            understood.append(
                "\(Words.digits(named.count, "column has", "columns have")) no title; called \(quotedList(named)).")
        }
    }

    /// Says what is withheld, what is missing, and what was read as more than digits.
    mutating func noteColumns() {
        let figures = columns.filter { $0.kind == .figures }
        func signs(_ column: Column, _ isWanted: (AbsenceReason) -> Bool) -> String {
            let found = column.counts.signs.filter { AbsenceReason(sign: $0.key).map(isWanted) ?? isWanted(.low) }
            let sorted = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            return sorted.prefix(6).joined(separator: ", ") + (sorted.count > 6 ? " …" : "")
        }
        func list(_ columns: [Column], _ count: (Column) -> Int, _ isWanted: (AbsenceReason) -> Bool) -> String {
            let shown = columns.prefix(12).map {
                "“\($0.title)” \(Words.number(count($0))) of \(Words.number(rowCount)) (\(signs($0, isWanted)))"
            }
            return shown.joined(separator: "; ")
                + (columns.count > 12 ? "; and \(columns.count - 12) more columns" : "")
        }
        let suppressed = figures.filter { $0.counts.suppressed > 0 }
        if !suppressed.isEmpty {
            understood.append(
                "Suppressed, which is neither missing nor 0: \(list(suppressed, \.counts.suppressed) { $0.isSuppression })."
            )
        }
        func marked(_ column: Column) -> Int {
            column.counts.signs.reduce(0) { sum, sign in
                AbsenceReason(sign: sign.key).map { $0.isSuppression ? sum : sum + sign.value } ?? sum
            }
        }
        let missing = figures.filter { marked($0) > 0 }
        if !missing.isEmpty {
            understood.append("Without a figure, which is not 0: \(list(missing, marked) { !$0.isSuppression }).")
        }
        let scaled = figures.filter(\.isScaled).map(\.title)
        if !scaled.isEmpty {
            understood.append("k, m and bn were read as thousands, millions and billions, in \(quotedList(scaled)).")
        }
        for column in figures where !column.marks.isEmpty {
            let marks = column.marks.sorted().joined(separator: ", ")
            understood.append("Marks beside figures of “\(column.title)” are no part of them: \(marks).")
        }
        for column in columns where column.kind == .text && column.counts.values > 0 && column.counts.texts > 0 {
            let all = column.counts.values + column.counts.texts + column.counts.signs.values.reduce(0, +)
            // A name with a number for some rows is an ordinary text.
            guard column.counts.values * 5 >= all else { continue }
            understood.append(
                "“\(column.title)” was taken for texts: \(Words.number(column.counts.values)) of \(Words.number(all)) entries are numbers, others are not (\(quotedList(column.counts.oddities.map(\.text), 3)))."
            )
        }
    }
}

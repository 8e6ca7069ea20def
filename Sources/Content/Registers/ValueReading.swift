import Base
import Formats
import Foundation
import Registers

/// Reads what people write into a field – in a form, a spreadsheet, a register's file – and says what is wrong with it.
///
/// ```swift
/// let reading = ValueReading()
/// try reading.value("£1,250.50", of: cost)       // .money(125050)
/// try reading.value("27/3/2019", of: due)        // .date(2019-03-27)
/// try reading.value("soon", of: due)             // throws “soon” is not a date; one such as 27 March 2019 was expected.
/// ```
public struct ValueReading: Sendable {
    /// Why a text is not what its field expects; ends with a full stop.
    public struct Problem: Error, Hashable, Sendable {
        public var sentence: String

        public init(_ sentence: String) { self.sentence = sentence }
    }

    /// Names by code.
    public var areaNames: [String: String]
    /// The record of a register that a text names, by number or by name.
    public var record: @Sendable (_ register: String, _ text: String) -> RecordLink?

    public init(
        areaNames: [String: String] = [:],
        record: @escaping @Sendable (String, String) -> RecordLink? = { _, _ in nil }
    ) {
        self.areaNames = areaNames
        self.record = record
    }

    /// The most letters of a line and of a text.
    public static let (longestLine, longestText) = (300, 20_000)

    /// - Returns: nil where nothing is written.
    /// - Throws: ``Problem``.
    public func value(_ written: String, of field: Field) throws(Problem) -> RecordValue? {
        let text = Self.tidy(written)
        guard !text.isEmpty else { return nil }
        guard text.count <= Self.longestText else {
            throw Problem("the text has \(text.count) letters; \(Self.longestText) are the most.")
        }
        switch field.kind {
        case .text, .person: return .text(try line(text))
        case .longText: return .text(text)
        case .choice:
            return .choices([try choice(text, of: field)])
        case .choices:
            var ids: Set<String> = []
            for part in Self.list(text) { ids.insert(try choice(part, of: field)) }
            return .choices(field.choices.map(\.id).filter(ids.contains))
        case .yesNo:
            switch text.lowercased() {
            case "yes", "y", "true": return .flag(true)
            case "no", "n", "false": return .flag(false)
            default: throw Problem("“\(Self.short(text))” is neither yes nor no.")
            }
        case .date: return .date(try day(text))
        case .period: return try period(text)
        case .duration:
            guard let span = Span(text: text) else {
                throw Problem(
                    "“\(Self.short(text))” is not a span of time; one such as 6 weeks or 3 months was expected.")
            }
            return .duration(span)
        case .money: return .money(try pence(text))
        case .number(let measure):
            let number = try amount(text, measure)
            if let limits = field.limits, number < Decimal(limits.lowerBound) || number > Decimal(limits.upperBound) {
                throw Problem(
                    "“\(Self.short(text))” is not from \(limits.lowerBound) to \(limits.upperBound), as was expected.")
            }
            return .number(number)
        case .share:
            guard let percent = number(written: text) else {
                throw Problem("“\(Self.short(text))” is not a share; per cent such as 25 or 12.5% were expected.")
            }
            return .number(percent / 100)
        case .readings(let measure): return try readings(text, measure)
        case .organisation: return .organisations([try name(text)])
        case .organisations:
            var names: [String] = []
            for part in Self.list(text) where !names.contains(part) { names.append(try name(part)) }
            return .organisations(names)
        case .byOrganisation: return try statements(text)
        case .area: return .areas([try area(text)])
        case .areas:
            var codes: [String] = []
            for part in Self.list(text) {
                let code = try area(part)
                if !codes.contains(code) { codes.append(code) }
            }
            return .areas(codes)
        case .record(let register): return .records([try link(text, register)])
        case .records(let register):
            var links: [RecordLink] = []
            for part in Self.list(text) {
                let link = try link(part, register)
                if !links.contains(link) { links.append(link) }
            }
            return .records(links)
        case .source: return try source(text)
        }
    }

    /// Line ends as one, no spaces around, no characters that nobody sees.
    static func tidy(_ text: String) -> String {
        let scalars = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars
            .filter { $0.value >= 32 && $0.value != 127 || $0 == "\n" || $0 == "\t" }
        return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Several things, parted by semicolons or on a line each.
    static func list(_ text: String) -> [String] {
        text.split { $0 == ";" || $0 == "\n" }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    static func short(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }

    private func line(_ text: String) throws(Problem) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.count <= Self.longestLine else {
            throw Problem("it has \(line.count) letters; \(Self.longestLine) are the most.")
        }
        return line
    }

    private func choice(_ text: String, of field: Field) throws(Problem) -> String {
        let plain = text.lowercased()
        if let choice = field.choices.first(where: { $0.id == plain || $0.title.lowercased() == plain }) {
            return choice.id
        }
        let known = field.choices.map(\.title).joined(separator: ", ")
        throw Problem("“\(Self.short(text))” is not among the answers; there are \(known).")
    }

    private func pence(_ text: String) throws(Problem) -> Int {
        guard let pounds = number(written: text) else {
            throw Problem("“\(Self.short(text))” is not an amount; pounds such as 1,250 or £1,250.50 were expected.")
        }
        let pence = pounds * 100
        guard abs(pence) <= 1_000_000_000_000_000 else {
            throw Problem("“\(Self.short(text))” is more money than there is; at most £10,000 billion can be kept.")
        }
        let whole = NSDecimalNumber(decimal: pence).intValue
        guard Decimal(whole) == pence else {
            throw Problem("“\(Self.short(text))” has parts of a penny; pounds and pence were expected.")
        }
        return whole
    }

    private func amount(_ text: String, _ measure: Field.Measure) throws(Problem) -> Decimal {
        guard let number = number(written: text), abs(number) < 1_000_000_000_000_000 else {
            throw Problem("“\(Self.short(text))” is not a number; one such as 1,250 or 12.5 was expected.")
        }
        if case .unit(let unit, decimals: 0) = measure {
            var (exact, whole) = (number, Decimal())
            NSDecimalRound(&whole, &exact, 0, .plain)
            guard whole == number else {
                let what = unit.isEmpty ? "a whole number" : "a whole number of \(unit)"
                throw Problem("“\(Self.short(text))” is not \(what).")
            }
        }
        return number
    }

    private func name(_ text: String) throws(Problem) -> String {
        let line = try line(text)
        guard !line.contains(";"), !line.contains(": ") else {
            throw Problem(
                "“\(Self.short(text))” cannot be the name of an organisation; one without colon and semicolon was expected."
            )
        }
        return line
    }

    private func area(_ text: String) throws(Problem) -> String {
        if areaNames[text] != nil { return text }
        let found = areaNames.filter { $0.value.lowercased() == text.lowercased() }
        guard found.count == 1, let code = found.first?.key else {
            throw Problem(
                found.isEmpty
                    ? "“\(Self.short(text))” is not an area of this locality."
                    : "“\(Self.short(text))” is the name of \(found.count) areas; a code was expected.")
        }
        return code
    }

    private func link(_ text: String, _ register: String) throws(Problem) -> RecordLink {
        guard let link = record(register, text) else {
            throw Problem("“\(Self.short(text))” is no record of the register “\(register)”.")
        }
        return link
    }

    private func source(_ text: String) throws(Problem) -> RecordValue {
        var (title, address) = (try line(text), "")
        if title.hasSuffix(">"), let open = title.lastIndex(of: "<") {
            address = String(title[title.index(after: open)...].dropLast())
            title = title[..<open].trimmingCharacters(in: .whitespaces)
        } else if title.hasPrefix("http://") || title.hasPrefix("https://"), !title.contains(" ") {
            address = title
        }
        guard address.isEmpty || ["http://", "https://"].contains(where: address.hasPrefix), !address.contains(" ")
        else {
            throw Problem(
                "“\(Self.short(address))” is not an address of the web; one that begins with https:// was expected.")
        }
        return .source(title: title.isEmpty ? address : title, address: address)
    }

    private func statements(_ text: String) throws(Problem) -> RecordValue {
        var statements: [RecordValue.Statement] = []
        for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) where !line.isEmpty {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw Problem(
                    "“\(Self.short(line))”: an organisation, a colon and its text were expected on each line.")
            }
            let organisation = try name(parts[0])
            guard !statements.contains(where: { $0.organisation == organisation }) else {
                throw Problem(
                    "“\(Self.short(organisation))” stands there twice; one line for each organisation was expected.")
            }
            statements.append(RecordValue.Statement(organisation, parts[1]))
        }
        return .statements(statements)
    }

    private func readings(_ text: String, _ measure: Field.Measure) throws(Problem) -> RecordValue {
        var readings: [RecordValue.Reading] = []
        for line in Self.list(text) {
            guard let cut = line.lastIndex(where: { $0 == ":" || $0 == " " || $0 == "\t" }) else {
                throw Problem(
                    "“\(Self.short(line))” is not a reading; a date and a number were expected, such as 31 March 2019: 72.4."
                )
            }
            let before = line[..<cut].trimmingCharacters(in: CharacterSet(charactersIn: ": \t"))
            let day = try day(before)
            guard !readings.contains(where: { $0.day == day }) else {
                throw Problem("\(day.words) stands there twice; one reading a day was expected.")
            }
            readings.append(.init(day, try amount(String(line[line.index(after: cut)...]), measure)))
        }
        return .readings(readings.sorted { $0.day < $1.day })
    }
}

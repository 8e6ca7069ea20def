import Base
import Foundation

/// Reads what a model was given against what it asks for, and finds everything that is wrong, not only the first thing.
struct InputReader {
    private(set) var problems: [ModelProblem] = []
    /// What was read and may have been meant otherwise; sentences.
    private(set) var doubts: [String] = []
    /// What the parameter set has was written by whoever keeps it, and is not asked about.
    private var isReadingSet = false

    mutating func read(
        _ raw: [String: RawInput], _ parameters: [Parameter], assumptions: [String: Assumption] = [:], at place: String
    ) -> (values: [String: Inputs.Value], assumed: [String: Assumption]) {
        var values: [String: Inputs.Value] = [:]
        var assumed: [String: Assumption] = [:]
        for parameter in parameters {
            let here = place.isEmpty ? parameter.key : "\(place), \(parameter.key)"
            if let given = raw[parameter.key], !given.isBlank {
                values[parameter.key] = value(given, parameter, at: here)
                doubt(given, parameter, assumptions[parameter.key]?.value, at: here)
            } else if let assumption = assumptions[parameter.key], let value = assumption.value {
                isReadingSet = true
                values[parameter.key] = self.value(value, parameter, at: "the parameter set, \(here)")
                isReadingSet = false
                assumed[parameter.key] = assumption
            } else {
                switch parameter.presence {
                case .optional: break
                case .otherwise(let fallback): values[parameter.key] = value(fallback, parameter, at: here)
                case .required: found(here, "it is missing; \(expected(parameter)) is expected.")
                }
            }
        }
        for key in raw.keys.sorted() where !parameters.contains(where: { $0.key == key }) {
            let keys = parameters.map(\.key)
            let hint =
                nearest(key, keys).map { "did you mean “\($0)”?" } ?? "it can be \(list(keys))."
            found(place, "“\(key)” is not asked for; \(hint)")
        }
        return (values, assumed)
    }

    /// The most characters of a name or of words.
    private static let longestText = 300

    private mutating func found(_ place: String, _ sentence: String) {
        problems.append(ModelProblem(place, sentence))
    }

    private mutating func value(_ raw: RawInput, _ parameter: Parameter, at place: String) -> Inputs.Value? {
        switch parameter.kind {
        case .number: return number(raw, parameter, at: place).map(Inputs.Value.number)
        case .whole:
            guard let number = number(raw, parameter, at: place) else { return nil }
            guard number.whole != nil else {
                found(place, "\(raw.quoted) is not a whole number.")
                return nil
            }
            return .number(number)
        case .year: return year(raw, at: place).map { .number(Decimal($0.start)) }
        case .text, .mention:
            switch raw {
            case .text(let text):
                guard text.count <= Self.longestText else {
                    found(place, "it has \(text.count) characters; \(Self.longestText) are the most.")
                    return nil
                }
                return .text(text.trimmingCharacters(in: .whitespacesAndNewlines))
            case .number(let number): return .text(number.description)
            default:
                found(place, "\(raw.quoted) stands where words are expected.")
                return nil
            }
        case .flag: return flag(raw, at: place).map(Inputs.Value.flag)
        case .choice(let options):
            if case .text(let text) = raw, options.contains(where: { $0.key == text }) { return .text(text) }
            found(place, "\(raw.quoted) is none of \(list(options.map(\.key))).")
            return nil
        case .series:
            guard let parts = parts(of: raw, at: place) else { return nil }
            let numbers = parts.enumerated().map { number($1, parameter, at: "\(place), number \($0 + 1)") }
            return numbers.contains(nil) ? nil : .series(numbers.compactMap { $0 })
        case .table(let columns, let range): return table(raw, columns, range, at: place)
        }
    }

    /// A list, or the text of one cell with semicolons between the numbers.
    private mutating func parts(of raw: RawInput, at place: String) -> [RawInput]? {
        switch raw {
        case .list(let parts): return parts
        case .number: return [raw]
        case .text(let text):
            return text.split(separator: ";").map { .text($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        default:
            found(place, "\(raw.quoted) stands where a list of numbers is expected.")
            return nil
        }
    }

    private mutating func number(_ raw: RawInput, _ parameter: Parameter, at place: String) -> Decimal? {
        let written: WrittenNumber? =
            switch raw {
            case .number(let number): WrittenNumber(number)
            case .text(let text): WrittenNumber(text)
            default: nil
            }
        guard let written else {
            found(place, "\(raw.quoted) is not \(expected(parameter)).")
            return nil
        }
        let isPercent = parameter.measure.notation == .percent
        if written.isPercent, !isPercent {
            found(place, "\(raw.quoted) is a percentage, where \(expected(parameter)) is expected.")
            return nil
        }
        let number = isPercent ? written.value / 100 : written.value
        if let minimum = parameter.minimum, number < minimum {
            found(place, "\(raw.quoted) is below \(exact(minimum, parameter)), the least it can be.")
            return nil
        }
        if let maximum = parameter.maximum, number > maximum {
            found(place, "\(raw.quoted) is over \(exact(maximum, parameter)), the most it can be.")
            return nil
        }
        return number
    }

    /// Asks about a percentage that looks like a share of one: 0.03 where 3% may be meant. Written as “0.03%” it is clear.
    ///
    /// - Parameter custom: what the parameter is when nobody says; where that is below 1%, so may be what was given.
    private mutating func doubt(_ raw: RawInput, _ parameter: Parameter, _ custom: RawInput?, at place: String) {
        guard !isReadingSet, parameter.measure.notation == .percent else { return }
        let cells: [RawInput] =
            switch raw {
            case .list(let parts): parts
            case .text(let text): text.split(separator: ";").map { .text(String($0)) }
            default: [raw]
            }
        let numbers = cells.compactMap { cell in
            switch cell {
            case .number(let number): WrittenNumber(number)
            case .text(let text): WrittenNumber(text)
            default: nil
            }
        }
        guard let largest = numbers.map(\.value.magnitude).max(), largest > 0, !numbers.contains(where: \.isPercent)
        else { return }
        // A list of shares goes up to 1, the whole; one share of 1 is more likely 1%.
        guard parameter.kind == .series ? largest <= 1 : largest < 1 else { return }
        if let maximum = parameter.maximum, largest > maximum { return }
        if case .number(let usual)? = custom, usual != 0, usual.magnitude < 1, largest * 10 > usual.magnitude { return }
        doubts.append(
            """
            \(place): “\(largest)” was read as \(largest)%. If \(largest * 100)% is meant, write “\(largest * 100)%”; if not, \
            “\(largest)%” is beyond doubt.
            """)
    }

    private mutating func year(_ raw: RawInput, at place: String) -> FinancialYear? {
        let year: FinancialYear? =
            switch raw {
            case .text(let text): FinancialYear(text)
            case .number(let number): FinancialYear(number.description)
            default: nil
            }
        if year == nil { found(place, "\(raw.quoted) is not a financial year, such as 2026-27.") }
        return year
    }

    private mutating func flag(_ raw: RawInput, at place: String) -> Bool? {
        switch raw {
        case .flag(let flag): return flag
        case .text(let text) where ["yes", "true"].contains(text.lowercased()): return true
        case .text(let text) where ["no", "false"].contains(text.lowercased()): return false
        default:
            found(place, "\(raw.quoted) is neither yes nor no.")
            return nil
        }
    }

    private mutating func table(
        _ raw: RawInput, _ columns: [Parameter], _ range: ClosedRange<Int>, at place: String
    ) -> Inputs.Value? {
        guard case .list(let list) = raw else {
            found(place, "\(raw.quoted) stands where rows are expected.")
            return nil
        }
        guard range.contains(list.count) else {
            let found = list.count == 1 ? "1 row is" : "\(list.count) rows are"
            self.found(place, "\(found) given; from \(range.lowerBound) to \(range.upperBound) are expected.")
            return nil
        }
        var rows: [Inputs.Row] = []
        var rowOfName: [String: Int] = [:]
        for (index, raw) in list.enumerated() {
            guard case .object(let fields) = raw else {
                found("\(place), row \(index + 1)", "\(raw.quoted) stands where a row with named fields is expected.")
                continue
            }
            let first = columns.first.flatMap { fields[$0.key] }.map { $0.plainText } ?? ""
            let here = "\(place), row \(index + 1)" + (first.isEmpty ? "" : " (\(first))")
            let (values, _) = read(fields, columns, at: here)
            var name = first
            if columns.first?.kind == .text {
                if let other = rowOfName[name] {
                    found(here, "row \(other) has the same name; each stands for itself only once.")
                }
                rowOfName[name] = index + 1
            } else {
                name = "\(index + 1)"
            }
            rows.append(Inputs.Row(name: name, values: values))
        }
        return .table(rows)
    }
}

// MARK: - Between tables

extension InputReader {
    /// Every name that a row mentions stands in the table it is taken from.
    mutating func checkMentions(_ values: [String: Inputs.Value], _ parameters: [Parameter]) {
        for parameter in parameters {
            guard case .table(let rows) = values[parameter.key] else { continue }
            for column in parameter.columns {
                guard case .mention(let table) = column.kind, case .table(let others) = values[table] else { continue }
                let names = others.map(\.name)
                for (index, row) in rows.enumerated() {
                    let name = row.text(column)
                    guard row.values[column.key] != nil, !names.contains(name) else { continue }
                    found(
                        "\(parameter.key), row \(index + 1), \(column.key)",
                        "“\(name)” is not among the \(table): \(list(names)).")
                }
            }
        }
    }
}

// MARK: - Words

extension InputReader {
    private func expected(_ parameter: Parameter) -> String {
        switch parameter.kind {
        // Of a series one of its numbers.
        case .number, .whole, .series:
            switch parameter.measure.notation {
            case .pounds: "an amount in £"
            case .percent: "a percentage"
            default: parameter.measure.many.isEmpty ? "a number" : "a number of \(parameter.measure.many)"
            }
        case .year: "a financial year"
        case .text, .mention: "a name or words"
        case .flag: "yes or no"
        case .choice(let options): "one of \(list(options.map(\.key)))"
        case .table: "a table"
        }
    }

    /// As entered, with all its digits.
    private func exact(_ number: Decimal, _ parameter: Parameter) -> String {
        switch parameter.measure.notation {
        case .percent: "\(number * 100)%"
        case .pounds: "£\(number)"
        default: "\(number)"
        }
    }

    private func list(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }

    /// The key that was probably meant: at most two letters away.
    private func nearest(_ key: String, _ keys: [String]) -> String? {
        keys.map { ($0, distance(key, $0)) }.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
    }

    private func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a), Array(b))
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let change = corner + (letter == other ? 0 : 1)
                corner = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}

import Base
import Formats
import Foundation

extension TableReading {
    /// What a person said about a file, or answered when the reading asked. Kept with the source, so that the same file of
    /// next year is read in the same way.
    public struct Options: Hashable, Codable, Sendable {
        /// What the rows are: it decides what is looked for.
        public enum Content: String, Codable, Sendable {
            /// A row an area, a column a statistic. Totals and notes are told from rows.
            case figures
            /// A row a pair of places, or a matrix of them.
            case flows
            /// Records of people – registers, answers, look-ups – of which every row below the headings counts.
            case records
        }

        public var content: Content
        public var encoding: Encoding?
        public var separator: Separator?
        /// The decimal sign of the whole file, and of single columns by title.
        public var decimalSign: DecimalSign?
        public var decimalSigns: [String: DecimalSign] = [:]
        /// The page of a workbook, by name or number from 1.
        public var sheet: String?
        /// The file in an archive, by name or number from 1.
        public var inside: String?
        /// First and last line with headings; `0...0` where there are none.
        public var headings: ClosedRange<Int>?
        /// Title of a column → the one category of which rows are taken.
        public var categories: [String: String] = [:]
        /// Whether rows that are sums of others are kept; nil to leave out those that are sure and ask about others.
        public var keepsTotals: Bool?

        public init(_ content: Content = .figures) { self.content = content }

        /// Options from settings such as `decimal=comma`, as the command line, a form or a source holds them.
        ///
        /// - Throws: `InputProblem` for a key or value that is not known.
        public init(_ content: Content = .figures, settings: [Setting]) throws {
            self.init(content)
            for setting in settings { try set(setting) }
        }

        public mutating func set(_ setting: Setting) throws {
            let value = setting.value.trimmingCharacters(in: .whitespaces)
            switch setting.key {
            case .encoding: encoding = try Self.known(value, Encoding.self, setting.key)
            case .separator: separator = try Self.known(value, Separator.self, setting.key)
            case .decimal:
                if let mark = value.lastIndex(of: "=") {
                    let sign = try Self.known(String(value[value.index(after: mark)...]), DecimalSign.self, setting.key)
                    decimalSigns[String(value[..<mark])] = sign
                } else {
                    decimalSign = try Self.known(value, DecimalSign.self, setting.key)
                }
            case .sheet: sheet = value
            case .inside: inside = value
            case .headings: headings = try Self.lines(value)
            case .where:
                guard let mark = value.firstIndex(of: "="), mark > value.startIndex else {
                    throw InputProblem(
                        file: "--where", "“\(value)” was found; TITLE=CATEGORY was expected, such as sex=All.")
                }
                categories[String(value[..<mark])] = String(value[value.index(after: mark)...])
            case .totals:
                guard ["keep", "leave"].contains(value) else {
                    throw InputProblem(file: "--totals", "“\(value)” was found; keep or leave was expected.")
                }
                keepsTotals = value == "keep"
            }
        }

        /// These options as settings, in order: what a source keeps.
        public var settings: [Setting] {
            var settings: [Setting] = []
            func add(_ key: Setting.Key, _ value: String?) {
                if let value { settings.append(Setting(key, value)) }
            }
            add(.encoding, encoding?.rawValue)
            add(.separator, separator?.rawValue)
            add(.decimal, decimalSign?.rawValue)
            for (title, sign) in decimalSigns.sorted(by: { $0.key < $1.key }) {
                add(.decimal, "\(title)=\(sign.rawValue)")
            }
            add(.sheet, sheet)
            add(.inside, inside)
            add(
                .headings,
                headings.map {
                    $0 == 0...0 ? "none" : $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
                })
            for (title, category) in categories.sorted(by: { $0.key < $1.key }) { add(.where, "\(title)=\(category)") }
            add(.totals, keepsTotals.map { $0 ? "keep" : "leave" })
            return settings
        }

        private static func known<Value: RawRepresentable & CaseIterable>(
            _ text: String, _: Value.Type, _ key: Setting.Key
        ) throws -> Value where Value.RawValue == String {
            if let value = Value(rawValue: text.lowercased()) { return value }
            let all = Words.list(Value.allCases.map(\.rawValue), conjunction: "or")
            throw InputProblem(file: "--\(key.rawValue)", "“\(text)” was found; \(all) was expected.")
        }

        private static func lines(_ text: String) throws -> ClosedRange<Int> {
            if text == "none" { return 0...0 }
            let ends = text.split(whereSeparator: { "-–".contains($0) }).map {
                Int($0.trimmingCharacters(in: .whitespaces))
            }
            if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first > 0, last >= first,
                last - first < 20
            {
                return first...last
            }
            throw InputProblem(
                file: "--headings", "“\(text)” was found; a line such as 3, lines such as 3-5, or none was expected.")
        }
    }

    /// One option: a key and its value, `decimal` and `comma`.
    public struct Setting: Hashable, Codable, Sendable {
        public enum Key: String, CaseIterable, Codable, Sendable {
            case encoding, separator, decimal, sheet, inside, headings, `where`, totals
        }

        public var key: Key
        public var value: String

        public init(_ key: Key, _ value: String) { (self.key, self.value) = (key, value) }

        /// As it is said on a command line: `--where "sex=All persons"`.
        public var option: String {
            let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || "=-_.,:/%".contains($0) }
            return "--\(key.rawValue) \(isPlain ? value : "\"\(value)\"")"
        }
    }

    /// What a file does not say and a person has to.
    public struct Doubt: Hashable, Sendable {
        public struct Answer: Hashable, Sendable {
            /// What the answer means, in a few words.
            public var words: String
            public var setting: Setting
        }

        /// A sentence that says what was found, and ends with a question mark.
        public var question: String
        /// At least one.
        public var answers: [Answer]

        init(_ question: String, _ answers: [(words: String, setting: Setting)]) {
            self.question = question
            self.answers = answers.map { Answer(words: $0.words, setting: $0.setting) }
        }

        /// “Say --decimal comma (1.125) or --decimal point (1125).”
        public var wayOut: String {
            let shown = answers.prefix(6).map { "\($0.setting.option) (\($0.words))" }
            return
                "Say \(Words.list(shown, conjunction: "or"))\(answers.count > 6 ? ", or another of \(answers.count)" : "")."
        }
    }
}

/// The first few of many, in quotation marks, and how many more.
func quotedList(_ texts: [String], _ most: Int = 6) -> String {
    texts.count > most ? Words.firstFew(most, of: texts.map(Words.quoted)) : Words.list(texts.map(Words.quoted))
}

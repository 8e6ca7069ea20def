import Foundation

/// One answer as it is kept, imported and exported: `4`, `yes`, `police|health`, `outcomes=40|cost=60`, `?`.
public struct Answer: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        /// “I do not know”: an answer, but no value.
        case unknown
        case step(Int)
        case choice(String)
        case several([String])
        case number(Decimal)
        case text(String)
        /// Ids, first to last.
        case ranking([String])
        case points([String: Decimal])
    }

    public var value: Value
    /// What is behind it; empty for nothing.
    public var comment: String

    public init(_ value: Value, comment: String = "") {
        self.value = value
        self.comment = comment
    }

    /// Why a text is no answer to a question, in one sentence.
    public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
        public var description: String
    }

    /// As it stands in a file.
    public var text: String {
        switch value {
        case .unknown: "?"
        case .step(let step): "\(step)"
        case .choice(let id): id
        case .several(let ids): ids.joined(separator: "|")
        case .number(let number): "\(number)"
        case .text(let text): text
        case .ranking(let ids): ids.joined(separator: ">")
        case .points(let points):
            points.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "|")
        }
    }

    /// What it counts as in a mean or a comparison.
    public var number: Decimal? {
        switch value {
        case .step(let step): Decimal(step)
        case .number(let number): number
        default: nil
        }
    }

    public var operand: Condition.Operand? {
        switch value {
        case .step, .number: number.map(Condition.Operand.number)
        case .choice(let id): .chosen([id])
        case .several(let ids): .chosen(Set(ids))
        default: nil
        }
    }
}

extension Question {
    /// Reads an answer; capitals and spaces do not matter, and a step may be written as its word.
    ///
    /// - Throws: ``Answer/Mistake`` that says what was found and what was expected.
    public func answer(_ text: String, comment: String = "") throws -> Answer {
        let plain = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if plain == "?" {
            guard offersUnknown else { throw Answer.Mistake(description: "“\(id)” has no “do not know”.") }
            return Answer(.unknown, comment: comment)
        }
        return Answer(try value(plain), comment: comment)
    }

    private func value(_ text: String) throws -> Answer.Value {
        func mistake(_ expected: String) -> Answer.Mistake {
            Answer.Mistake(description: "“\(text.prefix(60))” is no answer to “\(id)”; \(expected) was expected.")
        }
        switch kind {
        case .scale(let scale):
            func byWord() -> Int? {
                scale.steps.firstIndex { $0.word.lowercased() == text.lowercased() }.map { $0 + 1 }
            }
            guard let step = Int(text) ?? byWord(), (1...scale.steps.count).contains(step) else {
                throw mistake("a step of the scale “\(scale.title)”, 1 to \(scale.steps.count),")
            }
            return .step(step)
        case .choice(let choices):
            guard let id = Self.id(text, in: choices) else {
                throw mistake("one of \(Fields.listed(choices.map(\.id)))")
            }
            return .choice(id)
        case .several(let choices):
            let ids = text.split(separator: "|").map { Self.id(String($0), in: choices) }
            guard !ids.isEmpty, !ids.contains(nil) else { throw mistake("some of \(Fields.listed(choices.map(\.id)))") }
            let chosen = Set(ids.compactMap(\.self))
            return .several(choices.map(\.id).filter(chosen.contains))
        case .number(let unit, let least, let most):
            guard let number = Self.number(text), least <= number, number <= most else {
                throw mistake("a number\(unit.isEmpty ? "" : " of \(unit)") from \(least) to \(most)")
            }
            return .number(number)
        case .hours:
            guard let number = Self.number(text), 0 <= number, number <= 744 else {
                throw mistake("hours a month, 0 to 744,")
            }
            return .number(number)
        case .text:
            guard text.count <= Self.longestText else { throw mistake("at most \(Self.longestText) characters") }
            return .text(text)
        case .ranking(let choices):
            let ids = text.split(separator: ">").compactMap { Self.id(String($0), in: choices) }
            guard ids.count == choices.count, Set(ids).count == ids.count else {
                throw mistake(
                    "all \(choices.count) in an order, such as “\(choices.map(\.id).joined(separator: ">"))”,")
            }
            return .ranking(ids)
        case .points(let choices, let total):
            guard let points = Self.points(text, choices, total: total) else {
                let example = choices.prefix(2).map { "\($0.id)=\(total / 2)" }.joined(separator: "|")
                throw mistake("\(total) points in all, such as “\(example)”,")
            }
            return .points(points)
        }
    }

    /// Longer texts belong into a document.
    public static let longestText = 2_000

    private static func id(_ text: String, in choices: [Choice]) -> String? {
        let plain = text.trimmingCharacters(in: .whitespaces).lowercased()
        return choices.first { $0.id.lowercased() == plain || $0.title.lowercased() == plain }?.id
    }

    /// `12`, `1.5`, `1,200`.
    private static func number(_ text: String) -> Decimal? {
        let plain = text.replacing(",", with: "")
        guard plain.count <= 15, plain.wholeMatch(of: #/-?[0-9]+(\.[0-9]+)?/#) != nil else { return nil }
        return Decimal(string: plain)
    }

    private static func points(_ text: String, _ choices: [Choice], total: Int) -> [String: Decimal]? {
        var points: [String: Decimal] = [:]
        for part in text.split(separator: "|") {
            let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2, let id = id(halves[0], in: choices),
                let number = number(halves[1].trimmingCharacters(in: .whitespaces)), number >= 0,
                points.updateValue(number, forKey: id) == nil
            else { return nil }
        }
        guard points.values.reduce(0, +) == Decimal(total) else { return nil }
        for choice in choices where points[choice.id] == nil { points[choice.id] = 0 }
        return points
    }
}

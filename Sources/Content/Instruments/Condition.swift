import Foundation

/// When something holds of a sheet of answers: `stage <= 2`, `central >= 3 or stake = yes and trust > 2`.
///
/// A name is a question, or a section and then the mean of its steps. `and` binds before `or`. A comparison with what
/// was not answered, or not known, does not hold.
public struct Condition: Hashable, Sendable, CustomStringConvertible {
    public enum Comparison: String, CaseIterable, Sendable {
        case atMost = "<="
        case atLeast = ">="
        case equal = "="
        case less = "<"
        case more = ">"
    }

    public struct Term: Hashable, Sendable {
        public var name: String
        public var comparison: Comparison
        /// A number, or the id of a choice.
        public var value: String
    }

    /// Any of these holds; in each, all of its terms.
    public var alternatives: [[Term]]
    public var description: String

    public struct Mistake: Error, Hashable, Sendable { public var sentence: String }

    /// - Throws: ``Mistake`` that says what was expected.
    public init(_ text: String) throws {
        description = text
        alternatives = try text.components(separatedBy: " or ").map { part in
            try part.components(separatedBy: " and ").map(Self.term)
        }
    }

    private static func term(_ text: String) throws -> Term {
        let form = #/\s*([A-Za-z0-9-]+)\s*(<=|>=|=|<|>)\s*([A-Za-z0-9.-]+)\s*/#
        guard let match = text.wholeMatch(of: form), let comparison = Comparison(rawValue: String(match.2)) else {
            throw Mistake(
                sentence:
                    "“\(text.trimmingCharacters(in: .whitespaces))” is no comparison; one like “stage <= 2” was expected."
            )
        }
        let term = Term(name: String(match.1), comparison: comparison, value: String(match.3))
        guard comparison == .equal || Decimal(string: term.value) != nil else {
            throw Mistake(
                sentence: "“\(term.value)” is not a number, so “\(comparison.rawValue)” cannot compare with it.")
        }
        return term
    }

    /// Every name in it.
    public var names: Set<String> { Set(alternatives.joined().map(\.name)) }

    /// What a name stands for on one sheet.
    public enum Operand: Hashable, Sendable {
        case number(Decimal)
        /// Chosen ones, by id.
        case chosen(Set<String>)
    }

    public func holds(_ value: (String) -> Operand?) -> Bool {
        alternatives.contains { terms in
            terms.allSatisfy { term in
                switch value(term.name) {
                case nil: false
                case .chosen(let ids): term.comparison == .equal && ids.contains(term.value)
                case .number(let number): Decimal(string: term.value).map { term.comparison.holds(number, $0) } ?? false
                }
            }
        }
    }
}

extension Condition.Comparison {
    func holds(_ one: Decimal, _ other: Decimal) -> Bool {
        switch self {
        case .atMost: one <= other
        case .atLeast: one >= other
        case .equal: one == other
        case .less: one < other
        case .more: one > other
        }
    }
}

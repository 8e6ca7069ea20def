import Base
import Foundation
import Yams

/// Named fields of a file of content, or of an entry in one of its lists, each with its line.
///
/// Each reading method notes what is wrong in the file and gives a harmless value back, so that reading goes on.
public struct Fields {
    /// The line on which it begins, from 1.
    public let line: Int
    private let values: [String: (line: Int, node: Node)]
    /// In the order of the file.
    public let names: [String]
    private let file: ContentFile

    /// A text with the line on which it stands.
    public struct Located: Hashable, Sendable {
        public var text: String
        public var line: Int
    }

    init(_ mapping: Node.Mapping, line: Int, file: ContentFile) {
        var values: [String: (line: Int, node: Node)] = [:]
        var names: [String] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            values[name] = (key.mark?.line ?? line, value)
            names.append(name)
        }
        (self.values, self.names, self.file, self.line) = (values, names, file, line)
    }

    public func has(_ name: String) -> Bool { values[name] != nil }

    /// The line of a field; of the whole where the field is missing.
    public func line(of name: String) -> Int { values[name]?.line ?? line }

    /// Notes that something is wrong with a field.
    public func report(_ sentence: String, at name: String? = nil) {
        file.report(sentence, line: name.map(line(of:)) ?? line)
    }

    /// Notes every field that is none of these; a misspelt one would otherwise be passed over in silence.
    public func allow(_ known: [String]) {
        for name in names where !known.contains(name) {
            report("“\(name)” is not a field here; there are \(Self.listed(known)).", at: name)
        }
    }

    /// A text that must be there.
    public func text(_ name: String) -> String {
        guard has(name) else {
            report("“\(name)” is missing.")
            return ""
        }
        return optionalText(name) ?? ""
    }

    public func optionalText(_ name: String) -> String? {
        guard let (line, node) = values[name] else { return nil }
        guard let text = node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
            file.report("“\(name)” is to be a text.", line: line)
            return nil
        }
        return text
    }

    /// A text that may be empty or left out.
    public func textOrNothing(_ name: String) -> String {
        guard let (line, node) = values[name] else { return "" }
        guard let text = node.scalar?.string else {
            file.report("“\(name)” is to be a text.", line: line)
            return ""
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A whole number within limits; `nil` where there is none.
    public func whole(_ name: String, _ limits: ClosedRange<Int>) -> Int? {
        guard has(name) else { return nil }
        let text = textOrNothing(name)
        guard !text.isEmpty else {
            report(
                "“\(name)” is empty; a whole number from \(limits.lowerBound) to \(limits.upperBound) was expected.",
                at: name)
            return nil
        }
        guard let number = Int(text), limits.contains(number) else {
            report(
                "“\(text)” is not a whole number from \(limits.lowerBound) to \(limits.upperBound), as “\(name)” is to be.",
                at: name)
            return nil
        }
        return number
    }

    /// A decimal number; `nil` where there is none.
    public func decimal(_ name: String) -> Decimal? {
        guard let text = optionalText(name) else { return nil }
        guard text.wholeMatch(of: #/-?[0-9]+(\.[0-9]+)?/#) != nil, let number = Decimal(string: text) else {
            report("“\(text)” is not a number, as “\(name)” is to be.", at: name)
            return nil
        }
        return number
    }

    /// `yes` or `no`; `no` where there is nothing, unless told.
    public func flag(_ name: String, default usual: Bool = false) -> Bool {
        guard let text = optionalText(name)?.lowercased() else { return usual }
        switch text {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            report("“\(text)” is neither yes nor no, as “\(name)” is to be.", at: name)
            return usual
        }
    }

    /// One of some words; `nil` where there is nothing or another one.
    public func word<Word: RawRepresentable & CaseIterable>(_ name: String, _: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let text = optionalText(name) else { return nil }
        if let word = Word(rawValue: text) { return word }
        report(
            "“\(text)” is not known as “\(name)”; there are \(Self.listed(Word.allCases.map(\.rawValue))).", at: name)
        return nil
    }

    /// Texts in a list, `[a, b]` or one a line; a single text counts as a list of one.
    public func texts(_ name: String) -> [Located] {
        guard let (line, node) = values[name] else { return [] }
        if let text = node.scalar?.string, !text.isEmpty { return [Located(text: text, line: line)] }
        guard let sequence = node.sequence else {
            file.report("“\(name)” is to be a list of texts.", line: line)
            return []
        }
        return sequence.compactMap { item in
            let line = item.mark?.line ?? line
            guard let text = item.scalar?.string, !text.isEmpty else {
                file.report("an entry of “\(name)” is to be a text.", line: line)
                return nil
            }
            return Located(text: text, line: line)
        }
    }

    /// Entries with fields of their own.
    public func entries(_ name: String) -> [Fields] {
        guard let (line, node) = values[name] else { return [] }
        guard let sequence = node.sequence else {
            file.report("“\(name)” is to be a list, each entry beginning with “- ”.", line: line)
            return []
        }
        return sequence.compactMap { item in
            let line = item.mark?.line ?? line
            guard let mapping = item.mapping else {
                file.report("an entry of “\(name)” is to have fields, such as “id: …”.", line: line)
                return nil
            }
            return Fields(mapping, line: line, file: file)
        }
    }

    /// Fields inside a field.
    public func group(_ name: String) -> Fields? {
        guard let (line, node) = values[name] else { return nil }
        guard let mapping = node.mapping else {
            file.report("“\(name)” is to have fields of its own.", line: line)
            return nil
        }
        return Fields(mapping, line: line, file: file)
    }

    /// A short name for use in files and addresses: letters, digits and hyphens.
    public func identifier(_ name: String = "id") -> String {
        let text = text(name)
        if !text.isEmpty, text.wholeMatch(of: #/[A-Za-z0-9][A-Za-z0-9-]{0,39}/#) == nil {
            report("“\(text)” is not a short name; letters, digits and hyphens were expected.", at: name)
        }
        return text
    }

    /// `a`, `b` and `c`, for sentences about what was expected.
    static func listed(_ words: [String]) -> String {
        words.isEmpty ? "none" : Words.list(words.map(Words.quoted))
    }
}

extension Fields {
    /// Whether a field is a list of plain texts, and not of entries with fields.
    func isListOfTexts(_ name: String) -> Bool {
        values[name]?.node.sequence?.allSatisfy { $0.scalar != nil } ?? (values[name]?.node.scalar != nil)
    }
}

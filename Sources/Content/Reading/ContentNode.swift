import Base
import Formats
import Yams

/// A spot in a content file that knows its line, so that whatever is wrong there can be named.
struct ContentNode {
    let node: Node
    let file: String

    init(_ node: Node, file: String) {
        self.node = node
        self.file = file
    }

    /// The top of a file.
    ///
    /// - Throws: `InputProblem` where the text is no YAML or empty.
    init(text: String, file: String) throws {
        self.file = file
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw InputProblem(file: file, "the file is empty.")
            }
            self.node = node
        } catch let error as YamlError {
            throw InputProblem(file: file, "this is not YAML: \(error)")
        }
    }

    func problem(_ sentence: String) -> InputProblem {
        InputProblem(file: file, line: node.mark?.line, sentence)
    }

    /// Refuses names that nobody reads: most are misspelt.
    func expect(only names: [String]) throws {
        guard let mapping = node.mapping else { throw problem("fields were expected: \(Words.list(names)).") }
        for key in mapping.keys {
            let name = key.string ?? ""
            guard names.contains(name) else {
                throw InputProblem(
                    file: file, line: key.mark?.line,
                    "“\(name)” is not known here; there are \(Words.list(names)).")
            }
        }
    }

    func field(_ name: String) -> ContentNode? {
        guard node.mapping != nil, let child = node[name] else { return nil }
        return ContentNode(child, file: file)
    }

    /// A text that must be there.
    func text(_ name: String) throws -> String {
        guard let text = try optionalText(name) else { throw problem("“\(name)” is missing.") }
        return text
    }

    func optionalText(_ name: String) throws -> String? {
        guard let field = field(name) else { return nil }
        guard let text = field.node.scalar?.string, !text.isEmpty else {
            throw field.problem("“\(name)” must be a text.")
        }
        return text
    }

    /// A number; nil where the field is not there.
    func number(_ name: String) throws -> Double? {
        guard let text = try optionalText(name) else { return nil }
        guard let value = Double(text) else {
            throw field(name)?.problem("“\(name)” is “\(text)”; a number was expected.")
                ?? problem("a number was expected.")
        }
        return value
    }

    func flag(_ name: String) throws -> Bool {
        switch try optionalText(name) {
        case nil, "false": return false
        case "true": return true
        case let text?:
            throw field(name)?.problem("“\(name)” is “\(text)”; true or false was expected.")
                ?? problem("true or false was expected.")
        }
    }

    /// One of several words.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type
    ) throws -> Choice where Choice.RawValue == String {
        let text = try text(name)
        guard let choice = Choice(rawValue: text) else {
            throw field(name)?.problem(
                "“\(name)” is “\(text)”; \(Words.list(Choice.allCases.map(\.rawValue), conjunction: "or")) was expected."
            )
                ?? problem("a known word was expected.")
        }
        return choice
    }

    /// The items of a list; none where the field is not there.
    func list(_ name: String) throws -> [ContentNode] {
        guard let field = field(name) else { return [] }
        guard let items = field.node.sequence else { throw field.problem("“\(name)” must be a list.") }
        return items.map { ContentNode($0, file: file) }
    }

    func texts(_ name: String) throws -> [String] {
        try list(name).map { item in
            guard let text = item.node.scalar?.string else { throw item.problem("a text was expected.") }
            return text
        }
    }
}

import Formats
import Foundation
import Yams

/// A text file of content while it is read: what it says, line by line, and everything that is wrong with it.
///
/// A mistake does not end the reading. Each is noted with its line and what was expected, so that a person who writes
/// an instrument or a register mends the whole file in one go.
///
/// ```swift
/// let file = try ContentFile(text: "title: Trust\n", name: "trust.yaml")
/// let title = file.fields.text("title")
/// file.fields.allow(["title"])
/// try file.throwProblems()
/// ```
public final class ContentFile {
    public let name: String
    private let mapping: Node.Mapping
    private var problems: [InputProblem] = []

    /// - Throws: `InputProblem` where the text is not YAML, or no list of fields.
    public init(text: String, name: String) throws {
        self.name = name
        let node: Node?
        do {
            node = try compose(yaml: text)
        } catch let error as YamlError {
            throw InputProblem(file: name, line: error.line, "this is not YAML: \(error.sentence)")
        }
        guard case .mapping(let mapping)? = node else {
            throw InputProblem(file: name, line: 1, "fields were expected, one a line, such as “title: Trust”.")
        }
        self.mapping = mapping
    }

    /// The fields of the whole file.
    public var fields: Fields { Fields(mapping, line: 1, file: self) }

    public convenience init(_ url: URL) throws {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            throw InputProblem(file: url.lastPathComponent, "the file cannot be read as UTF-8 text.")
        }
        try self.init(text: text, name: url.lastPathComponent)
    }

    public func report(_ sentence: String, line: Int?) {
        problems.append(InputProblem(file: name, line: line, sentence))
    }

    /// Ends the reading where anything was wrong, with all of it in the order of the file.
    public func throwProblems() throws {
        try InputProblems(problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }).throwIfAny()
    }
}

extension YamlError {
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        case .reader(_, let offset?, _, let yaml): yaml.prefix(offset).count { $0.isNewline } + 1
        default: nil
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            "\(problem)\(problem.contains("mapping values") ? "; a text with a colon in it stands in quotes" : "")."
        case .duplicatedKeysInMapping(let duplicates, _):
            "\(duplicates.sorted().map { "“\($0)”" }.joined(separator: ", ")) stands here twice."
        case .reader(let problem, _, _, _): "\(problem)."
        default: "the text cannot be read."
        }
    }
}

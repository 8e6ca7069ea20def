import Base

/// What is wrong with a file, and where: one sentence for the person who has to mend it.
///
/// ```
/// flows.csv, line 1,204, column “count”: “12a” is not a whole number of people.
/// ```
public struct InputProblem: ReportableError, Hashable, Sendable {
    /// Name of the file as the user gave it, without its folder.
    public var file: String
    /// Line in the file, from 1.
    public var line: Int?
    /// Title of the column.
    public var column: String?
    /// What was found and what was expected; ends with a full stop.
    public var sentence: String

    public init(file: String, line: Int? = nil, column: String? = nil, _ sentence: String) {
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
    }

    public var category: ErrorCategory { .invalidInput }

    public var description: String {
        var place = file
        if let line { place += ", line \(Words.number(line))" }
        if let column { place += ", column “\(column)”" }
        return "\(place): \(sentence)"
    }
}

/// Everything that is wrong with a file, so that it can be mended in one go.
public struct InputProblems: ReportableError, Hashable, Sendable {
    /// The first problems in the order of the file, at most `limit`.
    public private(set) var shown: [InputProblem] = []
    /// How many there are in all.
    public private(set) var count = 0

    /// A file with thousands of bad rows is better described by its first few.
    public static let limit = 20

    public init(_ problems: [InputProblem] = []) {
        for problem in problems { add(problem) }
    }

    public mutating func add(_ problem: InputProblem) {
        count += 1
        if shown.count < Self.limit { shown.append(problem) }
    }

    /// Ends the reading of a file in which something was wrong.
    public func throwIfAny() throws {
        if count == 1, let only = shown.first { throw only }
        if count > 1 { throw self }
    }

    public var category: ErrorCategory { .invalidInput }

    public var description: String {
        let more = count - shown.count
        let lines = shown.map(\.description) + (more > 0 ? ["… and \(Words.number(more)) more like these."] : [])
        return lines.joined(separator: "\n")
    }
}

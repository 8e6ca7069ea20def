import Formats
import Store

extension InputProblem {
    /// What the store says of something in a file, with where it stands.
    init(file: String, line: Int? = nil, column: String? = nil, _ problem: ContentProblem) {
        let sentence = problem.description
        self.init(file: file, line: line, column: column, sentence.prefix(1).lowercased() + sentence.dropFirst())
    }

    static func unknownArea(_ code: String, in file: String, line: Int? = nil) -> InputProblem {
        InputProblem(file: file, line: line, "“\(code)” is not an area of this locality.")
    }
}

/// Something wrong with what a model was given: where it stands, and in one sentence what was found and expected.
public struct ModelProblem: Hashable, Sendable, CustomStringConvertible {
    /// `councils, row 3 (Selby), charge`.
    public let place: String
    public let sentence: String

    public init(_ place: String, _ sentence: String) {
        self.place = place
        self.sentence = sentence
    }

    public var description: String { place.isEmpty ? sentence : "\(place): \(sentence)" }
}

/// All that is wrong, not only the first.
public struct ModelProblems: Error, Hashable, Sendable, CustomStringConvertible {
    public var problems: [ModelProblem]

    public init(_ problems: [ModelProblem]) { self.problems = problems }
    public init(_ place: String, _ sentence: String) { problems = [ModelProblem(place, sentence)] }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

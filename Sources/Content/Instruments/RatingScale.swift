/// Steps from one end to the other on which people place an answer, each with a word and a plain sentence.
public struct RatingScale: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        /// “Communicate”
        public var word: String
        /// “We tell each other what we do, mostly where we have to.”
        public var meaning: String

        public init(word: String, meaning: String) {
            self.word = word
            self.meaning = meaning
        }
    }

    public var id: String
    public var title: String
    /// First to last; an answer is the number of its step, from 1.
    public var steps: [Step]

    public init(id: String, title: String, steps: [Step]) {
        self.id = id
        self.title = title
        self.steps = steps
    }

    /// The word of a step; the number where there is none.
    public func word(_ step: Int) -> String {
        steps.indices.contains(step - 1) ? steps[step - 1].word : "\(step)"
    }
}

extension RatingScale {
    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["id", "title", "steps", "source"])
        id = fields.identifier()
        title = fields.text("title")
        steps = fields.entries("steps").map { step in
            step.allow(["word", "meaning"])
            return Step(word: step.text("word"), meaning: step.optionalText("meaning") ?? "")
        }
        if !(2...10).contains(steps.count) {
            fields.report("a scale has two to ten steps; here are \(steps.count).", at: "steps")
        }
        try file.throwProblems()
    }

    /// Every scale of the toolkit and of the council's own folder, by id.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [String: RatingScale] {
        let scales = try folders.all("scales", id: \RatingScale.id) { try RatingScale($0) }
        return Dictionary(uniqueKeysWithValues: scales.map { ($0.id, $0) })
    }
}

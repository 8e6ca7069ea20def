import Evidence

/// A number that says much, in large print, and what it is, in small.
struct Headline: Sendable {
    let figure: String
    let words: String
    let mark: Mark

    init(_ figure: String, _ words: String, _ source: Source?) {
        self.figure = figure
        self.words = words
        self.mark = Mark(source: source)
    }
}

/// The number of a source, where the text before it is no figure.
struct Mark: Hashable, Sendable {
    let source: Source?
}

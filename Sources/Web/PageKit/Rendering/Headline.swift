import Figures

/// A number that says much, in large print, and what it is, in small.
package struct Headline: Sendable {
    package let figure: String
    package let words: String
    package let mark: Mark

    package init(_ figure: String, _ words: String, _ source: Source?) {
        self.figure = figure
        self.words = words
        self.mark = Mark(source: source)
    }
}

/// The number of a source, where the text before it is no figure.
package struct Mark: Hashable, Sendable {
    package let source: Source?

    package init(source: Source?) {
        self.source = source
    }
}

extension Headline: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("figure", \.figure), .init("words", \.words), .init("mark", \.mark),
    ]
}

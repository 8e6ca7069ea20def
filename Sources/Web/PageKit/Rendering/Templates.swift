import Mustache

/// The templates of all pages, joined from those of each target.
package struct Templates: Sendable {
    private let library: MustacheLibrary

    /// - Parameter texts: each template under its name.
    package init(_ texts: [String: String]) throws {
        var library = MustacheLibrary()
        for (name, text) in texts {
            // Values come escaped from ``Rendering``, so the library is told not to escape them again. (Its own escaping
            // goes by character, and a quotation mark under a combining accent would pass it and end an attribute.)
            try library.register("{{% CONTENT_TYPE:TEXT}}" + text, named: name)
        }
        self.library = library
    }

    /// A part of a page by itself, to be put in the place of what stands there.
    package func fragment(_ part: some TemplateRecord, template: String) -> String {
        var rendering = Rendering()
        guard let text = library.render(rendering.values(of: part), withTemplate: template) else {
            preconditionFailure("There is no template “\(template).mustache” among the pages.")
        }
        return text
    }

    /// The template with the values of a page in it, inside the frame.
    ///
    /// The page is rendered before the frame, because what it cites becomes the list of sources at its end, and what it
    /// says is what the frame explains.
    ///
    /// - Parameter frame: what stands around a page that says these passages.
    package func page<Frame: TemplateRecord>(
        _ page: some TemplateRecord, template: String, frame: (_ passages: [String]) -> Frame
    ) -> String {
        var rendering = Rendering()
        let values = rendering.values(of: page)
        var tree = rendering.values(of: frame(rendering.passages))
        tree["page"] = values
        tree["sources"] = rendering.sources.cited.isEmpty ? nil : rendering.sources.html
        guard let text = library.render(tree, withTemplate: template) else {
            preconditionFailure("There is no template “\(template).mustache” among the pages.")
        }
        return text
    }
}

/// A document, and the page in it.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
    public var document: String
    public var page: Int?

    public init(document: String, page: Int?) { (self.document, self.page) = (document, page) }

    /// “Toolkit 2018, p. 93”.
    public var description: String { page.map { "\(document), p. \($0)" } ?? document }
}

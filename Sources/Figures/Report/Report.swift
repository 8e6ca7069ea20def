/// A document of findings: the evidence pack, in which every figure names its source.
///
/// ```swift
/// let report = Report(
///     title: "Six of 466 plans leave every council above 300,000", place: "Dorset", date: "14 November 2018",
///     sections: [
///         .init("The approved plan is second by equal size", [.paragraph(finding), .picture(map), .table(scores)])
///     ])
/// let page = try report.html()     // one file, whole in itself
/// ```
public struct Report: Sendable {
    /// One finding with what shows it.
    public struct Section: Sendable {
        /// The finding in a sentence.
        public var heading: String
        public var blocks: [Block]
        /// What the finding is about, where its sentence alone does not tell: the tool or the case.
        public var about: String?

        public init(_ heading: String, _ blocks: [Block], about: String? = nil) {
            self.heading = heading
            self.blocks = blocks
            self.about = about
        }
    }

    public enum Block: Sendable {
        case paragraph(Prose)
        case list([Prose])
        /// A heading inside the section.
        case heading(String)
        case facts([Fact])
        /// A map or a chart; the numbers behind it are printed at the end.
        case picture(any Picture)
        case table(Table)
        /// A matrix; its cells are printed as a table at the end.
        case matrix(Matrix)
        /// Cards under headings; a document prints them as a table.
        case board(Board)
        case note(Prose)
    }

    /// One number set large, and what it means.
    public struct Fact: Hashable, Sendable {
        public var value: Prose
        public var words: Prose

        public init(_ value: Prose, _ words: Prose) {
            self.value = value
            self.words = words
        }

        public init(_ figure: Figure, _ words: Prose) { self.init("\(figure)", words) }
    }

    public var title: String
    /// "Dorset"
    public var place: String
    /// When it was made, as it should read: "14 November 2018".
    public var date: String
    /// Which year's criteria, rates and names hold: "2018".
    public var profile: String?
    /// The whole in two or three sentences.
    public var lede: Prose?
    public var sections: [Section]
    /// How the findings were worked out.
    public var methods: [Section]

    public init(
        title: String, place: String, date: String, profile: String? = nil, lede: Prose? = nil, sections: [Section],
        methods: [Section] = []
    ) {
        self.title = title
        self.place = place
        self.date = date
        self.profile = profile
        self.lede = lede
        self.sections = sections
        self.methods = methods
    }
}

/// A base map with colours that mean something: a plan in groups, a statistic in classes, or outlines alone.
///
/// ```swift
/// let map = Map(
///     "Two councils of nearly equal size", base: base,
///     classes: [
///         .init("Bournemouth, Christchurch and Poole", codes: conurbation, note: "\(Figure(395_638, .people))"),
///         .init("Dorset", codes: rest, note: "\(Figure(375_051, .people))"),
///     ])
/// map.svg(id: "plan")      // the drawing
/// map.table                // area, council
/// ```
public struct Map: Picture {
    public enum Kind: Hashable, Sendable {
        /// Areas that belong together: colours without order, a thick border between groups.
        case groups
        /// A statistic: light to dark in the order of the classes, the same thin border everywhere.
        case classes
        /// Shapes alone.
        case outline
    }

    /// A group or a class: areas of one colour.
    public struct Class: Hashable, Sendable {
        public var title: String
        public var codes: [String]
        /// Beside the title in the legend: "395,638 people".
        public var note: Prose?
        /// `nil`: the next of the palette.
        public var fill: Fill?

        public init(_ title: String, codes: [String], note: Prose? = nil, fill: Fill? = nil) {
            self.title = title
            self.codes = codes
            self.note = note
            self.fill = fill
        }
    }

    /// A line around some of the areas, such as a labour market across councils.
    public struct Outline: Hashable, Sendable {
        public var title: String
        public var codes: [String]

        public init(_ title: String, codes: [String]) {
            self.title = title
            self.codes = codes
        }
    }

    public var title: String
    public var base: BaseMap
    public var classes: [Class]
    public var style: Kind
    /// For those who do not see the map; `nil`: the classes and their areas, in words.
    public var summary: String?
    public var source: Source?
    public var note: Prose?
    /// A figure of each area, by code: shown on hover and in the table.
    public var figures: [String: Figure] = [:]
    /// What these figures are, as the heading of their column.
    public var figureTitle = "Figure"
    /// Lines around sets of areas, on top: one geography upon another.
    public var outlines: [Outline] = []
    /// Whether every area is drawn by itself, can be pointed at and has its border. Above 1,500 areas, where borders would be
    /// all there is to see, a class is drawn as one shape; the map is smaller by far.
    public var showsEveryArea: Bool
    /// Whether areas carry their names.
    public var hasLabels = true
    /// Where an area leads when it is touched, by code.
    public var addresses: [String: String] = [:]
    /// Whether a script may repaint it.
    ///
    /// Each area carries `data-code` and, in a class, `data-class` (its position in `classes`); the group of areas carries
    /// `data-fills`, what to write into `fill` for each class; each border carries `data-between`, the codes on its two
    /// sides, and is seen by its `visibility` only where these are of two classes.
    public var isPaintable = false

    public init(
        _ title: String, base: BaseMap, classes: [Class] = [], style: Kind = .groups, source: Source? = nil,
        note: Prose? = nil
    ) {
        self.title = title
        self.base = base
        self.classes = classes
        self.style = style
        self.source = source
        self.note = note
        showsEveryArea = base.places.count <= 1500
    }

    public var kind: String { "map" }

    /// Small, for lists of plans: no labels.
    public func mini() -> Map {
        var copy = self
        copy.hasLabels = false
        return copy
    }

    /// The class of each area, as a position in `classes`; `nil` where none holds it. Where two do, the first counts.
    func classIndices() -> [Int?] {
        var indices = [Int?](repeating: nil, count: base.places.count)
        for (classIndex, group) in classes.enumerated() {
            for area in group.codes.compactMap(base.index(of:)) where indices[area] == nil {
                indices[area] = classIndex
            }
        }
        return indices
    }

    func fill(of index: Int) -> Fill {
        classes[index].fill ?? (style == .classes ? .step(index, of: classes.count) : .group(index))
    }

    /// One row for each area: what it is called, which class holds it, its figure.
    public var table: Table {
        let indices = classIndices()
        let hasClasses = !classes.isEmpty
        let unit = base.codes.lazy.compactMap { figures[$0]?.unit }.first
        var columns: [Table.Column] = ["Area"]
        if hasClasses { columns.append(.init(style == .groups ? "Group" : "Class")) }
        if !figures.isEmpty { columns.append(.init(figureTitle, unit)) }
        var table = Table(title, columns: columns, source: source)
        for (place, index) in zip(base.places, indices) {
            var row: [Table.Cell] = [.text(place.titles[0])]
            if hasClasses { row.append(index.map { .text(classes[$0].title) } ?? .missing(noneTitle)) }
            if !figures.isEmpty { row.append(figures[place.code].map(Table.Cell.figure) ?? .missing("no figure")) }
            table.append(row)
        }
        return table
    }

    /// What is said of an area that no class holds.
    var noneTitle: String { style == .groups ? "in no group" : "no figure" }
}

/// An area to be drawn: its shape, its code, and what it is called.
public struct MapArea: Hashable, Sendable {
    /// Closed or not; the last point may repeat the first.
    public typealias Ring = [Point]
    /// An outer ring, then its holes.
    public typealias Polygon = [Ring]

    /// GSS code, or any code unique on the map.
    public var code: String
    /// In full: shown on hover, read aloud, and the first label tried.
    public var title: String
    /// Shorter names that may be drawn where the title has no room, longest first.
    public var shortTitles: [String]
    public var polygons: [Polygon]

    public init(code: String, title: String, shortTitles: [String] = [], polygons: [Polygon]) {
        self.code = code
        self.title = title
        self.shortTitles = shortTitles
        self.polygons = polygons
    }

    /// An area that stands as one hexagon among others; draw it with plane coordinates.
    public init(code: String, title: String, shortTitles: [String] = [], hexagon: Hexagon) {
        self.init(code: code, title: title, shortTitles: shortTitles, polygons: [[hexagon.corners]])
    }
}

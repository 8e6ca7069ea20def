import Foundation

/// Areas fitted into a drawing, ready to be coloured in many ways: the costly part of a map, done once.
///
/// ```swift
/// let base = BaseMap(districts)                       // longitude and latitude
/// let plan = Map("Two councils", base: base, classes: [conurbation, rest])
/// ```
///
/// Longitude and latitude become a plane by the equirectangular projection at the middle latitude, true in shape and
/// distance to about one part in a thousand over an English county.
public struct BaseMap: Sendable {
    public enum Coordinates: Sendable {
        /// Longitude and latitude (WGS 84).
        case degrees
        /// Metres of a grid, or hexagons.
        case plane
    }

    struct Place: Sendable {
        var code: String
        var titles: [String]
    }

    public let width: Double
    public let height: Double
    let places: [Place]
    let topology: Topology
    private let indices: [String: Int]

    /// - Parameters:
    ///   - areas: each with a code of its own. Neighbours must share the points of their border exactly, as coverages
    ///     published by ONS do; where they do not, the border is drawn as two coasts.
    ///   - width: of the drawing, in its own unit; text is drawn 13 high.
    ///   - maxHeight: a tall map becomes narrower instead of longer.
    ///   - detail: how far a line may stray to be shorter, in the same unit.
    public init(
        _ areas: [MapArea], coordinates: Coordinates = .degrees, width: Double = 560, maxHeight: Double = 600,
        detail: Double = 0.3
    ) {
        let fit = Fit(areas, coordinates: coordinates, width: width, maxHeight: maxHeight)
        self.width = fit.width
        self.height = fit.height
        places = areas.map { Place(code: $0.code, titles: [$0.title] + $0.shortTitles) }
        indices = Dictionary(areas.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        topology = Topology(
            areas: areas.map { $0.polygons.joined().compactMap { fit.ring($0) } }, tolerance: detail * 10)
    }

    /// Codes of the areas, in the order given.
    public var codes: [String] { places.map(\.code) }

    public func title(of code: String) -> String? { indices[code].map { places[$0].titles[0] } }

    func index(of code: String) -> Int? { indices[code] }

    /// The rings of an area as path data.
    func path(of area: Int) -> String {
        var writer = PathWriter()
        for ring in topology.rings[area] { writer.add(topology.points(of: ring), isClosed: true) }
        return writer.data
    }

    /// The lines that satisfy a condition on the areas along them, as path data.
    func borders(where isDrawn: (_ sides: [Int]) -> Bool) -> String {
        var writer = PathWriter()
        for (line, sides) in zip(topology.lines, topology.sides) where isDrawn(sides) {
            writer.add(line, isClosed: false)
        }
        return writer.data
    }
}

/// From the coordinates of the areas to those of the drawing.
private struct Fit {
    let width: Double
    let height: Double
    private let origin: Point
    private let scale: Point
    private static let margin = 6.0

    init(_ areas: [MapArea], coordinates: BaseMap.Coordinates, width: Double, maxHeight: Double) {
        var (west, east, south, north) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
        for point in areas.lazy.flatMap({ $0.polygons.lazy.joined().joined() }) where Self.isDrawable(point) {
            (west, east) = (min(west, point.x), max(east, point.x))
            (south, north) = (min(south, point.y), max(north, point.y))
        }
        guard west <= east else {
            (self.width, height, origin, scale) = (width, 2 * Self.margin, Point(x: 0, y: 0), Point(x: 1, y: 1))
            return
        }
        let squeeze = coordinates == .degrees ? cos((south + north) / 2 * .pi / 180) : 1
        let span = Point(x: max((east - west) * squeeze, 1e-9), y: max(north - south, 1e-9))
        let room = Point(x: width - 2 * Self.margin, y: maxHeight - 2 * Self.margin)
        let factor = min(room.x / span.x, room.y / span.y)
        self.width = (span.x * factor + 2 * Self.margin).rounded(.up)
        height = (span.y * factor + 2 * Self.margin).rounded(.up)
        origin = Point(x: west, y: north)
        scale = Point(x: squeeze * factor, y: factor)
    }

    /// Open, without points that fall upon each other; `nil` for what would be a line or a dot.
    func ring(_ ring: MapArea.Ring) -> [GridPoint]? {
        var points: [GridPoint] = []
        for point in ring where Self.isDrawable(point) {
            let x = (point.x - origin.x) * scale.x + Self.margin
            let y = (origin.y - point.y) * scale.y + Self.margin
            let onGrid = GridPoint(x: Int32((x * 10).rounded()), y: Int32((y * 10).rounded()))
            if onGrid != points.last { points.append(onGrid) }
        }
        if points.count > 1, points.first == points.last { points.removeLast() }
        return points.count > 2 ? points : nil
    }

    private static func isDrawable(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }
}

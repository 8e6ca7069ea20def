/// A cell for each area, so that a map of equal hexagons still reads as the place: neighbours touch, north is up.
///
/// Points are first spread until neighbours lie one cell apart in their true direction, then given the cells that move them
/// least in all – more than ``mostExact`` of them the nearest free ones – then improved by moves and swaps as long as any
/// helps. It is a good layout, not a proven best one. The same input gives the same layout.
///
/// ```swift
/// let layout = HexagonLayout(of: districts)
/// layout.neighboursKept          // 0.85: of all pairs of neighbours, how many still touch
/// let base = BaseMap(layout.areas(districts), coordinates: .plane)
/// ```
public struct HexagonLayout: Hashable, Sendable {
    /// One for each area, in the order given; no two alike.
    public private(set) var cells: [Hexagon]
    /// Share of all pairs of neighbours that still touch, 0…1; `nil` where nobody has a neighbour.
    public let neighboursKept: Double?

    /// Up to so many areas cells are assigned exactly and improved in five ways; of more in one way, and not to the end.
    static let mostExact = 400

    /// - Parameters:
    ///   - points: the middle of each area, `x` to the east and `y` to the north in the same unit.
    ///   - neighbours: pairs of positions in `points`.
    public init(points: [Point], neighbours: [(Int, Int)]) {
        let spread = HexagonSpread(points: points, neighbours: neighbours)
        let start = HexagonAssignment.cells(nearest: spread.points)
        // A search by small steps ends where its first steps led; a few different fines lead to different ends.
        let isLarge = points.count > Self.mostExact
        let fits = (isLarge ? [8.0] : [2.0, 4, 8, 16, 32]).map { fine in
            var fit = HexagonFit(spread: spread, cells: start, fine: fine)
            fit.improve(rounds: isLarge ? max(2, 100_000 / points.count) : 60)
            return Self.fromOrigin(fit.cells)
        }
        let kept = fits.map { cells in neighbours.count { cells[$0.0].isBeside(cells[$0.1]) } }
        // Among equals the first, whose fine bends directions least.
        let best = kept.indices.min { kept[$0] > kept[$1] } ?? 0
        cells = fits[best]
        neighboursKept = neighbours.isEmpty ? nil : Double(kept[best]) / Double(neighbours.count)
    }

    /// From points alone: those that lie close to each other are neighbours.
    public init(points: [Point]) { self.init(points: points, neighbours: PointNeighbours.pairs(of: points)) }

    /// From shapes: middles and neighbours are taken from them.
    public init(of areas: [MapArea], coordinates: BaseMap.Coordinates = .degrees) {
        let base = BaseMap(areas, coordinates: coordinates)
        let middles = base.places.indices.map { base.middle(of: $0) ?? Point(x: 0, y: 0) }
        self.init(
            points: middles.map { Point(x: $0.x, y: -$0.y) }, neighbours: base.linesBetweenNeighbours().map(\.pair))
    }

    /// The same areas as hexagons, for a base map with plane coordinates.
    public func areas(_ areas: [MapArea]) -> [MapArea] {
        zip(areas, cells).map { area, cell in
            MapArea(code: area.code, title: area.title, shortTitles: area.shortTitles, hexagon: cell)
        }
    }

    /// Columns and rows from zero; rows move by even numbers, for odd rows stand half a cell to the east.
    private static func fromOrigin(_ cells: [Hexagon]) -> [Hexagon] {
        let west = cells.map(\.column).min() ?? 0
        let north = (cells.map(\.row).min() ?? 0) & ~1
        return cells.map { Hexagon(column: $0.column - west, row: $0.row - north) }
    }
}

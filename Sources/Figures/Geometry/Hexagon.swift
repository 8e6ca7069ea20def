/// A cell of a hexagon map: pointy top, rows from north to south, every odd row half a cell to the east.
///
/// The numbering is that of the "odd-r" layout of hexagon maps published as HexJSON.
public struct Hexagon: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// In a plane where the side of a hexagon is one.
    public var centre: Point { Self.point(acrossHalves: acrossHalves, downHalves: 3 * row) }

    /// The six corners; those shared by neighbours are equal to the last bit.
    var corners: [Point] {
        [(0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1)].map { across, down in
            Self.point(acrossHalves: acrossHalves + across, downHalves: 3 * row + down)
        }
    }

    /// The six cells around this one.
    public var neighbours: [Hexagon] {
        let shift = row & 1
        return [(-1, 0), (1, 0), (shift - 1, -1), (shift, -1), (shift - 1, 1), (shift, 1)].map { across, down in
            Hexagon(column: column + across, row: row + down)
        }
    }

    package func isBeside(_ other: Hexagon) -> Bool {
        let (down, across) = (abs(row - other.row), abs(acrossHalves - other.acrossHalves))
        return down == 0 ? across == 2 : down == 1 && across == 1
    }

    /// The cells that many steps away, each once; itself for none.
    package func ring(_ steps: Int) -> [Hexagon] {
        guard steps > 0 else { return [self] }
        // Along the six sides, from the western corner on: a step south-east moves one half to the east, and so on.
        let sides = [(1, 1), (2, 0), (1, -1), (-1, -1), (-2, 0), (-1, 1)]
        var (across, down) = (acrossHalves - 2 * steps, row)
        return sides.flatMap { side in
            (0..<steps).map { _ in
                defer { (across, down) = (across + side.0, down + side.1) }
                return Hexagon(column: (across - (down & 1)) / 2, row: down)
            }
        }
    }

    /// All cells one to three steps away, in a fixed order.
    package var near: [Hexagon] {
        (row & 1 == 0 ? Self.nearEven : Self.nearOdd).map {
            Hexagon(column: column + $0.column, row: row - (row & 1) + $0.row)
        }
    }

    private static let nearEven = offsets(around: Hexagon(column: 0, row: 0))
    private static let nearOdd = offsets(around: Hexagon(column: 0, row: 1))

    private static func offsets(around cell: Hexagon) -> [Hexagon] {
        (1...3).flatMap(cell.ring).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// Position from the west in half widths: whole numbers, so that neighbours agree about their corners.
    private var acrossHalves: Int { 2 * column + (row & 1) }

    private static func point(acrossHalves: Int, downHalves: Int) -> Point {
        Point(x: Double(acrossHalves) * 0.866_025_403_784_438_6, y: -Double(downHalves) * 0.5)
    }
}

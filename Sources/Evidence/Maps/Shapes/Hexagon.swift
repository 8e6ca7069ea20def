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

    /// Position from the west in half widths: whole numbers, so that neighbours agree about their corners.
    private var acrossHalves: Int { 2 * column + (row & 1) }

    private static func point(acrossHalves: Int, downHalves: Int) -> Point {
        Point(x: Double(acrossHalves) * 0.866_025_403_784_438_6, y: -Double(downHalves) * 0.5)
    }
}

/// Points spread evenly: neighbours one cell apart in their true direction, as far as all of them can be.
///
/// Each point is moved to the mean of the places its neighbours want for it, again and again (Gauss–Seidel on the least
/// squares); a weak pull to its true place keeps islands where they belong.
struct HexagonSpread {
    /// From centre to centre, where the side of a hexagon is one.
    static let step = 1.732_050_807_568_877_2

    /// Where each area would like to stand.
    private(set) var points: [Point]
    /// For each area its neighbours and the way to them, one step long.
    let wishes: [[(other: Int, way: Point)]]

    init(points: [Point], neighbours: [(Int, Int)]) {
        var wishes = [[(other: Int, way: Point)]](repeating: [], count: points.count)
        for (a, b) in neighbours where a != b {
            let way = Self.way(from: points[a], to: points[b])
            wishes[a].append((b, way))
            wishes[b].append((a, Point(x: -way.x, y: -way.y)))
        }
        self.wishes = wishes
        let scale = Self.scale(points, neighbours)
        let home = points.map { Point(x: $0.x * scale, y: $0.y * scale) }
        self.points = home
        settle(home: home)
    }

    private mutating func settle(home: [Point]) {
        let pull = 0.05
        for _ in 0..<300 {
            for area in points.indices {
                var sum = Point(x: home[area].x * pull, y: home[area].y * pull)
                for (other, way) in wishes[area] {
                    sum = Point(x: sum.x + points[other].x - way.x, y: sum.y + points[other].y - way.y)
                }
                let weight = pull + Double(wishes[area].count)
                points[area] = Point(x: sum.x / weight, y: sum.y / weight)
            }
        }
    }

    private static func way(from a: Point, to b: Point) -> Point {
        let length = a.distance(to: b)
        // Two areas in one place: to the east is as good as anywhere.
        guard length > 0 else { return Point(x: step, y: 0) }
        return Point(x: (b.x - a.x) / length * step, y: (b.y - a.y) / length * step)
    }

    /// So that the middle pair of neighbours lies one step apart; without neighbours, so that all find a cell of their own.
    private static func scale(_ points: [Point], _ neighbours: [(Int, Int)]) -> Double {
        let distances = neighbours.map { points[$0.0].distance(to: points[$0.1]) }.filter { $0 > 0 }.sorted()
        if !distances.isEmpty { return step / distances[distances.count / 2] }
        guard let box = Box(around: points), box.width + box.height > 0 else { return 1 }
        return step * Double(points.count).squareRoot() / max(box.width, box.height)
    }
}

import Foundation

/// Points spread evenly: neighbours one cell apart in their true direction, as far as all of them can be.
///
/// Each point is moved to the mean of the places its neighbours want for it, again and again (Gauss–Seidel on the least
/// squares, relaxed beyond it where they are many); a weak pull to its true place keeps islands where they belong.
///
/// - SeeAlso: Young (1950), *Iterative methods for solving partial difference equations*, for the relaxation.
struct HexagonSpread {
    /// From centre to centre, where the side of a hexagon is one.
    static let step = 1.732_050_807_568_877_2

    /// Where each area would like to stand.
    private(set) var points: [Point]
    /// For each area its neighbours and the way to them, one step long.
    let wishes: [[(other: Int, way: Point)]]

    init(points: [Point], neighbours: [(Int, Int)]) {
        let isLarge = points.count > HexagonLayout.mostExact
        var wishes = [[(other: Int, way: Point)]](repeating: [], count: points.count)
        let bridges = isLarge ? Self.bridges(between: points, neighbours) : []
        for (a, b) in neighbours + bridges where a != b {
            let way = Self.way(from: points[a], to: points[b])
            wishes[a].append((b, way))
            wishes[b].append((a, Point(x: -way.x, y: -way.y)))
        }
        self.wishes = wishes
        let scale = Self.scale(points, isLarge ? [] : neighbours)
        let home = points.map { Point(x: $0.x * scale, y: $0.y * scale) }
        self.points = home
        settle(home: home)
    }

    private mutating func settle(home: [Point]) {
        // Of many areas those in towns stand so close that they must be able to push the others far away.
        let isLarge = points.count > HexagonLayout.mostExact
        let pull = isLarge ? 0.05 * Double(HexagonLayout.mostExact) / Double(points.count) : 0.05
        let relaxation = isLarge ? 2 / (1 + sin(.pi / Double(points.count).squareRoot())) : 1
        for _ in 0..<300 {
            for area in points.indices {
                var sum = Point(x: home[area].x * pull, y: home[area].y * pull)
                for (other, way) in wishes[area] {
                    sum = Point(x: sum.x + points[other].x - way.x, y: sum.y + points[other].y - way.y)
                }
                let weight = pull + Double(wishes[area].count)
                let (x, y) = (points[area].x, points[area].y)
                points[area] = Point(
                    x: x + relaxation * (sum.x / weight - x), y: y + relaxation * (sum.y / weight - y))
            }
        }
    }

    /// From each piece that hangs together, but the largest, to the nearest area of another: many areas are spread far, and an
    /// island goes with its coast.
    private static func bridges(between points: [Point], _ neighbours: [(Int, Int)]) -> [(Int, Int)] {
        var beside = [[Int]](repeating: [], count: points.count)
        for (a, b) in neighbours {
            beside[a].append(b)
            beside[b].append(a)
        }
        var piece = [Int?](repeating: nil, count: points.count)
        var pieces: [[Int]] = []
        for start in points.indices where piece[start] == nil {
            var members = [start]
            piece[start] = pieces.count
            var next = 0
            while next < members.count {
                for other in beside[members[next]] where piece[other] == nil {
                    piece[other] = pieces.count
                    members.append(other)
                }
                next += 1
            }
            pieces.append(members)
        }
        let largest = pieces.indices.max { pieces[$0].count < pieces[$1].count }
        return pieces.indices.filter { $0 != largest }.compactMap { number in
            var best: (from: Int, to: Int, way: Double)?
            for from in pieces[number] {
                for to in points.indices where piece[to] != number {
                    let way = points[from].distance(to: points[to])
                    if way < best?.way ?? .infinity { best = (from, to, way) }
                }
            }
            return best.map { ($0.from, $0.to) }
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

/// Where the nodes of a network stand: tied ones near each other, all of them apart, the same for the same network.
///
/// Forces after Fruchterman and Reingold (1991), “Graph drawing by force-directed placement”, begun on a circle so that no
/// chance is in it.
package struct NetworkLayout {
    package let places: [Point]

    /// - Parameters:
    ///   - ties: pairs of nodes by their position.
    ///   - box: where they may stand.
    package init(count: Int, ties: [(Int, Int)], in box: Box) {
        let tied = Set(ties.flatMap { [$0.0, $0.1] }).sorted()
        let apart = (0..<count).filter { !tied.contains($0) }
        guard !tied.isEmpty, !apart.isEmpty else {
            places = Self.drawn(count: count, ties: ties, in: box)
            return
        }
        // Nodes that are tied to nobody stand in a column at the side: pushed off by all others they would leave no room.
        let side = box.width * 0.16
        let order = Dictionary(uniqueKeysWithValues: tied.enumerated().map { ($1, $0) })
        let inner = Self.drawn(
            count: tied.count, ties: ties.compactMap { a, b in order[a].flatMap { a in order[b].map { (a, $0) } } },
            in: Box(minX: box.minX, minY: box.minY, maxX: box.maxX - side, maxY: box.maxY))
        var placed = [Point](repeating: box.centre, count: count)
        for (place, node) in zip(inner, tied) { placed[node] = place }
        for (row, node) in apart.enumerated() {
            let share = apart.count == 1 ? 1 : Double(row) / Double(apart.count - 1)
            placed[node] = Point(x: box.maxX, y: box.minY + share * box.height)
        }
        places = placed
    }

    private static func drawn(count: Int, ties: [(Int, Int)], in box: Box) -> [Point] {
        guard count > 1 else { return count == 1 ? [box.centre] : [] }
        var xs = [Double](repeating: 0, count: count)
        var ys = xs
        for node in 0..<count {
            // Halfway round and on by the golden angle, so that nodes that follow each other do not begin beside each other.
            let angle = Double(node) * 2.399_963
            let radius = 0.35 + 0.15 * Double(node) / Double(count)
            xs[node] = 0.5 + radius * cosine(angle)
            ys[node] = 0.5 + radius * cosine(angle - .pi / 2)
        }
        let ideal = 0.9 / Double(count).squareRoot()
        let rounds = count > 80 ? 60 : 200
        for round in 0..<rounds {
            var (dx, dy) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
            for a in 0..<count {
                for b in (a + 1)..<count {
                    let (x, y) = (xs[a] - xs[b], ys[a] - ys[b])
                    let force = ideal * ideal / max(x * x + y * y, 1e-6)
                    dx[a] += x * force
                    dy[a] += y * force
                    dx[b] -= x * force
                    dy[b] -= y * force
                }
                // A weak pull to the middle keeps what is tied to nothing in sight.
                dx[a] -= (xs[a] - 0.5) * 0.4
                dy[a] -= (ys[a] - 0.5) * 0.4
            }
            for (a, b) in ties where a != b {
                let (x, y) = (xs[a] - xs[b], ys[a] - ys[b])
                let force = (x * x + y * y).squareRoot() / ideal
                dx[a] -= x * force
                dy[a] -= y * force
                dx[b] += x * force
                dy[b] += y * force
            }
            let heat = 0.1 * (1 - Double(round) / Double(rounds)) + 0.002
            for node in 0..<count {
                let length = max((dx[node] * dx[node] + dy[node] * dy[node]).squareRoot(), 1e-9)
                xs[node] += dx[node] / length * min(length, heat)
                ys[node] += dy[node] / length * min(length, heat)
            }
        }
        let (west, east) = (xs.min() ?? 0, xs.max() ?? 1)
        let (north, south) = (ys.min() ?? 0, ys.max() ?? 1)
        return (0..<count).map { node in
            Point(
                x: box.minX + (xs[node] - west) / max(east - west, 1e-9) * box.width,
                y: box.minY + (ys[node] - north) / max(south - north, 1e-9) * box.height)
        }
    }
}

/// Labels beside their points, moved up and down as little as keeps them apart.
enum NetworkLabels {
    static func spread(_ boxes: [Box], within range: ClosedRange<Double>) -> [Box] {
        var boxes = boxes
        for _ in 0..<60 {
            var isMoved = false
            for a in boxes.indices {
                for b in boxes.indices.dropFirst(a + 1) where boxes[a].overlaps(boxes[b]) {
                    let (upper, lower) = boxes[a].centre.y <= boxes[b].centre.y ? (a, b) : (b, a)
                    let step = (boxes[upper].maxY - boxes[lower].minY) / 2 + 0.5
                    move(&boxes[upper], by: -step, within: range)
                    move(&boxes[lower], by: step, within: range)
                    isMoved = true
                }
            }
            if !isMoved { break }
        }
        return boxes
    }

    private static func move(_ box: inout Box, by step: Double, within range: ClosedRange<Double>) {
        let height = box.height
        box.minY = min(max(box.minY + step, range.lowerBound), range.upperBound - height)
        box.maxY = box.minY + height
    }
}

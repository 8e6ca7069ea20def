extension BaseMap {
    /// Names where there is room for them: inside the area if they fit, beside it with a line, partly over a neighbour, in
    /// this order; on one line, on two, then shorter names. What has no room at all is left out.
    ///
    /// Small areas choose first, for large ones have more places to go. Names may stand beyond the edge of the base map,
    /// by an eighth of its width on each side; the drawing then grows. Above 150 areas nobody could read them.
    package func labels() -> [MapLabel] {
        guard places.count <= 150 else { return [] }
        let shapes = topology.rings.map { rings in
            AreaShape(rings: rings.map { topology.points(of: $0).map(\.point) })
        }
        let order = shapes.indices.filter { shapes[$0] != nil }.sorted { size(shapes[$0]) < size(shapes[$1]) }
        var placing = LabelPlacing(
            shapes: shapes.compactMap(\.self),
            page: Box(minX: -width / 8, minY: -20, maxX: width * 9 / 8, maxY: height + 20))
        for area in order {
            guard let shape = shapes[area] else { continue }
            let forms = places[area].titles.flatMap(MapLabel.wrappings)
            placing.place(area: area, shape: shape, forms: forms)
        }
        return placing.placed
    }

    private func size(_ shape: AreaShape?) -> Double { shape.map { $0.bounds.width * $0.bounds.height } ?? 0 }
}

/// Greedy placement: each label takes the best place that those before it left.
private struct LabelPlacing {
    let shapes: [AreaShape]
    let page: Box
    var placed: [MapLabel] = []

    mutating func place(area: Int, shape: AreaShape, forms: [[String]]) {
        let middle = shape.middle
        var best: (label: MapLabel, cost: Double)?
        for (rank, lines) in forms.enumerated() {
            for candidate in inside(shape, lines, middle: middle) + beside(shape, lines, middle: middle) {
                let cost = candidate.cost + Double(rank) * 12
                guard cost < best?.cost ?? .infinity, isFree(candidate.box, leader: candidate.leader) else { continue }
                let label = MapLabel(
                    area: area, lines: lines, box: candidate.box, isInside: candidate.isInside,
                    leader: candidate.leader)
                best = (label, cost)
            }
        }
        if let best { placed.append(best.label) }
    }

    private typealias Candidate = (box: Box, leader: (from: Point, to: Point)?, isInside: Bool, cost: Double)

    /// On the area: nothing lost if all of it fits; dearer the more of it lies on others, and not below two thirds.
    private func inside(_ shape: AreaShape, _ lines: [String], middle: Point) -> [Candidate] {
        var candidates: [Candidate] = []
        let reach = Point(x: shape.bounds.width, y: shape.bounds.height)
        for across in -6...6 {
            for down in -6...6 {
                let centre = Point(
                    x: middle.x + reach.x * Double(across) / 14, y: middle.y + reach.y * Double(down) / 14)
                let box = MapLabel.box(of: lines, centre: centre)
                let share = shape.share(of: box)
                guard share >= 0.66 else { continue }
                candidates.append(
                    (box, nil, share == 1, centre.distance(to: middle) * 0.1 + (share < 1 ? 40 + (1 - share) * 60 : 0)))
            }
        }
        return candidates
    }

    /// Off every area, with a line to the middle: on sixteen rays, as near as there is sea.
    private func beside(_ shape: AreaShape, _ lines: [String], middle: Point) -> [Candidate] {
        var candidates: [Candidate] = []
        for (dx, dy) in Self.rays {
            for step in 2...14 {
                let centre = Point(x: middle.x + dx * Double(step) * 8, y: middle.y + dy * Double(step) * 8)
                let box = MapLabel.box(of: lines, centre: centre)
                guard !shapes.contains(where: { $0.share(of: box) > 0 }) else { continue }
                let end = Point(
                    x: max(box.minX, min(box.maxX, middle.x)), y: max(box.minY, min(box.maxY, middle.y)))
                candidates.append((box, (middle, end), false, 30 + end.distance(to: middle) * 0.3))
                break
            }
        }
        return candidates
    }

    private func isFree(_ box: Box, leader: (from: Point, to: Point)?) -> Bool {
        guard page.contains(box) else { return false }
        for label in placed {
            let kept = Box(centre: label.centre, width: label.box.width + 4, height: label.box.height + 2)
            if kept.overlaps(box) { return false }
            if let leader, crosses(leader, kept) { return false }
            if let other = label.leader, crosses(other, box) { return false }
        }
        return true
    }

    private func crosses(_ line: (from: Point, to: Point), _ box: Box) -> Bool {
        (0...20).contains { step in
            let along = Double(step) / 20
            return box.contains(
                Point(
                    x: line.from.x + (line.to.x - line.from.x) * along,
                    y: line.from.y + (line.to.y - line.from.y) * along))
        }
    }

    /// Sixteen directions around.
    private static let rays: [(Double, Double)] = [
        (1, 0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92), (0, 1), (-0.38, 0.92), (-0.71, 0.71), (-0.92, 0.38), (-1, 0),
        (-0.92, -0.38), (-0.71, -0.71), (-0.38, -0.92), (0, -1), (0.38, -0.92), (0.71, -0.71), (0.92, -0.38),
    ]
}

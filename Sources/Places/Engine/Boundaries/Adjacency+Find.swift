import CGEOS

extension Adjacency {
    /// Finds the areas whose borders share a line or a point.
    ///
    /// Borders are shared where both shapes have the same line: shapes of one publication do, shapes of two different
    /// ones do not. Areas that overlap are neighbours only if they also share a line of border.
    ///
    /// - Throws: ``BoundaryProblem`` for the first shape with a ring that is no ring, with the code of its area, and where so
    ///   many areas lie over each other that they cannot be areas beside each other.
    public static func find(among areas: [(code: String, boundary: Boundary)]) throws -> Adjacency {
        let session = GeometrySession()
        for (code, boundary) in areas {
            if let problem = boundary.ringProblem { throw BoundaryProblem(reason: "\(code): \(problem)") }
        }
        let shapes = try areas.map { try session.geometry(of: $0.boundary) }
        let borders = try shapes.map { try session.geometry(GEOSBoundary_r(session.handle, $0.pointer)) }
        var links: [Edge] = []
        for (first, second) in try Self.pairsWithMeetingBoxes(shapes, in: session) {
            let meeting = try session.geometry(
                GEOSIntersection_r(session.handle, borders[first].pointer, borders[second].pointer))
            guard GEOSisEmpty_r(session.handle, meeting.pointer) == 0 else { continue }
            let kilometres = meeting.lines.reduce(0) { sum, line in
                zip(line, line.dropFirst()).reduce(sum) { $0 + $1.0.kilometres(to: $1.1) }
            }
            if kilometres > 0 {
                links.append(Edge(areas[first].code, areas[second].code, contact: .land, kilometres: kilometres))
            } else if GEOSTouches_r(session.handle, shapes[first].pointer, shapes[second].pointer) == 1 {
                links.append(Edge(areas[first].code, areas[second].code, contact: .corner))
            }
        }
        return Adjacency(codes: areas.map(\.code), links: links)
    }

    /// Pairs of shapes whose bounding boxes intersect, by an R-tree.
    private static func pairsWithMeetingBoxes(
        _ shapes: [Geometry], in session: GeometrySession
    ) throws -> [(Int, Int)] {
        guard let tree = GEOSSTRtree_create_r(session.handle, 10) else { return [] }
        defer { GEOSSTRtree_destroy_r(session.handle, tree) }
        // The tree stores a pointer for each shape and hands it back: the number of the shape, from 1, stands in for it.
        for (index, shape) in shapes.enumerated() {
            GEOSSTRtree_insert_r(session.handle, tree, shape.pointer, UnsafeMutableRawPointer(bitPattern: index + 1))
        }
        var pairs: [(Int, Int)] = []
        for (index, shape) in shapes.enumerated() {
            var found: [Int] = []
            withUnsafeMutablePointer(to: &found) { found in
                GEOSSTRtree_query_r(
                    session.handle, tree, shape.pointer,
                    { item, found in
                        found?.assumingMemoryBound(to: [Int].self).pointee.append(Int(bitPattern: item) - 1)
                    }, found)
            }
            for other in found where other > index { pairs.append((index, other)) }
            try Boundary.checkPairs(pairs.count, of: shapes.count)
        }
        return pairs
    }
}

import CGEOS

extension Adjacency {
    /// A border of which people have to judge.
    public struct BorderDoubt: Hashable, Sendable {
        /// Codes of the two areas, the lower one first.
        public let first: String
        public let second: String
        /// Length of the border.
        public let kilometres: Double
        /// Whether it is a border of a few metres beside a gap or an overlap, taken for a corner; else it lies along a gap or
        /// an overlap, and is taken for a border.
        public let isShort: Bool
    }

    /// What lies nearer than this is the same line: some 11 metres from south to north, 7 from west to east.
    private static let tolerance = 0.0001
    /// The shortest line along a gap or an overlap that is a border, and not two borders that run towards each other.
    private static let shortestBeside = 0.2
    /// The longest line beside a gap or an overlap that may be a corner (km).
    private static let longestCorner = 0.015

    /// Finds the areas whose borders share a line or a point.
    ///
    /// Borders are shared where both shapes have the same line: shapes of one publication do, shapes of two different
    /// ones do not. Areas that overlap are neighbours only if they also share a line of border.
    ///
    /// - Throws: ``BoundaryProblem`` for the first shape with a ring that is no ring, with the code of its area, and where so
    ///   many areas lie over each other that they cannot be areas beside each other.
    public static func find(among areas: [(code: String, boundary: Boundary)]) throws -> Adjacency {
        let meeting = try Meeting(areas)
        return Adjacency(codes: areas.map(\.code), links: meeting.exact.map(\.edge))
    }

    /// Finds the areas whose borders share a line or a point, also where gaps and overlaps of a few metres lie between them,
    /// as in shapes that were drawn or simplified one by one.
    ///
    /// Where a border of one area is shared with nobody, and that of another lies beside it for more than 200 metres, they
    /// are neighbours; where they share a longer line already, its length stays. Beside such a sliver a border of a few
    /// metres is where corners slid along each other: a corner.
    ///
    /// - Returns: the neighbours, and the borders that were not shared exactly.
    /// - Throws: as ``find(among:)``.
    public static func findThroughSlivers(
        among areas: [(code: String, boundary: Boundary)]
    ) throws -> (adjacency: Adjacency, doubts: [BorderDoubt]) {
        let meeting = try Meeting(areas)
        let beside = try meeting.beside(within: tolerance, atLeast: shortestBeside)
        var links: [Edge] = []
        var doubts: [BorderDoubt] = []
        var uneven: Set<Int> = []
        var lengths: [[Int]: Double] = [:]
        let exact = Dictionary(
            meeting.exact.map { ([$0.first, $0.second], $0.edge.kilometres) }, uniquingKeysWith: { first, _ in first })
        for pair in beside where pair.kilometres > exact[[pair.first, pair.second], default: 0] {
            uneven.formUnion([pair.first, pair.second])
            lengths[[pair.first, pair.second]] = pair.kilometres
        }
        func doubt(_ edge: Edge, isShort: Bool) {
            doubts.append(
                BorderDoubt(first: edge.first, second: edge.second, kilometres: edge.kilometres, isShort: isShort))
        }
        for pair in meeting.exact {
            if let further = lengths.removeValue(forKey: [pair.first, pair.second]) {
                let edge = Edge(
                    pair.edge.first, pair.edge.second, contact: .land, kilometres: pair.edge.kilometres + further)
                links.append(edge)
                doubt(edge, isShort: false)
            } else if pair.edge.contact == .land, pair.edge.kilometres < longestCorner,
                uneven.contains(pair.first) || uneven.contains(pair.second)
            {
                links.append(Edge(pair.edge.first, pair.edge.second, contact: .corner))
                doubt(pair.edge, isShort: true)
            } else {
                links.append(pair.edge)
            }
        }
        for (pair, kilometres) in lengths.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let edge = Edge(areas[pair[0]].code, areas[pair[1]].code, contact: .land, kilometres: kilometres)
            links.append(edge)
            doubt(edge, isShort: false)
        }
        doubts.sort { ($0.first, $0.second) < ($1.first, $1.second) }
        return (Adjacency(codes: areas.map(\.code), links: links), doubts)
    }
}

/// Where the borders of areas meet.
private struct Meeting {
    struct Pair {
        var first: Int
        var second: Int
        var edge: Adjacency.Edge
    }

    private let session = GeometrySession()
    private let borders: [Geometry]
    /// Lines that each area shares with others.
    private var shared: [[Geometry]]
    private(set) var exact: [Pair] = []

    init(_ areas: [(code: String, boundary: Boundary)]) throws {
        for (code, boundary) in areas {
            if let problem = boundary.ringProblem { throw BoundaryProblem(reason: "\(code): \(problem)") }
        }
        let session = session
        let shapes = try areas.map { try session.geometry(of: $0.boundary) }
        borders = try shapes.map { try session.geometry(GEOSBoundary_r(session.handle, $0.pointer)) }
        shared = Array(repeating: [], count: areas.count)
        for (first, second) in try Self.pairsWithMeetingBoxes(shapes, in: session) {
            let meeting = try session.geometry(
                GEOSIntersection_r(session.handle, borders[first].pointer, borders[second].pointer))
            guard GEOSisEmpty_r(session.handle, meeting.pointer) == 0 else { continue }
            let kilometres = Self.kilometres(meeting)
            func add(_ contact: Adjacency.Contact) {
                let edge = Adjacency.Edge(
                    areas[first].code, areas[second].code, contact: contact, kilometres: kilometres)
                exact.append(Pair(first: first, second: second, edge: edge))
            }
            if kilometres > 0 {
                shared[first].append(meeting)
                shared[second].append(meeting)
                add(.land)
            } else if GEOSTouches_r(session.handle, shapes[first].pointer, shapes[second].pointer) == 1 {
                add(.corner)
            }
        }
    }

    private static func kilometres(_ geometry: Geometry) -> Double {
        geometry.lines.reduce(0) { sum, line in
            zip(line, line.dropFirst()).reduce(sum) { $0 + $1.0.kilometres(to: $1.1) }
        }
    }

    /// Pairs of areas of which borders that nobody shares lie beside each other.
    ///
    /// - Parameters:
    ///   - tolerance: how far apart, in degrees.
    ///   - least: length from which it counts (km).
    func beside(within tolerance: Double, atLeast least: Double) throws -> [(
        first: Int, second: Int, kilometres: Double
    )] {
        var alone: [(area: Int, line: Geometry)] = []
        for (area, border) in borders.enumerated() {
            var rest = border
            for line in shared[area] {
                rest = try session.geometry(GEOSDifference_r(session.handle, rest.pointer, line.pointer))
            }
            if GEOSisEmpty_r(session.handle, rest.pointer) == 0 { alone.append((area, rest)) }
        }
        let buffers = try alone.map {
            try session.geometry(GEOSBuffer_r(session.handle, $0.line.pointer, tolerance, 1))
        }
        var found: [(first: Int, second: Int, kilometres: Double)] = []
        for (one, other) in try Self.pairsWithMeetingBoxes(buffers, in: session) {
            let near = try session.geometry(
                GEOSIntersection_r(session.handle, alone[one].line.pointer, buffers[other].pointer))
            let kilometres = Self.kilometres(near)
            guard kilometres >= least else { continue }
            found.append((min(alone[one].area, alone[other].area), max(alone[one].area, alone[other].area), kilometres))
        }
        return found
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

/// Areas cut into the lines that bound them, each line kept once however many areas share it.
///
/// So a border can be thinned without gaps between neighbours, drawn thick where two groups meet, and left out where they
/// do not. The cutting follows TopoJSON: a point where different lines meet is a junction, a line runs between junctions.
///
/// - SeeAlso: Bostock (2013), *How to infer topology*.
struct Topology: Sendable {
    struct LineUse: Hashable, Sendable {
        var line: Int
        var isReversed: Bool
    }

    private(set) var lines: [[GridPoint]] = []
    /// The areas along each line: one at the coast, two at a border, more where areas lie upon each other.
    private(set) var sides: [[Int]] = []
    /// For each area its rings, outer and inner alike, as lines to follow.
    private(set) var rings: [[[LineUse]]] = []

    /// - Parameters:
    ///   - areas: rings of each area, open (the last point is not the first again).
    ///   - tolerance: how far a thinned line may stray, in tenths.
    init(areas: [[[GridPoint]]], tolerance: Double) {
        let junctions = Self.junctions(of: areas)
        var known: [[GridPoint]: Int] = [:]
        for (area, areaRings) in areas.enumerated() {
            rings.append(
                areaRings.map { ring in
                    Self.cut(ring, at: junctions).map { line in use(of: line, by: area, known: &known) }
                })
        }
        simplify(tolerance: tolerance)
    }

    /// Points that two lines leave in different directions.
    private static func junctions(of areas: [[[GridPoint]]]) -> Set<GridPoint> {
        struct Ends: Equatable {
            var low: GridPoint
            var high: GridPoint
        }
        var seen: [GridPoint: Ends] = [:]
        var junctions: Set<GridPoint> = []
        for ring in areas.joined() {
            for (index, point) in ring.enumerated() {
                let before = ring[(index + ring.count - 1) % ring.count]
                let after = ring[(index + 1) % ring.count]
                let ends = Ends(low: min(before, after), high: max(before, after))
                if let first = seen.updateValue(ends, forKey: point), first != ends { junctions.insert(point) }
            }
        }
        return junctions
    }

    /// The lines of a ring, each with both its ends; a ring without junctions is one line that returns to its start.
    private static func cut(_ ring: [GridPoint], at junctions: Set<GridPoint>) -> [[GridPoint]] {
        // Without a junction the ring starts at its smallest point, so that an enclave and its hole start alike.
        let start =
            ring.firstIndex(where: junctions.contains)
            ?? ring.indices.min { ring[$0] < ring[$1] } ?? 0
        var lines: [[GridPoint]] = []
        var line = [ring[start]]
        for offset in 1...ring.count {
            let point = ring[(start + offset) % ring.count]
            line.append(point)
            if offset == ring.count || junctions.contains(point) {
                lines.append(line)
                line = [point]
            }
        }
        return lines
    }

    private mutating func use(of line: [GridPoint], by area: Int, known: inout [[GridPoint]: Int]) -> LineUse {
        // A closed line has equal ends; its second and last but one point tell the direction.
        let isReversed = (line[line.count - 1], line[line.count - 2]) < (line[0], line[1])
        let canonical = isReversed ? line.reversed() : line
        if let index = known[canonical] {
            sides[index].append(area)
            return LineUse(line: index, isReversed: isReversed)
        }
        known[canonical] = lines.count
        lines.append(canonical)
        sides.append([area])
        return LineUse(line: lines.count - 1, isReversed: isReversed)
    }

    /// Thins every line; islands too small to see go, but never the last ring of an area.
    private mutating func simplify(tolerance: Double) {
        guard tolerance > 0 else { return }
        let exact = lines
        lines = exact.map { Simplification.thinned($0, tolerance: tolerance) }
        for area in rings.indices {
            let visible = rings[area].filter { points(of: $0).count > 2 }
            if !visible.isEmpty {
                rings[area] = visible
            } else if let largest = rings[area].max(by: { exactCount($0, exact) < exactCount($1, exact) }) {
                for use in largest { lines[use.line] = exact[use.line] }
                rings[area] = [largest]
            }
        }
    }

    private func exactCount(_ ring: [LineUse], _ exact: [[GridPoint]]) -> Int {
        ring.reduce(0) { $0 + exact[$1.line].count }
    }

    /// The points of a ring in order, the first not repeated.
    func points(of ring: [LineUse]) -> [GridPoint] {
        var points: [GridPoint] = []
        for use in ring {
            if use.isReversed {
                points.append(contentsOf: lines[use.line].reversed().dropLast())
            } else {
                points.append(contentsOf: lines[use.line].dropLast())
            }
        }
        return points
    }
}

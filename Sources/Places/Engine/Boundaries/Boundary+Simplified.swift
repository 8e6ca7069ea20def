import Foundation

extension Boundary {
    /// Simpler shapes for maps, with borders still shared: no line moves by more than `kilometres`.
    ///
    /// Each stretch of border between two areas is thinned once (Douglas and Peucker 1973) and used for both, so that
    /// neither gaps nor overlaps arise. Islands and holes that collapse are left out, except the largest part of each area:
    /// no area vanishes. Where thinning would make a shape cross itself or two borders fall into one line, they are kept
    /// finer.
    ///
    /// - Parameters:
    ///   - boundaries: areas that share borders exactly, as shapes of one publication do.
    ///   - kilometres: how far a line may move.
    /// - Returns: one boundary for each, in the same order.
    public static func simplified(_ boundaries: [Boundary], within kilometres: Double) -> [Boundary] {
        let exact = Arcs(of: boundaries)
        var tolerances = Array(repeating: kilometres, count: exact.arcs.count)
        var thinned = exact
        var changed = Array(exact.arcs.indices)
        var waiting = Set(boundaries.indices)
        var result = boundaries
        // Each round thins again, more finely, what went wrong in the one before; in the end it stays as it is.
        while !changed.isEmpty {
            for arc in changed { thinned.arcs[arc] = thin(exact.arcs[arc], within: tolerances[arc]) }
            var wrong = thinned.coinciding
            for index in waiting {
                result[index] = thinned.boundary(exact.rings[index])
                if result[index].isEmpty, let largest = boundaries[index].indexOfLargestPolygon {
                    wrong.formUnion(exact.rings[index][largest].joined().map(\.arc))
                } else if result[index].problem != nil, boundaries[index].problem == nil {
                    wrong.formUnion(exact.rings[index].joined().joined().map(\.arc))
                }
            }
            changed = wrong.filter { tolerances[$0] > 0 }
            for arc in changed { tolerances[arc] = tolerances[arc] > kilometres / 10 ? tolerances[arc] / 2 : 0 }
            // A finer arc is finer for every area that shares it.
            let moved = Set(changed)
            waiting = Set(
                boundaries.indices.filter { index in
                    exact.rings[index].joined().joined().contains { moved.contains($0.arc) }
                })
        }
        return result
    }

    /// Leaves out positions as long as the line stays within `tolerance` of where it was; ends stay. A line that ends where
    /// it begins is thinned in two halves.
    private static func thin(_ line: [Position], within tolerance: Double) -> [Position] {
        guard tolerance > 0, line.count > 2, let first = line.first else { return line }
        let scale = Ellipsoid.kilometresPerDegree(at: first.latitude)
        let plane = line.map { SIMD2($0.longitude * scale.east, $0.latitude * scale.north) }
        var keep = Array(repeating: false, count: line.count)
        keep[0] = true
        keep[line.count - 1] = true
        var stretches = [(0, line.count - 1)]
        if line.first == line.last, line.count > 3 {
            let far =
                plane.indices.max { squaredLength(plane[$0] - plane[0]) < squaredLength(plane[$1] - plane[0]) } ?? 1
            keep[far] = true
            stretches = [(0, far), (far, line.count - 1)]
        }
        while let (start, end) = stretches.popLast() {
            guard end - start > 1 else { continue }
            var farthest = start
            var distance = tolerance * tolerance
            for index in start + 1..<end {
                let d = squaredDistance(of: plane[index], fromLine: plane[start], plane[end])
                if d > distance { (farthest, distance) = (index, d) }
            }
            guard farthest > start else { continue }
            keep[farthest] = true
            stretches.append((start, farthest))
            stretches.append((farthest, end))
        }
        return line.indices.filter { keep[$0] }.map { line[$0] }
    }

    private static func squaredLength(_ v: SIMD2<Double>) -> Double { v.x * v.x + v.y * v.y }

    /// Squared distance of a position from a stretch of line.
    private static func squaredDistance(
        of p: SIMD2<Double>, fromLine a: SIMD2<Double>, _ b: SIMD2<Double>
    ) -> Double {
        let line = b - a
        let length = squaredLength(line)
        guard length > 0 else { return squaredLength(p - a) }
        let along = max(0, min(1, ((p - a) * line).sum() / length))
        return squaredLength(p - (a + along * line))
    }
}

extension Arcs {
    /// Arcs that have become the same straight line as another one: what lay between them would vanish.
    fileprivate var coinciding: Set<Int> {
        var known: [Set<Position>: Int] = [:]
        var found: Set<Int> = []
        for (index, arc) in arcs.enumerated() where arc.count == 2 {
            if let other = known.updateValue(index, forKey: Set(arc)) { found.formUnion([index, other]) }
        }
        return found
    }

    /// An area put together from its arcs, without rings that have collapsed.
    fileprivate func boundary(_ polygons: [[[Step]]]) -> Boundary {
        var kept: [Boundary.Polygon] = []
        for polygon in polygons {
            let rings = polygon.map { ring($0) }
            guard let exterior = rings.first, exterior.count >= 4 else { continue }
            kept.append([exterior] + rings.dropFirst().filter { $0.count >= 4 })
        }
        return Boundary(polygons: kept)
    }
}

/// K-means clustering of points in the plane (Lloyd 1982) with deterministic starts.
///
/// The first centre is the point furthest out in one of several directions, each further one the point furthest from the
/// centres so far. So the same votes give the same groups, whatever the order of voters.
package struct PlaneGroups {
    var labels: [Int]
    /// Sum of squared distances to the centres.
    var inertia: Double

    static func best(_ x: [Double], _ y: [Double], count: Int) -> PlaneGroups {
        let directions: [(Double, Double)] = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)]
        let found = directions.map { direction in
            let first = x.indices.max { a, b in
                (x[a] * direction.0 + y[a] * direction.1, x[a], y[a])
                    < (x[b] * direction.0 + y[b] * direction.1, x[b], y[b])
            }
            return PlaneGroups(x, y, count: count, first: first ?? 0)
        }
        return found.dropFirst().reduce(found[0]) { $1.inertia < $0.inertia - 1e-12 ? $1 : $0 }
    }

    private init(_ x: [Double], _ y: [Double], count: Int, first: Int) {
        var centres = [(x: x[first], y: y[first])]
        func squared(_ point: Int, _ centre: (x: Double, y: Double)) -> Double {
            (x[point] - centre.x) * (x[point] - centre.x) + (y[point] - centre.y) * (y[point] - centre.y)
        }
        var nearest = x.indices.map { squared($0, centres[0]) }
        while centres.count < count {
            let next = nearest.indices.max { a, b in (nearest[a], x[a], y[a]) < (nearest[b], x[b], y[b]) } ?? 0
            centres.append((x[next], y[next]))
            for point in nearest.indices {
                nearest[point] = min(nearest[point], squared(point, centres[centres.count - 1]))
            }
        }
        labels = Array(repeating: -1, count: x.count)
        inertia = 0
        for _ in 0..<300 {
            var hasMoved = false
            inertia = 0
            var sums = [(x: Double, y: Double, count: Int)](repeating: (0, 0, 0), count: count)
            for point in x.indices {
                var (label, least) = (0, squared(point, centres[0]))
                for group in 1..<max(1, count) {
                    let distance = squared(point, centres[group])
                    if distance < least { (label, least) = (group, distance) }
                }
                if labels[point] != label {
                    labels[point] = label
                    hasMoved = true
                }
                inertia += least
                sums[label].x += x[point]
                sums[label].y += y[point]
                sums[label].count += 1
            }
            if !hasMoved { break }
            // A centre that lost all its points stays; its group is too small to be told anyway.
            for group in 0..<count where sums[group].count > 0 {
                centres[group] = (sums[group].x / Double(sums[group].count), sums[group].y / Double(sums[group].count))
            }
        }
    }

    /// Mean silhouette of several groupings of the same points, in one pass over all pairs.
    ///
    /// How well each point lies in its group, −1…1: the mean distance to its fellows against that to the nearest other group
    /// (Rousseeuw 1987); nought for one alone.
    package static func silhouettes(_ groupings: [(labels: [Int], count: Int)], distance: (Int, Int) -> Double)
        -> [Double]
    {
        guard let points = groupings.first?.labels.count, points > 0 else { return [] }
        let offsets = groupings.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        let slots = offsets[groupings.count]
        // For each point the sum of distances to every group of every grouping.
        var sums = [Double](repeating: 0, count: points * slots)
        let places = groupings.indices.map { grouping in groupings[grouping].labels.map { offsets[grouping] + $0 } }
        sums.withUnsafeMutableBufferPointer { sums in
            for a in 0..<points {
                for b in a + 1..<max(points, a + 1) {
                    let distance = distance(a, b)
                    for place in places {
                        sums[a * slots + place[b]] += distance
                        sums[b * slots + place[a]] += distance
                    }
                }
            }
        }
        return groupings.indices.map { grouping in
            let (labels, count) = groupings[grouping]
            var sizes = [Int](repeating: 0, count: count)
            for label in labels { sizes[label] += 1 }
            let all = labels.indices.reduce(0.0) { total, point in
                let own = labels[point]
                guard sizes[own] > 1 else { return total }
                let start = point * slots + offsets[grouping]
                let within = sums[start + own] / Double(sizes[own] - 1)
                let other = (0..<count).filter { $0 != own && sizes[$0] > 0 }.map {
                    sums[start + $0] / Double(sizes[$0])
                }
                guard let nearest = other.min(), max(within, nearest) > 0 else { return total }
                return total + (nearest - within) / max(within, nearest)
            }
            return all / Double(points)
        }
    }
}

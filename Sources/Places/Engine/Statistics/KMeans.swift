import Base

/// Points in groups, each with the group whose centre is nearest (Lloyd 1982), started by k-means++ (Arthur and
/// Vassilvitskii 2007).
struct KMeans {
    var labels: [Int]
    var centres: [[Double]]
    /// Sum of squared distances to the centres.
    var inertia: Double

    /// The tightest of several starts.
    static func best(_ points: [[Double]], count: Int, starts: Int, seed: UInt64) -> KMeans {
        let found = concurrentMap(max(1, starts)) { start in
            var generator = SeededGenerator(seed: seed &+ UInt64(start) &* 0x2545_F491_4F6C_DD1D)
            return KMeans(points, count: count, using: &generator)
        }
        return found.dropFirst().reduce(found[0]) { $1.inertia < $0.inertia ? $1 : $0 }
    }

    init(_ points: [[Double]], count: Int, using generator: inout SeededGenerator) {
        centres = Self.spreadCentres(points, count: count, using: &generator)
        labels = Array(repeating: -1, count: points.count)
        inertia = 0
        for _ in 0..<300 {
            let former = labels
            inertia = 0
            for (index, point) in points.enumerated() {
                let distances = centres.map { Self.squaredDistance(point, $0) }
                let nearest = distances.indices.reduce(0) { distances[$1] < distances[$0] ? $1 : $0 }
                labels[index] = nearest
                inertia += distances[nearest]
            }
            if labels == former { break }
            moveCentres(points)
        }
    }

    /// Puts each centre in the middle of its points; one that has none takes the point furthest from its own centre.
    private mutating func moveCentres(_ points: [[Double]]) {
        for group in centres.indices {
            let members = labels.indices.filter { labels[$0] == group }
            guard !members.isEmpty else {
                let distances = points.indices.map { Self.squaredDistance(points[$0], centres[labels[$0]]) }
                let furthest = distances.indices.reduce(0) { distances[$1] > distances[$0] ? $1 : $0 }
                centres[group] = points[furthest]
                labels[furthest] = group
                continue
            }
            centres[group] = points[0].indices.map { dimension in
                members.reduce(0) { $0 + points[$1][dimension] } / Double(members.count)
            }
        }
    }

    /// Points far from each other, chosen with odds by squared distance to those chosen before.
    private static func spreadCentres(
        _ points: [[Double]], count: Int, using generator: inout SeededGenerator
    ) -> [[Double]] {
        var centres = [points[Int.random(in: points.indices, using: &generator)]]
        var nearest = points.map { squaredDistance($0, centres[0]) }
        while centres.count < count {
            let total = nearest.reduce(0, +)
            var chosen = points.count - 1
            if total > 0 {
                var left = Double.random(in: 0..<total, using: &generator)
                for (index, distance) in nearest.enumerated() {
                    left -= distance
                    if left < 0 {
                        chosen = index
                        break
                    }
                }
            } else {
                chosen = Int.random(in: points.indices, using: &generator)
            }
            centres.append(points[chosen])
            for index in points.indices {
                nearest[index] = min(nearest[index], squaredDistance(points[index], points[chosen]))
            }
        }
        return centres
    }

    static func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
        zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
}

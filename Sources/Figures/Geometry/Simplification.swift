/// Lines with fewer points that look the same.
///
/// - SeeAlso: Douglas and Peucker (1973), *Algorithms for the reduction of the number of points required to represent a
///   digitized line or its caricature*.
enum Simplification {
    /// Keeps both ends and every point without which the line would stray by more than the tolerance (in tenths).
    static func thinned(_ line: [GridPoint], tolerance: Double) -> [GridPoint] {
        guard line.count > 2 else { return line }
        var keep = [Bool](repeating: false, count: line.count)
        keep[0] = true
        keep[line.count - 1] = true
        var open = [(0, line.count - 1)]
        while let (from, to) = open.popLast() {
            guard to - from > 1 else { continue }
            var farthest = from
            var distance = tolerance * tolerance
            for index in from + 1..<to {
                let candidate = line[index].squaredDistance(from: line[from], to: line[to])
                if candidate > distance {
                    distance = candidate
                    farthest = index
                }
            }
            guard farthest > from else { continue }
            keep[farthest] = true
            open.append((from, farthest))
            open.append((farthest, to))
        }
        return line.indices.filter { keep[$0] }.map { line[$0] }
    }
}

/// A symmetric matrix and its leading eigenvectors.
struct SymmetricMatrix {
    let size: Int
    /// Row by row, both halves.
    private var cells: [Double]

    init(_ size: Int) {
        self.size = size
        cells = Array(repeating: 0, count: size * size)
    }

    subscript(row: Int, column: Int) -> Double {
        get { cells[row * size + column] }
        set {
            cells[row * size + column] = newValue
            cells[column * size + row] = newValue
        }
    }

    /// Adds `XᵀX` for the rows of X.
    mutating func addProducts(ofRows rows: [Double], count: Int) {
        let size = size
        cells.withUnsafeMutableBufferPointer { cells in
            rows.withUnsafeBufferPointer { rows in
                for row in 0..<count {
                    let start = row * size
                    for a in 0..<size {
                        let value = rows[start + a]
                        if value == 0 { continue }
                        // The upper half only; the other is copied below.
                        for b in a..<size { cells[a * size + b] += value * rows[start + b] }
                    }
                }
            }
            for a in 0..<size {
                for b in 0..<a { cells[a * size + b] = cells[b * size + a] }
            }
        }
    }

    /// The largest eigenvalues with their unit vectors, the largest first.
    ///
    /// Subspace iteration with the Rayleigh–Ritz procedure (Golub and Van Loan, *Matrix Computations*, 8.2). The subspace is
    /// wider than what is asked for, which makes it fast where eigenvalues are close. The sign of each vector is chosen so
    /// that its largest entry is positive, so the same votes give the same picture.
    func principal(_ count: Int) -> (values: [Double], vectors: [[Double]]) {
        let width = min(size, count + 8)
        guard width > 0 else { return ([], []) }
        // Fixed, in no special direction.
        var block: [[Double]] = (0..<width).map { column in
            (0..<size).map { row -> Double in
                let step = (row * 7919 + column * 104_729 + 13) % 1009
                return Double(step) / 1009 - 0.5
            }
        }
        Self.orthonormalise(&block)
        var values = [Double](repeating: 0, count: width)
        for _ in 0..<500 {
            var image = block.map(times)
            var inner = SymmetricMatrix(width)
            for a in 0..<width {
                for b in a..<width { inner[a, b] = zip(block[a], image[b]).reduce(0) { $0 + $1.0 * $1.1 } }
            }
            let (found, axes) = inner.allByRotation()
            image = axes.map { axis in Self.mix(image, by: axis) }
            let scale = max(abs(found.first ?? 0), 1e-300)
            let moved = zip(found, values).prefix(count).map { abs($0 - $1) / scale }.max() ?? 0
            values = found
            block = image
            Self.orthonormalise(&block)
            if moved < 1e-13 { break }
        }
        let vectors = block.prefix(count).map { vector in
            let largest: Double = vector.max { abs($0) < abs($1) } ?? 1
            return largest < 0 ? vector.map { -$0 } : vector
        }
        return (Array(values.prefix(count)), Array(vectors))
    }

    /// The sum of vectors, each times its factor.
    private static func mix(_ vectors: [[Double]], by factors: [Double]) -> [Double] {
        var sum = [Double](repeating: 0, count: vectors[0].count)
        for (vector, factor) in zip(vectors, factors) {
            for row in sum.indices { sum[row] += vector[row] * factor }
        }
        return sum
    }

    private func times(_ vector: [Double]) -> [Double] {
        cells.withUnsafeBufferPointer { cells in
            vector.withUnsafeBufferPointer { vector in
                (0..<size).map { row in
                    var sum = 0.0
                    for column in 0..<size { sum += cells[row * size + column] * vector[column] }
                    return sum
                }
            }
        }
    }

    /// Gram–Schmidt orthonormalisation, twice for accuracy; a vector that vanishes is left as zero.
    private static func orthonormalise(_ block: inout [[Double]]) {
        for column in block.indices {
            for _ in 0..<2 {
                for earlier in 0..<column {
                    let part = zip(block[column], block[earlier]).reduce(0) { $0 + $1.0 * $1.1 }
                    for row in block[column].indices { block[column][row] -= part * block[earlier][row] }
                }
            }
            let length = block[column].reduce(0) { $0 + $1 * $1 }.squareRoot()
            for row in block[column].indices { block[column][row] = length > 1e-12 ? block[column][row] / length : 0 }
        }
    }

    /// All eigenvalues and vectors of a small matrix by Jacobi's rotations, the largest first.
    func allByRotation() -> (values: [Double], vectors: [[Double]]) {
        var matrix = self
        var axes = (0..<size).map { axis in (0..<size).map { $0 == axis ? 1.0 : 0.0 } }
        for _ in 0..<60 {
            var off = 0.0
            for a in 0..<size {
                for b in a + 1..<max(size, a + 1) { off += matrix[a, b] * matrix[a, b] }
            }
            if off < 1e-24 * matrix.cells.reduce(1e-300, { $0 + $1 * $1 }) { break }
            for a in 0..<size {
                for b in a + 1..<max(size, a + 1) where matrix[a, b] != 0 { matrix.rotate(a, b, &axes) }
            }
        }
        let order = (0..<size).sorted { matrix[$0, $0] > matrix[$1, $1] }
        return (order.map { matrix[$0, $0] }, order.map { axes[$0] })
    }

    private mutating func rotate(_ a: Int, _ b: Int, _ axes: inout [[Double]]) {
        let theta = (self[b, b] - self[a, a]) / (2 * self[a, b])
        let t = (theta >= 0 ? 1.0 : -1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
        let c = 1 / (t * t + 1).squareRoot()
        let s = t * c
        let (aa, bb, ab) = (self[a, a], self[b, b], self[a, b])
        for other in 0..<size where other != a && other != b {
            let (first, second) = (self[other, a], self[other, b])
            self[other, a] = c * first - s * second
            self[other, b] = s * first + c * second
        }
        self[a, a] = aa - t * ab
        self[b, b] = bb + t * ab
        self[a, b] = 0
        for row in 0..<size {
            let (first, second) = (axes[a][row], axes[b][row])
            axes[a][row] = c * first - s * second
            axes[b][row] = s * first + c * second
        }
    }
}

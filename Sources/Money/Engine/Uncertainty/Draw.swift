import Base
import Foundation

/// Draws the uncertain inputs of one run, those that are correlated together.
///
/// Each input keeps its own distribution; what ties two together is the correlation of the normal scores behind them (a
/// Gaussian copula), so that “late” and “small savings” can come as a pair.
struct Draw: Sendable {
    struct Variable: Sendable {
        var low: Double
        var mode: Double
        var high: Double
        var shape: Uncertainty.Shape

        /// The value below which the share `unit` of draws falls.
        func quantile(_ unit: Double) -> Double {
            guard high > low else { return low }
            guard shape == .triangular else { return low + (high - low) * unit }
            let left = (mode - low) / (high - low)
            return unit < left
                ? low + (unit * (high - low) * (mode - low)).squareRoot()
                : high - ((1 - unit) * (high - low) * (high - mode)).squareRoot()
        }
    }

    let variables: [Variable]
    /// Lower triangle of the Cholesky factor, by rows; empty where all are independent.
    private let factor: [[Double]]

    /// - Returns: nil where no numbers can be correlated so.
    init?(_ variables: [Variable], correlations: [(Int, Int, Double)]) {
        self.variables = variables
        guard !correlations.isEmpty else {
            factor = []
            return
        }
        var matrix = variables.indices.map { row in variables.indices.map { row == $0 ? 1.0 : 0 } }
        for (one, other, rho) in correlations {
            matrix[one][other] = rho
            matrix[other][one] = rho
        }
        guard let factor = Self.cholesky(matrix) else { return nil }
        self.factor = factor
    }

    func draw(_ generator: inout SeededGenerator, into values: inout [Double]) {
        guard !factor.isEmpty else {
            for (place, variable) in variables.enumerated() { values[place] = variable.quantile(generator.openUnit()) }
            return
        }
        let scores = variables.map { _ in Self.normal(&generator) }
        for (place, variable) in variables.enumerated() {
            var score = 0.0
            for column in 0...place { score += factor[place][column] * scores[column] }
            values[place] = variable.quantile(0.5 * erfc(-score / 2.0.squareRoot()))
        }
    }

    /// Box and Muller's transform.
    private static func normal(_ generator: inout SeededGenerator) -> Double {
        (-2 * log(generator.openUnit())).squareRoot() * cos(2 * Double.pi * generator.openUnit())
    }

    /// Lower triangular `L` with `L Lᵀ = matrix`; nil where the matrix is not positive semidefinite.
    private static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
        let size = matrix.count
        var lower = matrix.map { $0.map { _ in 0.0 } }
        for row in 0..<size {
            for column in 0...row {
                var rest = matrix[row][column]
                for k in 0..<column { rest -= lower[row][k] * lower[column][k] }
                if row == column {
                    guard rest > -1e-9 else { return nil }
                    lower[row][row] = max(0, rest).squareRoot()
                } else if lower[column][column] > 1e-9 {
                    lower[row][column] = rest / lower[column][column]
                } else if abs(rest) > 1e-9 {
                    return nil
                }
            }
        }
        return lower
    }
}

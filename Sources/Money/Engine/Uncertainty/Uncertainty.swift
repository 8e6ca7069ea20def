import Foundation

/// Which inputs are uncertain, how far, and which move together.
///
/// ```json
/// { "runs": 10000, "seed": 7,
///   "ranges": [ { "driver": "delay", "low": 0, "high": 2 },
///               { "driver": "categories/Enabling services/reduction", "low": 9, "high": 18 } ],
///   "correlations": [ { "between": ["delay", "categories/Enabling services/reduction"], "rho": -0.5 } ] }
/// ```
public struct Uncertainty: Hashable, Sendable, Codable {
    public enum Shape: String, Hashable, Sendable, Codable {
        /// Most likely at the input's own value, falling to nothing at both ends.
        case triangular
        /// As likely anywhere between the ends.
        case uniform
    }

    public struct Range: Hashable, Sendable, Codable {
        /// Path of an input: `delay`, `councils/Selby/charge`.
        public var driver: String
        /// As in a case file: 2.99 for 2.99%.
        public var low: Decimal
        public var high: Decimal
        public var shape: Shape?

        public init(_ driver: String, _ low: Decimal, _ high: Decimal, _ shape: Shape? = nil) {
            self.driver = driver
            self.low = low
            self.high = high
            self.shape = shape
        }
    }

    public struct Correlation: Hashable, Sendable, Codable {
        /// Two drivers.
        public var between: [String]
        /// −1…1, of the normal scores behind the two.
        public var rho: Double

        public init(_ one: String, _ other: String, _ rho: Double) {
            between = [one, other]
            self.rho = rho
        }
    }

    public var runs: Int?
    public var seed: UInt64?
    /// The ranges of the parameter set and of the model itself, where none is given.
    public var ranges: [Range]?
    public var correlations: [Correlation]?

    public init(
        runs: Int? = nil, seed: UInt64? = nil, ranges: [Range]? = nil, correlations: [Correlation]? = nil
    ) {
        self.runs = runs
        self.seed = seed
        self.ranges = ranges
        self.correlations = correlations
    }
}

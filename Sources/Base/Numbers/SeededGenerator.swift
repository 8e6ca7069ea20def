/// The same numbers from the same seed, on every machine: SplitMix64.
///
/// - SeeAlso: Steele, Lea and Flood (2014), *Fast splittable pseudorandom number generators*.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
    @usableFromInline var state: UInt64

    @inlinable public init(seed: UInt64) { state = seed }

    @inlinable public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number from 0 up to but not including 1: what `Double.random(in: 0..<1, using:)` gives, in a few instructions where
    /// millions are drawn.
    @inlinable public mutating func unit() -> Double { Double(next() & ((1 << 53) - 1)) * 0x1p-53 }

    /// A number above 0 and below 1, for what is undefined at both ends, as logarithms and quantiles are.
    @inlinable public mutating func openUnit() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }
}

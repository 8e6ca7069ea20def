/// Draws plans at random, every one with the same chance, with replacement and without any rejection.
///
/// The same generator in the same state draws the same plans on every machine.
///
/// ```swift
/// var sampler = PlanSampler(numbers, using: generator)
/// sampler.next()?.groups
/// ```
public struct PlanSampler<Generator: RandomNumberGenerator & Sendable>: Sequence, IteratorProtocol, Sendable {
    public let numbers: PlanNumbers
    public private(set) var generator: Generator

    public init(_ numbers: PlanNumbers, using generator: Generator) {
        self.numbers = numbers
        self.generator = generator
    }

    /// Another plan; nil where there is none at all.
    public mutating func next() -> Plan? { nextBlocks().map { numbers.graph.plan(of: $0) } }

    mutating func nextBlocks() -> [Int32]? {
        guard numbers.count > 0 else { return nil }
        return numbers.blocks(at: UInt128.random(in: 0..<numbers.count, using: &generator))
    }
}

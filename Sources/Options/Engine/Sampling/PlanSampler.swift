/// Draws plans uniformly at random, with replacement and without rejection.
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
    public mutating func next() -> Plan? { nextNumber().map { numbers.plan(at: $0) } }

    mutating func nextNumber() -> UInt128? {
        numbers.count > 0 ? UInt128.random(in: 0..<numbers.count, using: &generator) : nil
    }
}

/// Iterates over a random sample of plans with their figures, as `PlanWalk` does over all plans.
struct SampleWalk<Generator: RandomNumberGenerator & Sendable>: PlanStream {
    private(set) var values: [Double]
    /// Number of the current plan.
    private(set) var number: UInt128 = 0

    private var sampler: PlanSampler<Generator>
    private let scores: ScoreTable
    private let first: [Double]
    private var left: Int
    private var blocks: [Int32] = []

    /// - Parameter size: how many plans to draw.
    init(_ sampler: PlanSampler<Generator>, size: Int, scores: ScoreTable) {
        self.sampler = sampler
        self.scores = scores
        left = size
        values = Array(repeating: .nan, count: scores.criteria.count)
        let graph = sampler.numbers.graph
        var first = scores.empty
        for block in graph.freeBlocks..<graph.blocks.count { scores.add(group: block, to: &first) }
        self.first = first
    }

    mutating func advance() -> Bool {
        guard left > 0, let drawn = sampler.nextNumber() else { return false }
        left -= 1
        number = drawn
        blocks = sampler.numbers.blocks(at: drawn)
        var slots = first
        for block in blocks { scores.add(group: Int(block), to: &slots) }
        let graph = sampler.numbers.graph
        let groups = blocks.count + graph.blocks.count - graph.freeBlocks
        slots.withUnsafeBufferPointer { slots in
            guard let base = slots.baseAddress else { return }
            for criterion in values.indices {
                values[criterion] = scores.figure(criterion, slots: base, groups: groups)
            }
        }
        return true
    }

    var plan: Plan { sampler.numbers.graph.plan(of: blocks) }
}

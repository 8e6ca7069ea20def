/// Enumerates all feasible plans, depth first, without dead ends and without storing any.
///
/// The order depends on the question alone: the same every time.
///
/// ```swift
/// var walk = graph.walk(scoring: criteria)
/// while walk.advance() {
///     if walk.values[0] < best { best = walk.values[0]; plan = walk.plan }
/// }
/// ```
public struct PlanWalk: Sendable {
    /// Figures of the current plan by each criterion, in their order; NaN where there is none.
    public private(set) var values: [Double]

    private let graph: PlanGraph
    private let scores: ScoreTable
    /// Next edge to try at each depth, and the end of the edges there.
    private var edge: [Int]
    private var beyond: [Int]
    /// Slots of the score table after the groups so far, one row for each depth.
    private var slots: [Double]
    /// Groups of the current plan, fixed ones left out.
    private var depth = 0
    private var state = State.atStart

    private enum State { case atStart, amid, atEnd }

    init(_ graph: PlanGraph, scores: ScoreTable) {
        self.graph = graph
        self.scores = scores
        let deepest = 65
        edge = Array(repeating: 0, count: deepest)
        beyond = edge
        values = Array(repeating: .nan, count: scores.criteria.count)
        var first = scores.empty
        for block in graph.freeBlocks..<graph.blocks.count { scores.add(group: block, to: &first) }
        slots = first + Array(repeating: 0, count: deepest * scores.width)
    }

    /// Advances to the next plan.
    ///
    /// - Returns: false when there is none.
    public mutating func advance() -> Bool {
        switch state {
        case .atEnd: return false
        case .atStart:
            state = .amid
            guard !graph.isEmpty else {
                state = .atEnd
                return false
            }
            if graph.start == graph.end {
                state = .atEnd
                finish(groups: 0)
                return true
            }
            edge[0] = Int(graph.firstEdge[graph.start])
            beyond[0] = Int(graph.firstEdge[graph.start + 1])
        case .amid: break
        }
        return search()
    }

    /// The current plan.
    public var plan: Plan { graph.plan(of: edge[..<depth].map { graph.edgeBlock[$0 - 1] }) }

    /// Groups of the current plan, the fixed ones included.
    public var groupCount: Int { depth + graph.blocks.count - graph.freeBlocks }

    /// Depth first, from the edge after the last one taken.
    private mutating func search() -> Bool {
        let last = graph.end
        var level = max(0, depth - 1)
        while true {
            if edge[level] == beyond[level] {
                if level == 0 {
                    state = .atEnd
                    return false
                }
                level -= 1
                continue
            }
            let next = edge[level]
            edge[level] += 1
            let target = Int(graph.edgeTarget[next])
            let allowed = graph.groupsAllowed >> UInt64(level)
            if target == last {
                guard allowed & 1 != 0 else { continue }
                add(graph.edgeBlock[next], at: level)
                depth = level + 1
                finish(groups: depth)
                return true
            }
            guard graph.groupsToCome[target] & (allowed >> 1) != 0 else { continue }
            add(graph.edgeBlock[next], at: level)
            level += 1
            edge[level] = Int(graph.firstEdge[target])
            beyond[level] = Int(graph.firstEdge[target + 1])
        }
    }

    private mutating func add(_ block: Int32, at level: Int) {
        let (width, sums) = (scores.width, scores.sums)
        // Unchecked access: this runs for every plan and every slot.
        slots.withUnsafeMutableBufferPointer { slots in
            scores.values.withUnsafeBufferPointer { figures in
                guard let base = slots.baseAddress, let first = figures.baseAddress else { return }
                let (from, to, row) = (base + level * width, base + (level + 1) * width, first + Int(block) * width)
                for slot in 0..<sums { to[slot] = from[slot] + row[slot] }
                for slot in sums..<width { to[slot] = row[slot] < from[slot] ? row[slot] : from[slot] }
            }
        }
    }

    private mutating func finish(groups: Int) {
        let fixed = graph.blocks.count - graph.freeBlocks
        Self.fill(&values, from: slots, row: groups * scores.width, scores, groups: groups + fixed)
    }

    /// A separate function, so that uniqueness of the array is checked once a plan and not once a figure.
    private static func fill(
        _ values: inout [Double], from slots: borrowing [Double], row: Int, _ scores: borrowing ScoreTable, groups: Int
    ) {
        values.withUnsafeMutableBufferPointer { values in
            slots.withUnsafeBufferPointer { slots in
                guard let base = slots.baseAddress else { return }
                for criterion in values.indices {
                    values[criterion] = scores.figure(criterion, slots: base + row, groups: groups)
                }
            }
        }
    }
}

extension PlanGraph {
    /// Enumerates every plan with its figures.
    public func walk(scoring criteria: [Criterion] = []) -> PlanWalk {
        PlanWalk(self, scores: ScoreTable(criteria, groups: blocks, space: space))
    }

    /// Every plan, in the order of `walk`.
    public var plans: PlanSequence { PlanSequence(graph: self) }
}

/// Every plan of a graph, made as it is asked for.
public struct PlanSequence: Sequence, Sendable {
    let graph: PlanGraph

    public struct Iterator: IteratorProtocol {
        var walk: PlanWalk

        public mutating func next() -> Plan? { walk.advance() ? walk.plan : nil }
    }

    public func makeIterator() -> Iterator { Iterator(walk: graph.walk()) }
}

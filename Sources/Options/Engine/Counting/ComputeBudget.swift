/// How much time and memory a run may use before it is given up with an error. It never returns half an answer.
public struct ComputeBudget: Hashable, Sendable {
    /// In parts of what `batch` allows.
    private let memory, time: Double

    /// For a request that somebody waits for: about three seconds and 256 MB at most.
    public static let interactive = ComputeBudget(memory: 0.125, time: 0.05)
    /// For a command: about sixty seconds and 2 GB at most.
    public static let batch = ComputeBudget(memory: 1, time: 1)

    /// For a first attempt where there is another method: less than a second.
    static let probe = ComputeBudget(memory: 0.005, time: 0.005)

    /// Feasible groups to keep.
    var mostBlocks: Int { Int(memory * 4_000_000) }
    /// Sets of remaining areas to keep.
    var mostSets: Int { Int(memory * 6_000_000) }
    /// Edges of a plan graph to keep: 8 bytes each, twice while building.
    var mostEdges: Int { Int(memory * 24_000_000) }
    /// Words of states and numbers to keep.
    var mostWords: Int { Int(memory * 100_000_000) }
    /// Blocks tried on sets of remaining areas: about a thousand million a second.
    var mostTrials: Int { Int(time * 20_000_000_000) }
    /// States of a frontier changed: about five million a second.
    var mostChanges: Int { Int(time * 200_000_000) }
}

/// Counting needs more blocks, sets of areas or states than its budget allows.
struct BudgetExceeded: Error {}

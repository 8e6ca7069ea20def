/// How long a run may take and how much room it may use before it is given up. A run that is given up says so; it never
/// gives half an answer.
public struct Patience: Hashable, Sendable {
    /// Parts of what a command may have.
    private let room, time: Double

    /// For someone who waits at a page: two or three seconds and a quarter of a gigabyte at most.
    public static let moment = Patience(room: 0.125, time: 0.05)
    /// For someone who started a command: about a minute and two gigabytes at most.
    public static let minute = Patience(room: 1, time: 1)

    /// For a first try, when there is another way: less than a second.
    static let instant = Patience(room: 0.005, time: 0.005)

    /// Possible groups to keep.
    var mostBlocks: Int { Int(room * 4_000_000) }
    /// Sets of areas left to keep.
    var mostSets: Int { Int(room * 6_000_000) }
    /// Edges of a graph to keep: 8 bytes each, twice while building.
    var mostEdges: Int { Int(room * 24_000_000) }
    /// Words of states and numbers to keep.
    var mostWords: Int { Int(room * 100_000_000) }
    /// Blocks tried on sets of areas left: about a thousand million a second.
    var mostTrials: Int { Int(time * 20_000_000_000) }
    /// States of a frontier changed: about five million a second.
    var mostChanges: Int { Int(time * 200_000_000) }
}

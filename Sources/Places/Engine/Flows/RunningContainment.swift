/// Self-containment of a set of zones, updated incrementally as single zones are added and removed.
///
/// Each update reads the row of one zone only, so a page or a search can try thousands of sets a second.
///
/// ```swift
/// var set = RunningContainment(in: matrix)
/// set.add(poole)
/// set.containment(adding: bournemouth).supplySide
/// ```
public struct RunningContainment: Sendable {
    public let matrix: FlowMatrix
    /// Of the zones now in the set.
    public private(set) var containment = SelfContainment()
    /// How many zones are in the set.
    public private(set) var count = 0
    private var members: [Bool]

    /// An empty set.
    public init(in matrix: FlowMatrix) {
        self.matrix = matrix
        members = Array(repeating: false, count: matrix.count)
    }

    public func contains(_ zone: Int) -> Bool { members[zone] }

    /// Numbers of the zones in the set, ascending.
    public var zones: [Int] { members.indices.filter { members[$0] } }

    /// Adds a zone that is not yet in the set.
    public mutating func add(_ zone: Int) {
        precondition(!members[zone], "zone \(matrix.zones[zone]) is in the set already")
        containment = containment(adding: zone)
        members[zone] = true
        count += 1
    }

    /// Takes out a zone that is in the set.
    public mutating func remove(_ zone: Int) {
        precondition(members[zone], "zone \(matrix.zones[zone]) is not in the set")
        containment = containment(removing: zone)
        members[zone] = false
        count -= 1
    }

    /// What self-containment would be with one zone more.
    public func containment(adding zone: Int) -> SelfContainment {
        SelfContainment(
            residents: containment.residents + matrix.residents[zone],
            jobs: containment.jobs + matrix.jobs[zone],
            internalFlow: containment.internalFlow + matrix.within[zone] + exchange(with: zone))
    }

    /// What self-containment would be with one zone fewer.
    public func containment(removing zone: Int) -> SelfContainment {
        SelfContainment(
            residents: containment.residents - matrix.residents[zone],
            jobs: containment.jobs - matrix.jobs[zone],
            internalFlow: containment.internalFlow - matrix.within[zone] - exchange(with: zone))
    }

    /// People who go between the zone and the other zones of the set, both ways.
    private func exchange(with zone: Int) -> Int {
        var people = 0
        for entry in matrix.row(of: zone) where members[Int(entry.neighbour)] {
            people += Int(entry.out) + Int(entry.into)
        }
        return people
    }
}

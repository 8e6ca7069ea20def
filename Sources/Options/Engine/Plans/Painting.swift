/// An incomplete plan that is edited by hand: a partial assignment of areas to groups, with locked groups.
///
/// Groups are painted, so they keep their numbers: the second stays the second when the first is empty.
///
/// ```swift
/// var painting = Painting(areas: 8, groups: 2)
/// painting.paint(0, with: 1)      // the first area, with the second group
/// painting.started                // [1]
/// painting.plan                   // nil: seven areas have no group yet
/// ```
public struct Painting: Hashable, Sendable {
    /// Group of each area, from 0; nil where it has none.
    public private(set) var groupOfArea: [Int?]
    public private(set) var groupCount: Int
    /// Groups that neither take in areas nor give any away.
    public private(set) var locked: Set<Int>

    /// More could not be told apart on a map, nor written as one letter each.
    public static let mostGroups = 64

    /// Nothing painted yet.
    public init(areas: Int, groups: Int) {
        self.init(groupOfArea: Array(repeating: nil, count: areas), groups: groups)
    }

    /// - Parameter groups: how many there are to paint with; never fewer than are used.
    public init(groupOfArea: [Int?], groups: Int = 1, locked: Set<Int> = []) {
        self.groupOfArea = groupOfArea.map { $0.flatMap { (0..<Self.mostGroups).contains($0) ? $0 : nil } }
        let used = (self.groupOfArea.compactMap(\.self).max() ?? -1) + 1
        groupCount = max(1, used, min(groups, Self.mostGroups))
        self.locked = []
        self.locked = locked.filter { $0 < groupCount }
    }

    /// A whole plan, to be painted further.
    public init(_ plan: Plan) { self.init(groupOfArea: plan.groupOfArea.map { $0 }, groups: plan.groupCount) }

    /// Areas of a group, ascending.
    public func areas(of group: Int) -> [Int] { groupOfArea.indices.filter { groupOfArea[$0] == group } }

    /// Groups that have an area; only these can be judged.
    public var started: [Int] { Set(groupOfArea.compactMap(\.self)).sorted() }

    /// Areas without a group, ascending.
    public var unassigned: [Int] { groupOfArea.indices.filter { groupOfArea[$0] == nil } }

    /// The plan, once every area has a group.
    public var plan: Plan? {
        let labels = groupOfArea.compactMap(\.self)
        return labels.count == groupOfArea.count && !labels.isEmpty ? Plan(labels: labels) : nil
    }

    /// Gives an area to a group, or to none.
    ///
    /// - Returns: false where a lock forbids it or there is no such area or group; nothing changes then.
    @discardableResult
    public mutating func paint(_ area: Int, with group: Int?) -> Bool {
        guard groupOfArea.indices.contains(area) else { return false }
        if let group, !(0..<groupCount).contains(group) || locked.contains(group) { return false }
        if let own = groupOfArea[area], locked.contains(own) { return false }
        groupOfArea[area] = group
        return true
    }

    /// Locks a group, or unlocks it.
    public mutating func toggleLock(_ group: Int) {
        guard (0..<groupCount).contains(group) else { return }
        if locked.remove(group) == nil { locked.insert(group) }
    }

    /// One more group to paint with.
    public mutating func addGroup() { groupCount = min(groupCount + 1, Self.mostGroups) }

    /// One group fewer: the last empty one, else the last that is not locked; its areas then have none, and those after it
    /// move up.
    ///
    /// - Returns: the group that is gone; nil where all are locked or only one is left.
    @discardableResult
    public mutating func removeGroup() -> Int? {
        let used = Set(started)
        let open = (0..<groupCount).filter { !locked.contains($0) }
        guard groupCount > 1, let gone = open.last(where: { !used.contains($0) }) ?? open.last else {
            return nil
        }
        groupOfArea = groupOfArea.map { group in
            guard let group, group != gone else { return nil }
            return group > gone ? group - 1 : group
        }
        locked = Set(locked.map { $0 > gone ? $0 - 1 : $0 })
        groupCount -= 1
        return gone
    }

    /// Takes every area out of the groups that are not locked.
    public mutating func clear() {
        groupOfArea = groupOfArea.map { group in group.flatMap { locked.contains($0) ? $0 : nil } }
    }
}

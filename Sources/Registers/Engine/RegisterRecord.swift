/// The content of one record: its state and the values of its fields.
public struct RecordEntry: Hashable, Sendable {
    /// Id of the state; empty where the register has no states.
    public var state: String
    /// What each field holds, as items. Fields that the register does not know are kept as they are.
    public var items: [String: [String]]

    public init(state: String = "", items: [String: [String]] = [:]) {
        self.state = state
        self.items = items.filter { !$0.value.isEmpty }
    }
}

/// One record of a register as it is now.
public struct RegisterRecord: Hashable, Sendable {
    public var link: RecordLink
    public var entry: RecordEntry
    /// How many times it was written, the first included.
    public var version: Int
    /// When it was written last (ISO 8601, UTC), and by whom.
    public var at: String
    public var by: String

    public init(link: RecordLink, entry: RecordEntry, version: Int = 1, at: String = "", by: String = "") {
        self.link = link
        self.entry = entry
        self.version = version
        self.at = at
        self.by = by
    }

    public var number: Int { link.number }
}

/// One version of a record. Versions are append-only.
public struct RecordVersion: Hashable, Sendable {
    /// From 1.
    public var number: Int
    public var entry: RecordEntry
    /// The record was taken out of the register with this version; its history stays.
    public var isRemoved: Bool
    /// When (ISO 8601, UTC), by whom, and why, where it was said.
    public var at: String
    public var by: String
    public var note: String

    public init(number: Int, entry: RecordEntry, isRemoved: Bool = false, at: String, by: String, note: String = "") {
        self.number = number
        self.entry = entry
        self.isRemoved = isRemoved
        self.at = at
        self.by = by
        self.note = note
    }

    /// The columns in which two versions differ, the state among them, in alphabetical order.
    public static func changes(from earlier: RecordEntry, to later: RecordEntry) -> [String] {
        let fields = Set(earlier.items.keys).union(later.items.keys)
        var changed = fields.filter { earlier.items[$0] != later.items[$0] }
        if earlier.state != later.state { changed.insert(Register.stateColumn) }
        return changed.sorted()
    }
}

/// Flows of people as a file lists them: one row per origin and destination, zones as small integers inside and codes
/// at the edge.
///
/// Rows may come in any order and a pair may come twice; `FlowMatrix` sorts and adds up.
public struct FlowTable: Hashable, Sendable {
    /// Code of each place named in the file; a row refers to a place by its position here.
    public var codes: [String]
    /// Where people live; positions in `codes`.
    public var origins: [UInt32]
    /// Where they work (or move to); positions in `codes`, one for each origin.
    public var destinations: [UInt32]
    /// People, one for each origin.
    public var people: [Int32]

    public init(codes: [String] = [], origins: [UInt32] = [], destinations: [UInt32] = [], people: [Int32] = []) {
        precondition(origins.count == destinations.count && origins.count == people.count)
        self.codes = codes
        self.origins = origins
        self.destinations = destinations
        self.people = people
    }

    /// Number of rows.
    public var count: Int { people.count }
}

/// A source of flows between numbered zones in any order, from which a matrix is built. It is iterated more than once.
protocol FlowRows {
    /// Visits each row: where from, where to, how many people (1 or more). One end may lie outside the zones.
    func visit(_ body: (_ from: UInt32, _ to: UInt32, _ people: UInt32) -> Void)
}

extension FlowRows {
    /// Stands for a place outside the zones: people who go there are residents, people who come from there have jobs, and
    /// neither are ever internal.
    static var outside: UInt32 { .max }
}

/// Flows appended one by one (coordinate format).
struct ListedRows: FlowRows {
    private var rows: [(from: UInt32, to: UInt32, people: UInt32)] = []

    mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

    /// Zones by number, or `outside`; flows of 0 are skipped.
    mutating func append(from: UInt32, to: UInt32, _ people: Int) {
        if people > 0 { rows.append((from, to, UInt32(clamping: people))) }
    }

    @inline(__always) func visit(_ body: (UInt32, UInt32, UInt32) -> Void) {
        for row in rows { body(row.from, row.to, row.people) }
    }
}

/// The rows of a table as they are, with the zone for which each code stands.
struct TableRows: FlowRows {
    private let table: FlowTable
    /// For each code of the table what it stands for as a place to live, and as a place to work: the number of a zone,
    /// `outside`, or one of those below.
    private let origins: [UInt32]
    private let destinations: [UInt32]

    /// Rows to or from here do not count at all.
    private static let ignored = UInt32.max - 1
    /// People who go here stay where they live.
    private static let atHome = UInt32.max - 2

    init(_ table: consuming FlowTable, zones: [String], margins: Margins, coding: [String: HomeWorkers]) {
        let numbers = Dictionary(uniqueKeysWithValues: zones.enumerated().map { ($1, UInt32($0)) })
        let elsewhere = margins == .open ? Self.outside : Self.ignored
        origins = table.codes.map { numbers[$0] ?? elsewhere }
        destinations = table.codes.map { code in
            switch coding[code] {
            case .diagonal: Self.atHome
            case .exclude: Self.ignored
            case .keep: Self.outside
            case nil: numbers[code] ?? elsewhere
            }
        }
        self.table = table
    }

    @inline(__always) func visit(_ body: (UInt32, UInt32, UInt32) -> Void) {
        for row in 0..<table.count where table.people[row] > 0 {
            let from = origins[Int(table.origins[row])]
            var to = destinations[Int(table.destinations[row])]
            if to == Self.atHome { to = from }
            if from == Self.ignored || to == Self.ignored || (from == Self.outside && to == Self.outside) { continue }
            body(from, to, UInt32(table.people[row]))
        }
    }
}

extension FlowMatrix {
    /// Sorts and adds up the rows of a table.
    ///
    /// Rows without people are left out (readers refuse negative ones). Zones without any flow are kept: nobody links them.
    ///
    /// - Parameters:
    ///   - table: rows in any order; a pair that comes twice is added up.
    ///   - zones: codes to keep; without them, every code in the table that `coding` does not name.
    ///   - margins: what becomes of flows with one end outside the zones.
    ///   - coding: destinations that are not places, and how to count the people going there.
    public init(
        _ table: FlowTable, zones: [String]? = nil, margins: Margins = .closed, coding: [String: HomeWorkers] = [:]
    ) {
        let zones = Set(zones ?? table.codes).subtracting(coding.keys).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zones.enumerated().map { ($1, UInt32($0)) })
        let outside = UInt32.max
        let zoneOf = table.codes.map { numbers[$0] ?? outside }
        let codingOf = table.codes.map { coding[$0] }
        let hasCoding = codingOf.contains { $0 != nil }

        var rows = FlowRows(zoneCount: zones.count)
        rows.reserveCapacity(table.count)
        for row in 0..<table.count {
            let people = table.people[row]
            guard people > 0 else { continue }
            let origin = zoneOf[Int(table.origins[row])]
            let destination = Int(table.destinations[row])
            if hasCoding, let coding = codingOf[destination] {
                guard origin != outside else { continue }
                switch coding {
                case .diagonal: rows.append(from: origin, to: origin, UInt32(people))
                case .exclude: break
                case .keep: rows.leaving[Int(origin)] += Int(people)
                }
                continue
            }
            switch (origin, zoneOf[destination]) {
            case (outside, outside): break
            case (outside, let zone): if margins == .open { rows.arriving[Int(zone)] += Int(people) }
            case (let zone, outside): if margins == .open { rows.leaving[Int(zone)] += Int(people) }
            case (let origin, let destination): rows.append(from: origin, to: destination, UInt32(people))
            }
        }
        self.init(zones: zones, rows: rows)
    }
}

/// Flows between numbered zones in any order, with what crosses the outer border: what a matrix is made of.
struct FlowRows {
    var origins: [UInt32] = []
    var destinations: [UInt32] = []
    var people: [UInt32] = []
    /// People who leave each zone for places outside.
    var leaving: [Int]
    /// People who arrive in each zone from places outside.
    var arriving: [Int]

    init(zoneCount: Int) {
        leaving = Array(repeating: 0, count: zoneCount)
        arriving = leaving
    }

    mutating func reserveCapacity(_ count: Int) {
        origins.reserveCapacity(count)
        destinations.reserveCapacity(count)
        people.reserveCapacity(count)
    }

    mutating func append(from origin: UInt32, to destination: UInt32, _ count: UInt32) {
        origins.append(origin)
        destinations.append(destination)
        people.append(count)
    }
}

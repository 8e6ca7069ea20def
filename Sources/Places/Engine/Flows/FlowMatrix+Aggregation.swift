extension FlowMatrix {
    /// The same flows between coarser zones, for example districts instead of the small areas inside them.
    ///
    /// Margins stay as they are: residents of the coarse zone are those of its parts. Flows to and from zones without
    /// a parent remain in the margins and are internal to nothing.
    ///
    /// - Parameter parents: for the code of each zone, the code of the coarser zone it lies in.
    public func aggregated(by parents: [String: String]) -> FlowMatrix {
        let coarse = Set(zones.compactMap { parents[$0] }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: coarse.enumerated().map { ($1, $0) })
        return aggregated(by: zones.map { parents[$0].flatMap { numbers[$0] } ?? -1 }, codes: coarse)
    }

    /// Only these zones; flows to and from the others remain in the margins.
    ///
    /// - Throws: ``UnknownZones``.
    public func restricted(to codes: [String]) throws -> FlowMatrix {
        _ = try numbers(of: codes)
        return aggregated(by: Dictionary(codes.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Only these zones and the flows between them, as if there were nothing else: margins are closed again.
    func closed(to kept: [Int]) -> FlowMatrix {
        if kept.count == count, isClosed { return self }
        var numbers = Array(repeating: ListedRows.outside, count: count)
        for (number, zone) in kept.enumerated() { numbers[zone] = UInt32(number) }
        return FlowMatrix(
            zones: kept.map { zones[$0] }, rows: rows(between: kept, numbered: numbers))
    }

    /// All zones with only the flows between some of them; the others are left without any.
    func keepingFlows(between kept: [Int]) -> FlowMatrix {
        if kept.count == count, isClosed { return self }
        var numbers = Array(repeating: ListedRows.outside, count: count)
        for zone in kept { numbers[zone] = UInt32(zone) }
        return FlowMatrix(zones: zones, rows: rows(between: kept, numbered: numbers))
    }

    /// Whether no flow crosses the outer border.
    private var isClosed: Bool {
        let inside = totalInside
        return totalResidents == inside && jobs.reduce(0, +) == inside
    }

    private func rows(between kept: [Int], numbered numbers: [UInt32]) -> ListedRows {
        var rows = ListedRows()
        for zone in kept {
            rows.append(from: numbers[zone], to: numbers[zone], within[zone])
            for entry in row(of: zone) {
                let end = numbers[Int(entry.neighbour)]
                if end != ListedRows.outside { rows.append(from: numbers[zone], to: end, Int(entry.out)) }
            }
        }
        return rows
    }

    /// - Parameters:
    ///   - parents: for each zone the number of its coarser zone, or −1.
    ///   - codes: of the coarser zones, ascending.
    func aggregated(by parents: [Int], codes: [String]) -> FlowMatrix {
        var rows = ListedRows()
        rows.reserveCapacity(pairCount + count)
        var sums = Array(repeating: 0, count: codes.count)
        var arriving = sums
        var touched: [Int] = []
        var members = Array(repeating: [Int](), count: codes.count)
        for (zone, parent) in parents.enumerated() where parent >= 0 { members[parent].append(zone) }

        for parent in codes.indices {
            var leaving = 0
            func add(_ people: Int, to end: Int) {
                guard people > 0 else { return }
                if sums[end] == 0 { touched.append(end) }
                sums[end] += people
                leaving -= people
            }
            for zone in members[parent] {
                add(within[zone], to: parent)
                leaving += residents[zone]
                arriving[parent] += jobs[zone]
                for entry in row(of: zone) where parents[Int(entry.neighbour)] >= 0 {
                    add(Int(entry.out), to: parents[Int(entry.neighbour)])
                }
            }
            for end in touched {
                arriving[end] -= sums[end]
                rows.append(from: UInt32(parent), to: UInt32(end), sums[end])
                sums[end] = 0
            }
            touched.removeAll(keepingCapacity: true)
            rows.append(from: UInt32(parent), to: ListedRows.outside, leaving)
        }
        for end in codes.indices { rows.append(from: ListedRows.outside, to: UInt32(end), arriving[end]) }
        return FlowMatrix(zones: codes, rows: rows)
    }
}

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
        var numbers = Array(repeating: UInt32.max, count: count)
        for (number, zone) in kept.enumerated() { numbers[zone] = UInt32(number) }
        return FlowMatrix(
            zones: kept.map { zones[$0] }, rows: rows(between: kept, numbered: numbers, count: kept.count))
    }

    /// All zones with only the flows between some of them; the others are left without any.
    func keepingFlows(between kept: [Int]) -> FlowMatrix {
        if kept.count == count, isClosed { return self }
        var numbers = Array(repeating: UInt32.max, count: count)
        for zone in kept { numbers[zone] = UInt32(zone) }
        return FlowMatrix(zones: zones, rows: rows(between: kept, numbered: numbers, count: count))
    }

    /// Whether no flow crosses the outer border.
    private var isClosed: Bool {
        let inside = totalInside
        return totalResidents == inside && jobs.reduce(0, +) == inside
    }

    private func rows(between kept: [Int], numbered numbers: [UInt32], count: Int) -> FlowRows {
        var rows = FlowRows(zoneCount: count)
        for zone in kept {
            if within[zone] > 0 { rows.append(from: numbers[zone], to: numbers[zone], UInt32(clamping: within[zone])) }
            for position in starts[zone]..<starts[zone + 1] where outgoing[position] > 0 {
                let end = numbers[Int(neighbours[position])]
                if end != .max { rows.append(from: numbers[zone], to: end, outgoing[position]) }
            }
        }
        return rows
    }

    /// - Parameters:
    ///   - parents: for each zone the number of its coarser zone, or −1.
    ///   - codes: of the coarser zones, ascending.
    func aggregated(by parents: [Int], codes: [String]) -> FlowMatrix {
        var rows = FlowRows(zoneCount: codes.count)
        rows.reserveCapacity(neighbours.count / 2 + count)
        var sums = Array(repeating: 0, count: codes.count)
        var touched: [Int] = []
        var members = Array(repeating: [Int](), count: codes.count)
        for (zone, parent) in parents.enumerated() where parent >= 0 { members[parent].append(zone) }

        for parent in codes.indices {
            var inside = 0
            func add(_ people: Int, to end: Int) {
                guard people > 0 else { return }
                if sums[end] == 0 { touched.append(end) }
                sums[end] += people
                inside += people
            }
            for zone in members[parent] {
                add(within[zone], to: parent)
                rows.leaving[parent] += residents[zone]
                rows.arriving[parent] += jobs[zone]
                for position in starts[zone]..<starts[zone + 1] where parents[Int(neighbours[position])] >= 0 {
                    add(Int(outgoing[position]), to: parents[Int(neighbours[position])])
                }
            }
            rows.leaving[parent] -= inside
            for end in touched {
                rows.arriving[end] -= sums[end]
                rows.append(from: UInt32(parent), to: UInt32(end), UInt32(clamping: sums[end]))
                sums[end] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }
        return FlowMatrix(zones: codes, rows: rows)
    }
}

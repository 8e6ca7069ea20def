extension FlowMatrix {
    /// Builds the matrix by counting sorts: time and memory grow with the number of rows, whatever their order.
    init(zones: [String], rows: FlowRows) {
        let count = zones.count
        var within = Array(repeating: 0, count: count)
        // Dealing the rows out by destination, then those by origin, leaves each zone's outgoing flows sorted; dealing
        // these out by destination once more sorts the incoming ones too.
        let byDestination = HalfRows(count: count, keys: rows.destinations, ends: rows.origins, people: rows.people) {
            within[$0] += Int($1)
        }
        let outgoing = HalfRows(transposing: byDestination)
        let incoming = HalfRows(transposing: outgoing)

        var starts = [0]
        starts.reserveCapacity(count + 1)
        var size = 0
        for zone in 0..<count {
            mergeRows(outgoing, incoming, of: zone) { _, _, _ in size += 1 }
            starts.append(size)
        }
        var neighbours = Array(repeating: UInt32(0), count: size)
        var out = neighbours
        var into = neighbours
        var residents = rows.leaving
        var jobs = rows.arriving
        var position = 0
        for zone in 0..<count {
            residents[zone] += within[zone]
            jobs[zone] += within[zone]
            mergeRows(outgoing, incoming, of: zone) { neighbour, leaving, arriving in
                neighbours[position] = neighbour
                out[position] = UInt32(clamping: leaving)
                into[position] = UInt32(clamping: arriving)
                residents[zone] += leaving
                jobs[zone] += arriving
                position += 1
            }
        }
        self.init(
            zones: zones, residents: residents, jobs: jobs, within: within,
            starts: starts, neighbours: neighbours, outgoing: out, incoming: into)
    }
}

/// Flows grouped by one end; `ends` holds the other.
private struct HalfRows: ~Copyable {
    let starts: FixedArray<Int>
    let ends: FixedArray<UInt32>
    let people: FixedArray<UInt32>

    /// Groups flows by `keys`; flows from a zone to itself go to `stay` instead.
    init(count: Int, keys: [UInt32], ends: [UInt32], people: [UInt32], stay: (Int, UInt32) -> Void) {
        let sizes = FixedArray(repeating: 0, count: count)
        for row in keys.indices {
            if keys[row] == ends[row] { stay(Int(keys[row]), people[row]) } else { sizes[Int(keys[row])] += 1 }
        }
        self.init(sizes: sizes)
        let next = FixedArray(copying: starts)
        for row in keys.indices where keys[row] != ends[row] {
            put(ends[row], people[row], under: Int(keys[row]), next)
        }
    }

    /// Groups by the other end; within a group the order is that of the former groups: ascending.
    init(transposing rows: borrowing HalfRows) {
        let count = rows.starts.count - 1
        let sizes = FixedArray(repeating: 0, count: count)
        for position in 0..<rows.ends.count { sizes[Int(rows.ends[position])] += 1 }
        self.init(sizes: sizes)
        let next = FixedArray(copying: starts)
        for key in 0..<count {
            for position in rows.starts[key]..<rows.starts[key + 1] {
                put(UInt32(key), rows.people[position], under: Int(rows.ends[position]), next)
            }
        }
    }

    private init(sizes: borrowing FixedArray<Int>) {
        let starts = FixedArray(repeating: 0, count: sizes.count + 1)
        for key in 0..<sizes.count { starts[key + 1] = starts[key] + sizes[key] }
        ends = FixedArray(repeating: 0, count: starts[sizes.count])
        people = FixedArray(repeating: 0, count: starts[sizes.count])
        self.starts = starts
    }

    @inline(__always) private func put(
        _ end: UInt32, _ count: UInt32, under key: Int, _ next: borrowing FixedArray<Int>
    ) {
        let position = next[key]
        ends[position] = end
        people[position] = count
        next[key] = position + 1
    }

    /// People at and after `position` with the same other end, added up; moves `position` behind them.
    @inline(__always) func sum(of end: UInt32, at position: inout Int, before stop: Int) -> Int {
        var total = 0
        while position < stop, ends[position] == end {
            total += Int(people[position])
            position += 1
        }
        return total
    }
}

/// Visits the other ends of a zone's flows in ascending order, each once: its number, people out, people in.
@inline(__always) private func mergeRows(
    _ outgoing: borrowing HalfRows, _ incoming: borrowing HalfRows, of zone: Int, _ visit: (UInt32, Int, Int) -> Void
) {
    var (out, outStop) = (outgoing.starts[zone], outgoing.starts[zone + 1])
    var (into, intoStop) = (incoming.starts[zone], incoming.starts[zone + 1])
    while out < outStop || into < intoStop {
        let end = min(
            out < outStop ? outgoing.ends[out] : UInt32.max,
            into < intoStop ? incoming.ends[into] : UInt32.max)
        let leaving = outgoing.sum(of: end, at: &out, before: outStop)
        let arriving = incoming.sum(of: end, at: &into, before: intoStop)
        visit(end, leaving, arriving)
    }
}

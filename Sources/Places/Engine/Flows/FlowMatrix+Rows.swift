extension FlowMatrix {
    /// Builds the matrix by counting sorts: time and memory grow with the number of rows, whatever their order.
    init<Rows: FlowRows>(zones: [String], rows: consuming Rows) {
        let count = zones.count
        let residents = FixedArray(repeating: 0, count: count)
        let jobs = FixedArray(repeating: 0, count: count)
        let within = FixedArray(repeating: 0, count: count)
        let fromEach = FixedArray(repeating: 0, count: count)
        let toEach = FixedArray(repeating: 0, count: count)
        var isSorted = true
        var former: UInt32 = 0
        rows.visit { from, to, people in
            if from != Rows.outside { residents[Int(from)] += Int(people) }
            if to != Rows.outside { jobs[Int(to)] += Int(people) }
            if from == to {
                within[Int(from)] += Int(people)
            } else if from != Rows.outside, to != Rows.outside {
                fromEach[Int(from)] += 1
                toEach[Int(to)] += 1
                if from < former { isSorted = false }
                former = from
            }
        }
        // Files are usually sorted by origin; then one counting sort by destination keeps origins in order, else it takes two.
        let incoming =
            isSorted
            ? HalfRows(rows, sizes: toEach) { from, to in (key: to, end: from) }
            : HalfRows(transposing: HalfRows(rows, sizes: fromEach) { from, to in (key: from, end: to) }, sizes: toEach)
        _ = consume rows
        let outgoing = HalfRows(transposing: incoming, sizes: fromEach)

        var starts = [0]
        starts.reserveCapacity(count + 1)
        // Room for every row twice; what pairs with flows both ways leave unused is never touched.
        let entries = [Entry](unsafeUninitializedCapacity: incoming.count + outgoing.count) { buffer, size in
            for zone in 0..<count {
                mergeRows(outgoing, incoming, of: zone, into: buffer, from: &size)
                starts.append(size)
            }
        }
        self.init(
            zones: zones, residents: residents.values, jobs: jobs.values, within: within.values, entries: entries,
            starts: starts)
    }
}

/// Off-diagonal flows in compressed sparse rows: grouped by one end.
private struct HalfRows: ~Copyable {
    /// The other end of a flow, and the people.
    struct Half: BitwiseCopyable {
        var end: UInt32
        var people: UInt32
    }

    let starts: FixedArray<Int>
    /// One more element than there are flows, so that reading past the last one is allowed.
    let halves: FixedArray<Half>

    var count: Int { halves.count - 1 }

    /// Groups rows by the end that `sides` calls the key; within a group their order stays.
    init<Rows: FlowRows>(
        _ rows: borrowing Rows, sizes: borrowing FixedArray<Int>, sides: (UInt32, UInt32) -> (key: UInt32, end: UInt32)
    ) {
        self.init(sizes: sizes)
        let next = FixedArray(copying: starts)
        rows.visit { from, to, people in
            guard from != to, from != Rows.outside, to != Rows.outside else { return }
            let (key, end) = sides(from, to)
            put(Half(end: end, people: people), under: key, next)
        }
    }

    /// Groups by the other end; within a group the order is that of the former groups: ascending.
    init(transposing rows: borrowing HalfRows, sizes: borrowing FixedArray<Int>) {
        self.init(sizes: sizes)
        let next = FixedArray(copying: starts)
        for key in 0..<sizes.count {
            for position in rows.starts[key]..<rows.starts[key + 1] {
                let half = rows.halves[position]
                put(Half(end: UInt32(key), people: half.people), under: half.end, next)
            }
        }
    }

    private init(sizes: borrowing FixedArray<Int>) {
        starts = FixedArray(repeating: 0, count: sizes.count + 1)
        for key in 0..<sizes.count { starts[key + 1] = starts[key] + sizes[key] }
        halves = FixedArray(uninitialized: starts[sizes.count] + 1)
        halves[halves.count - 1] = Half(end: 0, people: 0)
    }

    @inline(__always) private func put(_ half: Half, under key: UInt32, _ next: borrowing FixedArray<Int>) {
        halves[next[Int(key)]] = half
        next[Int(key)] += 1
    }
}

/// Merges the outgoing and incoming flows of a zone into its row: each other end once, ascending, duplicates added up.
///
/// Branchless, because which side is next is unpredictable.
@inline(__always) private func mergeRows(
    _ outgoing: borrowing HalfRows, _ incoming: borrowing HalfRows, of zone: Int,
    into buffer: UnsafeMutableBufferPointer<FlowMatrix.Entry>, from size: inout Int
) {
    var (out, outStop) = (outgoing.starts[zone], outgoing.starts[zone + 1])
    var (into, intoStop) = (incoming.starts[zone], incoming.starts[zone + 1])
    var last = UInt32.max
    while out < outStop || into < intoStop {
        let leaving = outgoing.halves[out]
        let arriving = incoming.halves[into]
        let leavingEnd = out < outStop ? leaving.end : .max
        let arrivingEnd = into < intoStop ? arriving.end : .max
        let neighbour = min(leavingEnd, arrivingEnd)
        let entry = FlowMatrix.Entry(
            neighbour: neighbour, out: leavingEnd == neighbour ? leaving.people : 0,
            into: arrivingEnd == neighbour ? arriving.people : 0)
        out += leavingEnd == neighbour ? 1 : 0
        into += arrivingEnd == neighbour ? 1 : 0
        if neighbour != last {
            buffer.initializeElement(at: size, to: entry)
            size += 1
            last = neighbour
        } else {
            buffer[size - 1].out = UInt32(clamping: Int(buffer[size - 1].out) + Int(entry.out))
            buffer[size - 1].into = UInt32(clamping: Int(buffer[size - 1].into) + Int(entry.into))
        }
    }
}

/// Topology of areas: their borders as arcs, each stored once however many areas share it.
///
/// An arc runs from one position where borders meet or part to the next, or once around. Areas share an arc where their
/// rings have exactly the same positions, so whatever is done to the arcs is done to both sides.
struct Arcs {
    /// One arc of a ring, perhaps in reverse.
    struct Step {
        var arc: Int
        var reversed: Bool
    }

    var arcs: [[Position]]
    /// For each boundary, polygon and ring: its arcs in order.
    let rings: [[[[Step]]]]

    init(of boundaries: [Boundary]) {
        var numbering = Numbering()
        let numbered = boundaries.map { $0.polygons.map { $0.map { numbering.numbers(of: $0) } } }
        let junctions = Self.junctions(numbered.joined().joined(), count: numbering.positions.count)
        var arcs: [[Position]] = []
        var known: [SIMD2<Int32>: Int] = [:]
        rings = numbered.map { boundary in
            boundary.map { polygon in
                polygon.map { ring in
                    Self.cut(ring, at: junctions).map { piece in
                        let (key, reversed) = Self.key(of: piece)
                        if let arc = known[key] { return Step(arc: arc, reversed: reversed) }
                        known[key] = arcs.count
                        let positions = piece.map { numbering.positions[Int($0)] }
                        arcs.append(reversed ? positions.reversed() : positions)
                        return Step(arc: arcs.count - 1, reversed: reversed)
                    }
                }
            }
        }
        self.arcs = arcs
    }

    /// Puts a ring together from its arcs.
    func ring(_ steps: [Step]) -> Boundary.Ring {
        var ring: Boundary.Ring = []
        for step in steps {
            let arc = arcs[step.arc]
            if step.reversed {
                ring.append(contentsOf: arc.reversed().dropFirst(ring.isEmpty ? 0 : 1))
            } else {
                ring.append(contentsOf: arc.dropFirst(ring.isEmpty ? 0 : 1))
            }
        }
        return ring
    }

    /// Positions are numbered, equal ones alike, so that comparing them is comparing numbers.
    private struct Numbering {
        var positions: [Position] = []
        private var known: [Position: Int32] = [:]

        /// The numbers of a ring's positions without the repeated last one, and without repetitions in a row.
        mutating func numbers(of ring: Boundary.Ring) -> [Int32] {
            var numbers: [Int32] = []
            for position in ring.dropLast() {
                let number = known[position] ?? Int32(positions.count)
                if number == positions.count {
                    known[position] = number
                    positions.append(position)
                }
                if numbers.last != number { numbers.append(number) }
            }
            while numbers.count > 1, numbers.last == numbers.first { numbers.removeLast() }
            return numbers
        }
    }

    /// Positions where borders meet or part: those whose two neighbours are not the same wherever they occur.
    private static func junctions(_ rings: some Sequence<[Int32]>, count: Int) -> [Bool] {
        var sides = Array(repeating: SIMD2<Int32>(repeating: -1), count: count)
        var junctions = Array(repeating: false, count: count)
        for ring in rings {
            for (index, number) in ring.enumerated() {
                let before = ring[(index + ring.count - 1) % ring.count]
                let after = ring[(index + 1) % ring.count]
                let pair = SIMD2(min(before, after), max(before, after))
                if sides[Int(number)].x < 0 {
                    sides[Int(number)] = pair
                } else if sides[Int(number)] != pair {
                    junctions[Int(number)] = true
                }
            }
        }
        return junctions
    }

    /// Cuts a ring at the junctions; each piece begins and ends with one. A ring without any is one piece that begins at
    /// its lowest number, so that both sides of it begin alike.
    private static func cut(_ ring: [Int32], at junctions: [Bool]) -> [[Int32]] {
        guard let lowest = ring.min() else { return [] }
        let start = ring.firstIndex { junctions[Int($0)] } ?? ring.firstIndex(of: lowest) ?? 0
        var pieces: [[Int32]] = []
        var piece = [ring[start]]
        for offset in 1...ring.count {
            let number = ring[(start + offset) % ring.count]
            piece.append(number)
            if offset == ring.count || junctions[Int(number)] {
                pieces.append(piece)
                piece = [number]
            }
        }
        return pieces
    }

    /// What identifies an arc: its first two positions, in the direction that gives the lower pair. Between junctions no
    /// other arc leaves a position the same way.
    private static func key(of piece: [Int32]) -> (key: SIMD2<Int32>, reversed: Bool) {
        let forward = SIMD2(piece[0], piece[1])
        let backward = SIMD2(piece[piece.count - 1], piece[piece.count - 2])
        let isForward = (forward.x, forward.y) <= (backward.x, backward.y)
        return isForward ? (forward, false) : (backward, true)
    }
}

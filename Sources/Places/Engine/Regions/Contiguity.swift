/// Whether the areas of a division are contiguous, and their detached parts.
public struct Contiguity: Hashable, Sendable {
    /// A connected component of an area other than its main one.
    public struct Detached: Hashable, Sendable {
        public let area: Int
        /// Numbers of its zones, ascending.
        public let zones: [Int]
        /// Employed residents in it (people).
        public let residents: Int
    }

    /// For each area (its id less one) its connected components: the one with most residents first, ties by first zone.
    public let pieces: [[[Int]]]
    /// All components but the main ones, the smallest first.
    public let detached: [Detached]

    /// - Parameters:
    ///   - matrix: flows of the division's zones; they say how many people live where.
    ///   - neighbours: links over land and water; a corner joins nothing.
    public init(of division: Division, in matrix: FlowMatrix, neighbours: Adjacency) {
        self.init(of: division, residents: matrix.residents, lists: neighbours.lists(for: division.zones))
    }

    init(of division: Division, residents: [Int], lists: [[Int]]) {
        let people = { (zones: [Int]) in zones.reduce(0) { $0 + residents[$1] } }
        pieces = division.members.dropFirst().map { zones in
            Adjacency.pieces(of: zones, lists: lists)
                .sorted { (people($1), $0[0]) < (people($0), $1[0]) }
        }
        detached = pieces.enumerated()
            .flatMap { area, pieces in
                pieces.dropFirst().map { Detached(area: area + 1, zones: $0, residents: people($0)) }
            }
            .sorted { ($0.residents, $0.zones[0]) < ($1.residents, $1.zones[0]) }
    }
}

extension FunctionalRegions {
    /// Moves detached pieces to the area beside them to which they are linked most strongly, where every area that was
    /// valid stays so and no other gets worse; the smallest piece first, until nothing moves.
    ///
    /// Pieces without neighbours, such as islands, stay. Areas keep their order by first zone, so ids may change.
    ///
    /// - SeeAlso: Coombes and Bond (2008): the step after the algorithm.
    public func joiningDetachedPieces(in matrix: FlowMatrix, neighbours: Adjacency) -> FunctionalRegions {
        let lists = neighbours.lists(for: matrix.zones)
        var labels = division.areas
        var moved = moves
        var refused: Set<[Int]> = []
        while true {
            let current = Division(zones: matrix.zones, labels: labels.map { $0 == 0 ? nil : $0 })
            let regions = FunctionalRegions(current, of: matrix, rule: rule, dissolved: dissolved, moves: moved)
            let detached = Contiguity(of: current, residents: matrix.residents, lists: lists).detached
            guard let piece = detached.first(where: { !refused.contains($0.zones) }) else { return regions }
            labels = current.areas
            if let receiver = regions.strongestNeighbour(of: piece, in: matrix, lists: lists),
                regions.allows(moving: piece.zones, from: piece.area, to: receiver, in: matrix)
            {
                for zone in piece.zones { labels[zone] = receiver }
                moved += piece.zones.count
            } else {
                refused.insert(piece.zones)
            }
        }
    }

    /// The area beside a detached piece to which it is linked most strongly; ties: the lowest number.
    private func strongestNeighbour(of piece: Contiguity.Detached, in matrix: FlowMatrix, lists: [[Int]]) -> Int? {
        let beside = Set(piece.zones.flatMap { lists[$0] }.map { division.areas[$0] }).subtracting([0, piece.area])
        var out: [Int: Int] = [:]
        var into: [Int: Int] = [:]
        for zone in piece.zones {
            matrix.forEachNeighbour(of: zone) { neighbour, leaving, arriving in
                out[division.areas[neighbour], default: 0] += leaving
                into[division.areas[neighbour], default: 0] += arriving
            }
        }
        let own = matrix.selfContainment(of: piece.zones)
        func share(_ people: Int, _ a: Int, _ b: Int) -> Double {
            people > 0 ? Double(people) * Double(people) / (Double(a) * Double(b)) : 0
        }
        let strengths = beside.sorted().map { area in
            let other = areas[area - 1].containment
            return (
                area: area,
                strength: share(out[area, default: 0], own.residents, other.jobs)
                    + share(into[area, default: 0], other.residents, own.jobs)
            )
        }
        return strengths.max { ($0.strength, $1.area) < ($1.strength, $0.area) }?.area
    }

    /// Whether both areas stay valid, or at least get no worse, when zones move from one to the other.
    private func allows(moving zones: [Int], from donor: Int, to receiver: Int, in matrix: FlowMatrix) -> Bool {
        let leaving = Set(zones)
        let left = matrix.selfContainment(of: areas[donor - 1].zones.filter { !leaving.contains($0) })
        let joined = matrix.selfContainment(of: areas[receiver - 1].zones + zones)
        return [(areas[donor - 1], left), (areas[receiver - 1], joined)].allSatisfy { before, after in
            let validity = rule.validity(of: after)
            return rule.accepts(validity) || (!before.isValid && validity >= before.validity)
        }
    }
}

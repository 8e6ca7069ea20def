/// Tells at once that a set of areas cannot be cut into groups: because one of its pieces is too light for a group, lies
/// between two multiples of what groups may weigh, or parts areas that belong together.
struct PieceCheck: Sendable {
    private let neighbours: [AreaSet]
    private let limits: [Territory.Limit]
    private let together: [AreaSet]
    private let mostGroups: Int

    init(_ territory: Territory) {
        neighbours = territory.neighbours.map { AreaSet($0) }
        limits = territory.limits
        together = territory.together.map { AreaSet($0) }
        mostGroups = territory.mostGroups
    }

    /// False is certain; true may still come to nothing.
    func canBeCut(_ set: AreaSet) -> Bool {
        if limits.isEmpty, together.isEmpty { return true }
        var left = set
        var fewest = 0
        while !left.isEmpty {
            let piece = piece(of: left, with: left.lowest)
            left = left.subtracting(piece)
            guard let groups = groups(in: piece) else { return false }
            fewest += groups
        }
        return fewest <= mostGroups
    }

    /// Fewest groups of a piece; nil where there is no number that could do.
    private func groups(in piece: AreaSet) -> Int? {
        for kept in together where piece.meets(kept) && !kept.isSubset(of: piece) { return nil }
        var (fewest, most) = (1, piece.count)
        for limit in limits {
            var weight = 0
            for position in piece { weight += limit.weights[position] }
            if limit.maximum != .max {
                guard limit.maximum > 0 || weight == 0 else { return nil }
                if weight > 0 { fewest = max(fewest, (weight + limit.maximum - 1) / limit.maximum) }
            }
            if limit.minimum > 0 { most = min(most, weight / limit.minimum) }
        }
        return fewest <= most ? fewest : nil
    }

    private func piece(of set: AreaSet, with start: Int) -> AreaSet {
        var piece = AreaSet().inserting(start)
        var edge = piece
        while !edge.isEmpty {
            var reached = AreaSet()
            for position in edge { reached = reached.union(neighbours[position]) }
            edge = reached.intersection(set).subtracting(piece)
            piece = piece.union(edge)
        }
        return piece
    }
}

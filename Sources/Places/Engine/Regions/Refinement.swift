extension FunctionalRegions {
    /// Moves zones at the borders of areas wherever that ties zones more closely to their areas, until nothing improves.
    ///
    /// What rises is the sum, over all zones, of the linkage between a zone and the rest of its area – the measure by which
    /// zones were placed in the first place. A move is made only if the two areas stay valid (or, where one was not valid,
    /// its validity does not fall), the donor keeps at least one zone and, with `neighbours`, no area falls into more pieces
    /// than before. Zones are visited in the order of their codes; each goes to the best area open to it.
    ///
    /// - Parameters:
    ///   - neighbours: with them, zones only move to areas beside them; without, to any area they exchange people with.
    ///   - sweeps: how often all zones are visited at most.
    /// - SeeAlso: Flórez-Revuelta, Casado-Díaz and Martínez-Bernabeu (2008), whose objective this is.
    public func refined(in matrix: FlowMatrix, neighbours: Adjacency? = nil, sweeps: Int = 50) -> FunctionalRegions {
        var run = RefinementRun(self, in: matrix, lists: neighbours?.lists(for: matrix.zones))
        for _ in 0..<sweeps where run.sweep() == 0 { break }
        let labels = run.areaOf.map { $0 == 0 ? nil : $0 }
        return FunctionalRegions(
            Division(zones: matrix.zones, labels: labels), of: matrix, rule: rule, dissolved: dissolved,
            moves: moves + run.moves)
    }

    /// Sum over all zones of the linkage between the zone and the rest of its area: what ``refined(in:neighbours:sweeps:)``
    /// raises.
    public func cohesion(in matrix: FlowMatrix) -> Double {
        RefinementRun(self, in: matrix, lists: nil).cohesion
    }
}

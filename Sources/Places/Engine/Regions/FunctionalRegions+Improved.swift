extension FunctionalRegions {
    /// Detached pieces joined to the area beside them and borders refined, as far as asked for.
    ///
    /// Zones in no area stay out of it; the others see only the flows between them.
    ///
    /// - Parameters:
    ///   - neighbours: who lies beside whom; without them nothing is joined, and refining may move zones to any area they
    ///     exchange people with.
    /// - SeeAlso: ``joiningDetachedPieces(in:neighbours:)``, ``refined(in:neighbours:sweeps:)``.
    public func improved(
        in matrix: FlowMatrix, neighbours: Adjacency?, joining: Bool, refining: Bool
    ) -> FunctionalRegions {
        let placed = division.areas.indices.filter { division.areas[$0] > 0 }
        let inner = matrix.closed(to: placed)
        var regions = FunctionalRegions(
            Division(zones: inner.zones, labels: placed.map { Optional(division.areas[$0]) }), of: inner, rule: rule,
            dissolved: dissolved, moves: moves)
        if joining, let neighbours { regions = regions.joiningDetachedPieces(in: inner, neighbours: neighbours) }
        if refining { regions = regions.refined(in: inner, neighbours: neighbours) }
        var labels = Array(repeating: Int?.none, count: matrix.count)
        for (number, zone) in placed.enumerated() { labels[zone] = regions.division.areas[number] }
        return FunctionalRegions(
            Division(zones: matrix.zones, labels: labels), of: matrix.keepingFlows(between: placed), rule: rule,
            dissolved: regions.dissolved, moves: regions.moves)
    }
}

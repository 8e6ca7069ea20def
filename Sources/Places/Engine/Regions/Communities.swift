extension FlowMatrix {
    /// How much more people stay inside the areas of a division than if everyone chose among all jobs at random.
    ///
    /// Directed modularity `Q = Σ [S/T − γ (R/T)(J/T)]` over areas, with people who stay S, residents R, jobs J, all T people
    /// with both ends inside the zones, and resolution γ. Zones in no area count as areas of their own.
    ///
    /// - Returns: at most 1; `nil` where there are no flows.
    public func modularity(of division: Division, resolution: Double = 1) -> Double? {
        precondition(division.zones.count == count, "the division and the flows must be of the same zones")
        let total = Double(totalInside)
        guard total > 0 else { return nil }
        let graph = CommunityGraph(self)
        var alone = division.areaCount
        let labels = division.areas.map { area in
            if area > 0 { return area - 1 }
            alone += 1
            return alone - 1
        }
        return graph.modularity(of: labels, count: alone, resolution: resolution)
    }
}

extension Division {
    /// Communities of zones by the Leiden method on directed flows: groups that keep as much of their flow inside as possible.
    ///
    /// Nothing guarantees a size or a self-containment: judge the result with ``FunctionalRegions/init(_:of:rule:dissolved:moves:)``.
    /// Modularity tends to few and large areas; a higher resolution gives more and smaller ones.
    ///
    /// - Parameters:
    ///   - matrix: flows; those to places outside the zones do not count.
    ///   - resolution: γ in the modularity, 1 as usual.
    ///   - seed: the order of visits and the choices among merges follow from it.
    /// - SeeAlso: Traag, Waltman and van Eck (2019), *From Louvain to Leiden*, Scientific Reports 9.
    public static func communities(in matrix: FlowMatrix, resolution: Double = 1, seed: UInt64 = 1) -> Division {
        var leiden = Leiden(CommunityGraph(matrix), resolution: resolution, seed: seed)
        return Division(zones: matrix.zones, labels: leiden.run())
    }
}

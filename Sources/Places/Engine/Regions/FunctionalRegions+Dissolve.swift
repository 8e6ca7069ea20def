extension FunctionalRegions {
    /// Travel-to-work areas by full dissolve: as many areas as the rule allows, every zone in exactly one.
    ///
    /// 1. Each zone is an area of its own.
    /// 2. The area with the lowest validity is opened, until all are valid. Ties: the lowest number.
    /// 3. Its zones, in the order of their codes, each go to the area to which they are linked most strongly (ties: the
    ///    lowest number); sums are brought up to date after each. A zone linked to nothing waits until the others of its
    ///    area have found their place; if it is still linked to nothing, it is listed as unlinked.
    ///
    /// Contiguity is not part of the method; see ``Contiguity``. The last area stays even if it is not valid.
    ///
    /// Work grows with the number of flows: each zone moves two or three times, and each move reads the zone's row once.
    ///
    /// - SeeAlso: Coombes and Bond (2008). The published text leaves open how areas rank, in which order zones are placed
    ///   and how ties fall; what is said above is therefore part of the result.
    public static func dissolve(_ matrix: FlowMatrix, rule: ValidityRule = .travelToWork) -> FunctionalRegions {
        dissolve(matrix, rule: rule) { _ in }
    }

    /// The same, telling `progress` after each area dissolved the share of zones that have given up being an area, 0…1;
    /// what it throws stops the run.
    public static func dissolve(
        _ matrix: FlowMatrix, rule: ValidityRule = .travelToWork, progress: (Double) throws -> Void
    ) rethrows -> FunctionalRegions {
        try dissolve(matrix, rule: rule, parents: Array(repeating: 1, count: matrix.count), progress: progress)
    }

    /// Areas inside larger ones: zones only join areas of the same parent, the last area of a parent stays even if it is not
    /// valid, and zones without a parent (0) are in no area. Flows across the parents' borders still count as residents
    /// and jobs.
    static func dissolve(
        _ matrix: FlowMatrix, rule: ValidityRule, parents: [Int], progress: (Double) throws -> Void
    ) rethrows -> FunctionalRegions {
        let table = AreaTable(matrix)
        var ranking = AreaRanking(matrix.zones.indices.map { rule.validity(of: matrix.selfContainment(ofZone: $0)) })
        var members = matrix.zones.indices.map { [$0] }
        var areasLeft = Array(repeating: 0, count: (parents.max() ?? 0) + 1)
        for (zone, parent) in parents.enumerated() {
            areasLeft[parent] += 1
            if parent == 0 {
                table.dissolve(zone, zones: [zone])
                ranking.remove(zone)
            }
        }
        var dissolved = 0
        var moves = 0
        while let lowest = ranking.lowest, !rule.accepts(lowest.validity) {
            let parent = parents[lowest.area]
            ranking.remove(lowest.area)
            guard areasLeft[parent] > 1 else { continue }
            areasLeft[parent] -= 1
            var waiting = members[lowest.area].sorted()
            members[lowest.area] = []
            table.dissolve(lowest.area, zones: waiting)
            dissolved += 1
            while true {
                let stillWaiting = waiting.filter { zone in
                    guard let linkage = table.strongestLinkage(of: zone, where: { parents[$0] == parent }) else {
                        return true
                    }
                    table.place(zone, by: linkage)
                    members[linkage.area].append(zone)
                    ranking.update(linkage.area, to: rule.validity(of: table.containment(of: linkage.area)))
                    moves += 1
                    return false
                }
                if stillWaiting.isEmpty || stillWaiting.count == waiting.count { break }
                waiting = stillWaiting
            }
            try progress(Double(dissolved) / Double(matrix.count))
        }
        return FunctionalRegions(
            Division(zones: matrix.zones, labels: table.labels), of: matrix, rule: rule, dissolved: dissolved,
            moves: moves)
    }
}

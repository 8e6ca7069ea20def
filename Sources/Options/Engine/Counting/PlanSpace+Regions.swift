import BigInt

extension PlanSpace {
    /// Plans of one region, no group of which reaches into another one.
    public struct RegionCount: Hashable, Sendable {
        public let region: String
        public let areas: Int
        public let count: PlanCount
    }

    /// Exact number of plans of each region, all in one run: groups do not cross from one region to another. The number of
    /// groups that the question asks for holds in each region.
    ///
    /// - Parameter regionOf: region of each area by code; areas without one are left out.
    /// - Returns: in the order of the regions' names.
    /// - Throws: where a region is too large for the budget.
    public func count(
        byRegion regionOf: [String: String], _ budget: ComputeBudget = .batch
    ) throws(CountProblem) -> [RegionCount] {
        var plans: [String: (areas: Int, polynomial: GroupPolynomial, methods: [CountMethod])] = [:]
        let regions = question.areas.map { regionOf[$0.code] }
        for part in piecesWithin(regions) {
            guard let region = regions[part[0]] else { continue }
            let (counted, method) = try PartCount(
                OrderedSubgraph(self, areas: part), fewestGroups: 1, budget: budget
            ).run(nil)
            var sum = plans[region] ?? (0, .one, [])
            sum.areas += part.count
            sum.polynomial = sum.polynomial * counted
            if !sum.methods.contains(method) { sum.methods.append(method) }
            plans[region] = sum
        }
        return plans.sorted { $0.key < $1.key }.map { region, sum in
            var byGroups: [Int: BigUInt] = [:]
            for (groups, count) in sum.polynomial.coefficients.enumerated()
            where !count.isZero && groups >= fewestGroups && groups <= mostGroups {
                byGroups[groups] = count
            }
            return RegionCount(
                region: region, areas: sum.areas, count: PlanCount(byGroups: byGroups, methods: sum.methods))
        }
    }

    /// The connected components of the areas of each region.
    private func piecesWithin(_ regions: [String?]) -> [[Int]] {
        var byRegion: [String: [Int]] = [:]
        for area in freeAreas { if let region = regions[area] { byRegion[region, default: []].append(area) } }
        return byRegion.sorted { $0.key < $1.key }.flatMap { pieces(of: $0.value) }
    }
}

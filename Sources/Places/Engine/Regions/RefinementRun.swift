/// The working state of ``FunctionalRegions/refined(in:neighbours:sweeps:)``.
struct RefinementRun {
    /// People between a zone and an area or another zone.
    struct Exchange {
        var out = 0
        var into = 0
    }

    private let matrix: FlowMatrix
    private let rule: ValidityRule
    private let lists: [[Int]]?
    /// Area of each zone, 0 for none.
    private(set) var areaOf: [Int]
    private var members: [[Int]]
    private var sums: [SelfContainment]
    /// People between each zone and the rest of its area.
    private var own: [Exchange]
    private(set) var moves = 0
    // Flows between the zone being looked at and each zone and each area; filled and emptied with its row.
    private var withZone: [Exchange]
    private var withArea: [Exchange]

    init(_ regions: FunctionalRegions, in matrix: FlowMatrix, lists: [[Int]]?) {
        self.matrix = matrix
        self.lists = lists
        rule = regions.rule
        areaOf = regions.division.areas
        members = regions.division.members
        sums = [SelfContainment()] + regions.areas.map(\.containment)
        own = Array(repeating: Exchange(), count: matrix.count)
        withZone = own
        withArea = Array(repeating: Exchange(), count: sums.count)
        for zone in matrix.zones.indices {
            matrix.forEachNeighbour(of: zone) { neighbour, out, into in
                guard areaOf[neighbour] == areaOf[zone] else { return }
                own[zone].out += out
                own[zone].into += into
            }
        }
    }

    /// Sum over all zones of the linkage with the rest of their areas.
    var cohesion: Double {
        matrix.zones.indices.reduce(0) { $0 + (areaOf[$1] > 0 ? ownLinkage(of: $1) : 0) }
    }

    /// Visits every zone once; returns how many moved.
    mutating func sweep() -> Int {
        let before = moves
        for zone in matrix.zones.indices where areaOf[zone] > 0 && members[areaOf[zone]].count > 1 {
            let candidates = readRow(of: zone)
            if let area = bestMove(of: zone, among: candidates), staysWhole(areaOf[zone], without: zone) {
                move(zone, to: area)
            }
            forgetRow(of: zone)
        }
        return moves - before
    }

    /// Notes the flows of a zone; returns the areas it may move to, ascending.
    private mutating func readRow(of zone: Int) -> [Int] {
        var candidates: Set<Int> = []
        matrix.forEachNeighbour(of: zone) { neighbour, out, into in
            let area = areaOf[neighbour]
            withZone[neighbour] = Exchange(out: out, into: into)
            withArea[area].out += out
            withArea[area].into += into
            candidates.insert(area)
        }
        if let lists { candidates.formIntersection(lists[zone].map { areaOf[$0] }) }
        return candidates.subtracting([0, areaOf[zone]]).sorted()
    }

    private mutating func forgetRow(of zone: Int) {
        matrix.forEachNeighbour(of: zone) { neighbour, _, _ in withZone[neighbour] = Exchange() }
        for area in withArea.indices { withArea[area] = Exchange() }
    }

    /// The area where the sum of linkages rises most, if it rises at all.
    private func bestMove(of zone: Int, among candidates: [Int]) -> Int? {
        guard !candidates.isEmpty else { return nil }
        let leaving = change(in: areaOf[zone], zone: zone, sign: -1) - ownLinkage(of: zone)
        var best: (area: Int, gain: Double)?
        for area in candidates where allows(zone, to: area) {
            let joining =
                linkage(of: zone, withArea[area], restResidents: sums[area].residents, restJobs: sums[area].jobs)
                + change(in: area, zone: zone, sign: 1)
            if leaving + joining > max(best?.gain ?? 0, 1e-12) { best = (area, leaving + joining) }
        }
        return best?.area
    }

    /// How much the linkage of an area's zones with each other changes when another zone joins (1) or leaves (−1).
    private func change(in area: Int, zone: Int, sign: Int) -> Double {
        let residents = matrix.residents[zone]
        let jobs = matrix.jobs[zone]
        var change = 0.0
        for fellow in members[area] where fellow != zone {
            let shared = withZone[fellow]
            // The fellow's people out are the zone's people in.
            let after = Exchange(out: own[fellow].out + sign * shared.into, into: own[fellow].into + sign * shared.out)
            change += linkage(
                of: fellow, after,
                restResidents: sums[area].residents - matrix.residents[fellow] + sign * residents,
                restJobs: sums[area].jobs - matrix.jobs[fellow] + sign * jobs)
            change -= ownLinkage(of: fellow)
        }
        return change
    }

    private func ownLinkage(of zone: Int) -> Double {
        let area = sums[areaOf[zone]]
        return linkage(
            of: zone, own[zone], restResidents: area.residents - matrix.residents[zone],
            restJobs: area.jobs - matrix.jobs[zone])
    }

    @inline(__always) private func linkage(
        of zone: Int, _ flows: Exchange, restResidents: Int, restJobs: Int
    ) -> Double {
        var linkage = 0.0
        if flows.out > 0 {
            linkage += Double(flows.out) * Double(flows.out) / (Double(matrix.residents[zone]) * Double(restJobs))
        }
        if flows.into > 0 {
            linkage += Double(flows.into) * Double(flows.into) / (Double(restResidents) * Double(matrix.jobs[zone]))
        }
        return linkage
    }

    /// Residents, jobs and internal flow of an area with a zone more (1) or fewer (−1).
    private func sum(of area: Int, with zone: Int, sign: Int) -> SelfContainment {
        var sum = sums[area]
        sum.residents += sign * matrix.residents[zone]
        sum.jobs += sign * matrix.jobs[zone]
        sum.internalFlow += sign * (matrix.within[zone] + withArea[area].out + withArea[area].into)
        return sum
    }

    private func allows(_ zone: Int, to area: Int) -> Bool {
        [(areaOf[zone], -1), (area, 1)].allSatisfy { changed, sign in
            let after = rule.validity(of: sum(of: changed, with: zone, sign: sign))
            if rule.accepts(after) { return true }
            let before = rule.validity(of: sums[changed])
            return !rule.accepts(before) && after >= before
        }
    }

    /// Whether an area falls into no more pieces without a zone.
    private func staysWhole(_ area: Int, without zone: Int) -> Bool {
        guard let lists else { return true }
        let before = Adjacency.pieces(of: members[area], lists: lists).count
        return Adjacency.pieces(of: members[area].filter { $0 != zone }, lists: lists).count <= before
    }

    private mutating func move(_ zone: Int, to area: Int) {
        let donor = areaOf[zone]
        (sums[donor], sums[area]) = (sum(of: donor, with: zone, sign: -1), sum(of: area, with: zone, sign: 1))
        matrix.forEachNeighbour(of: zone) { neighbour, out, into in
            guard areaOf[neighbour] == donor || areaOf[neighbour] == area else { return }
            let sign = areaOf[neighbour] == area ? 1 : -1
            own[neighbour].out += sign * into
            own[neighbour].into += sign * out
        }
        own[zone] = withArea[area]
        members[donor].removeAll { $0 == zone }
        members[area].append(zone)
        areaOf[zone] = area
        moves += 1
    }
}

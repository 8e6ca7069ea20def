/// The working state of one run of ``IstatRegions``.
struct IstatRun: ~Copyable {
    let table: AreaTable
    private let matrix: FlowMatrix
    private let rule: ValidityRule
    private var ranking: AreaRanking
    private var members: [[Int]]
    /// People who come to each zone from the other zones of its area.
    private let ownInflow: FixedArray<Int>
    private var waiting: [Int] = []

    /// Zones that went to the reserve list.
    var reserved: [Int] = []
    private(set) var steps = 0
    private(set) var isSettled = true

    init(_ matrix: FlowMatrix, rule: ValidityRule) {
        self.matrix = matrix
        self.rule = rule
        table = AreaTable(matrix)
        members = matrix.zones.indices.map { [$0] }
        ownInflow = FixedArray(repeating: 0, count: matrix.count)
        ranking = AreaRanking(
            matrix.zones.indices.map { Self.validity(of: matrix.selfContainment(ofZone: $0), by: rule) })
    }

    /// Steps 2 and 3.
    mutating func offerZones(emptying: Bool) {
        while let lowest = ranking.lowest, !rule.accepts(lowest.validity) {
            repeat {
                guard steps < 200 * matrix.count else {
                    isSettled = false
                    return
                }
                offer(mostOutwardZone(of: lowest.area), of: lowest.area)
            } while emptying && members[lowest.area].count > 1
        }
    }

    /// Step 4.
    mutating func attachReserve() {
        while true {
            var stillWaiting: [Int] = []
            for zone in waiting.sorted(by: >) {
                if let linkage = strongestLinkage(of: zone, except: -1) {
                    table.place(zone, by: linkage)
                } else {
                    stillWaiting.append(zone)
                }
            }
            if stillWaiting.count == waiting.count { return }
            waiting = stillWaiting
        }
    }

    /// Offers a zone to the area to which it is linked most strongly, or puts it on the reserve list.
    private mutating func offer(_ zone: Int, of area: Int) {
        steps += 1
        var own: AreaTable.Linkage?
        let best = strongestLinkage(of: zone, except: area) { own = $0 }
        table.takeOut(zone, by: own)
        members[area].removeAll { $0 == zone }
        forgetInflow(of: zone, in: area)
        if members[area].isEmpty { ranking.remove(area) } else { ranking.update(area, to: validity(of: area)) }

        if let best {
            let before = validity(of: best.area)
            table.place(zone, by: best)
            let after = validity(of: best.area)
            if after >= before {
                members[best.area].append(zone)
                learnInflow(of: zone, in: best.area)
                ranking.update(best.area, to: after)
                return
            }
            table.takeOut(zone, by: best)
        }
        waiting.append(zone)
        reserved.append(zone)
    }

    /// The zone with most in-commuters from outside its area and residents who work in other zones; ties: the lowest.
    private func mostOutwardZone(of area: Int) -> Int {
        var best = members[area][0]
        var most = -1
        for zone in members[area] {
            let arriving = matrix.jobs[zone] - matrix.within[zone] - ownInflow[zone]
            let outward = arriving + matrix.residents[zone] - matrix.within[zone]
            if outward > most || (outward == most && zone < best) { (best, most) = (zone, outward) }
        }
        return best
    }

    private func strongestLinkage(
        of zone: Int, except area: Int, own: (AreaTable.Linkage) -> Void = { _ in }
    ) -> AreaTable.Linkage? {
        var best: AreaTable.Linkage?
        table.forEachLinkage(of: zone) { linkage in
            if linkage.area == area { return own(linkage) }
            guard let former = best else {
                best = linkage
                return
            }
            if linkage.strength != former.strength {
                if linkage.strength > former.strength { best = linkage }
            } else if (linkage.into == 0) != (former.into == 0) {
                if linkage.into == 0 { best = linkage }
            } else if linkage.area > former.area {
                best = linkage
            }
        }
        return best
    }

    private func validity(of area: Int) -> Double { Self.validity(of: table.containment(of: area), by: rule) }

    /// A wholly self-contained area is valid whatever its size.
    private static func validity(of area: SelfContainment, by rule: ValidityRule) -> Double {
        area.lowerSide == 1 ? 1 : rule.validity(of: area)
    }

    private func learnInflow(of zone: Int, in area: Int) {
        ownInflow[zone] = changeInflow(of: zone, in: area, sign: 1)
    }

    private func forgetInflow(of zone: Int, in area: Int) { _ = changeInflow(of: zone, in: area, sign: -1) }

    /// Adds the zone's people to the inflow of its fellows, or takes them off; returns its own inflow from them.
    private func changeInflow(of zone: Int, in area: Int, sign: Int) -> Int {
        var own = 0
        matrix.forEachNeighbour(of: zone) { neighbour, out, into in
            guard table.area(of: neighbour) == area else { return }
            ownInflow[neighbour] += sign * out
            own += into
        }
        return own
    }
}

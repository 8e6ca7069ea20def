/// Zones in areas while a method works on them: sums kept up as zones come and go, one row read for each move.
///
/// At first every zone is an area of its own and the area has the number of the zone.
struct AreaTable: ~Copyable {
    /// How strongly a zone is linked to an area, with the flows behind it.
    struct Link {
        var area: Int
        /// `T(z,A)²/(R(z)·J(A)) + T(A,z)²/(R(A)·J(z))`, the linkage of all travel-to-work area methods, with residents R and
        /// jobs J as full margins.
        var strength: Double
        /// People who live in the zone and work in the area.
        var out: Int
        /// People who live in the area and work in the zone.
        var into: Int

        /// Stronger, and among equally strong ones the lower number.
        func precedes(_ other: Link) -> Bool {
            strength > other.strength || (strength == other.strength && area < other.area)
        }
    }

    /// The area of a zone that is in none.
    static let none: Int32 = -1

    let matrix: FlowMatrix
    private let area: FixedArray<Int32>
    private let residents: FixedArray<Int>
    private let jobs: FixedArray<Int>
    private let internalFlow: FixedArray<Int>
    // Flows between one zone and each area: filled by a scan of its row, emptied by the list of areas touched.
    private let out: FixedArray<Int>
    private let into: FixedArray<Int>
    private let touched: FixedArray<Int32>

    init(_ matrix: FlowMatrix) {
        self.matrix = matrix
        area = FixedArray(matrix.zones.indices.map { Int32($0) })
        residents = FixedArray(matrix.residents)
        jobs = FixedArray(matrix.jobs)
        internalFlow = FixedArray(matrix.within)
        out = FixedArray(repeating: 0, count: matrix.count)
        into = FixedArray(repeating: 0, count: matrix.count)
        touched = FixedArray(repeating: 0, count: matrix.count)
    }

    /// The area of each zone, `nil` for none.
    var labels: [Int32?] { (0..<area.count).map { area[$0] == Self.none ? nil : area[$0] } }

    func containment(of area: Int) -> SelfContainment {
        SelfContainment(residents: residents[area], jobs: jobs[area], internalFlow: internalFlow[area])
    }

    /// Takes every zone out of an area at once.
    func dissolve(_ area: Int, zones: [Int]) {
        for zone in zones { self.area[zone] = Self.none }
        residents[area] = 0
        jobs[area] = 0
        internalFlow[area] = 0
    }

    /// Puts a zone that is in no area into one.
    func place(_ zone: Int, by link: Link) {
        area[zone] = Int32(link.area)
        residents[link.area] += matrix.residents[zone]
        jobs[link.area] += matrix.jobs[zone]
        internalFlow[link.area] += matrix.within[zone] + link.out + link.into
    }

    /// Takes a zone out of its area; `link` is that between them, or `nil` where no flow joins them.
    func takeOut(_ zone: Int, by link: Link?) {
        let former = Int(area[zone])
        area[zone] = Self.none
        residents[former] -= matrix.residents[zone]
        jobs[former] -= matrix.jobs[zone]
        internalFlow[former] -= matrix.within[zone] + (link?.out ?? 0) + (link?.into ?? 0)
    }

    /// The area of a zone, `nil` for none.
    func area(of zone: Int) -> Int? { area[zone] == Self.none ? nil : Int(area[zone]) }

    /// The area to which a zone in no area is linked most strongly among those allowed, `nil` where no flow joins it to any.
    /// Ties go to the lowest number.
    func strongestLink(of zone: Int, where allowed: (Int) -> Bool) -> Link? {
        var best: Link?
        forEachLink(of: zone) { link in
            if allowed(link.area), best.map({ link.precedes($0) }) ?? true { best = link }
        }
        return best
    }

    /// Visits each area that exchanges people with a zone, its own too, in no particular order.
    @inline(__always) func forEachLink(of zone: Int, _ body: (Link) -> Void) {
        let touchedCount = scan(zone)
        let zoneResidents = Double(matrix.residents[zone])
        let zoneJobs = Double(matrix.jobs[zone])
        for index in 0..<touchedCount {
            let area = Int(touched[index])
            let leaving = Double(out[area])
            let arriving = Double(into[area])
            var strength = 0.0
            if leaving > 0 { strength += leaving * leaving / (zoneResidents * Double(jobs[area])) }
            if arriving > 0 { strength += arriving * arriving / (Double(residents[area]) * zoneJobs) }
            let link = Link(area: area, strength: strength, out: out[area], into: into[area])
            out[area] = 0
            into[area] = 0
            body(link)
        }
    }

    /// Adds up the flows between a zone and each area; returns how many areas were touched.
    private func scan(_ zone: Int) -> Int {
        let neighbours = matrix.neighbours.span
        let outgoing = matrix.outgoing.span
        let incoming = matrix.incoming.span
        var touchedCount = 0
        for position in matrix.starts[zone]..<matrix.starts[zone + 1] {
            let area = Int(self.area[Int(neighbours[unchecked: position])])
            guard area >= 0 else { continue }
            if out[area] | into[area] == 0 {
                touched[touchedCount] = Int32(area)
                touchedCount += 1
            }
            out[area] += Int(outgoing[unchecked: position])
            into[area] += Int(incoming[unchecked: position])
        }
        return touchedCount
    }
}

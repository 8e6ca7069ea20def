/// A mutable assignment of zones to areas with incrementally updated sums; each move reads one row.
///
/// Initially every zone is an area of its own, with the number of the zone.
struct AreaTable: ~Copyable {
    /// Linkage of a zone with an area, and the flows it is made of.
    struct Linkage {
        var area: Int
        /// `T(z,A)²/(R(z)·J(A)) + T(A,z)²/(R(A)·J(z))`, the linkage of all travel-to-work area methods, with residents R and
        /// jobs J as full margins.
        var strength: Double
        /// People who live in the zone and work in the area.
        var out: Int
        /// People who live in the area and work in the zone.
        var into: Int

        /// Stronger, and among equally strong ones the lower number.
        func precedes(_ other: Linkage) -> Bool {
            strength > other.strength || (strength == other.strength && area < other.area)
        }
    }

    /// Stands for no area.
    static let none: Int32 = -1

    let matrix: FlowMatrix
    private let area: FixedArray<Int32>
    /// Jobs and residents of each area, in floating point because the linkage divides by them: exact up to 2⁵³ people.
    private let margins: FixedArray<SIMD2<Double>>
    private let internalFlow: FixedArray<Int>
    /// Flows between the zone being scanned and each area, out and in packed into one word: the scan of the row adds them up,
    /// the list of touched areas clears them. One word instead of two halves the memory traffic of the scan, which takes most
    /// of the time.
    private let exchange: FixedArray<UInt64>
    private let touched: FixedArray<Int32>

    init(_ matrix: FlowMatrix) {
        self.matrix = matrix
        area = FixedArray(matrix.zones.indices.map { Int32($0) })
        margins = FixedArray(zip(matrix.jobs, matrix.residents).map { SIMD2(Double($0), Double($1)) })
        internalFlow = FixedArray(matrix.within)
        exchange = FixedArray(repeating: 0, count: matrix.count)
        touched = FixedArray(repeating: 0, count: matrix.count + 1)
    }

    /// The area of each zone, `nil` for none.
    var labels: [Int32?] { (0..<area.count).map { area[$0] == Self.none ? nil : area[$0] } }

    func containment(of area: Int) -> SelfContainment {
        SelfContainment(
            residents: Int(margins[area].y), jobs: Int(margins[area].x), internalFlow: internalFlow[area])
    }

    /// Takes every zone out of an area at once.
    func dissolve(_ area: Int, zones: [Int]) {
        for zone in zones { self.area[zone] = Self.none }
        margins[area] = .zero
        internalFlow[area] = 0
    }

    /// Puts a zone that is in no area into one.
    func place(_ zone: Int, by linkage: Linkage) {
        area[zone] = Int32(linkage.area)
        margins[linkage.area] += margins(of: zone)
        internalFlow[linkage.area] += matrix.within[zone] + linkage.out + linkage.into
    }

    /// Takes a zone out of its area; `linkage` is that between them, or `nil` where no flow joins them.
    func takeOut(_ zone: Int, by linkage: Linkage?) {
        let former = Int(area[zone])
        area[zone] = Self.none
        margins[former] -= margins(of: zone)
        internalFlow[former] -= matrix.within[zone] + (linkage?.out ?? 0) + (linkage?.into ?? 0)
    }

    /// The area of a zone, `nil` for none.
    func area(of zone: Int) -> Int? { area[zone] == Self.none ? nil : Int(area[zone]) }

    /// The area to which a zone in no area is linked most strongly among those allowed, `nil` where no flow joins it to any.
    /// Ties go to the lowest number.
    func strongestLinkage(of zone: Int, where allowed: (Int) -> Bool) -> Linkage? {
        var best: Linkage?
        forEachLinkage(of: zone) { linkage in
            if best.map({ linkage.precedes($0) }) ?? true, allowed(linkage.area) { best = linkage }
        }
        return best
    }

    /// Visits each area that exchanges people with a zone, its own too, in no particular order.
    @inline(__always) func forEachLinkage(of zone: Int, _ body: (Linkage) -> Void) {
        let touchedCount = scan(zone)
        let ownMargins = margins(of: zone)
        let crossed = SIMD2(ownMargins.y, ownMargins.x)
        for index in 0..<touchedCount {
            let area = Int(touched[index])
            let (out, into) = (UInt32(truncatingIfNeeded: exchange[area]), UInt32(exchange[area] >> 32))
            exchange[area] = 0
            let people = SIMD2(Double(out), Double(into))
            // Where nobody goes the product may be 0 as well; with 1 in its place the term is 0, as it should be.
            let terms = people * people / pointwiseMax(crossed * margins[area], SIMD2(repeating: 1))
            body(Linkage(area: area, strength: terms.x + terms.y, out: Int(out), into: Int(into)))
        }
    }

    private func margins(of zone: Int) -> SIMD2<Double> {
        SIMD2(Double(matrix.jobs[zone]), Double(matrix.residents[zone]))
    }

    /// Adds up the flows between a zone and each area; returns how many areas were touched.
    private func scan(_ zone: Int) -> Int {
        let entries = matrix.entries.span
        var touchedCount = 0
        for position in matrix.starts[zone]..<matrix.starts[zone + 1] {
            let entry = entries[unchecked: position]
            let area = Int(self.area[Int(entry.neighbour)])
            guard area >= 0 else { continue }
            // Branchless: always written, counted only the first time.
            touched[touchedCount] = Int32(area)
            touchedCount += exchange[area] == 0 ? 1 : 0
            exchange[area] &+= UInt64(entry.out) | UInt64(entry.into) << 32
        }
        return touchedCount
    }
}

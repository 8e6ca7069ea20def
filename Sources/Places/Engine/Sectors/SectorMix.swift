/// Jobs of areas by sector, against a whole: what a place is strong in, and whom it resembles.
///
/// ```swift
/// let mix = SectorMix(areas: ["E07000048", "E07000049"], sectors: ["Farming", "Care"], jobs: [[200, 800], [50, 950]])
/// mix.locationQuotient(area: 0, sector: 0)   // 1.6: farming has 20 % here and 12.5 % in all
/// ```
public struct SectorMix: Hashable, Sendable {
    public let areas: [String]
    public let sectors: [String]
    /// For each area its jobs in each sector.
    public let jobs: [[Double]]
    /// Jobs of the whole in each sector: the nation, or the areas together.
    public let whole: [Double]

    /// - Parameters:
    ///   - jobs: for each area, for each sector; people or full-time equivalents.
    ///   - whole: of the nation; without it the areas together.
    public init(areas: [String], sectors: [String], jobs: [[Double]], whole: [Double]? = nil) {
        precondition(jobs.count == areas.count, "one row of jobs for each area")
        precondition(jobs.allSatisfy { $0.count == sectors.count }, "one number for each sector")
        precondition(whole.map { $0.count == sectors.count } ?? true, "one number for each sector")
        self.areas = areas
        self.sectors = sectors
        self.jobs = jobs
        self.whole = whole ?? sectors.indices.map { sector in jobs.reduce(0) { $0 + $1[sector] } }
    }

    /// Share of an area's jobs in a sector, 0…1; `nil` where the area has no jobs.
    public func share(area: Int, sector: Int) -> Double? { Self.share(of: jobs[area], sector) }

    /// How much more of its jobs an area has in a sector than the whole: 1 alike, 2 twice as much; `nil` where either has no
    /// jobs to compare.
    public func locationQuotient(area: Int, sector: Int) -> Double? {
        guard let own = share(area: area, sector: sector), let all = Self.share(of: whole, sector), all > 0 else {
            return nil
        }
        return own / all
    }

    /// How far an area's mix is from that of the whole: Krugman's index `Σ |s − S|`, from 0, the same mix, to 2, no sector in
    /// common; `nil` without jobs. Krugman (1991), *Geography and Trade*.
    public func specialisation(area: Int) -> Double? { Self.distance(jobs[area], whole) }

    /// How alike two areas' mixes are: 1 the same shares in every sector, 0 no sector in common; `nil` without jobs.
    public func similarity(_ first: Int, _ second: Int) -> Double? {
        Self.distance(jobs[first], jobs[second]).map { 1 - $0 / 2 }
    }

    /// A sector in which an area has a share of its own.
    public struct Strength: Hashable, Sendable {
        public let sector: Int
        public let jobs: Double
        /// Share of the area's jobs, 0…1.
        public let share: Double
        public let locationQuotient: Double
        /// Change of the quotient since the earlier year; `nil` without one, or where there was none to compare.
        public let change: Double?
    }

    /// Sectors in which an area is stronger than the whole, the strongest first.
    ///
    /// - Parameters:
    ///   - quotient: least location quotient that counts as a strength.
    ///   - jobs: least jobs; small sectors have large quotients by chance.
    ///   - earlier: the same areas and sectors in an earlier year.
    public func strengths(
        of area: Int, quotient: Double = 1.25, jobs least: Double = 100, since earlier: SectorMix? = nil
    ) -> [Strength] {
        let found = sectors.indices.compactMap { sector -> Strength? in
            guard jobs[area][sector] >= least, let share = share(area: area, sector: sector),
                let own = locationQuotient(area: area, sector: sector), own >= quotient
            else { return nil }
            let before = earlier?.locationQuotient(areaCode: areas[area], sectorName: sectors[sector])
            return Strength(
                sector: sector, jobs: jobs[area][sector], share: share, locationQuotient: own,
                change: before.map { own - $0 })
        }
        return found.sorted { ($1.locationQuotient, $0.sector) < ($0.locationQuotient, $1.sector) }
    }

    /// Areas put together, for example the districts of a cluster.
    ///
    /// - Parameter groups: for each area's code the name of its group; areas without one are left out.
    public func grouped(by groups: [String: String]) -> SectorMix {
        let names = Set(areas.compactMap { groups[$0] }).sorted()
        let sums = names.map { name in
            sectors.indices.map { sector in
                areas.indices.reduce(0.0) { $0 + (groups[areas[$1]] == name ? jobs[$1][sector] : 0) }
            }
        }
        return SectorMix(areas: names, sectors: sectors, jobs: sums, whole: whole)
    }

    private func locationQuotient(areaCode: String, sectorName: String) -> Double? {
        guard let area = areas.firstIndex(of: areaCode), let sector = sectors.firstIndex(of: sectorName) else {
            return nil
        }
        return locationQuotient(area: area, sector: sector)
    }

    private static func share(of jobs: [Double], _ sector: Int) -> Double? {
        let total = jobs.reduce(0, +)
        return total > 0 ? jobs[sector] / total : nil
    }

    private static func distance(_ first: [Double], _ second: [Double]) -> Double? {
        let (a, b) = (first.reduce(0, +), second.reduce(0, +))
        guard a > 0, b > 0 else { return nil }
        return zip(first, second).reduce(0) { $0 + abs($1.0 / a - $1.1 / b) }
    }
}

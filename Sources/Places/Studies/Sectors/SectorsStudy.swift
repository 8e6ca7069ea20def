import Figures
import Foundation
import Places
import Store

/// What areas, or areas put together, are strong in, how that has changed, and which of them are alike, from jobs by sector.
public struct SectorsStudy: Sendable {
    public let place: Place
    /// Jobs of the latest year.
    public let mix: SectorMix
    public let year: Int
    /// Jobs of the earliest other year that knows sectors of the same names.
    public let earlier: (year: Int, mix: SectorMix)?
    /// Whether areas are compared with the nation, or else with all of them together.
    public let hasNation: Bool
    public let source: Source?
    /// What areas are put together into; nil where each stands on its own.
    public let together: NamedAreas?
    /// Areas joined by how alike their mix is.
    public let tree: MergeTree

    /// nil where no table of the locality's own areas was imported, or nobody works in them.
    public init?(_ file: LocalityFile, _ place: Place) throws {
        let tables = try file.sectorTables().filter { $0.head.geography == place.geography?.key }
        guard let latest = tables.last, let mix = SectorMix(latest) else { return nil }
        let sectors = Set(latest.sectors)
        let earlier = tables.dropLast().first { !sectors.isDisjoint(with: $0.sectors) }
            .flatMap { table in SectorMix(table).map { (table.head.year, $0) } }
        self.init(
            place, mix, year: latest.head.year, earlier: earlier, hasNation: latest.whole != nil,
            source: place.source(latest.head.dataset), together: nil)
    }

    private init(
        _ place: Place, _ mix: SectorMix, year: Int, earlier: (year: Int, mix: SectorMix)?, hasNation: Bool,
        source: Source?, together: NamedAreas?
    ) {
        self.place = place
        self.mix = mix
        self.year = year
        self.earlier = earlier
        self.hasNation = hasNation
        self.source = source
        self.together = together
        tree = MergeTree(count: mix.areas.count) { 1 - (mix.similarity($0, $1) ?? 0) }
    }

    /// The same of areas put together, such as labour markets or new councils; an area that lies in none is left out.
    public func together(in named: NamedAreas) -> SectorsStudy {
        SectorsStudy(
            place, mix.grouped(by: named.targets), year: year,
            earlier: earlier.map { ($0.year, $0.mix.grouped(by: named.targets)) }, hasNation: hasNation, source: source,
            together: named)
    }

    /// Of an area: sectors in which it is stronger than the whole, the strongest first.
    public func strengths(_ area: Int) -> [SectorMix.Strength] { mix.strengths(of: area, since: earlier?.mix) }

    /// What an area of the mix is called: one of ours, or several put together.
    public func name(_ area: Int) -> String { together?.name(mix.areas[area]) ?? place.name(mix.areas[area]) }
}

extension SectorMix {
    /// nil where no area has jobs.
    init?(_ table: SectorTable) {
        let rows = table.jobs.filter { $0.value.reduce(0, +) > 0 }.sorted { $0.key < $1.key }
        guard !rows.isEmpty else { return nil }
        self.init(
            areas: rows.map(\.key), sectors: table.sectors, jobs: rows.map { $0.value.map(Double.init) },
            whole: table.whole?.map(Double.init))
    }
}

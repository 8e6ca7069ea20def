import Evidence
import Foundation
import Places

/// What areas are strong in, how that has changed, and which of them are alike, from jobs by sector.
public struct SectorsStudy: Sendable {
    public let place: Place
    /// Jobs of the latest year.
    public let mix: SectorMix
    public let year: Int
    /// Jobs of the earliest year, where there is more than one.
    public let earlier: (year: Int, mix: SectorMix)?
    /// Whether areas are compared with the nation, or else with all of them together.
    public let hasNation: Bool
    public let source: Source?
    /// Areas joined by how alike their mix is.
    public let tree: MergeTree

    /// nil where no table of the locality's own areas was imported, or nobody works in them.
    public init?(_ file: LocalityFile, _ place: Place) throws {
        let tables = try file.sectorTables().filter { $0.head.geography == place.geography?.key }
        guard let latest = tables.last, let mix = SectorMix(latest) else { return nil }
        self.place = place
        self.mix = mix
        year = latest.head.year
        hasNation = latest.whole != nil
        source = place.source(latest.head.dataset)
        earlier = tables.count > 1 ? SectorMix(tables[0]).map { (tables[0].head.year, $0) } : nil
        tree = MergeTree(count: mix.areas.count) { 1 - (mix.similarity($0, $1) ?? 0) }
    }

    /// Of an area: sectors in which it is stronger than the whole, the strongest first.
    public func strengths(_ area: Int) -> [SectorMix.Strength] { mix.strengths(of: area, since: earlier?.mix) }
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

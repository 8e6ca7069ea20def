import Evidence
import Places

extension EvidencePack {
    /// What the statistics of the areas look like on a map, on a partner’s boundaries and in groups: where there is enough.
    static func statisticSections(_ file: LocalityFile, _ place: Place) throws -> [Report.Section] {
        let inside = try file.inside(place)
        let own = try inside.first { $0.geography.key == place.geography?.key }
            .map { try PlaceMeasures(file, place, geography: $0.geography, codes: $0.codes) }
        let needs = try inside.lazy.compactMap {
            try NeedsStudy(file, place, geography: $0.geography, codes: $0.codes)
        }.first
        return try [
            own.flatMap { mapSection($0, place) },
            RecutStudy(file, Layers(file, place)).section(),
            needs?.section(base: { try file.baseMap(of: $0.areas, in: $0.geography) }),
        ].compactMap(\.self)
    }

    /// How densely people work or live, the other usual measures beside it in small, and who goes where.
    private static func mapSection(_ measures: PlaceMeasures, _ place: Place) -> Report.Section? {
        guard let base = place.baseMap, let measure = measures.density ?? measures.usual.first else { return nil }
        let codes = measures.areas.map(\.code)
        let study = MeasureMap(measure, codes: codes, breaks: .natural, count: min(5, max(2, codes.count / 2)))
        var map = study.map(measure.title, base: base)
        map.note = measures.working(of: measure)
        var blocks: [Report.Block] = [.picture(map)]
        let beside = measures.usual.filter { $0.id != measure.id }.prefix(6)
        if beside.count > 1, let small = place.baseMap(width: 190) {
            blocks.append(
                .picture(
                    SmallMultiples(
                        "Side by side", base: small,
                        panels: beside.map { MeasureMap($0, codes: codes, breaks: .quantile, count: 4).panel },
                        source: beside.first?.source, note: "Darker is more, in each map by its own classes.")))
        }
        if let flows = PlacesStudy(place)?.flowMap { blocks.append(.picture(flows)) }
        return .init(study.finding(name: measures.name), blocks)
    }
}

extension RecutStudy {
    /// One statistic that adds up and one that does not, from our own areas onto a layer that splits them; nil where nothing
    /// can be moved.
    func section() throws -> Report.Section? {
        let own = try sources().first { $0.unit.key == layers.place.geography?.key }
        guard let own, let (people, layer) = usual(from: own), let way = ways(from: own, to: layer).first else {
            return nil
        }
        let measures = [people] + [own.measures.all.first { !$0.addsUp }].compactMap(\.self)
        let found = try measures.map { try recut($0, from: own, to: layer, by: way) }
        guard let first = found.first else { return nil }
        var blocks: [Report.Block] = [
            .paragraph("\(layer.title), shared out by \(way.title).")
        ]
        for found in found {
            blocks.append(.table(found.table))
            if let account = found.account { blocks.append(.paragraph("\(account)")) }
        }
        return .init(first.finding, blocks + first.remarks.map { .note("\($0)") })
    }
}

extension NeedsStudy {
    /// The groups that stand apart best by the usual measures; nil where too few areas have figures.
    ///
    /// - Parameter base: the map of the areas of some measures, where they have shapes.
    func section(base: (PlaceMeasures) throws -> BaseMap?) rethrows -> Report.Section? {
        guard let found = find(by: measures.usual, groups: nil) else { return nil }
        var blocks: [Report.Block] = [.table(table(found))]
        if let gaps = gaps(found) { blocks.append(.note("\(gaps)")) }
        if let base = try base(measures) { blocks.append(.picture(map(found, base: base))) }
        blocks.append(.table(means(found)))
        return .init(finding(found), blocks)
    }
}

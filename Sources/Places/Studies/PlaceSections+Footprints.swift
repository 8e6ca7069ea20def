import Evidence
import Places

extension EvidencePack {
    /// Which larger bodies the areas lie in, who is alike: what the locality has data for, and no more.
    static func footprintSections(_ file: LocalityFile, _ place: Place) throws -> [Report.Section] {
        var sections: [Report.Section] = []
        let layers = try Layers(file, place)
        if let study = FootprintsStudy(layers) {
            var blocks: [Report.Block] = [.table(study.table)]
            // A map only where it shows a border.
            if let layer = study.over.first(where: { study.touched($0).count > 1 }),
                let map = study.map(layer, base: place.baseMap)
            {
                blocks.append(.picture(map))
            }
            if let health = layers.health, let found = try layers.conditions(of: health, in: file) {
                blocks.append(.paragraph("\(found.finding)."))
                blocks.append(.table(found.table(onlyOurs: true)))
            }
            sections.append(.init(study.finding, blocks))
        }
        if let study = try AlikeStudy(file, place), study.reachesBeyond { sections.append(study.section) }
        return sections
    }
}

extension AlikeStudy {
    /// For each of our areas the three most alike, and the first that is far away.
    var section: Report.Section {
        var table = Table(
            "The most alike, by \(Words.count(measures.usual.count, "measure"))",
            columns: ["Area", "Most alike", "Alike, and more than 100 km away"], source: measures.usual.first?.source,
            note:
                "Measures: \(measures.usual.map(\.title).joined(separator: "; ")). Each in standard deviations; the distance in brackets."
        )
        func words(_ neighbours: some Sequence<NearestNeighbours.Neighbour>) -> Table.Cell {
            let names = neighbours.map { "\(name($0.code)) (\(Words.number($0.distance, decimals: 2)))" }
            return names.isEmpty ? .missing("none among the twenty nearest") : .text(names.joined(separator: ", "))
        }
        for area in place.areas {
            guard let found = alike(area.code, by: measures.usual, weights: measures.usual.map { _ in 1 }) else {
                continue
            }
            table.append([
                .text(area.name), words(found.neighbours.neighbours.prefix(3)), words(found.suspects.prefix(1)),
            ])
        }
        return .init("Who is alike, near and far", [.table(table)])
    }
}

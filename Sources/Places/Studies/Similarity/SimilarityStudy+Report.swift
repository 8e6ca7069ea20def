import Base
import Figures
import Places

extension SimilarityStudy: ReportPart {
    /// For each of our areas the three most alike, and the first that is far away; none where ours are compared with
    /// nothing but each other.
    public var sections: [Report.Section] {
        guard reachesBeyond else { return [] }
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
        return [.init("Who is alike, near and far", [.table(table)])]
    }
}

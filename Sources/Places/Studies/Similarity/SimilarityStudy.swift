import Base
import Figures
import Foundation
import Places
import Store

/// Which areas are most like one of ours, near or far, in what, and in what not.
public struct SimilarityStudy: Sendable {
    public let place: Place
    /// Of all areas compared: those of the comparison where there is one, else our own.
    public let measures: PlaceMeasures
    /// Whether areas of elsewhere are among them.
    public let reachesBeyond: Bool
    private let positions: [String: Position]
    private let names: [String: String]

    /// Standard deviations up to which two areas count as alike in a measure.
    public static let likeness = 0.5
    /// Distance from which a similar area counts as an unexpected one (kilometres).
    public static let far = 100.0

    /// nil where there are fewer than three areas with statistics.
    public init?(_ file: LocalityFile, _ place: Place) throws {
        let geographies = try file.geographies()
        let comparison = try file.comparison()
        guard let key = comparison ?? place.geography?.key, let geography = geographies.first(where: { $0.key == key })
        else { return nil }
        measures = try PlaceMeasures(file, place, geography: geography)
        guard measures.areas.count > 2, !measures.usual.isEmpty else { return nil }
        self.place = place
        reachesBeyond = comparison != nil
        names = Dictionary(measures.areas.map { ($0.code, $0.name) }) { first, _ in first }
        positions = try file.boundaries(of: key).compactMapValues { shape in
            shape.extent.map {
                Position(
                    longitude: ($0.southWest.longitude + $0.northEast.longitude) / 2,
                    latitude: ($0.southWest.latitude + $0.northEast.latitude) / 2)
            }
        }
    }

    public func name(_ code: String) -> String { names[code] ?? code }

    /// What is found for one of our areas.
    public struct Found: Sendable {
        public let code: String
        public let measures: [PlaceMeasure]
        public let weights: [Double]
        public let neighbours: NearestNeighbours
        public let suspects: [NearestNeighbours.Neighbour]
        /// Titles of measures that count and that the area itself does not have.
        public let missing: [String]
        /// Titles of measures that are the same everywhere.
        public let same: [String]
    }

    /// - Parameters:
    ///   - code: of one of the areas compared.
    ///   - weights: 0 and up, one for each measure.
    /// - Returns: nil where the area is not among those compared, or nothing that counts differs.
    public func alike(_ code: String, by chosen: [PlaceMeasure], weights: [Double]) -> Found? {
        let table = measures.table(chosen)
        let counted = chosen.indices.filter { weights[$0] > 0 && table.spread(of: $0) != nil }
        guard !counted.isEmpty,
            let found = NearestNeighbours(of: code, in: table, weights: weights, positions: positions)
        else { return nil }
        return Found(
            code: code, measures: chosen, weights: weights, neighbours: found,
            suspects: found.unusualSuspects(beyond: Self.far),
            missing: counted.filter { chosen[$0].values[code] == nil }.map { chosen[$0].title },
            same: chosen.indices.filter { weights[$0] > 0 && table.spread(of: $0) == nil }.map { chosen[$0].title })
    }

    /// “Purbeck is most like North Dorset, of 325 areas compared”.
    public func finding(_ found: Found) -> String {
        guard let first = found.neighbours.neighbours.first else {
            return "\(name(found.code)) has too few figures in common with any other area"
        }
        return
            "\(name(found.code)) is most like \(name(first.code)), of \(Words.count(found.neighbours.neighbours.count, "area")) compared"
    }

    /// “Population (+0.1)”: measures in which a neighbour is alike, with the difference in standard deviations.
    public func likenesses(_ neighbour: NearestNeighbours.Neighbour, in found: Found) -> String {
        let near = neighbour.likenesses.filter {
            abs($0.standardised) <= Self.likeness && found.weights[$0.statistic] > 0
        }
        return near.isEmpty ? "" : near.prefix(4).map { found.measures[$0.statistic].title }.joined(separator: "; ")
    }

    /// “Area: 108,159 against 60,926 hectares (60% of the distance)”.
    public func differences(_ neighbour: NearestNeighbours.Neighbour, in found: Found) -> String {
        let far = neighbour.differences.filter { abs($0.standardised) > Self.likeness }
        return far.prefix(3).map { difference in
            let measure = found.measures[difference.statistic]
            return
                "\(measure.title): \(measure.unit.digits(difference.other)) against \(measure.unit.digits(difference.own)) "
                + "(\(Words.percent(difference.share, decimals: 0)) of the distance)"
        }.joined(separator: "; ")
    }

    /// What one of the two does not have, and so was not compared.
    func missing(_ neighbour: NearestNeighbours.Neighbour, in found: Found) -> String {
        found.measures.indices.filter { index in
            found.weights[index] > 0 && found.measures[index].values[neighbour.code] == nil
        }.map { found.measures[$0].title }.joined(separator: "; ")
    }

    /// One row for each of some neighbours.
    public func table(_ title: String, _ neighbours: [NearestNeighbours.Neighbour], in found: Found) -> Table {
        let own = Set(place.areas.map(\.code))
        // Without shapes nothing is known of distances; a column that never says anything is left out.
        let hasDistances = neighbours.contains { $0.kilometres != nil }
        let hasGaps = neighbours.contains { !missing($0, in: found).isEmpty }
        var table = Table(
            title,
            columns: [
                "Area", .init("Distance", .plain(decimals: 2)),
            ] + (hasDistances ? [.init("Kilometres away", .plain())] : []) + ["Alike in", "Differs in"]
                + (hasGaps ? ["Not compared for want of a figure"] : []), source: found.measures.first?.source,
            note: """
                Distance: in standard deviations, over the measures that both have. Alike: within half a standard deviation; \
                the others differ, the largest part of the distance first, the other’s figure against \(name(found.code))’s.
                """)
        for neighbour in neighbours {
            let (near, far, gaps) = (
                likenesses(neighbour, in: found), differences(neighbour, in: found), missing(neighbour, in: found)
            )
            table.append(
                [.text(name(neighbour.code)), .number(neighbour.distance)]
                    + (hasDistances ? [neighbour.kilometres.map { .number($0) } ?? .missing("not known")] : [])
                    + [
                        near.isEmpty ? .missing("nothing") : .text(near),
                        far.isEmpty ? .missing("nothing") : .text(far),
                    ] + (hasGaps ? [gaps.isEmpty ? .missing("nothing") : .text(gaps)] : []),
                marked: own.contains(neighbour.code) && reachesBeyond)
        }
        return table
    }

    /// Every measure of the area beside those of its nearest neighbours.
    public func figures(_ found: Found, count: Int = 4) -> Table {
        let nearest = found.neighbours.neighbours.prefix(count)
        var table = Table(
            "Figure by figure",
            columns: ["Measure", .init(name(found.code))] + nearest.map { .init(name($0.code)) }
                + [.init("Weight", .plain(decimals: 1))])
        for (index, measure) in found.measures.enumerated() {
            let cells = [found.code] + nearest.map(\.code)
            table.append(
                [Table.Cell(.text(measure.title), source: measure.source)]
                    + cells.map { code in
                        measure.values[code].map { .text(measure.unit.text($0)) } ?? .missing("no figure")
                    } + [.number(found.weights[index])])
        }
        return table
    }
}

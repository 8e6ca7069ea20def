import Base
import Figures
import Foundation
import Places
import Store

/// Small areas of the locality grouped by what they are like, so that help can differ.
public struct NeedsStudy: Sendable {
    public let place: Place
    public let measures: PlaceMeasures
    private let people: PlaceMeasure?

    /// Silhouettes need the distance of each pair, so that more areas would take minutes.
    public static let most = 3000
    /// Standard deviations from which a group is described as high or low in a measure.
    static let marked = 0.5

    /// nil where there are fewer than four areas, more than `most`, or fewer than two measures that differ.
    public init?(_ file: LocalityFile, _ place: Place, geography: Geography, codes: Set<String>) throws {
        guard (4...Self.most).contains(codes.count) else { return nil }
        measures = try PlaceMeasures(file, place, geography: geography, codes: codes)
        self.place = place
        people = measures.all.first { $0.unit == .people && $0.addsUp }
        guard measures.offered.count > 1 else { return nil }
    }

    public struct Found: Sendable {
        public let measures: [PlaceMeasure]
        public let segmentation: Segmentation
        /// Silhouette by number of groups, for those tried.
        public let tried: [(groups: Int, silhouette: Double)]
    }

    /// - Parameter groups: nil to try two to eight and take the number with the highest mean silhouette.
    public func find(by chosen: [PlaceMeasure], groups: Int?) -> Found? {
        let table = measures.table(chosen)
        let most = min(8, measures.areas.count - 1)
        if let groups {
            return Segmentation(of: table, into: groups).map {
                Found(measures: chosen, segmentation: $0, tried: [(groups, $0.silhouette)])
            }
        }
        let tried = Segmentation.tried(on: table, counts: 2...max(2, most))
        return tried.first.map { best in
            Found(
                measures: chosen, segmentation: best,
                tried: tried.map { ($0.groups.count, $0.silhouette) }.sorted { $0.0 < $1.0 })
        }
    }

    /// “Group A”, “Group B”.
    public static func name(_ group: Int) -> String { "Group \(String(UnicodeScalar(UInt8(65 + group))))" }

    /// “high people per hectare, low house prices”.
    public func description(_ group: Segmentation.Group, in found: Found) -> String {
        let marked = group.traits.filter { abs($0.standardised) >= Self.marked }.prefix(3).map { trait in
            "\(trait.standardised > 0 ? "high" : "low") in \(found.measures[trait.statistic].title)"
        }
        return marked.isEmpty ? "near the mean in everything" : marked.joined(separator: "; ")
    }

    public func finding(_ found: Found) -> String {
        let groups = found.segmentation.groups.count
        return
            "\(Words.sentence(Words.count(measures.areas.count - found.segmentation.leftOut.count, "area"))) of \(place.title) fall into \(Words.count(groups, "group")) that \(Self.verdict(found.segmentation.silhouette))"
    }

    /// What a silhouette means.
    static func verdict(_ silhouette: Double) -> String {
        silhouette >= 0.5
            ? "stand clearly apart" : silhouette >= 0.25 ? "stand apart, with some between them" : "hardly stand apart"
    }

    public func table(_ found: Found) -> Table {
        var table = Table(
            "What sets each group apart",
            columns: [
                "Group", .init("Areas", .plain()), .init("People", .people, source: people?.source), "Set apart by",
                .init("Silhouette", .plain(decimals: 2)), "Most typical",
            ],
            note: """
                K-means on standardised measures, twenty seeded starts, the same each time. Silhouette: 1 where an area is far \
                nearer to its own group than to the next, 0 where it lies between two.
                """)
        for (index, group) in found.segmentation.groups.enumerated() {
            let inhabitants = people.map { people in group.areas.compactMap { people.values[$0] } }
            table.append([
                .text(Self.name(index)), .number(group.areas.count),
                inhabitants.flatMap { $0.count == group.areas.count ? .number($0.reduce(0, +)) : nil }
                    ?? .missing("not known"),
                .text(description(group, in: found)), .number(group.silhouette),
                .text(group.areas.first.map(measures.name) ?? ""),
            ])
        }
        return table
    }

    /// Mean of each measure in each group.
    public func means(_ found: Found) -> Table {
        var table = Table(
            "The mean of each group, and of all",
            columns: ["Measure"] + found.segmentation.groups.indices.map { .init(Self.name($0)) } + ["All areas"])
        for (index, measure) in found.measures.enumerated() {
            let values = Array(measure.values.values)
            let all = values.reduce(0, +) / Double(max(1, values.count))
            let cells = found.segmentation.groups.map { group -> Table.Cell in
                guard let trait = group.traits.first(where: { $0.statistic == index }) else {
                    return .missing("the same everywhere")
                }
                let sign = trait.standardised < 0 ? "−" : "+"
                return .text(
                    "\(measure.unit.text(trait.mean)) (\(sign)\(Words.number(abs(trait.standardised), decimals: 1)))")
            }
            table.append(
                [Table.Cell(.text(measure.title), source: measure.source)] + cells + [.text(measure.unit.text(all))])
        }
        table.note = "In brackets: standard deviations from the mean of all areas."
        return table
    }

    /// Each area with its group.
    public func members(_ found: Found) -> Table {
        var table = Table("Each area and its group", columns: ["Area", "Group"])
        for (index, group) in found.segmentation.groups.enumerated() {
            for code in group.areas.sorted() { table.append([.text(measures.name(code)), .text(Self.name(index))]) }
        }
        for code in found.segmentation.leftOut {
            table.append([.text(measures.name(code)), .missing("left out: it lacks half of the figures")])
        }
        return table
    }

    public func map(_ found: Found, base: BaseMap) -> Map {
        let classes = found.segmentation.groups.enumerated().map { index, group in
            Map.Class(Self.name(index), codes: group.areas, note: "\(description(group, in: found))")
        }
        var map = Map("Where each group lives", base: base, classes: classes, source: found.measures.first?.source)
        map.hasLabels = base.codes.count <= 60
        map.showsEveryArea = base.codes.count <= 100
        return map
    }

    /// Mean silhouette by number of groups; nil where only one number was tried.
    public func chart(_ found: Found) -> BarChart? {
        guard found.tried.count > 1 else { return nil }
        return BarChart(
            "How well groups stand apart, by their number", unit: .plain(decimals: 2),
            bars: found.tried.map {
                .init(
                    Words.count($0.groups, "group"), Figure($0.silhouette, .plain(decimals: 2)),
                    isMarked: $0.groups == found.segmentation.groups.count)
            }, barTitle: "Groups", valueTitle: "Mean silhouette")
    }

    /// What was not known and how it was dealt with; nil where all was known.
    public func gaps(_ found: Found) -> String? {
        let filled = found.segmentation.filled.count
        let out = found.segmentation.leftOut.count
        guard filled + out > 0 else { return nil }
        return
            "\(Words.sentence(Words.count(filled, "area"))) \(filled == 1 ? "lacks" : "lack") some figure, which counts as the mean; "
            + "\(Words.count(out, "area")) \(out == 1 ? "lacks" : "lack") more than half and \(out == 1 ? "is" : "are") left out."
    }
}

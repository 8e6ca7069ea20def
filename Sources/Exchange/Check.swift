import Base
import Foundation
import Places
import Store

/// Whether a locality file is whole, and what is missing for its tools to work.
public struct Check: Hashable, Sendable {
    /// What the locality is called, and whose rules hold; `nil` where the file is too damaged to say it.
    public private(set) var title: String?
    /// Things that are broken.
    public var faults: [String] = []
    /// Things that are missing or doubtful.
    public var gaps: [String] = []
    /// What there is.
    public var contents: [String] = []

    /// - Parameter isWhole: every page of the file is read and looked at, which takes seconds where it is large.
    public init(_ file: LocalityFile, isWhole: Bool = true) throws {
        if isWhole {
            let damage = try file.read { try $0.damage() }
            // Nothing of a damaged file is read any further: it may hold anything.
            guard damage.isEmpty else {
                let found = Words.count(damage.count, "thing")
                faults = ["The file is damaged: a check of all its pages found \(found) wrong. Take the last copy."]
                return
            }
            faults += try file.read { db in
                try db.tablesWithLooseRows().map { "A row of the table “\($0)” refers to something that is not there." }
            }
        }
        let identity = try file.identity()
        title = "\(identity.title), profile \(identity.profile)"
        guard let members = identity.members else {
            gaps.append("There are no areas yet; import areas or boundaries first.")
            return
        }
        for geography in try file.geographies() {
            let areas = try file.areas(of: geography.key)
            let shapes = try file.boundaries(of: geography.key)
            let part = geography.key == members ? ", the areas that are grouped" : ""
            contents.append(
                "\(Words.tally(areas.count, "area", "areas")) of the geography “\(geography.key)”\(part); "
                    + "\(Words.tally(shapes.count, "boundary", "boundaries")).")
            for (code, shape) in shapes.sorted(by: { $0.key < $1.key }) {
                if let doubt = shape.problem { gaps.append("The boundary of \(code) is doubtful: \(doubt).") }
            }
        }
        let areas = try file.areas(of: members)
        let links = try file.links(of: members)
        contents.append("\(Words.tally(links.count, "pair", "pairs")) of neighbours.")
        if links.isEmpty { gaps.append("No neighbours are known; import boundaries or a table of links.") }
        let linked = Set(links.filter(\.joined).flatMap { [$0.a, $0.b] })
        for area in areas where !links.isEmpty && !linked.contains(area.code) {
            gaps.append("\(area.name) has no link to any other area, so it can only stand alone.")
        }
        if let apart = Self.apart(areas, links) { gaps.append(apart) }
        let statistics = try file.statistics(of: members)
        contents.append("\(Words.tally(statistics.count, "statistic", "statistics")).")
        let roles = try file.roles()
        for role in Role.allCases {
            guard let key = roles[role], let statistic = statistics.first(where: { $0.key == key }) else {
                if role.isUsual { gaps.append("No statistic is used as \(role.title).") }
                continue
            }
            let bare = areas.filter { statistic.values[$0.code] == nil }.map(\.name)
            if !bare.isEmpty { gaps.append("“\(statistic.title)” has no figure for \(Words.firstFew(5, of: bare)).") }
        }
        let layers = try file.flowLayers()
        let rows = try file.read { try $0.flowCounts() }
        for layer in layers {
            contents.append("\(Words.tally(rows[layer.key] ?? 0, "flow", "flows")) in the layer “\(layer.key)”.")
        }
        if !layers.contains(where: { $0.kind == .commuting }) { gaps.append("No commuting flows were imported.") }
        for division in try file.divisions() {
            let parts = try file.parts(of: division.key)
            contents.append(
                "The division “\(division.key)” of the geography “\(division.geography)” among "
                    + "\(Words.tally(Set(parts.map(\.target)).count, "area", "areas")) of “\(division.target)”.")
        }
        for table in try file.sectorTables() {
            contents.append("Jobs in \(Words.tally(table.sectors.count, "sector", "sectors")), \(table.head.year).")
        }
        for dataset in try file.datasets() where dataset.publisher.isEmpty {
            gaps.append("The publisher of “\(dataset.title)” is not stated; name it with --publisher when importing.")
        }
    }

    /// Which areas lie apart from the largest piece of the map, where several together do.
    private static func apart(_ areas: [Area], _ links: [Link]) -> String? {
        let joined = Adjacency(
            codes: areas.map(\.code),
            links: links.filter(\.joined).map { Adjacency.Edge($0.a, $0.b, contact: .land) })
        let names = Dictionary(areas.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let pieces = joined.pieces(of: joined.codes.indices).sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        // A single area is named by itself.
        let several = pieces.dropFirst().filter { $0.count > 1 }
        guard !several.isEmpty else { return nil }
        let named = several.prefix(4).map { piece in
            Words.firstFew(6, of: piece.map { names[joined.codes[$0]] ?? joined.codes[$0] })
        }
        return
            "The map falls into \(Words.spelled(pieces.count)) pieces that no link joins; apart from the largest lie \(named.joined(separator: "; "))."
    }
}

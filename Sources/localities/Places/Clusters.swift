import ArgumentParser
import Base
import Formats
import Foundation
import Places
import Tables

struct Clusters: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Which districts could work together on growth?",
        discussion: """
            JSON: candidate clusters, each with its evidence, found in one of three ways. geography: districts side by side
            that lie in the same larger bodies. labour-market: districts that are a labour market of their own; --links
            keep it in one piece. centre: districts of whose employed residents at least --share work in --centre. Residents,
            jobs and self-containment are of all members together; flows to and from places outside count as residents and
            jobs. The exit code is 1 where there is no cluster.

            Example:
              localities clusters --flows flows-commuting.csv --links links-district.csv \\
                --areas areas-district.csv --way geography
              localities clusters --flows flows-commuting.csv --links links-district.csv \\
                --areas areas-district.csv --way centre --centre E06000029
            """)

    enum Way: String, ExpressibleByArgument, CaseIterable {
        case geography, centre
        case labourMarket = "labour-market"
    }

    @OptionGroup var options: FlowOptions

    @Option(help: "The districts: CSV with code, name and the codes of larger bodies.")
    var areas: String

    @Option(help: "Who borders on whom: CSV with code_a,code_b.")
    var links: String?

    @Option(help: "geography, labour-market or centre.")
    var way: Way

    @Option(help: "Columns of the larger bodies, with commas: parent, or CTY18CD,FRA18CD.")
    var bodies = "parent"

    @Option(help: "Self-containment asked of a labour market (0…1).")
    var containment = 0.75

    @Option(help: "Fewest employed residents of a labour market.")
    var minSize = 0

    @Option(help: "Code of the district that holds the centre.")
    var centre: String?

    @Option(help: "Share of employed residents who work in the centre from which a district counts as aligned (0…1).")
    var share = 0.15

    @Flag(help: "Some areas lie apart from all others, and that is right.")
    var islands = false

    @OptionGroup var changes: ChangesOption

    func validate() throws {
        guard way != .centre || centre != nil else { throw ValidationError("--way centre needs --centre CODE.") }
        guard way != .geography || links != nil else { throw ValidationError("--way geography needs --links.") }
        guard containment > 0, containment <= 1 else {
            throw ValidationError("--containment \(containment): a share above 0, up to 1, was expected.")
        }
        guard share > 0, share <= 1 else {
            throw ValidationError("--share \(share): a share above 0, up to 1, was expected.")
        }
        guard minSize >= 0 else { throw ValidationError("--min-size \(minSize): a number from 0 up was expected.") }
    }

    func run() throws {
        let table = try Table(path: areas, options: .init(.records))
        let columns = try ColumnNames(options: options.column).known(to: table)
        let codes = try table.codes(in: try table.column(.code, named: columns))
        let changes = try changes.read()
        if let centre { try changes.require(centre, among: codes, in: table.file) }

        let flows = try options.table()
        let flowFile = (options.flows as NSString).lastPathComponent
        try changes.require(codes, of: table.file, in: Set(flows.codes), of: flowFile)
        let matrix = FlowMatrix(flows, zones: codes, margins: .open, coding: try options.coding())
        if let empty = matrix.zones.indices.first(where: { matrix.residents[$0] == 0 }) {
            throw InputProblem(file: flowFile, "\(matrix.zones[empty]) has no employed residents.")
        }
        let linkFile = try links.map { path in
            let file = try LinkFile(
                path: path, areas: codes, of: table.file, changes: changes, columns: ColumnNames())
            try file.requireWhole(islands: islands)
            return file
        }
        let found = try clusters(matrix, linkFile?.neighbours, bodies: { try larger(table, codes) })
        let names = try table.optionalColumn(.name, named: columns).map { name in
            Dictionary(uniqueKeysWithValues: zip(codes, table.rows.map { $0.texts[name] }))
        }
        let report = JSONText.object([
            ("way", .text(way.rawValue)),
            ("clusters", .list(found.map { json($0, names ?? [:]) })),
            ("in_none", .list(codes.filter { code in !found.contains { $0.codes.contains(code) } }.map { .text($0) })),
        ])
        Console.write(report.description)
        if found.isEmpty { throw Negative(sentence: none) }
    }

    private func clusters(
        _ flows: FlowMatrix, _ neighbours: Adjacency?, bodies: () throws -> [String: Set<String>]
    ) throws -> [DistrictCluster] {
        switch (way, neighbours, centre) {
        case (.geography, let neighbours?, _):
            return DistrictCluster.sharedGeography(neighbours, bodies: try bodies(), flows: flows)
        case (.centre, _, let centre?):
            let cluster = try DistrictCluster.aligned(to: centre, flows: flows, share: share, neighbours: neighbours)
            return cluster.members.count > 1 ? [cluster] : []
        default:
            return DistrictCluster.functionalAreas(
                flows, rule: .closure(containment, minimumSize: minSize), neighbours: neighbours)
        }
    }

    /// The larger bodies of each district; empty fields are none.
    private func larger(_ table: Table, _ codes: [String]) throws -> [String: Set<String>] {
        let columns = try bodies.split(separator: ",").map { title in
            guard let index = table.titles.firstIndex(of: title.trimmingCharacters(in: .whitespaces)) else {
                throw InputProblem(
                    file: table.file, line: 1,
                    "there is no column “\(title)” for larger bodies; name them with --bodies.")
            }
            return index
        }
        return Dictionary(
            uniqueKeysWithValues: zip(codes, table.rows).map { code, row in
                (code, Set(columns.map { row.texts[$0] }).subtracting([""]))
            })
    }

    private var none: String {
        switch way {
        case .geography: "No two districts side by side lie in the same larger bodies."
        case .labourMarket:
            "No two or more districts are a labour market with \(Words.number(containment * 100, upTo: 3)) % on both sides."
        case .centre:
            "In no other district do \(Words.number(share * 100, upTo: 3)) % of employed residents work in \(centre ?? "")."
        }
    }

    private func json(_ cluster: DistrictCluster, _ names: [String: String]) -> JSONText {
        let members = cluster.members.map { member in
            var fields: [(String, JSONText)] = [("area", .text(member.code))]
            if let name = names[member.code] { fields.append(("name", .text(name))) }
            if let share = member.shareToCentre { fields.append(("share_to_centre", .number(share))) }
            return JSONText.object(fields)
        }
        let figures = cluster.containment
        return .object([
            ("members", .list(members)), ("centre", cluster.centre.map { .text($0) } ?? .null),
            ("shared_bodies", .list(cluster.sharedBodies.map { .text($0) })),
            ("residents", .whole(figures.residents)), ("jobs", .whole(figures.jobs)),
            ("internal", .whole(figures.internalFlow)),
            ("supply", figures.supplySide.map { .number($0) } ?? .null),
            ("demand", figures.demandSide.map { .number($0) } ?? .null),
        ])
    }
}

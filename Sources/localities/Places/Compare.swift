import ArgumentParser
import Formats
import Places
import Tables

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How far do two divisions of the same zones agree?",
        discussion: """
            Each file gives the area of each zone (CSV zone,area, as “regions” prints). JSON: the adjusted Rand index (1 the
            same, about 0 by chance), normalised mutual information (0 to 1), the share of people placed alike, and the
            zones that only one of the two knows or places. Areas are paired one to one, most people first; whoever lives in a
            zone of a pair is placed alike. Without --weights each zone counts one.

            Example, areas at 75% and at 60% self-containment:
              localities regions --flows flows-commuting.csv --zones areas-district.csv \\
                --min-containment 0.75 --target-containment 0.75 > a.csv
              localities regions --flows flows-commuting.csv --zones areas-district.csv \\
                --min-containment 0.6 --target-containment 0.6 > b.csv
              localities compare a.csv b.csv --weights statistics-district.csv
            """)

    @Argument(help: "One division: CSV with zone,area; a zone without an area lies in none.")
    var first: String

    @Argument(help: "The other.")
    var second: String

    @Option(help: "People in each zone: CSV with code and a column such as “population”.")
    var weights: String?

    @Option(name: .long, help: "Name a column in the file that has it: zone=msoa11cd, group=ttwa11cd, people=jobs.")
    var column: [String] = []

    @OptionGroup var changes: ChangesOption

    @OptionGroup var reading: TableOptions

    func run() throws {
        let columns = try ColumnNames(options: column)
        let changes = try changes.read()
        let options = try reading.options(.records)
        let (a, b) = (try Table(path: first, options: options), try Table(path: second, options: options))
        try columns.check([a, b] + (weights.map { [try Table(path: $0)] } ?? []))
        a.tell()
        b.tell()
        let (one, other) = (try Self.parents(a, columns), try Self.parents(b, columns))
        let onlyFirst = try changes.unknown(one.zones, of: a.file, in: Set(other.zones), of: b.file)
        let onlySecond = try changes.unknown(other.zones, of: b.file, in: Set(one.zones), of: a.file)
        let zones = Set(one.zones).intersection(other.zones)
        let firstDivision = Division(zones: zones, parents: one.areas)
        let secondDivision = Division(zones: zones, parents: other.areas)
        let people = try weights.map { try Self.people($0, firstDivision.zones, of: a.file, columns, changes) }
        let found = DivisionComparison(firstDivision, secondDivision, weights: people?.values)
        guard found.leftOut.count < zones.count else {
            throw InputProblem(file: a.file, "no zone has an area both here and in \(b.file).")
        }
        func texts(_ codes: [String]) -> JSONText { .list(codes.sorted().map { .text($0) }) }
        let report = JSONText.object([
            ("zones", .whole(zones.count - found.leftOut.count)),
            ("areas", .list([.whole(firstDivision.areaCount), .whole(secondDivision.areaCount)])),
            ("adjusted_rand_index", found.adjustedRandIndex.map { .number($0) } ?? .null),
            ("normalised_mutual_information", .number(found.mutualInformation)),
            ("share_placed_alike", .number(found.sharePlacedAlike)),
            ("weights", .text(people?.title ?? "each zone counts one")),
            ("only_in_first", texts(onlyFirst)), ("only_in_second", texts(onlySecond)),
            ("without_area", texts(found.leftOut.map { firstDivision.zones[$0] })),
        ])
        Console.write(report.description)
    }

    private static func parents(
        _ table: Table, _ columns: ColumnNames
    ) throws -> (zones: [String], areas: [String: String]) {
        let columns = columns.known(to: table)
        let (zone, area) = (try table.column(.zone, named: columns), try table.column(.group, named: columns))
        let zones = try table.codes(in: zone)
        let areas = Dictionary(uniqueKeysWithValues: zip(zones, table.rows.map { $0.texts[area] }))
        return (zones, areas.filter { !$0.value.isEmpty })
    }

    private static func people(
        _ path: String, _ zones: [String], of file: String, _ columns: ColumnNames, _ changes: CodeChanges
    ) throws -> (title: String, values: [Int]) {
        let weights = try AreaWeights(path: path, columns: columns)
        try changes.require(zones, of: file, in: Set(weights.values.keys), of: weights.file)
        let values = try zones.map { zone in
            guard let people = Int(exactly: weights.values[zone, default: 0]), people < 1 << 40 else {
                throw InputProblem(file: weights.file, column: weights.title, "\(zone) has no whole number of people.")
            }
            return people
        }
        guard values.contains(where: { $0 > 0 }) else {
            throw InputProblem(file: weights.file, column: weights.title, "nobody lives in any of the zones.")
        }
        return (weights.title, values)
    }
}

import ArgumentParser
import Formats
import Places

struct Alike: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Which areas are most like one area, in what, and in what not?",
        discussion: """
            JSON. Distances are in standard deviations of the statistics, weighted, over those that both areas have: a missing
            figure is never filled in but named, and areas with less than half of the weight in common are listed apart.
            “alike” are statistics within half a standard deviation, “differs” the others, the largest part of the
            distance first. With --points each neighbour has its distance on the ground; those of the twenty most alike that
            lie beyond --beyond kilometres are “far_away”.

            Example:
              localities alike --statistics statistics-district.csv --area E07000048 \\
                --weights population=2 --top 3
            """)

    @OptionGroup var options: StatisticOptions

    @Option(help: "Code of the area.")
    var area: String

    @Option(help: "How many of the most alike.")
    var top = 10

    @Option(help: "Name areas among the most alike that lie further away than so many kilometres; needs --points.")
    var beyond: Double?

    @Option(help: "Where areas are: CSV with code, longitude and latitude.")
    var points: String?

    @OptionGroup var changes: ChangesOption

    /// Standard deviations up to which two areas count as alike in a statistic.
    private static let likeness = 0.5

    func validate() throws {
        guard top > 0 else { throw ValidationError("--top \(top): a number from 1 up was expected.") }
        guard beyond == nil || points != nil else { throw ValidationError("--beyond needs --points.") }
        guard beyond.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("--beyond: a number of kilometres from 0 up was expected.")
        }
    }

    func run() throws {
        let file = try options.file()
        let table = file.table
        let weights = try options.weights(for: table)
        let changes = try changes.read()
        try changes.require(area, among: table.areas, in: file.file)
        let places = try points.map { try PointFile(path: $0, areas: table.areas, of: file.file, changes: changes) }
        guard
            let found = NearestNeighbours(
                of: area, in: table, weights: weights, positions: places?.positions ?? [:])
        else { return }
        guard !found.neighbours.isEmpty else {
            throw Negative(sentence: "\(area) has too few figures in common with any other area.")
        }
        let own = missing(in: area, table, weights)
        var fields: [(String, JSONText)] = [
            ("area", .text(area)), ("name", file.names[area].map { .text($0) } ?? .null),
            ("statistics", .object(zip(table.names, weights).map { ($0, .number($1)) })),
            ("same_everywhere", .list(table.names.indices.filter { table.spread(of: $0) == nil }.map(name(in: table)))),
            ("missing", .list(own.map(name(in: table)))),
            ("neighbours", .list(found.neighbours.prefix(top).map { json($0, file, weights) })),
        ]
        if let beyond {
            let suspects = found.unusualSuspects(beyond: beyond)
            fields.append(("far_away", .list(suspects.map { json($0, file, weights) })))
        }
        if let places, !places.without.isEmpty {
            fields.append(("without_point", .list(places.without.map { .text($0) })))
        }
        let apart = found.notComparable.map { code in
            JSONText.object([
                ("area", .text(code)), ("missing", .list(missing(in: code, table, weights).map(name(in: table)))),
            ])
        }
        fields.append(("not_comparable", .list(apart)))
        Console.write(JSONText.object(fields).description)
    }

    private func json(_ neighbour: NearestNeighbours.Neighbour, _ file: StatisticsFile, _ weights: [Double]) -> JSONText
    {
        func figures(_ difference: NearestNeighbours.Difference) -> JSONText {
            .object([
                ("statistic", .text(file.table.names[difference.statistic])),
                ("own", .number(difference.own)), ("other", .number(difference.other)),
                ("standard_deviations", .number(difference.standardised)), ("share", .number(difference.share)),
            ])
        }
        let near = { (difference: NearestNeighbours.Difference) in abs(difference.standardised) <= Self.likeness }
        return .object([
            ("area", .text(neighbour.code)), ("name", file.names[neighbour.code].map { .text($0) } ?? .null),
            ("distance", .number(neighbour.distance)),
            ("kilometres", neighbour.kilometres.map { .number($0) } ?? .null),
            ("alike", .list(neighbour.likenesses.filter(near).map(figures))),
            ("differs", .list(neighbour.differences.filter { !near($0) }.map(figures))),
            ("missing", .list(missing(in: neighbour.code, file.table, weights).map(name(in: file.table)))),
        ])
    }

    private func name(in table: StatisticTable) -> (Int) -> JSONText { { .text(table.names[$0]) } }

    /// Statistics that count and that an area does not have.
    private func missing(in code: String, _ table: StatisticTable, _ weights: [Double]) -> [Int] {
        guard let row = table.areas.firstIndex(of: code) else { return [] }
        return table.names.indices.filter { weights[$0] > 0 && table.values[row][$0] == nil }
    }
}

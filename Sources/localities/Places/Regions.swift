import ArgumentParser
import Formats
import Places

struct Regions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find functional areas from flows: travel-to-work areas.",
        discussion: """
            Prints the area of each zone as CSV. The result does not depend on the order of rows. Zones that are linked to
            nothing are printed with an empty area and named on standard error.

            Example:
              localities regions --flows commuting.csv.gz --zones zones.csv --rule dissolve --min-size 3500 \\
                --min-containment 0.6667 --target-size 25000 --target-containment 0.75 --summary areas.csv
            """)

    enum Rule: String, ExpressibleByArgument, CaseIterable {
        case dissolve, istat
        case istatPeer = "istat-peer"
    }

    @OptionGroup var options: FlowOptions

    @Option(
        help:
            "Zones to divide: CSV with a column “zone”. Only flows with both ends in it count. Without it, all places.")
    var zones: String?

    @Option(
        help:
            "dissolve (Coombes and Bond, travel-to-work areas), istat (as Istat documents it), istat-peer (as the R package works)."
    )
    var rule: Rule = .dissolve

    @Option(help: "Fewest employed residents of an area.")
    var minSize = 3500

    @Option(help: "Self-containment that is enough for an area of the target size (0…1).")
    var minContainment = 0.6667

    @Option(help: "Employed residents from which the lower self-containment is enough.")
    var targetSize = 25000

    @Option(help: "Self-containment asked of the smallest areas (0…1).")
    var targetContainment = 0.75

    @Option(help: "Between the two sizes the asked share falls along: smooth (Eurostat) or linear.")
    var curve: ValidityRule.Curve = .smooth

    @Option(help: "Who borders on whom: CSV with code_a,code_b; then the summary says in how many pieces each area is.")
    var links: String?

    @Option(help: "Write residents, jobs and self-containment of each area to this file (CSV).")
    var summary: String?

    func validate() throws {
        guard minSize >= 0, targetSize >= minSize else {
            throw ValidationError("--target-size must be --min-size or more.")
        }
        guard (0...1).contains(minContainment), (minContainment...1).contains(targetContainment), targetContainment > 0
        else {
            throw ValidationError(
                "--min-containment and --target-containment are shares from 0 to 1, the second not below the first.")
        }
    }

    func run() throws {
        let wanted = try zones.map(Self.zoneCodes)
        let matrix = FlowMatrix(
            try options.table(), zones: wanted, margins: .closed, coding: try options.coding())
        let limits = ValidityRule(
            minimumSize: minSize, minimumContainment: minContainment, targetSize: targetSize,
            targetContainment: targetContainment, curve: curve)
        let istat =
            rule == .dissolve
            ? nil : IstatRegions(matrix, rule: limits, reading: rule == .istat ? .documented : .package)
        let regions = istat?.regions ?? FunctionalRegions.dissolve(matrix, rule: limits)
        let reserve = istat.map { Set($0.reserve) }
        var csv = CSVWriter(titles: ["zone", "area"] + (reserve == nil ? [] : ["reserve"]))
        for (zone, area) in regions.division.areas.enumerated() {
            let passed = reserve.map { [$0.contains(zone) ? "yes" : "no"] } ?? []
            csv.append([regions.division.zones[zone], area > 0 ? "\(area)" : ""] + passed)
        }
        if let summary { try Console.save(Self.summary(regions, pieces: try pieces(of: regions, matrix)), to: summary) }
        Console.write(csv.text)
        Console.say(Self.told(regions))
    }

    /// In how many pieces each area lies; nil without links.
    private func pieces(of regions: FunctionalRegions, _ matrix: FlowMatrix) throws -> [Int]? {
        guard let links else { return nil }
        let table = try CSVTable(path: links)
        let (a, b) = (try table.column(.codeA), try table.column(.codeB))
        let known = Set(matrix.zones)
        let pairs = table.rows.map { ($0.texts[a], $0.texts[b]) }.filter { known.contains($0) && known.contains($1) }
        guard !pairs.isEmpty else { throw InputProblem(file: table.file, "no row links two of the zones.") }
        let neighbours = Neighbours(codes: matrix.zones, links: pairs.map { .init($0, $1, contact: .land) })
        return Contiguity(of: regions.division, in: matrix, neighbours: neighbours).pieces.map(\.count)
    }

    private static func zoneCodes(_ path: String) throws -> [String] {
        let table = try CSVTable(path: path)
        let column = try table.column(.zone)
        return table.rows.map { $0.texts[column] }
    }

    private static func summary(_ regions: FunctionalRegions, pieces: [Int]?) -> String {
        let titles = ["area", "residents", "jobs", "internal", "supply", "demand", "validity"]
        var csv = CSVWriter(titles: titles + (pieces == nil ? [] : ["pieces"]))
        for area in regions.areas {
            let figures = area.containment
            csv.append(
                [
                    "\(area.id)", "\(figures.residents)", "\(figures.jobs)", "\(figures.internalFlow)",
                    figures.supplySide.map { "\($0)" } ?? "", figures.demandSide.map { "\($0)" } ?? "",
                    "\(area.validity)",
                ] + (pieces.map { ["\($0[area.id - 1])"] } ?? []))
        }
        return csv.text
    }

    private static func told(_ regions: FunctionalRegions) -> String {
        let count = regions.areas.count
        let invalid = regions.invalidAreas.count
        var words = "\(count) \(count == 1 ? "area" : "areas") from \(regions.division.zones.count) zones, "
        words += invalid == 0 ? "all valid." : "\(invalid) not valid."
        if !regions.unlinked.isEmpty {
            let codes = regions.unlinked.prefix(10).map { regions.division.zones[$0] }.joined(separator: ", ")
            words +=
                " Linked to nothing: \(codes)\(regions.unlinked.count > 10 ? " and \(regions.unlinked.count - 10) more" : "")."
        }
        return words
    }
}

extension ValidityRule.Curve: ExpressibleByArgument {}

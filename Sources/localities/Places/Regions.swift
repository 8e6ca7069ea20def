import ArgumentParser
import Formats
import Foundation
import Places
import Tables

struct Regions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find functional areas from flows: travel-to-work areas.",
        discussion: """
            Prints the area of each zone as CSV. The result does not depend on the order of rows. Zones that are linked to
            nothing are printed with an empty area and named on standard error.

            --contiguous moves pieces of an area that lie apart from the rest to the area beside them, where all stay valid;
            --refine then moves single zones at borders wherever that ties them more closely to their area, all staying
            valid.

            Example:
              localities regions --flows flows-commuting.csv --zones areas-district.csv \\
                --rule dissolve --min-size 3500 --min-containment 0.6667 \\
                --target-size 25000 --target-containment 0.75 \\
                --links links-district.csv --contiguous --summary summary.csv
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

    @Option(help: "Who borders on whom: CSV with code_a,code_b; the summary then says in how many pieces each area is.")
    var links: String?

    @Flag(help: "Move detached pieces to the area beside them, where all stay valid; needs --links.")
    var contiguous = false

    @Flag(help: "Move zones at borders until none is tied more closely elsewhere; with --links only to areas beside.")
    var refine = false

    @Flag(help: "Some zones lie apart from all others, and that is right.")
    var islands = false

    @OptionGroup var changes: ChangesOption

    @Option(help: "Write residents, jobs and self-containment of each area to this file (CSV).")
    var summary: String?

    func validate() throws {
        guard !contiguous || links != nil else { throw ValidationError("--contiguous needs --links.") }
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
        let table = try options.table()
        let flowFile = (options.flows as NSString).lastPathComponent
        let changes = try changes.read()
        if let wanted, let zones {
            let file = (zones as NSString).lastPathComponent
            _ = try changes.unknown(wanted, of: file, in: Set(table.codes), of: flowFile)
        }
        let coding = try options.coding()
        let matrix = FlowMatrix(table, zones: wanted, margins: .closed, coding: coding)
        let linkFile = try links.map { path in
            let file = try LinkFile(
                path: path, areas: matrix.zones, of: flowFile, changes: changes, columns: ColumnNames())
            if contiguous { try file.requireWhole(islands: islands) }
            return file
        }
        let limits = ValidityRule(
            minimumSize: minSize, minimumContainment: minContainment, targetSize: targetSize,
            targetContainment: targetContainment, curve: curve)
        let istat =
            rule == .dissolve
            ? nil : IstatRegions(matrix, rule: limits, reading: rule == .istat ? .documented : .package)
        let found = istat?.regions ?? FunctionalRegions.dissolve(matrix, rule: limits)
        let regions =
            contiguous || refine
            ? found.improved(in: matrix, neighbours: linkFile?.neighbours, joining: contiguous, refining: refine)
            : found

        let areas = Dictionary(uniqueKeysWithValues: zip(regions.division.zones, regions.division.areas))
        let reserve = istat.map { Set($0.reserve) }
        var csv = CSVWriter(titles: ["zone", "area"] + (reserve == nil ? [] : ["reserve"]))
        for (zone, code) in matrix.zones.enumerated() {
            let passed = reserve.map { [$0.contains(zone) ? "yes" : "no"] } ?? []
            csv.append([code, areas[code].flatMap { $0 > 0 ? "\($0)" : nil } ?? ""] + passed)
        }
        let contiguity = linkFile.map { Contiguity(of: regions.division, in: matrix, neighbours: $0.neighbours) }
        if let summary {
            try Console.save(Self.summary(regions, pieces: contiguity?.pieces.map(\.count)), to: summary)
        }
        Console.write(csv.text)
        let leftOut = istat?.leftOut ?? []
        let unlinked = found.unlinked.filter { !leftOut.contains($0) }
        Console.say(
            Self.told(regions, leftOut: leftOut.map { matrix.zones[$0] }, unlinked: unlinked.map { matrix.zones[$0] }))
        if let istat, !istat.isSettled {
            Console.say("Zones moved in circles; the run was stopped after \(istat.steps) steps.")
        }
        if contiguous || refine {
            let detached = contiguity.map { "; pieces still detached: \($0.detached.count)" } ?? ""
            let moved = regions.moves - found.moves
            Console.say("\(moved) \(moved == 1 ? "zone" : "zones") moved after the areas were found\(detached).")
        }
        if let linkFile, let apart = linkFile.apart { Console.say("\(linkFile.file): \(apart).") }
    }

    private static func zoneCodes(_ path: String) throws -> [String] {
        let table = try Table(path: path, options: .init(.records))
        let column = try table.column(.zone)
        guard !table.rows.isEmpty else {
            throw InputProblem(file: table.file, "there are no rows below the titles.")
        }
        return try table.rows.map { row in
            guard !row.texts[column].isEmpty else { throw table.problem(row, column, "there is no code.") }
            return row.texts[column]
        }
    }

    private static func summary(_ regions: FunctionalRegions, pieces: [Int]?) -> String {
        var csv = CSVWriter(titles: [
            "area", "residents", "jobs", "internal", "supply", "demand", "validity", "pieces",
        ])
        for area in regions.areas {
            let figures = area.containment
            csv.append([
                "\(area.id)", "\(figures.residents)", "\(figures.jobs)", "\(figures.internalFlow)",
                figures.supplySide.map { "\($0)" } ?? "", figures.demandSide.map { "\($0)" } ?? "",
                "\(area.validity)", pieces.map { "\($0[area.id - 1])" } ?? "",
            ])
        }
        return csv.text
    }

    private static func told(_ regions: FunctionalRegions, leftOut: [String], unlinked: [String]) -> String {
        let count = regions.areas.count
        let invalid = regions.invalidAreas.count
        var words =
            "\(count) \(count == 1 ? "area" : "areas") from \(regions.division.zones.count) zones, "
        words += invalid == 0 ? "all valid." : "\(invalid) not valid."
        if !leftOut.isEmpty {
            words += " Left out for want of residents, jobs or exchange: \(CodeChanges().listed(leftOut))."
        }
        if !unlinked.isEmpty { words += " Linked to nothing: \(CodeChanges().listed(unlinked))." }
        return words
    }
}

extension ValidityRule.Curve: ExpressibleByArgument {}

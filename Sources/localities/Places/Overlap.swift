import ArgumentParser
import Base
import Formats
import Places
import Tables

struct Overlap: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How do the footprints of two layers lie over each other?",
        discussion: """
            CSV, one row for each pair that has something in common: its weight, the share of each of the two that it is,
            their coterminosity (what is in both over what is in either: 1 for the same boundary), in how many areas of the
            other layer each lies with at least --least of it, and how far B can be made up of whole areas of A.
            Without a weight in the look-up each row is the whole of A: of --weights, or one.

            Example, the county made up of districts:
              localities overlap areas-district.csv --column code-b=parent \\
                --weights statistics-district.csv
            """)

    @Argument(help: "Which areas lie in which: CSV with code_a,code_b and perhaps a weight, such as people.")
    var lookup: String

    @Option(help: "What each area of A holds in all (CSV code,population): needed where areas of B overlap each other.")
    var weights: String?

    @Option(help: "Share of an area from which it counts as lying in another (0…1).")
    var least = 0.01

    @Option(name: .long, help: "Name a column: code-a=LAD18CD, code-b=LEP17CD, people=n_lsoa.")
    var column: [String] = []

    @OptionGroup var changes: ChangesOption

    @OptionGroup var reading: TableOptions

    func validate() throws {
        guard (0...1).contains(least) else {
            throw ValidationError("--least \(least): a share from 0 to 1 was expected.")
        }
    }

    func run() throws {
        let columns = try ColumnNames(options: column)
        let lookup = try Lookup(path: lookup, options: reading.options(.flows), columns: columns)
        let whole = try weights.map { try AreaWeights(path: $0) }
        if let whole {
            try changes.read().require(lookup.firsts, of: lookup.file, in: Set(whole.values.keys), of: whole.file)
        }
        let shares = lookup.hasShareTitle
        if shares, whole == nil {
            try lookup.requireWholeShares(
                otherwise: "Where areas of B overlap, say with --weights what each area of A holds in all.")
        }
        // A share is one of what the area holds in all, and without a weight that is 1.
        let rows = lookup.rows.filter { !$0.second.isEmpty }.map { row in
            let all = shares || lookup.weightTitle == nil ? whole?.values[row.first] ?? 1 : 1
            return (first: row.first, second: row.second, weight: row.weight * all)
        }
        let found = FootprintOverlap(
            lookup: rows, firstWeights: try firstWeights(lookup, rows, whole))
        guard !found.pairs.isEmpty else {
            throw InputProblem(
                file: lookup.file, "the two layers do not overlap: no row has codes of both and a weight above 0.")
        }
        Console.write(csv(found))
        Console.say(told(found, lookup))
    }

    /// What each area of the first layer holds in all.
    private func firstWeights(
        _ lookup: Lookup, _ rows: [(first: String, second: String, weight: Double)], _ whole: AreaWeights?
    ) throws -> [String: Double] {
        let codes = lookup.firsts
        let common = Dictionary(grouping: rows, by: \.first).mapValues { $0.reduce(0) { max($0, $1.weight) } }
        if let whole {
            for code in codes where whole.values[code, default: 0] < common[code, default: 0] {
                throw InputProblem(
                    file: whole.file, column: whole.title,
                    "\(code) has \(Words.number(whole.values[code, default: 0], upTo: 3)) in all, but \(lookup.file) puts "
                        + "\(Words.number(common[code, default: 0], upTo: 3)) of it in one area.")
            }
        }
        // The part of an area that lies in nothing of the other layer has a row of its own, without a second code.
        var sums: [String: Double] = [:]
        for row in lookup.rows { sums[row.first, default: 0] += row.weight }
        let weights = whole.map { whole in
            Dictionary(uniqueKeysWithValues: codes.map { ($0, whole.values[$0, default: 0]) })
        }
        let found = weights ?? (lookup.weightTitle == nil ? sums.mapValues { _ in 1 } : sums)
        if let empty = codes.first(where: { found[$0, default: 0] == 0 }) {
            throw InputProblem(
                file: whole?.file ?? lookup.file, "\(empty) has a weight of 0 in all; nobody lives there to be shared.")
        }
        return found
    }

    private func csv(_ found: FootprintOverlap) -> String {
        var csv = CSVWriter(titles: [
            "code_a", "code_b", "weight", "share_of_a", "share_of_b", "coterminosity", "areas_b_of_a", "areas_a_of_b",
            "whole_areas_b",
        ])
        let firstCounts = Dictionary(grouping: found.pairs.filter { $0.shareOfFirst >= least }, by: \.first)
        let secondCounts = Dictionary(grouping: found.pairs.filter { $0.shareOfFirst >= least }, by: \.second)
        let wholes = Dictionary(
            uniqueKeysWithValues: found.secondWeights.keys.map { ($0, found.coterminosity(ofSecond: $0)) })
        for pair in found.pairs {
            csv.append([
                pair.first, pair.second, "\(pair.weight)", "\(pair.shareOfFirst)", "\(pair.shareOfSecond)",
                "\(pair.coterminosity)", "\(firstCounts[pair.first, default: []].count)",
                "\(secondCounts[pair.second, default: []].count)", (wholes[pair.second] ?? nil).map { "\($0)" } ?? "",
            ])
        }
        return csv.text
    }

    private func told(_ found: FootprintOverlap, _ lookup: Lookup) -> String {
        let counts = Dictionary(grouping: found.pairs.filter { $0.shareOfFirst >= least }, by: \.first).mapValues(
            \.count)
        let codes = lookup.firsts
        let several = codes.filter { counts[$0, default: 0] > 1 }
        let none = codes.filter { counts[$0, default: 0] == 0 }
        var words = "\(codes.count) areas of A against \(found.secondWeights.count) of B: "
        words +=
            "\(codes.count - several.count - none.count) lie in one, \(several.count) in several, \(none.count) in none"
        words += found.coterminosity.map { "; coterminosity \(Words.number($0, upTo: 3))." } ?? "."
        if !none.isEmpty { words += " In none: \(CodeChanges().listed(none))." }
        return words
    }
}

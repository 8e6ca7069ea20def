import ArgumentParser
import Base
import Consultations
import Formats
import Places
import Tables

struct RecutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recut", abstract: "A statistic on another geography.",
        discussion: """
            CSV with the estimate for each area of the other geography, the least and the most it could be, the standard error
            if density inside areas that are split varies as much as it does between areas (0 where none is split), and the
            share of the area for which there is a figure. A total is spread by the weights and stays the same; a mean (a rate,
            a price, a share) is averaged by them, so for means the look-up should have people and not shares.

            Example, people in Bournemouth, Christchurch and Poole:
              printf 'zone,area\\nE06000028,BCP\\nE06000029,BCP\\nE07000048,BCP\\n' > bcp.csv
              localities recut --statistic statistics-district.csv --name population \\
                --lookup bcp.csv
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case total, mean
    }

    @Option(help: "The statistic: CSV with a code and one or more columns of numbers.")
    var statistic: String

    @Option(help: "Its column, where the file has several.")
    var name: String?

    @Option(help: "Which areas lie in which: CSV with code_a,code_b and a share or a weight; without one, as a whole.")
    var lookup: String

    @Option(help: "total (adds up: people, pounds) or mean (does not: a rate, a price).")
    var kind: Kind = .total

    @Flag(help: "The weights of the look-up are amounts, people or km², even if none is above 1.")
    var amounts = false

    @Option(name: .long, help: "Name a column: code=LAD18CD, code-a=LAD18CD, code-b=STP18CD, people=n_lsoa.")
    var column: [String] = []

    @OptionGroup var changes: ChangesOption

    @OptionGroup var reading: TableOptions

    func run() throws {
        let columns = try ColumnNames(options: column).given
        let lookup = try Lookup(path: lookup, columns: ColumnNames(columns.filter { $0.key != .code }))
        let shares = !amounts && lookup.hasShares
        if shares { try lookup.requireWholeShares() }
        if let empty = emptySource(lookup) {
            throw InputProblem(
                file: lookup.file, column: lookup.weightTitle,
                "\(empty) has a weight of 0 in all; nobody lives there to be shared.")
        }
        let file = try StatisticsFile(
            path: statistic, options: try reading.options(.figures),
            columns: ColumnNames(columns.filter { $0.key == .code }), only: name.map { [$0] })
        guard file.table.names.count == 1 else {
            throw ValidationError(
                "\(file.file) has several statistics; choose one with --name: \(file.table.names.joined(separator: ", "))."
            )
        }
        var values: [String: Double] = [:]
        for (code, row) in zip(file.table.areas, file.table.values) { values[code] = row[0] }

        let changes = try changes.read()
        let unplaced = try changes.unknown(
            file.table.areas, of: file.file, in: Set(lookup.firsts), of: lookup.file)
        guard lookup.rows.contains(where: { !$0.second.isEmpty && $0.weight > 0 && values[$0.first] != nil }) else {
            throw InputProblem(
                file: lookup.file, "nothing of the areas in \(file.file) lies in any area of the look-up.")
        }
        // What lies in no area has an empty code: it is counted, so that it is not spread over the others, and then said.
        let recut = ArealInterpolation(lookup.rows.map { .init($0.first, $0.second, $0.weight) })
        let estimates = kind == .total ? recut.total(of: values) : recut.mean(of: values)
        Console.write(csv(estimates.filter { !$0.target.isEmpty }))
        if kind == .total { Console.say(sums(estimates, values)) }
        if !unplaced.isEmpty { Console.say("Not in the look-up: \(changes.listed(unplaced)).") }
        let missing = lookup.firsts.filter { values[$0] == nil }
        if !missing.isEmpty { Console.say("Without a figure: \(changes.listed(missing)).") }
        if kind == .mean, shares, lookup.weightTitle != nil {
            Console.say(
                "The look-up has shares, so every area counts the same in a mean; with people the large count more.")
        }
    }

    private func emptySource(_ lookup: Lookup) -> String? {
        let sums = Dictionary(grouping: lookup.rows, by: \.first).mapValues { $0.reduce(0) { $0 + $1.weight } }
        return lookup.firsts.first { sums[$0, default: 0] == 0 }
    }

    private func csv(_ estimates: [ArealInterpolation.Estimate]) -> String {
        var csv = CSVWriter(titles: ["area", "value", "least", "most", "standard_error", "coverage"])
        for estimate in estimates {
            let figures = [estimate.value, estimate.least, estimate.most, estimate.standardError, estimate.coverage]
            csv.append([estimate.target] + figures.map { $0.map { "\($0)" } ?? "" })
        }
        return csv.text
    }

    private func sums(_ estimates: [ArealInterpolation.Estimate], _ values: [String: Double]) -> String {
        let all = values.values.sorted().reduce(0, +)
        let placed = estimates.filter { !$0.target.isEmpty }.reduce(0) { $0 + ($1.value ?? 0) }
        let outside = all - placed
        let isWhole = abs(outside) <= 1e-9 * max(abs(all), abs(placed))
        return "\(Words.number(all, upTo: 3)) in all, \(Words.number(placed, upTo: 3)) placed"
            + (isWhole ? "." : "; \(Words.number(outside, upTo: 3)) lie in no area of the look-up.")
    }
}

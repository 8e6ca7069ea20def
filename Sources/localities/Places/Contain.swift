import ArgumentParser
import Formats
import Foundation
import Places

struct Contain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How far is a set of areas a labour market of its own?",
        discussion: """
            Prints employed residents, jobs, people who live and work inside, and the shares of residents who work inside
            (supply) and of jobs filled from inside (demand). The usual test asks for 0.75 of both. Flows to and from places
            outside count as residents and jobs, never as internal.

            Example, Bournemouth, Poole and Christchurch:
              localities contain --flows flows-commuting.csv \\
                --areas E06000028,E06000029,E07000048
            """)

    @OptionGroup var options: FlowOptions

    @Option(help: "Codes of the areas, with commas.")
    var areas: String

    @OptionGroup var changes: ChangesOption

    func run() throws {
        let codes = areas.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        guard !codes.isEmpty else { throw ValidationError("--areas names no area; codes with commas were expected.") }
        let table = try options.table()
        let file = (options.flows as NSString).lastPathComponent
        try changes.read().require(codes, of: "--areas", in: Set(table.codes), of: file)
        let matrix = FlowMatrix(table, margins: .open, coding: try options.coding())
        let found = try matrix.selfContainment(of: Set(codes).sorted())
        var csv = CSVWriter(titles: ["residents", "jobs", "internal", "supply", "demand"])
        csv.append([
            "\(found.residents)", "\(found.jobs)", "\(found.internalFlow)", found.supplySide.map { "\($0)" } ?? "",
            found.demandSide.map { "\($0)" } ?? "",
        ])
        Console.write(csv.text)
        if found.residents == 0 { Console.say("\(file): no employed residents in these areas, so no supply side.") }
        if found.jobs == 0 { Console.say("\(file): no jobs in these areas, so no demand side.") }
    }
}

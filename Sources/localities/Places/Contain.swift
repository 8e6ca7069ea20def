import ArgumentParser
import Formats
import Places

struct Contain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How far is a set of areas a labour market of its own?",
        discussion: """
            Prints employed residents, jobs, people who live and work inside, and the shares of residents who work inside
            (supply) and of jobs filled from inside (demand). The usual test asks for 0.75 of both. Flows to and from places
            outside count as residents and jobs, never as internal.

            Example: of 100 residents of A and B 80 work there, and 80 of their 90 jobs are filled from there.
              printf 'origin,destination,count\\nA,A,40\\nA,B,10\\nA,C,10\\nB,A,5\\nB,B,25\\nB,C,10\\nC,A,10\\nC,C,90\\n' > f.csv
              localities contain --flows f.csv --areas A,B
              residents,jobs,internal,supply,demand
              100,90,80,0.8,0.8888888888888888
            """)

    @OptionGroup var options: FlowOptions

    @Option(help: "Codes of the areas, with commas.")
    var areas: String

    func run() throws {
        let codes = areas.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        guard !codes.isEmpty else { throw ValidationError("--areas names no area; codes with commas were expected.") }
        let table = try options.table()
        let matrix = FlowMatrix(table, margins: .open, coding: try options.coding())
        let found = try matrix.selfContainment(of: Set(codes).sorted())
        var csv = CSVWriter(titles: ["residents", "jobs", "internal", "supply", "demand"])
        csv.append([
            "\(found.residents)", "\(found.jobs)", "\(found.internalFlow)", found.supplySide.map { "\($0)" } ?? "",
            found.demandSide.map { "\($0)" } ?? "",
        ])
        Console.write(csv.text)
    }
}

import ArgumentParser
import Formats
import PlaceFiles
import Places
import Tables

/// Options that commands on flows share.
struct FlowOptions: ParsableArguments {
    @Option(help: "Flows of people: CSV with origin,destination,count, plain or gzip.")
    var flows: String

    @Option(name: .long, help: "Name a column: origin=home. May be given several times.")
    var column: [String] = []

    @Option(
        help:
            "People who work at home or have no fixed place: diagonal (where they live), exclude, keep (as residents).")
    var home: HomeWorkers = .exclude

    @Option(help: "Codes of destinations that stand for no place, with commas; the census's own are known.")
    var homeCodes: String?

    @OptionGroup var reading: TableOptions

    func table() throws -> FlowTable {
        let input = try InputFile(path: flows)
        let columns = try ColumnNames(options: column)
        let read = try FlowReading(
            input, options: try reading.options(.flows), columns: columns,
            progress: { Console.progress("Reading", $0) })
        for sentence in read.understood { Console.say("\(input.name): \(sentence)") }
        return read.table
    }

    /// How destinations that are no places are counted.
    func coding() throws -> [String: HomeWorkers] {
        var coding = try FlowMatrix.coding(home: home)
        for code in homeCodes?.split(separator: ",") ?? [] { coding[String(code)] = home }
        return coding
    }
}

extension HomeWorkers: ExpressibleByArgument {}

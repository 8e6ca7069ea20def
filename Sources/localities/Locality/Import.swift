import ArgumentParser
import Exchange
import Formats
import Foundation
import Money
import Places
import Store
import Tables

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import published files into a locality.",
        discussion: """
            Kinds: areas, boundaries, links, statistics, flows, lookup (in which named area each area lies), sectors (jobs
            by sector), consultation (a description with its answers beside it), layers (which areas lie in which of every
            layer that a file has: health systems, police areas), comparison (areas of elsewhere that ours are compared with).
            Each file is imported whole or not at all; --dry-run shows what would come of it and stores nothing. Tables may be
            CSV in any usual form, workbooks (.xlsx, .ods), or either in a zip archive; what was understood of them is said, and
            what can be read in two ways is asked, with the option that answers it.

            Examples:
              localities import kent.locality boundaries lad_2018_england.geojson --only county_code=E10000016
              localities import kent.locality statistics districts_2018.csv council_tax_2018_19.csv
              localities import kent.locality flows commuting_msoa_2011.csv.gz --zones lookup_msoa11.csv.gz
              localities import kent.locality links lad18_adjacency.csv
              localities import kent.locality flows migration_lad_2021.csv.gz
              localities import kent.locality lookup lookup_lsoa11_ttwa11.csv.gz
              localities import kent.locality lookup lad18_lep17.csv --column group=LEP17CD
              localities import kent.locality layers lad18.csv lad18_lep17.csv lad18_stp18.csv
              localities import kent.locality comparison lad_2018_england.geojson districts_2018.csv
              localities import kent.locality flows rail_times.csv --mode rail --measure minutes
              localities import kent.locality sectors jobs_by_industry_2017.csv --whole E92000001
              localities import dorset.locality consultation consultation-councils.yaml
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case areas, boundaries, links, statistics, flows, lookup, sectors, consultation, layers, comparison
    }

    @Argument(help: "The locality.")
    var file: String

    @Argument(help: "What the files hold: areas, boundaries, links, statistics, flows or another kind listed above.")
    var kind: Kind

    @Argument(
        help:
            "The files: CSV, .xlsx, .ods or GeoJSON, also as .gz or .zip; boundaries in any format that ogr2ogr reads.")
    var paths: [String]

    @Option(name: .long, help: "Name a column: code=LAD18CD. May be given several times.")
    var column: [String] = []

    @Option(
        name: .long, help: "Keep only rows with this value: county_code=E10000016. Given several times, any is enough.")
    var only: [String] = []

    @Option(help: "The geography to which the codes belong: district, msoa, … Found out where not given.")
    var geography: String?

    @Option(help: "For flows: a list of their zones with the area in which each lies (CSV).")
    var zones: String?

    @Option(
        name: .customLong("kind"), help: "For flows: commuting or migration; told by the file’s name where not given.")
    var flowKind: FlowLayer.Kind?

    @Option(help: "For flows: these are links of transport by this mode: rail, bus, car.")
    var mode: String?

    @Option(help: "For links of transport: minutes (of travel) or services (a day).")
    var measure: FlowLayer.Measure = .minutes

    @Option(help: "For a lookup: administrative, labour-market, housing-market, sector, transport or footprint.")
    var lens: NamedDivision.Lens?

    @Option(help: "For a lookup: the geography of the named areas; told by their codes where not given.")
    var to: String?

    @Option(help: "For a lookup: its short name; a lookup of the same name is replaced.")
    var key: String?

    @Option(help: "For sectors: the year of the figures; taken from the file’s name where not given.")
    var year: Int?

    @Option(help: "For sectors: code of the row that holds the nation, with which areas are compared.")
    var whole: String?

    @Flag(help: "For layers: areas of the layer overlap each other, as enterprise partnerships do.")
    var overlapping = false

    @Flag(help: "Show what an import would do, and store nothing.")
    var dryRun = false

    @Flag(help: "For statistics: figures take the place of those of another source.")
    var replace = false

    @Option(
        help: ArgumentHelp(
            "For statistics: what a column is called here, TITLE=NAME, or NAME alone where there is one. May be given several times.",
            valueName: "title=name"))
    var name: [String] = []

    @OptionGroup var reading: TableOptions

    @OptionGroup var changes: ChangesOption

    @Option(help: "The source: its title.")
    var sourceTitle: String?

    @Option(help: "The source: who published it.")
    var publisher: String?

    @Option(help: "The source: the date or year that the figures describe.")
    var vintage: String?

    @Option(help: "The source: its licence.")
    var licence: String?

    @Option(help: "The source: its address on the web.")
    var address: String?

    func validate() throws {
        guard only.isEmpty || ![.flows, .links, .consultation, .comparison].contains(kind) else {
            throw ValidationError("--only chooses areas, and not rows of \(kind.rawValue); leave it out.")
        }
        guard name.isEmpty && !replace || [.statistics, .comparison].contains(kind) else {
            throw ValidationError("--name and --replace are about statistics, and not about \(kind.rawValue).")
        }
    }

    func run() throws {
        var importer = try Importer(LocalityFile(opening: file), today: .now)
        importer.columns = try ColumnNames(options: column)
        importer.only = try only.map { text in
            let (column, value) = try namedValue(text, option: "--only")
            return .init(column: column, value: value)
        }
        importer.geography = geography
        importer.reading = try reading.options(.figures)
        (importer.isTrial, importer.replaces) = (dryRun, replace)
        for text in name {
            if let mark = text.lastIndex(of: "="), mark > text.startIndex {
                importer.names[String(text[..<mark])] = String(text[text.index(after: mark)...])
            } else {
                importer.name = text
            }
        }
        importer.changes = try changes.read()
        importer.source = .init(
            title: sourceTitle, publisher: publisher, vintage: vintage, licence: licence, address: address)
        importer.progress = { Console.progress($0.what, $0.share) }
        for path in paths {
            let told =
                switch kind {
                case .areas: try importer.areas(path)
                case .boundaries: try importer.boundaries(path)
                case .links: try importer.links(path)
                case .statistics: try importer.statistics(path)
                case .flows:
                    try importer.flows(path, zones: zones, kind: flowKind, transport: mode.map { ($0, measure) })
                case .lookup: try importer.lookup(path, as: .init(key: key, lens: lens, target: to))
                case .sectors: try importer.sectors(path, year: year, whole: whole)
                case .consultation: try importer.consultation(path)
                case .layers:
                    try importer.layers(
                        path, as: .init(key: to, title: sourceTitle, overlapping: overlapping))
                case .comparison: try importer.comparison(path)
                }
            Console.progress("", 1)
            Console.say("\((path as NSString).lastPathComponent): " + told.lines.joined(separator: "\n  "))
        }
        if dryRun { Console.say("Nothing was stored: this was a dry run.") }
    }
}

extension FlowLayer.Kind: ExpressibleByArgument {}
extension FlowLayer.Measure: ExpressibleByArgument {}
extension NamedDivision.Lens: ExpressibleByArgument {}

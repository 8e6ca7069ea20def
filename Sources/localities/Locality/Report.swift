import ArgumentParser
import Base
import Content
import Foundation
import OptionStudies
import Pack
import PlaceStudies
import Store

struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the evidence pack of a locality.",
        discussion: """
            One HTML file that needs nothing else: findings, maps, tables, methods, and the source of every figure. It prints on A4.
            As .xlsx it is a workbook: the findings, each table on a page of its own under the same number, and the sources.

            Examples:
              localities report dorset.locality --councils 2 --min-population 300000 --output dorset.html
              localities report dorset.locality --councils 2 --min-population 300000 --output dorset.xlsx
            """)

    @Argument(help: "The locality.")
    var file: String

    @OptionGroup var limits: LimitOptions

    @Option(
        help:
            "By what plans are judged: 2018-unitary, 2018-merger, 2025-unitary, or a set of the folder “criteria” beside the file."
    )
    var criteria: String?

    @OptionGroup var content: ContentOption

    @Option(
        name: .shortAndLong,
        help: "The file to write, a workbook where its name ends in .xlsx; HTML to standard output where not given.")
    var output: String?

    func run() throws {
        let locality = try LocalityFile(opening: file)
        let folders = try content.folders(beside: file)
        let pack = try EvidencePack.report(
            locality, Place(locality), limits: limits.limits,
            criteria: criteria.map { try CriteriaSet.named($0, in: locality.criteriaFolder) },
            instruments: Instrument.all(folders), registers: RegisterFiles.all(folders),
            date: WallClock.system.today.words)
        switch output {
        case .some(let output) where output.lowercased().hasSuffix(".xlsx"):
            try Console.save(ReportWorkbook(pack).workbook.bytes(), to: output)
        case .some(let output): try Console.save(try pack.html(), to: output)
        case .none: Console.write(try pack.html())
        }
    }
}

/// Which plans of a locality count.
struct LimitOptions: ParsableArguments {
    @Option(help: "Number of councils.")
    var councils: Int?

    @Option(help: "Fewest people in a council.")
    var minPopulation: Int?

    @Option(help: "Most people in a council.")
    var maxPopulation: Int?

    @Option(name: .long, help: "Areas in one council: A+B. May be given several times.")
    var together: [String] = []

    @Option(name: .long, help: "Areas in different councils: A+C. May be given several times.")
    var apart: [String] = []

    var limits: OptionsStudy.Limits {
        .init(
            fewest: councils, most: councils, minimumPopulation: minPopulation, maximumPopulation: maxPopulation,
            together: together.map { $0.split(separator: "+").map(String.init) },
            apart: apart.map { $0.split(separator: "+").map(String.init) })
    }
}

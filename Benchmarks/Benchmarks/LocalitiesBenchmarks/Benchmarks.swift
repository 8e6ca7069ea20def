import Benchmark
import Exchange
import Formats
import Foundation
import Options
import PlaceFiles
import Places
import Store

/// What users wait for, on the published data that `LOCALITIES_DATA` names.
let benchmarks: @Sendable () -> Void = {
    guard let data = ProcessInfo.processInfo.environment["LOCALITIES_DATA"] else {
        FileHandle.standardError.write(Data("LOCALITIES_DATA is not set; there is nothing to measure.\n".utf8))
        return
    }
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuUser, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(8),
        maxIterations: 20)

    let flows2021 = "\(data)/flows/commuting_msoa_2021.csv.gz"
    let flows2011 = "\(data)/flows/commuting_msoa_2011.csv.gz"

    Benchmark("Read 1.8 million flows from gzip") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try FlowTable(InputFile(path: flows2021))) }
    }

    Benchmark("Travel-to-work areas of England and Wales, 7,264 zones") { benchmark in
        let table = try FlowTable(InputFile(path: flows2021))
        let matrix = FlowMatrix(table, zones: table.codes.filter { $0.hasPrefix("E02") || $0.hasPrefix("W02") })
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(FunctionalRegions.dissolve(matrix)) }
    }

    Benchmark("Import 2.4 million flows into a locality") { benchmark in
        for _ in benchmark.scaledIterations {
            let scratch = try Scratch()
            defer { withExtendedLifetime(scratch) {} }
            let file = try scratch.kent(data)
            benchmark.startMeasurement()
            blackHole(
                try Importer(file, today: .now).flows(flows2011, zones: "\(data)/flows/lookup_msoa11.csv.gz"))
            benchmark.stopMeasurement()
        }
    }

    Benchmark("Count all 136,151 plans of Kent and Medway") { benchmark in
        let space = try PlanSpace(Place(Scratch().kent(data)).question())
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try space.count()) }
    }

    Benchmark("Visit all plans of Kent and Medway with every criterion") { benchmark in
        let place = try Place(Scratch().kent(data))
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try OptionsStudy(place)) }
    }

    Benchmark("Write the report of the sample") { benchmark in
        let file = try Scratch().sample()
        let place = try Place(file)
        let limits = OptionsStudy.Limits(fewest: 2, most: 2, minimumPopulation: 300_000)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            blackHole(try EvidencePack.report(file, place, limits: limits, date: "today").html())
        }
    }
}

/// Localities to measure on, in a folder that goes away with them.
private final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("localities-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func sample() throws -> LocalityFile {
        try LocalityFile.create(at: folder.appendingPathComponent("dorset.locality").path, sample: "dorset")
    }

    /// The thirteen districts of Kent and Medway with boundaries and statistics.
    func kent(_ data: String) throws -> LocalityFile {
        let file = try LocalityFile.create(
            at: folder.appendingPathComponent("kent.locality").path, title: "Kent and Medway", profile: "2018")
        var importer = try Importer(file, today: .now)
        importer.only = [
            .init(column: "county_code", value: "E10000016"), .init(column: "code", value: "E06000035"),
        ]
        _ = try importer.boundaries("\(data)/boundaries/official/lad_2018_england.geojson")
        importer.only = []
        _ = try importer.statistics("\(data)/statistics/districts_2018.csv")
        _ = try importer.statistics("\(data)/statistics/council_tax_2018_19.csv")
        return file
    }
}

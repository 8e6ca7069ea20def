import ArgumentParser
import Content
import Exchange
import Foundation

struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring a published dataset from its publisher’s open interface.",
        discussion: """
            Writes KEY.geojson or KEY.csv, which “localities import” recognises, and prints its path. Keys are those of
            “localities data --catalogue”. Pages that have come are kept in the cache: broken off, it goes on where it stopped.
            What has come is checked against what the publisher announces; a file is only put in place when it is whole.

            Examples:
              localities fetch lad-2024
              localities fetch lad-2024 --only "LAD24CD LIKE 'E07%'" --to downloads
              localities import kent.locality boundaries "$(localities fetch msoa-2021-ons)"
            """)

    @Argument(help: "Key of the dataset.")
    var key: String

    @Option(help: "The folder to put it in.")
    var to = "."

    @Option(
        help:
            "Which features or areas, in the words of the interface: an SQL condition for ArcGIS, a geography for Nomis."
    )
    var only: String?

    @Option(help: "Another address of the same kind of interface.")
    var address: String?

    @Option(help: "Where pages are kept that have come.")
    var cache: String?

    @Flag(help: "Ask for everything anew.")
    var anew = false

    func run() async throws {
        let catalogue = try Catalogue.load()
        guard let entry = catalogue.entries.first(where: { $0.key == key }) else {
            let known = catalogue.entries.filter { $0.fetch != nil }.map(\.key).joined(separator: ", ")
            throw ValidationError("There is no dataset “\(key)”; these can be fetched: \(known).")
        }
        let usual =
            FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
            ?? FileManager.default.temporaryDirectory
        let folder = cache.map { URL(fileURLWithPath: $0) } ?? usual.appendingPathComponent("localities")
        if anew { try? FileManager.default.removeItem(at: folder.appendingPathComponent(key)) }
        let fetcher = Fetcher(web: .system(), cache: folder) { Console.progress($0, $1) }
        let found = try await fetcher.fetch(
            entry, into: URL(fileURLWithPath: to), address: address, filter: only)
        Console.progress("", 1)
        Console.say("\(key): \(found.count) rows or features; \(found.asked) pages were asked for.")
        Console.write(found.path + "\n")
    }
}

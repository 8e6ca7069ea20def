import ArgumentParser
import Formats
import Foundation
import PlaceStudies
import Store

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "List the links between neighbours, or decide on one.",
        discussion: """
            A council may hang together by a land border. Water and corners do not join until somebody decides so, with a
            reason that is kept and printed.

            Examples:
              localities link kent.locality
              localities link kent.locality E06000035 E07000105 --join --reason "the Medway towns bridge"
            """)

    @Argument(help: "The locality.")
    var file: String

    @Argument(help: "Codes of two neighbours.")
    var areas: [String] = []

    @Flag(help: "A council may hang together by this link.")
    var join = false

    @Flag(help: "A council may not hang together by this link.")
    var separate = false

    @Option(help: "Why.")
    var reason: String?

    func validate() throws {
        guard areas.isEmpty || areas.count == 2 else {
            throw ValidationError("Name two areas, or none to list all links.")
        }
        guard areas.isEmpty || (join != separate && reason != nil) else {
            throw ValidationError("Give --join or --separate, and --reason.")
        }
    }

    func run() throws {
        let locality = try LocalityFile(opening: file)
        if areas.count == 2 {
            try locality.decide(areas[0], areas[1], joined: join, reason: reason ?? "", at: .now)
        }
        let place = try Place(locality)
        var csv = CSVWriter(titles: ["code_a", "code_b", "name_a", "name_b", "kind", "border_km", "joined", "reason"])
        for link in place.links {
            csv.append([
                link.a, link.b, place.name(link.a), place.name(link.b), link.kind.rawValue,
                link.borderKilometres.map { "\($0)" } ?? "", link.joined ? "yes" : "no", link.decision?.reason ?? "",
            ])
        }
        Console.write(csv.text)
    }
}

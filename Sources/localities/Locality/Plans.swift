import ArgumentParser
import Exchange
import Formats
import Foundation
import PlaceStudies
import Store

struct Plans: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the plans that people kept; take one out, or bring one in, as CSV of area and group.",
        discussion: """
            A plan is never overwritten: a change is a new version at the same address.

            Examples:
              localities plans list kent.locality
              localities plans export kent.locality two-councils > plan.csv
              localities plans import kent.locality plan.csv --name "Two councils" --author "Anna Smith"
            """, subcommands: [List.self, Export.self, Import.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the plans, the latest version of each.",
            discussion: """
                Prints CSV: key,version,name,author,councils,areas_left,kept.

                Example:
                  localities plans list kent.locality
                """)

        @Argument(help: "The locality.")
        var file: String

        func run() throws {
            let place = try Place(LocalityFile(opening: file))
            var csv = CSVWriter(titles: ["key", "version", "name", "author", "councils", "areas_left", "kept"])
            for plan in place.drawn {
                csv.append([
                    plan.key, "\(plan.version)", plan.title.name, plan.title.author, "\(plan.councils.count)",
                    "\(place.areas.count - plan.numbers.count)", plan.kept,
                ])
            }
            Console.write(csv.text)
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a plan as CSV of area and group.",
            discussion: """
                Prints CSV: code,name,group,council. An area without a council has an empty group.

                Example:
                  localities plans export kent.locality two-councils > plan.csv
                """)

        @Argument(help: "The locality.")
        var file: String

        @Argument(help: "The key of the plan, as “plans list” prints it.")
        var key: String

        @Option(help: "An older version; without it, the latest.")
        var version: Int?

        func run() throws {
            let locality = try LocalityFile(opening: file)
            let versions = try locality.drawnVersions(of: key)
            guard let latest = versions.last else {
                throw ContentProblem(
                    "There is no plan “\(key)”; “localities plans list \(file)” lists those that are there.")
            }
            guard let plan = version.map({ number in versions.first { $0.version == number } }) ?? latest else {
                throw ContentProblem("“\(key)” has \(versions.count) versions; there is no version \(version ?? 0).")
            }
            Console.write(PlanTable.csv(plan.councils, of: try Place(locality).areas))
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a plan from CSV of area and group.",
            discussion: """
                The table has a column “code” and a column “group”; every area has one row. Prints the plan's key.

                Example:
                  localities plans import kent.locality plan.csv --name "Two councils" --author "Anna Smith"
                """)

        @Argument(help: "The locality.")
        var file: String

        @Argument(help: "The table.")
        var table: String

        @Option(help: "What the plan is called.")
        var name: String

        @Option(help: "Whose plan it is.")
        var author: String

        @Option(help: "Why this plan.")
        var note = ""

        @Option(help: "The key of a plan of which this is a new version; without it, the plan is new.")
        var key: String?

        func run() throws {
            let locality = try LocalityFile(opening: file)
            let place = try Place(locality)
            if let key, !place.drawn.contains(where: { $0.key == key }) {
                throw ContentProblem(
                    "There is no plan “\(key)”; “localities plans list \(file)” lists those that are there.")
            }
            let councils = try PlanTable.read(try InputFile(path: table), of: place.areas)
            let plan = try locality.keep(
                .init(name: name, author: author, note: note), councils: councils, as: key, at: .now)
            Console.write("\(plan.key)\n")
        }
    }
}

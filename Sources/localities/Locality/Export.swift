import ArgumentParser
import Store

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a locality as a folder of open formats.",
        discussion: """
            CSV, GeoJSON and YAML; “localities new --from FOLDER” makes the same locality again.

            Example:
              localities export dorset.locality dorset-export
            """)

    @Argument(help: "The locality.")
    var file: String

    @Argument(help: "The folder to write; new or empty.")
    var folder: String

    func run() throws {
        let locality = try LocalityFile(opening: file)
        try locality.export(to: folder)
        Console.say("\(folder): written.")
        for sentence in try locality.leftOutOfExport() { Console.say(sentence) }
    }
}

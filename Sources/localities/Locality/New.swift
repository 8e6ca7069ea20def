import ArgumentParser
import Content
import Store

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a new locality.",
        discussion: """
            Examples:
              localities new dorset.locality --sample dorset
              localities new kent.locality --title "Kent and Medway"
              localities new copy.locality --from exported-folder
              localities new kent.locality --title "Kent and Medway" --content our-tools
            """)

    @Argument(help: "The file to make; it must not exist yet.")
    var file: String

    @Option(help: "What the place and its partnership are called.")
    var title: String?

    @Option(help: "The year whose law, names and rates hold: 2018, 2026, or one of your own folder.")
    var profile = "2018"

    @Option(help: "Start from a sample that comes with the program: dorset.")
    var sample: String?

    @Option(help: "Start from a folder that “localities export” wrote.")
    var from: String?

    @Option(
        help: "A folder of your own tools. It is checked, and copied beside the locality, where every command finds it."
    )
    var content: String?

    func validate() throws {
        guard [title, sample, from].count(where: { $0 != nil }) == 1 else {
            throw ValidationError("Give one of --title, --sample and --from.")
        }
        let profiles = try Profile.all(ContentFolders(named: content, beside: file)).map(\.id)
        guard profiles.contains(profile) else {
            throw ValidationError(
                "There is no profile “\(profile)”; there are \(profiles.joined(separator: " and ")).")
        }
    }

    func run() throws {
        let tools = try content.map { try OwnTools(folder: $0, for: file) }
        let locality =
            if let sample { try LocalityFile.create(at: file, sample: sample) } else if let from {
                try LocalityFile.create(at: file, folder: from)
            } else { try LocalityFile.create(at: file, title: title ?? "", profile: profile) }
        try tools?.copy()
        Console.say("\(file): \(try locality.identity().title), made.")
    }
}

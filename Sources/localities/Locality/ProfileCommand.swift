import ArgumentParser
import Content
import Formats
import Store

struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Print whose law, names and rates hold in a locality, or choose another profile.",
        discussion: """
            Prints what holds as CSV, each entry with its source and whether it is confirmed. Choosing another profile changes
            what is offered and what holds where nobody said otherwise; what people entered stays as it is.

            Examples:
              localities profile dorset.locality
              localities profile dorset.locality 2026
            """)

    @Argument(help: "The locality.")
    var file: String

    @Argument(help: "The profile to speak in from now on: 2018, 2026, or one of your own folder.")
    var profile: String?

    func run() throws {
        let locality = try LocalityFile(opening: file)
        let folders = try ContentFolders(named: nil, beside: file)
        if let id = profile {
            let chosen = try Profile.named(id, folders)
            try locality.setProfile(chosen.id, at: .now)
            Console.say("\(try locality.identity().title) speaks in \(chosen.title): \(chosen.says)")
            return
        }
        let current = try Profile.named(locality.identity().profile, folders)
        var csv = CSVWriter(titles: ["profile", "group", "what", "holds", "source", "confirmed"])
        for group in current.groups {
            for entry in group.entries {
                csv.append([
                    current.id, group.title, entry.what, entry.holds, entry.source, entry.isVerified ? "yes" : "no",
                ])
            }
        }
        Console.write(csv.text)
    }
}

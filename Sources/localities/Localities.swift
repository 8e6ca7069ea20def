import ArgumentParser
import Foundation

@main
struct Localities: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "localities",
        abstract: "Decide with whom to work, over which place and in what form, and prove it.",
        discussion: """
            A locality is one file. Make one, import open data, look at it in the browser, print the evidence:

              localities new kent.locality --title "Kent and Medway"
              localities import kent.locality boundaries lad_2018_england.geojson --only county_code=E10000016
              localities serve kent.locality

            The commands under “On plain files” need no locality: files in, CSV or JSON out.
            Exit codes: 0 done, 1 the answer is no, 2 the input is wrong.
            """,
        version: "localities \(version)",
        groupedSubcommands: [
            CommandGroup(
                name: "A locality",
                subcommands: [
                    New.self, Import.self, DataCommand.self, Fetch.self, Check.self, LinkCommand.self,
                    AnswersCommand.self,
                    RegisterCommand.self, ContentCommand.self, ProfileCommand.self, Plans.self, Report.self, Serve.self,
                    Export.self, Backup.self,
                ]),
            CommandGroup(
                name: "On plain files",
                subcommands: [
                    Regions.self, Contain.self, Compare.self, Alike.self, Overlap.self, RecutCommand.self, Segment.self,
                    Clusters.self, OptionsCommand.self, MoneyCommand.self, ScoreCommand.self,
                ]),
        ])

    static let version = "0.1.0"

    static func main() async {
        // A reader that stops early, such as `head`, is no reason to crash.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            leave(error)
        }
    }

    /// The words of an error of ours; of one of the system only what a person can do about it.
    private static func sentence(for error: any Error) -> String {
        if let error = error as? CocoaError {
            let path = error.filePath.map { "\($0): " } ?? ""
            switch error.code {
            case .fileWriteOutOfSpace: return "\(path)there is no room on the disk; nothing more was written."
            case .fileNoSuchFile, .fileReadNoSuchFile: return "\(path)there is no such file or folder."
            case .fileReadNoPermission, .fileWriteNoPermission: return "\(path)you may not read or write it."
            default: return "\(path)the file or folder cannot be read or written."
            }
        }
        return "\(error)"
    }

    /// Says what is wrong and ends with the code that tells whether the input was wrong or the answer is no.
    private static func leave(_ error: any Error) -> Never {
        if let answer = error as? Negative {
            Console.say(answer.sentence)
            Foundation.exit(1)
        }
        if exitCode(for: error) == .success {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        // What the engines and readers throw describes itself; what the parser throws it describes best.
        let text = exitCode(for: error) == .validationFailure ? fullMessage(for: error) : sentence(for: error)
        Console.say(text)
        Foundation.exit(2)
    }
}

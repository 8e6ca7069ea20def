import ArgumentParser
import Store

struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a whole copy of a locality, also while it is served.",
        discussion: """
            The copy holds everything: what partners answered, also in waves that are anonymous, and their links. Keep it as
            safe as the file itself; what may be handed on is what “localities export” writes.

            Example:
              localities backup dorset.locality dorset-copy.locality
            """)

    @Argument(help: "The locality.")
    var file: String

    @Argument(help: "The copy to make; there must be no such file yet.")
    var copy: String

    func run() throws {
        try LocalityFile(opening: file).backUp(to: copy)
        Console.say("\(copy): a whole copy of \(file), answers and answer links included.")
    }
}

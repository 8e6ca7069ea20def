import ArgumentParser
import Exchange
import Store

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Is this locality whole, and what is missing?",
        discussion: """
            Says what the file holds, what its tools still need, and what is broken. The exit code is 1 only for what is broken.

            Example:
              localities check kent.locality
            """)

    @Argument(help: "The locality.")
    var file: String

    func run() throws {
        let locality = try LocalityFile(opening: file)
        let check = try Exchange.Check(locality)
        var lines = [check.title].compactMap(\.self)
        lines += check.contents.map { "  \($0)" }
        if !check.gaps.isEmpty { lines += ["Missing or doubtful:"] + check.gaps.map { "  \($0)" } }
        if !check.faults.isEmpty { lines += ["Broken:"] + check.faults.map { "  \($0)" } }
        Console.write(lines.joined(separator: "\n") + "\n")
        if !check.faults.isEmpty { throw Negative(sentence: "\(file) is not whole.") }
    }
}

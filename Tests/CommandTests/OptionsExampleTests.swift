import Foundation
import Testing

/// The examples in the help texts, run as they are printed, in an exported sample.
@Suite("Examples of the commands on options")
struct OptionsExampleTests {
    let localities: Command

    init() throws {
        localities = try Command()
        _ = try localities("new", "dorset.locality", "--sample", "dorset")
        _ = try localities("export", "dorset.locality", "sample")
    }

    @Test(
        "The example in the help runs on the sample",
        arguments: ["count", "list", "sample", "best", "pareto", "score", "merge", "search", "criteria"])
    func example(command: String) throws {
        let help = try localities("options", command, "--help").output.split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(help.firstIndex { $0.hasPrefix("Example") })
        let lines = help[(start + 1)...].prefix { !$0.isEmpty }
        #expect(lines.contains { $0.contains("localities options \(command)") })
        try localities.write("set -e\n" + lines.joined(separator: "\n") + "\n", to: "example.sh")
        let code = try localities.sh(
            "cd sample && PATH='\(Command.folder)':$PATH sh ../example.sh > ../result 2> ../errors")
        let errors = try localities.text("errors")
        #expect(code == 0, "\(errors)")
        #expect(try !localities.text("result").isEmpty)
    }
}

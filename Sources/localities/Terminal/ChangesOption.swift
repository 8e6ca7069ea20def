import ArgumentParser
import Formats

/// The option of commands that compare the codes of two files.
struct ChangesOption: ParsableArguments {
    @Option(
        name: .customLong("changes"),
        help: "What became of codes: CSV with old_code,new_code and perhaps year. Messages then name the successor.")
    var path: String?

    func read() throws -> CodeChanges { try path.map(CodeChanges.init) ?? CodeChanges() }
}

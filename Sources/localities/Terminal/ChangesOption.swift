import ArgumentParser
import Content
import Formats
import Tables

/// The option of commands that compare the codes of two files.
struct ChangesOption: ParsableArguments {
    @Option(
        name: .customLong("changes"),
        help:
            "What became of codes beside the districts of England, which are known: CSV with old_code,new_code and perhaps year."
    )
    var path: String?

    func read() throws -> CodeChanges {
        var changes = try CodeChanges.districts()
        if let path { try changes.add(path: path) }
        return changes
    }
}

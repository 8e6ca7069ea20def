import ArgumentParser
import Content

/// Where a council's own tools are.
struct ContentOption: ParsableArguments {
    @Option(
        name: .customLong("content"),
        help: "A folder of your own tools; NAME.content beside the locality where not given.")
    var folder: String?

    /// The program's own tools and those of the council.
    func folders(beside locality: String) throws -> ContentFolders {
        try ContentFolders(named: folder, beside: locality)
    }
}

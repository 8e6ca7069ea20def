import ArgumentParser
import Store
import Workbench

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open a locality in the browser.",
        discussion: """
            Listens on this computer alone unless told otherwise; there are no accounts yet, so whoever can reach the address
            can read and change the locality.

            Example:
              localities serve dorset.locality --port 8080
            """)

    @Argument(help: "The locality.")
    var file: String

    @Option(help: "The port; 0 takes any free one.")
    var port = 8080

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @OptionGroup var content: ContentOption

    func run() async throws {
        let locality = try LocalityFile(opening: file, for: .serving)
        defer { locality.close() }
        let identity = try locality.identity()
        let workbench = try Workbench(locality, content: content.folders(beside: file))
        try await workbench.run(host: host, port: port) { address in
            Console.say("\(identity.title) is open at \(address) – stop it with Control-C.")
        }
    }
}

import Foundation
import Testing

/// The examples in the help texts, run as they are printed, in an exported sample.
@Suite("Examples of the commands on places")
struct PlacesExampleTests {
    let localities: Command

    init() throws {
        localities = try Command()
        _ = try localities("new", "dorset.locality", "--sample", "dorset")
        _ = try localities("export", "dorset.locality", "sample")
    }

    /// The built program's folder: what a shell needs to find it.
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".build/release").path

    @Test(
        "The example in the help runs on the sample",
        arguments: ["regions", "contain", "compare", "alike", "overlap", "recut", "segment", "clusters"])
    func example(command: String) throws {
        let help = try localities(command, "--help").output.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(help.firstIndex { $0.hasPrefix("Example") })
        let lines = help[(start + 1)...].prefix { !$0.isEmpty }
        #expect(lines.contains { $0.contains("localities \(command) ") })
        try localities.write("set -e\n" + lines.joined(separator: "\n") + "\n", to: "example.sh")
        let code = try localities.sh(
            "cd sample && PATH='\(Self.folder)':$PATH sh ../example.sh > ../result 2> ../errors")
        let errors = try localities.text("errors")
        #expect(code == 0, "\(errors)")
        #expect(try !localities.text("result").isEmpty)
    }

    @Test("A reader that stops listening is no error")
    func closedPipe() throws {
        _ = try localities.sh(
            "cd sample && PATH='\(Self.folder)':$PATH "
                + "localities regions --flows flows-commuting.csv 2> ../errors | true")
        let errors = try localities.text("errors")
        #expect(!errors.contains("rror") && !errors.contains("crashed"), "\(errors)")
    }

    @Test("The councils of 2019 have the people of the districts they were made of")
    func dorset2019() throws {
        try localities.write(
            "code_a,code_b\nE06000028,E06000058\nE06000029,E06000058\nE07000048,E06000058\n", to: "bcp.csv")
        let run = try localities(
            "recut", "--statistic", "sample/statistics-district.csv", "--name", "population", "--lookup", "bcp.csv")
        // 194,752 + 151,270 + 49,616.
        #expect(run.rows[1][..<2] == ["E06000058", "395638.0"] && run.rows[1][4] == "0.0")
    }
}

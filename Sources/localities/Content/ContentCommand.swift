import ArgumentParser
import Content
import Formats
import Foundation

struct ContentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "content", abstract: "The text files of the toolkit, and your own: list, copy, check.",
        subcommands: [ContentList.self, ContentCopy.self, ContentCheck.self])
}

struct ContentList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every text file of the toolkit.",
        discussion: """
            CSV: the file, its id and its title. Any of them can be copied and changed.

            Example:
              localities content list
            """)

    func run() throws {
        var csv = CSVWriter(titles: ["file", "id", "title"])
        for name in BundledContent.files() {
            // A list of datasets or statistics has neither.
            let fields = try? ContentFile(BundledContent.folder.appendingPathComponent(name)).fields
            csv.append([name, fields?.optionalText("id") ?? "", fields?.optionalText("title") ?? ""])
        }
        Console.write(csv.text)
    }
}

struct ContentCopy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Copy a text file of the toolkit into your own folder, to change it there.",
        discussion: """
            The copy goes before the toolkit's own file. A file that is there already is left alone.

            Example:
              localities content copy instruments/A8-collaboration.yaml dorset.content
            """)

    @Argument(help: "The file, as “localities content list” names it.")
    var file: String

    @Argument(help: "Your own folder; made where there is none.")
    var folder: String

    func run() throws {
        guard BundledContent.files().contains(file) else {
            throw InputProblem(file: file, "the toolkit has no such file. See what it has: localities content list")
        }
        let copy = URL(fileURLWithPath: folder).appendingPathComponent(file)
        guard !FileManager.default.fileExists(atPath: copy.path) else {
            throw InputProblem(file: copy.relativePath, "this file is there already; it was left as it is.")
        }
        do {
            try FileManager.default.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: BundledContent.folder.appendingPathComponent(file), to: copy)
        } catch {
            throw InputProblem(file: folder, "the file cannot be written here; is there room, and may you write?")
        }
        Console.write(copy.path + "\n")
    }
}

import ArgumentParser
import Content
import Formats
import Foundation

struct ContentCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Are these files whole, easy to read, explained and cited?",
        discussion: """
            Looks through a folder of questionnaires, registers, cases, lessons, references, ways and words. CSV of every file:
            its words, the age at which most people can read it (14 at most), terms that the glossary does not explain, and
            figures without a source that says where to look. Without a folder: the toolkit's own.

            The exit code is 1 where a file can be used but ought to be mended, 2 where one cannot be used.

            Example:
              localities content check dorset.content
            """)

    @Argument(help: "The folder, as “serve --content” takes it.")
    var folder: String?

    func run() throws {
        let review = try ContentReview(folder.map { try ContentFolders(named: $0, beside: $0) } ?? ContentFolders())
        var csv = CSVWriter(titles: ["file", "words", "sentences", "reading age", "unexplained", "uncited"])
        for file in review.files {
            csv.append([
                file.name, "\(file.readability.words)", "\(file.readability.sentences)",
                file.readability.age.map { String(format: "%.1f", $0) } ?? "", file.unexplained.joined(separator: "; "),
                file.uncited.map { $0.figures.joined(separator: " ") }.joined(separator: "; "),
            ])
        }
        Console.write(csv.text)
        let poor = review.files.filter { !$0.isGood }
        for problem in poor.flatMap(\.problems) { Console.say("\(problem)") }
        if !poor.isEmpty {
            throw Negative(sentence: "\(poor.count) of \(review.files.count) files ought to be mended.")
        }
    }
}

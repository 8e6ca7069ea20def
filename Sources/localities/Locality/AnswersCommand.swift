import ArgumentParser
import Content
import Figures
import Formats
import Foundation
import Store

struct AnswersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers",
        abstract: "List the waves of a locality, open or close one, or bring answers in.",
        discussion: """
            A file of answers has the columns “organisation” (key or name), “about” (a partner or a row), and one for each question
            by its id; “ID: comment” holds comments, “?” stands for “I do not know”. Anonymous answers have a column “sheet” that
            says which rows belong together. If anything is wrong, all of it is said and nothing is stored.

            Examples:
              localities answers dorset.locality
              localities answers dorset.locality A8 --open "Autumn 2026"
              localities answers dorset.locality A8 --import answers.csv
              localities answers dorset.locality A8 --close
            """)

    @Argument(help: "The locality.")
    var file: String

    @Argument(help: "The id of an instrument, such as A8; without one, all waves are listed.")
    var instrument: String?

    @Option(name: .customLong("open"), help: "Open the next wave under this title.")
    var title: String?

    @Option(name: .customLong("import"), help: "A CSV file with answers for the wave that is open.")
    var source: String?

    @Flag(help: "Close the wave that is open; a closed wave stays closed.")
    var close = false

    @OptionGroup var content: ContentOption

    func validate() throws {
        if title != nil || source != nil || close, instrument == nil {
            throw ValidationError("Name the instrument, such as A8.")
        }
    }

    func run() throws {
        let locality = try LocalityFile(opening: file)
        let instruments = try Instrument.all(content.folders(beside: file))
        guard let id = instrument else { return try list(locality) }
        guard let asked = instruments.first(where: { $0.id == id }) else {
            throw ContentProblem(
                "There is no instrument “\(id)”; there are \(instruments.map(\.id).joined(separator: ", ")).")
        }
        let input = try source.map { try InputFile(path: $0) }
        if let title {
            // A file that cannot come in leaves no wave open behind it.
            if let input {
                try locality.checkAnswers(input, instrument: asked, wave: .planned(asked, title: title, on: .now))
            }
            let wave = try locality.openWave(of: asked, title: title, at: .now)
            Console.say("\(id): “\(wave.title)” is open; \(try locality.respondents(of: wave).count) are asked.")
        }
        if let input {
            let wave = try openWave(id, locality)
            Console.say(try locality.importAnswers(input, instrument: asked, wave: wave, at: .now))
        }
        if close {
            let wave = try openWave(id, locality)
            try locality.closeWave(wave, at: .now)
            Console.say("\(id): “\(wave.title)” is closed.")
        }
        if title == nil, source == nil, !close { try list(locality) }
    }

    private func openWave(_ id: String, _ locality: LocalityFile) throws -> Wave {
        guard let wave = try locality.waves(of: id).last(where: \.isOpen) else {
            throw ContentProblem("No wave of \(id) is open; open one with --open TITLE.")
        }
        return wave
    }

    private func list(_ locality: LocalityFile) throws {
        var csv = CSVWriter(titles: ["instrument", "wave", "opened", "closed", "asked", "answered"])
        for wave in try locality.waves() where instrument == nil || wave.instrument == instrument {
            let respondents = try locality.respondents(of: wave)
            csv.append([
                wave.instrument, wave.title, wave.opened, wave.closed ?? "", "\(respondents.count)",
                "\(respondents.count(where: \.hasAnswered))",
            ])
        }
        Console.write(csv.text)
    }
}

import ArgumentParser
import Base
import Content
import Exchange
import Figures
import Formats
import Foundation
import Registers
import Store

struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "List the registers of a locality, print one as CSV, or bring records in.",
        discussion: """
            A row whose “Record” is empty is a new record; one with a number changes that record, and what it said before stays
            in its history. A column that the file does not have stays as it is. If anything is wrong, nothing is stored.

            Examples:
              localities register dorset.locality
              localities register dorset.locality barriers > barriers.csv
              localities register dorset.locality barriers --import barriers.csv --by "Programme office"
            """)

    @Argument(help: "The locality.")
    var file: String

    @Argument(help: "The id of a register; without one, all are listed.")
    var register: String?

    @Option(name: .customLong("import"), help: "A CSV file with records.")
    var source: String?

    @OptionGroup var content: ContentOption

    @Option(help: "Who brings them in; stands in the history of each record.")
    var by = "the command line"

    func validate() throws {
        if source != nil, register == nil { throw ValidationError("Name the register into which the records go.") }
    }

    func run() throws {
        let locality = try LocalityFile(opening: file)
        let registers = try RegisterFiles.all(content.folders(beside: file))
        let book = try locality.registerBook(registers, today: locality.day())
        guard let id = register else { return try list(book, locality) }
        guard let register = book.register(id) else {
            throw ContentProblem(
                "There is no register “\(id)”; there are \(registers.map(\.id).joined(separator: ", ")).")
        }
        let sheet = RegisterSheet(register, in: book)
        guard let source else {
            Console.write(sheet.csv(book.records[id] ?? []))
            return
        }
        let changes = try sheet.changes(in: InputFile(path: source))
        try locality.store(
            changes, in: register, by: by, note: "from \(URL(fileURLWithPath: source).lastPathComponent)", at: .now)
        Console.say(
            "\(Words.sentence(Words.count(changes.added.count, register.noun.one, register.noun.many))) added, \(Words.spelled(changes.changed.count)) changed, \(Words.spelled(changes.unchanged)) as before."
        )
    }

    private func list(_ book: RegisterBook, _ locality: LocalityFile) throws {
        let states = try locality.registerStates()
        var csv = CSVWriter(titles: ["register", "title", "records", "state"])
        for register in book.registers {
            csv.append([
                register.id, register.title, "\(book.records[register.id]?.count ?? 0)",
                (states[register.id] ?? .notLookedAt).words,
            ])
        }
        Console.write(csv.text)
    }
}

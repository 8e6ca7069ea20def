import ArgumentParser
import Formats
import Tables

/// Options that say how a table is to be read, where its file does not: what a message asks for is answered with one of
/// them.
struct TableOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Of a table with several rows for each area, take those of one category: sex=All. May be given several times.",
            valueName: "column=category"))
    var categories: [String] = []

    @Option(
        help: ArgumentHelp(
            "The decimal sign: comma, point or none; of one column: price=comma. May be given several times.",
            valueName: "sign"))
    var decimal: [String] = []

    @Option(help: "The page of a workbook, by its name or number.")
    var sheet: String?

    @Option(help: "The file in a zip archive, by its name or number.")
    var inside: String?

    @Option(help: "The lines with the headings: 3, 3-5, or none.")
    var headings: String?

    @Option(help: "The encoding of the text: utf-8, utf-16le, utf-16be, windows-1252 or macroman.")
    var encoding: String?

    @Option(help: "What stands between cells: comma, semicolon, tab or pipe.")
    var separator: String?

    @Option(help: "Rows that are exactly the sum of all others: leave (out) or keep.")
    var totals: String?

    /// As the reader of tables takes them.
    func options(_ content: TableReading.Options.Content) throws -> TableReading.Options {
        var settings: [TableReading.Setting] = []
        func add(_ key: TableReading.Setting.Key, _ value: String?) {
            if let value { settings.append(.init(key, value)) }
        }
        add(.encoding, encoding)
        add(.separator, separator)
        for sign in decimal { add(.decimal, sign) }
        add(.sheet, sheet)
        add(.inside, inside)
        add(.headings, headings)
        for category in categories { add(.where, category) }
        add(.totals, totals)
        return try TableReading.Options(content, settings: settings)
    }
}

extension Table {
    /// Says what was understood of this table, where that is more than its titles.
    func tell() { for sentence in understood { Console.say("\(file): \(sentence)") } }
}

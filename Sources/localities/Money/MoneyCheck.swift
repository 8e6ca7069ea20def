import Money
import Tables

/// A printed table, read from a file and held against itself: what was tested, what does not hold, what could not be tested.
struct MoneyCheck {
    let name: String
    let check: TableCheck

    /// - Parameter sheet: the page of a workbook; nil for the first that has a table.
    init(path: String, sheet: String?) throws {
        // Sums are what is tested here, so no row is left out as one.
        var options = TableReading.Options(.records)
        options.sheet = sheet
        let reading = try TableReading(path: path, options: options)
        try reading.requireAnswers()
        name = reading.file
        let places = reading.columns.indices
        check = try TableCheck(
            PrintedTable(
                columns: reading.titles,
                rows: (0..<reading.rowCount).map { row in places.map { reading.text(row, $0) } }))
    }

    /// - Throws: `Negative` unless something was tested, all of it holds and nothing was left untested.
    func run() throws {
        for relation in check.tested {
            Console.write("\(relation.sentence).\n")
            for flag in relation.flags { Console.write("  \(flag)\n") }
        }
        if !check.untested.isEmpty {
            Console.write("Not tested:\n")
            for sentence in check.untested { Console.write("  \(sentence)\n") }
        }
        let verdict = "\(name): \(check.verdict)."
        guard check.isSound else { throw Negative(sentence: verdict) }
        Console.write("\(verdict)\n")
    }
}

import Formats
import Tables

/// How much each area counts: people as a rule. A table with a code and a weight.
struct AreaWeights {
    let file: String
    /// Title of the column.
    let title: String
    let values: [String: Double]

    init(
        path: String, options: TableReading.Options = .init(), columns: ColumnNames = ColumnNames()
    ) throws {
        let table = try Table(path: path, options: options, columns: columns)
        table.tell()
        let code = try table.column(.code, named: columns.known(to: table))
        guard let weight = try table.weightColumn(named: columns.known(to: table)) else {
            throw InputProblem(
                file: table.file, line: 1,
                "there is no column with a weight, such as “population”; name it with --column people=TITLE.")
        }
        (file, title) = (table.file, table.titles[weight])
        let codes = try table.codes(in: code)
        var values: [String: Double] = [:]
        var problems = InputProblems()
        for (row, code) in zip(table.rows, codes) {
            do { values[code] = try table.weight(row, weight) } catch let problem as InputProblem {
                problems.add(problem)
            }
        }
        try problems.throwIfAny()
        self.values = values
    }
}

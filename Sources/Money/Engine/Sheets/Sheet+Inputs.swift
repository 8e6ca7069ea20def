import Base
import Foundation

extension CalculationSheet {
    /// The cell of a single number that was given or assumed; undefined where it was left out.
    package mutating func value(of parameter: Parameter) -> Formula {
        if let cell = inputCells[parameter.key] { return .cell(cell) }
        guard let number = inputs.number(parameter) else {
            return .unavailable("no \(parameter.name.lowercasedFirst) was given")
        }
        let cell = input(number, parameter, path: parameter.key, label: parameter.name)
        write(
            Row(key: parameter.key, label: parameter.name, measure: parameter.measure, words: "", cells: [cell]),
            in: "assumptions", "Assumptions", columns: [""])
        return .cell(cell)
    }

    /// The cells of one column of a table, in the order of its rows.
    ///
    /// - Parameter otherwise: what an empty cell counts as; undefined where nothing is said.
    package mutating func column(_ table: Parameter, _ column: Parameter, otherwise: Formula? = nil) -> [Formula] {
        let rows = inputs.rows(table)
        let cells: [Cell?] = rows.map { row in
            let path = "\(table.key)/\(row.name)/\(column.key)"
            if let cell = inputCells[path] { return cell }
            guard let number = row.number(column) else { return nil }
            return input(number, column, path: path, label: "\(column.name), \(row.name)")
        }
        if cells.contains(where: { $0 != nil }) {
            write(
                Row(key: column.key, label: column.name, measure: column.measure, words: "", cells: cells),
                in: table.key, table.name, columns: rows.map(\.name))
        }
        return zip(rows, cells).map { row, cell in
            cell.map(Formula.cell) ?? otherwise
                ?? .unavailable("no \(column.name.lowercasedFirst) was given for \(row.name)")
        }
    }

    /// The cells of numbers in order.
    ///
    /// - Parameters:
    ///   - titles: what each number is for, such as years; numbers beyond them are left out.
    ///   - repeatsLast: whether the last number holds for all places after it; otherwise these are nil.
    package mutating func series(of parameter: Parameter, titles: [String], repeatsLast: Bool = false) -> [Formula] {
        let cells = seriesCells(inputs.series(parameter), parameter, parameter.key, parameter.name, titles)
        if !cells.isEmpty {
            write(
                Row(
                    key: parameter.key, label: parameter.name, measure: parameter.measure, words: "",
                    cells: titles.indices.map { $0 < cells.count ? cells[$0] : nil }),
                in: parameter.key, parameter.name, columns: titles)
        }
        return Self.filled(cells, titles.count, repeatsLast)
    }

    /// The cells of a column whose fields each hold numbers in order: by row, then by place.
    package mutating func series(
        _ table: Parameter, _ column: Parameter, titles: [String], repeatsLast: Bool = false
    ) -> [[Formula]] {
        inputs.rows(table).map { row in
            let cells = seriesCells(
                row.series(column), column, "\(table.key)/\(row.name)/\(column.key)", "\(column.name), \(row.name)",
                titles)
            if !cells.isEmpty {
                write(
                    Row(
                        key: row.name, label: row.name, measure: column.measure, words: "",
                        cells: titles.indices.map { $0 < cells.count ? cells[$0] : nil }),
                    in: "\(table.key)-\(column.key)", "\(table.name): \(column.name.lowercasedFirst)", columns: titles)
            }
            return Self.filled(cells, titles.count, repeatsLast)
        }
    }

    /// Gives an input its plausible range, where the case itself says what that is.
    package mutating func setRange(of formula: Formula, low: Decimal?, high: Decimal?) {
        guard case .cell(let cell) = formula, let index = drivers.firstIndex(where: { $0.cell == cell }) else { return }
        let old = drivers[index]
        drivers[index] = Driver(
            path: old.path, label: old.label, measure: old.measure, cell: cell, value: old.value,
            low: low ?? old.low, high: high ?? old.high, minimum: old.minimum, maximum: old.maximum)
    }

    private mutating func seriesCells(
        _ numbers: [Decimal], _ parameter: Parameter, _ path: String, _ label: String, _ titles: [String]
    ) -> [Cell] {
        zip(numbers, titles).enumerated().map { index, entry in
            let path = "\(path)/\(index + 1)"
            return inputCells[path] ?? input(entry.0, parameter, path: path, label: "\(label), \(entry.1)")
        }
    }

    private static func filled(_ cells: [Cell], _ count: Int, _ repeatsLast: Bool) -> [Formula] {
        (0..<count).map { index in
            if index < cells.count { return .cell(cells[index]) }
            return repeatsLast ? cells.last.map(Formula.cell) ?? 0 : 0
        }
    }

    private mutating func input(_ number: Decimal, _ parameter: Parameter, path: String, label: String) -> Cell {
        let cell = append(.number(number))
        inputCells[path] = cell
        let range = inputs.ranges[path]
        let scale: Decimal = parameter.measure.notation == .percent ? 100 : 1
        drivers.append(
            Driver(
                path: path, label: label, measure: parameter.measure, cell: cell, value: number,
                low: range?.low.map { $0 / scale }, high: range?.high.map { $0 / scale },
                minimum: parameter.minimum, maximum: parameter.maximum))
        return cell
    }

    private mutating func write(_ row: Row, in key: String, _ title: String, columns: [String]) {
        let index: Int
        if let present = inputBlocks.firstIndex(where: { $0.key == key }) {
            index = present
        } else {
            inputBlocks.append(Block(key: key, title: title, columns: columns, role: .input, rows: []))
            index = inputBlocks.count - 1
        }
        if !inputBlocks[index].rows.contains(where: { $0.key == row.key }) { inputBlocks[index].rows.append(row) }
    }
}

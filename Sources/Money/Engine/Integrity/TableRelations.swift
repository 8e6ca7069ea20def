import Foundation

/// Where relations come from: stated by the reader, total rows, or kept by most of the table.
extension PrintedGrid {
    // MARK: Stated

    func stated() throws(ModelProblems) -> [Relation] {
        var relations: [Relation] = []
        for relation in table.relations ?? [] {
            let names = relation.axis == .columns ? table.columns : labels
            var places: [Int] = []
            for name in [relation.target] + relation.operands {
                guard let place = names.firstIndex(of: name) else {
                    throw ModelProblems(
                        "relations", "“\(name)” is no \(relation.axis == .columns ? "heading" : "row") of the table.")
                }
                places.append(place)
            }
            let needed = relation.operation == .share ? 1 : relation.operation == .sum ? 1 : 2
            guard relation.operands.count >= needed, relation.operation == .sum || relation.operands.count == needed
            else {
                throw ModelProblems(
                    "relations", "\(relation.operation.rawValue) of “\(relation.target)” needs \(needed) operands.")
            }
            relations.append(stated(relation, target: places[0], operands: Array(places.dropFirst())))
        }
        return relations
    }

    private func stated(_ relation: PrintedTable.Relation, target: Int, operands: [Int]) -> Relation {
        let lines = relation.axis == .columns ? Array(labels.indices) : Array(table.columns.indices.dropFirst())
        let cells = lines.compactMap { line -> Derived? in
            func cell(_ place: Int) -> PrintedNumber? {
                relation.axis == .columns ? number(line, place) : number(place, line)
            }
            let place = relation.axis == .columns ? Place(row: line, column: target) : Place(row: target, column: line)
            let parts = operands.compactMap(cell)
            guard parts.count == operands.count else { return nil }
            switch relation.operation {
            case .sum: return sum(parts, at: place)
            case .difference: return difference(parts[0], parts[1], at: place)
            case .ratio: return ratio(parts[0], (parts[1].value, parts[1].unit), at: place)
            case .share:
                let whole = relation.axis == .columns ? whole(operands[0]) : nil
                return whole.flatMap { ratio(parts[0], $0, at: place) }
            }
        }
        let words =
            switch relation.operation {
            case .sum: relation.operands.joined(separator: " + ")
            case .difference: relation.operands.joined(separator: " − ")
            case .ratio: relation.operands.joined(separator: " ÷ ")
            case .share: "\(relation.operands[0]) ÷ sum of \(relation.operands[0])"
            }
        return Relation(words: "\(relation.target) = \(words)", reason: words, cells: cells)
    }

    // MARK: Totals

    /// Each total row sums the rows between it and the total before it, or where totals stand on top, the one after it.
    ///
    /// Percentages of a whole do so too.
    func totals() -> [Relation] {
        totalRows.sorted().map { total in
            let (rows, words) = parts(of: total)
            let cells = table.columns.indices.dropFirst().compactMap { column -> Derived? in
                let parts = rows.compactMap { number($0, column) }
                // Percentages that are no shares of one whole, such as rates, do not add up.
                guard !parts.isEmpty, number(total, column) != nil, !isPercent(column) || sharesWhole(column, rows)
                else {
                    return nil
                }
                return sum(parts, at: Place(row: total, column: column))
            }
            return Relation(words: "\(labels[total]) = sum of \(words)", reason: "the sum of \(words)", cells: cells)
        }
    }

    /// The rows that a total sums, and what to call them.
    private func parts(of total: Int) -> (rows: [Int], words: String) {
        let before = totalRows.filter { $0 < total }.max().map { $0 + 1 } ?? 0
        let after = totalRows.filter { $0 > total }.min() ?? labels.count
        let (above, below) = (Array(before..<total), Array(total + 1..<after))
        let areOnTop = totalRows.contains(0) && !totalRows.contains(labels.count - 1)
        if areOnTop, !below.isEmpty { return (below, "the rows below") }
        if !areOnTop, !above.isEmpty { return (above, "the rows above") }
        // A total beside another total is one of everything on its side.
        let side = plainRows.filter { total == 0 || areOnTop ? $0 > total : $0 < total }
        return (side, total == 0 || areOnTop ? "all rows below" : "all rows above")
    }

    /// Figures in total rows that nothing was held against, and why.
    ///
    /// - Parameter explained: figures that some other relation was held against.
    func untestedTotals(besides explained: Set<Place>) -> [String] {
        totalRows.sorted().flatMap { row in
            table.columns.indices.dropFirst().compactMap { column in
                guard number(row, column) != nil, !explained.contains(Place(row: row, column: column)) else {
                    return nil
                }
                let reason =
                    isPercent(column) ? "percentages of different wholes do not add up" : "there is nothing to sum"
                return "\(labels[row]), \(table.columns[column]): \(reason)."
            }
        }
    }

    private func sharesWhole(_ column: Int, _ rows: [Int]) -> Bool {
        let parts = rows.compactMap { number($0, column) }
        return (parts.map(\.value).reduce(0, +) - 1).magnitude <= parts.map(\.unit).reduce(0, +)
    }

    /// The sum of a column over the rows that stand for themselves.
    private func whole(_ column: Int) -> (value: Decimal, unit: Decimal)? {
        let parts = plainRows.compactMap { number($0, column) }
        guard let unit = parts.map(\.unit).max() else { return nil }
        return (parts.map(\.value).reduce(0, +), unit == 1 ? 1 : parts.map(\.unit).reduce(0, +))
    }

    // MARK: Found

    /// For each column the relation that most rows keep, where more than two keep it and more than half do.
    ///
    /// Nothing is told by a column that is nil everywhere: it is the sum and the ratio of any others like it.
    func found() -> [Relation] {
        let columns = table.columns.indices.dropFirst().filter { column in
            plainRows.contains { number($0, column)?.value ?? 0 != 0 }
        }
        var taken: Set<Set<Int>> = []
        return columns.compactMap { target in
            var best: (relation: Relation, kept: Int, used: Set<Int>)?
            for candidate in candidates(target, columns) {
                let judged = candidate.relation.cells.filter { number($0.place.row, $0.place.column) != nil }
                let kept = judged.filter { agrees($0) }.count
                guard kept >= 3, kept * 2 > judged.count, kept > best?.kept ?? 0 else { continue }
                // a = b + c, b = a − c and c = a − b say the same thing once.
                if !taken.contains(candidate.used) { best = (candidate.relation, kept, candidate.used) }
            }
            if let best { taken.insert(best.used) }
            return best?.relation
        }
    }

    private func candidates(_ target: Int, _ columns: [Int]) -> [(relation: Relation, used: Set<Int>)] {
        let rows = isPercent(target) ? Array(labels.indices) : plainRows
        func relation(
            _ used: [Int], _ words: String, _ derive: (Int, Place) -> Derived?
        ) -> (relation: Relation, used: Set<Int>) {
            let cells = rows.compactMap { derive($0, Place(row: $0, column: target)) }
            return (
                Relation(words: "\(table.columns[target]) = \(words)", reason: words, cells: cells),
                Set(used + [target])
            )
        }
        let others = columns.filter { $0 != target }
        var candidates: [(relation: Relation, used: Set<Int>)] = []
        let names = table.columns
        if others.count > 2, !isPercent(target), others.allSatisfy({ !isPercent($0) }) {
            candidates.append(
                relation(others, others.map { names[$0] }.joined(separator: " + ")) { row, place in
                    let parts = others.compactMap { number(row, $0) }
                    return parts.count == others.count ? sum(parts, at: place) : nil
                })
        }
        for a in others {
            if isPercent(target), !isPercent(a), let whole = whole(a) {
                candidates.append(
                    relation([a], "\(names[a]) ÷ sum of \(names[a])") { row, place in
                        number(row, a).flatMap { ratio($0, whole, at: place) }
                    })
            }
            for b in others where b != a && isPercent(a) == isPercent(b) {
                func two(_ row: Int, _ make: (PrintedNumber, PrintedNumber) -> Derived?) -> Derived? {
                    guard let first = number(row, a), let second = number(row, b) else { return nil }
                    return make(first, second)
                }
                if isPercent(a) == isPercent(target) {
                    if a < b {
                        candidates.append(
                            relation([a, b], "\(names[a]) + \(names[b])") { row, place in
                                two(row) { sum([$0, $1], at: place) }
                            })
                    }
                    candidates.append(
                        relation([a, b], "\(names[a]) − \(names[b])") { row, place in
                            two(row) { difference($0, $1, at: place) }
                        })
                }
                candidates.append(
                    relation([a, b], "\(names[a]) ÷ \(names[b])") { row, place in
                        two(row) { ratio($0, ($1.value, $1.unit), at: place) }
                    })
            }
        }
        return candidates
    }
}

import Content
import Figures
import Foundation
import Store

/// What partners say of each other, in tables of numbers: 40,000 ties are counted in a fraction of a second.
struct RelationViews: Sendable {
    /// One number for each pair of partners; NaN where nothing was said.
    struct Table: Sendable {
        let count: Int
        private var values: [Double]

        init(_ count: Int) {
            self.count = count
            values = Array(repeating: .nan, count: count * count)
        }

        subscript(row: Int, column: Int) -> Double? {
            get {
                let value = values[row * count + column]
                return value.isNaN ? nil : value
            }
            set { values[row * count + column] = newValue ?? .nan }
        }

        func row(_ row: Int) -> Line { Line(values: (0..<count).compactMap { self[row, $0] }) }
        func column(_ column: Int) -> Line { Line(values: (0..<count).compactMap { self[$0, column] }) }

        /// How many stand at each step, from 1.
        func counts(steps: Int) -> [Int] {
            var counts = [Int](repeating: 0, count: steps)
            for value in values where !value.isNaN && value >= 1 && Int(value) <= steps { counts[Int(value) - 1] += 1 }
            return counts
        }
    }

    struct Line: Sendable {
        var values: [Double]
        var mean: Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }
    }

    /// Texts for a few pairs.
    struct Comments: Sendable {
        private var texts: [[Int]: String] = [:]
        subscript(row: Int, column: Int) -> String? {
            get { texts[[row, column]] }
            set { texts[[row, column]] = newValue }
        }
    }

    let stage: Stages
    let wanted: Stages
    let trust: Table
    let turf: Table
    let comments: Comments
    let hasWanted: Bool

    /// A table whose numbers are steps of a scale.
    struct Stages: Sendable {
        let table: Table

        subscript(row: Int, column: Int) -> Int? { table[row, column].map { Int($0) } }
        func row(_ row: Int) -> Line { table.row(row) }
        func column(_ column: Int) -> Line { table.column(column) }
        func counts(steps: Int) -> [Int] { table.counts(steps: steps) }
    }

    init(
        _ answers: AnswerTable, of instrument: Instrument, partners: [String], stage: String, wanted: String?,
        trust: [String], turf: [String]
    ) {
        let count = partners.count
        let places = Dictionary(uniqueKeysWithValues: partners.enumerated().map { ($1, $0) })
        let rows = answers.sheets.map { $0.flatMap { places[$0] } }
        let columns = answers.abouts.map { places[$0] }
        enum Use { case stage, wanted, trust, turf, none }
        let uses = answers.questions.map { id -> Use in
            if id == stage { return .stage }
            if id == wanted { return .wanted }
            return trust.contains(id) ? .trust : turf.contains(id) ? .turf : .none
        }
        var (now, then) = (Table(count), Table(count))
        var sums = (trust: Table(count), trustCount: Table(count), turf: Table(count))
        var comments = Comments()
        answers.read(with: instrument) { entry, answer in
            guard let row = rows[entry.sheet], let column = columns[entry.about], row != column else { return }
            let use = uses[entry.question]
            if use == .stage, !answer.comment.isEmpty { comments[row, column] = answer.comment }
            guard case .step(let step) = answer.value else { return }
            switch use {
            case .stage: now[row, column] = Double(step)
            case .wanted: then[row, column] = Double(step)
            case .turf: sums.turf[row, column] = Double(step)
            case .trust:
                sums.trust[row, column] = (sums.trust[row, column] ?? 0) + Double(step)
                sums.trustCount[row, column] = (sums.trustCount[row, column] ?? 0) + 1
            case .none: break
            }
        }
        var means = Table(count)
        for row in 0..<count {
            for column in 0..<count {
                if let sum = sums.trust[row, column], let n = sums.trustCount[row, column] {
                    means[row, column] = sum / n
                }
            }
        }
        self.stage = Stages(table: now)
        self.wanted = Stages(table: then)
        self.trust = means
        self.turf = sums.turf
        self.comments = comments
        hasWanted = wanted != nil
    }
}

extension [Double] {
    /// The middle value, or the mean of the two in the middle.
    var median: Double? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let middle = count / 2
        return count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

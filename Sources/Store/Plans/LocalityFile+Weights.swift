import Formats
import Foundation
import GRDB

/// What a judge says the criteria of a set count, in swing points.
public struct JudgeWeights: Hashable, Sendable {
    /// Id of the set of criteria.
    public var criteria: String
    public var judge: String
    /// ISO 8601, UTC.
    public var given: String
    /// 0…100 by criterion; empty where the judge took former answers back.
    public var points: [String: Int]

    public init(criteria: String, judge: String, given: String, points: [String: Int]) {
        self.criteria = criteria
        self.judge = judge
        self.given = given
        self.points = points
    }
}

extension LocalityFile {
    /// Every answer, in the order in which it was given.
    public func weighings() throws -> [JudgeWeights] {
        try read { db in
            var points: [Int64: [String: Int]] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT weighing, criterion, points FROM weighing_points") {
                points[row[0], default: [:]][row[1]] = row[2]
            }
            return try Row.fetchAll(db, sql: "SELECT id, criteria, judge, given FROM weighing ORDER BY id").map { row in
                JudgeWeights(criteria: row[1], judge: row[2], given: row[3], points: points[row[0]] ?? [:])
            }
        }
    }

    /// The answers that hold on a set, by the judges' names.
    public func judges(of criteria: String) throws -> [JudgeWeights] {
        var latest: [String: JudgeWeights] = [:]
        for answer in try weighings() where answer.criteria == criteria { latest[answer.judge] = answer }
        return latest.values.filter { !$0.points.isEmpty }.sorted { $0.judge < $1.judge }
    }

    /// Keeps a judge's answer.
    ///
    /// - Parameter points: 0…100 by criterion; none takes former answers back.
    /// - Throws: `ContentProblem` for a judge without a name, points outside, or nothing that counts.
    public func weigh(_ criteria: String, judge: String, points: [String: Int], at time: Date) throws {
        let judge = judge.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !judge.isEmpty else { throw ContentProblem("A weighing needs the name of who weighs.") }
        if let odd = points.first(where: { !(0...100).contains($0.value) }) {
            throw ContentProblem("“\(odd.key)” has \(odd.value) points; points are between 0 and 100.")
        }
        guard points.isEmpty || points.contains(where: { $0.value > 0 }) else {
            throw ContentProblem("At least one criterion must count.")
        }
        let stamp = time.ISO8601Format()
        try write { db in
            try db.put(JudgeWeights(criteria: criteria, judge: judge, given: stamp, points: points))
            let what = points.isEmpty ? "took the weights back" : "weighed the criteria"
            try db.record("\(judge) \(what) (\(criteria)).", at: stamp)
        }
    }

    /// One row for each criterion of each answer; nil where nobody weighed.
    func weightsCSV() throws -> String? {
        let answers = try weighings()
        guard !answers.isEmpty else { return nil }
        var csv = CSVWriter(titles: Folder.weightsTitles)
        for (number, answer) in answers.enumerated() {
            let head = ["\(number + 1)", answer.criteria, answer.judge, answer.given]
            for (criterion, points) in answer.points.sorted(by: { $0.key < $1.key }) {
                csv.append(head + [criterion, "\(points)"])
            }
            if answer.points.isEmpty { csv.append(head + ["", ""]) }
        }
        return csv.text
    }
}

extension Folder {
    /// Judges' weights in the folder of an export.
    static let weights = "weights.csv"
    static let weightsTitles = ["number", "criteria", "judge", "given", "criterion", "points"]

    /// - Throws: `InputProblem` for a row that is no answer.
    static func weights(in table: CSVTable) throws -> [JudgeWeights] {
        guard table.titles == weightsTitles else {
            throw InputProblem(
                file: table.file, line: 1, "columns \(weightsTitles.joined(separator: ", ")) were expected.")
        }
        var answers: [JudgeWeights] = []
        var last = ""
        for row in table.rows {
            if row.texts[0] != last {
                last = row.texts[0]
                answers.append(
                    JudgeWeights(criteria: row.texts[1], judge: row.texts[2], given: row.texts[3], points: [:]))
            }
            guard !row.texts[4].isEmpty else { continue }
            guard let points = Int(row.texts[5]), (0...100).contains(points) else {
                throw table.problem(row, 5, "“\(row.texts[5])” is not a whole number from 0 to 100.")
            }
            answers[answers.count - 1].points[row.texts[4]] = points
        }
        return answers
    }
}

extension Database {
    func put(_ answer: JudgeWeights) throws {
        try execute(
            sql: "INSERT INTO weighing (criteria, judge, given) VALUES (?, ?, ?)",
            arguments: [answer.criteria, answer.judge, answer.given])
        let id = lastInsertedRowID
        for (criterion, points) in answer.points.sorted(by: { $0.key < $1.key }) {
            try execute(
                sql: "INSERT INTO weighing_points (weighing, criterion, points) VALUES (?, ?, ?)",
                arguments: [id, criterion, points])
        }
    }
}

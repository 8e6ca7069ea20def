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
    public func weighings() throws -> [JudgeWeights] { try read { try $0.weighings() } }

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
        try TextLength.check("The name", judge, atMost: TextLength.name)
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
}

extension Database {
    /// Every answer, in the order in which it was given.
    package func weighings() throws -> [JudgeWeights] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT id, criteria, judge, given, criterion, points FROM weighing
                LEFT JOIN weighing_points ON weighing_points.weighing = weighing.id ORDER BY id
                """)
        var answers: [JudgeWeights] = []
        var last: Int64?
        while let row = try rows.next() {
            let id: Int64 = try row.value("id")
            if id != last {
                answers.append(
                    JudgeWeights(
                        criteria: try row.value("criteria"), judge: try row.value("judge"),
                        given: try row.value("given"), points: [:]))
                last = id
            }
            if let criterion: String = try row.value("criterion") {
                answers[answers.count - 1].points[criterion] = try row.value("points")
            }
        }
        return answers
    }

    package func put(_ answer: JudgeWeights) throws {
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

import Formats
import Foundation
import Store

/// What judges say the criteria count, in all their answers: `weights.csv`, one row for each criterion of each answer.
struct WeightsCodec: FolderCodec {
    private static let weights = "weights.csv"
    private static let titles = ["number", "criteria", "judge", "given", "criterion", "points"]

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        let answers = try db.weighings()
        guard !answers.isEmpty else { return }
        var csv = CSVWriter(titles: Self.titles)
        for (number, answer) in answers.enumerated() {
            let head = ["\(number + 1)", answer.criteria, answer.judge, answer.given]
            for (criterion, points) in answer.points.sorted(by: { $0.key < $1.key }) {
                csv.append(head + [criterion, "\(points)"])
            }
            if answer.points.isEmpty { csv.append(head + ["", ""]) }
        }
        try folder.write(csv.text, as: Self.weights)
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        guard let table = try folder.optionalTable(Self.weights) else { return }
        guard table.titles == Self.titles else {
            throw InputProblem(
                file: table.file, line: 1, "columns \(Self.titles.joined(separator: ", ")) were expected.")
        }
        var answers: [JudgeWeights] = []
        var last = ""
        for row in table.rows {
            if answers.isEmpty || row.texts[0] != last {
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
        for answer in answers { try db.put(answer) }
    }
}

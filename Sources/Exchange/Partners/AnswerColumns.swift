import Formats
import Store

/// A table of answers in a file: one row for each sheet and what it is about, one column for each question, and one for
/// its comments where there are any.
///
/// ```
/// organisation,revision,sent,about,stage,stage: comment,wanted
/// poole,1,2017-11-20,bournemouth,4,,6
/// ```
struct AnswerColumns {
    static let comment = ": comment"

    /// A row of a sheet in the making.
    struct Row: Hashable {
        /// What stands before the questions.
        var head: [String]
        var answers: [String: LocalityFile.DraftAnswer]
    }

    /// - Parameter head: titles of what stands before the questions.
    static func csv(head: [String], rows: [Row]) -> String {
        let questions = Set(rows.flatMap(\.answers.keys)).sorted()
        let commented = Set(rows.flatMap { row in row.answers.filter { !$0.value.comment.isEmpty }.keys })
        var titles = head
        for question in questions {
            titles.append(question)
            if commented.contains(question) { titles.append(question + comment) }
        }
        var csv = CSVWriter(titles: titles)
        for row in rows {
            var fields = row.head
            for question in questions {
                fields.append(row.answers[question]?.value ?? "")
                if commented.contains(question) { fields.append(row.answers[question]?.comment ?? "") }
            }
            csv.append(fields)
        }
        return csv.text
    }

    /// Which column holds the answers, and which the comments, of each question.
    struct Places {
        var answer: [String: Int] = [:]
        var comment: [String: Int] = [:]

        /// - Parameter head: titles that are no questions.
        init(_ titles: [String], head: Set<String>) {
            for (place, title) in titles.enumerated() where !head.contains(title) {
                if title.hasSuffix(AnswerColumns.comment) {
                    comment[String(title.dropLast(AnswerColumns.comment.count))] = place
                } else {
                    answer[title] = place
                }
            }
        }
    }
}

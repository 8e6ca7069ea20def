import Consultations
import Content
import Formats
import Store

/// Counts of answers as a file, in an export and on the page of a tool.
///
/// ```
/// organisation,about,question,people,answer,count,comment
/// poole,,,12,,,
/// poole,,beliefs-now,12,3,7,
/// poole,,beliefs-now,12,"others, too few to show",,
/// ,,beliefs-now,,,,We say yes and do nothing.
/// ```
///
/// A row without a question says how many people of a group answered; one without a count, that others gave answers that
/// are not named.
extension AnswerCounts {
    package static let titles = ["organisation", "about", "question", "people", "answer", "count", "comment"]
    private static let others = "others, too few to show"

    var csv: String {
        var csv = CSVWriter(titles: Self.titles)
        for group in groups { csv.append([group.organisation ?? "", "", "", "\(group.people)", "", "", ""]) }
        for question in questions {
            let head = [question.organisation ?? "", question.about, question.question, "\(question.people)"]
            for answer in question.answers { csv.append(head + [answer.value, "\(answer.people)", ""]) }
            if question.others > 0 { csv.append(head + [Self.others, "", ""]) }
        }
        for comment in comments { csv.append(["", comment.about, comment.question, "", "", "", comment.text]) }
        return csv.text
    }

    /// Whether a table is one of counts, and not of the rows of people that folders of version 0.1.0 have.
    static func isCounts(_ table: CSVTable) -> Bool {
        table.titles.contains("people") && !table.titles.contains("sheet")
    }

    /// - Throws: `InputProblem` with line and column for what is no count.
    init(_ table: CSVTable) throws {
        self.init()
        let places = try Self.titles.map { title in
            guard let place = table.titles.firstIndex(of: title) else {
                throw InputProblem(file: table.file, line: 1, "there is no column “\(title)”.")
            }
            return place
        }
        for row in table.rows {
            let texts = places.map { row.texts[$0] }
            func count(_ place: Int) throws -> Int {
                guard let count = Int(texts[place]), count > 0 else {
                    throw table.problem(
                        row, places[place], "“\(texts[place])” is not a number of people; one above nil was expected.")
                }
                return count
            }
            guard texts[6].isEmpty else {
                comments.append(Comment(about: texts[1], question: texts[2], text: texts[6]))
                continue
            }
            let organisation = texts[0].isEmpty ? nil : texts[0]
            let people = try count(3)
            guard !texts[2].isEmpty else {
                groups.append(Group(organisation: organisation, people: people))
                continue
            }
            let question = Question(
                organisation: organisation, about: texts[1], question: texts[2], people: people, answers: [])
            if questions.last?.isAnsweredWith(question) != true { questions.append(question) }
            if !texts[5].isEmpty {
                questions[questions.count - 1].answers.append(Answer(value: texts[4], people: try count(5)))
            }
            guard questions[questions.count - 1].others >= 0 else {
                throw table.problem(row, places[5], "more answers are counted than people answered.")
            }
        }
    }
}

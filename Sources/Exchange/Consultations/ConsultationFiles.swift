import Consultations
import Content
import Formats
import Foundation
import Store
import Tables

/// A consultation as files: a description and, beside it, what was answered, written and read.
///
/// | file | what |
/// | --- | --- |
/// | `KEY.yaml` | what was asked, what is known of the population, themes, what was said and done, checks |
/// | `KEY-answers.csv` | one row for each person: channel (survey or open), a column for each margin and question |
/// | `KEY-comments.csv` | number, channel, text |
/// | `KEY-themes.csv` | comment, coder, themes (ids with semicolons between) |
struct ConsultationFiles {
    /// Path of the description.
    let path: String
    /// The fewest people who may share all their categories.
    let smallestGroup: Int

    private var stem: String { path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path }
    private var name: String { (path as NSString).lastPathComponent }

    func read() throws -> ConsultationRecord {
        let input = try InputFile(path: path)
        guard let text = String(data: input.bytes, encoding: .utf8) else {
            throw InputProblem(file: name, "the file cannot be read as UTF-8 text.")
        }
        let consultation = try Consultation(ContentFile(text: text, name: name))
        let respondents = try respondents(consultation)
        var problems = InputProblems()
        for exposure in Consultation.exposures(respondents, threshold: smallestGroup) {
            problems.add(InputProblem(file: name(of: "answers"), sentence(exposure, consultation)))
        }
        try problems.throwIfAny()
        let comments = try comments()
        return ConsultationRecord(
            consultation: consultation, respondents: Consultation.sorted(respondents), comments: comments,
            codings: try codings(consultation, comments), smallestGroup: smallestGroup)
    }

    // MARK: - Answers

    private func respondents(_ consultation: Consultation) throws -> [Respondent] {
        guard let table = try table("answers") else { return [] }
        let expected = ["channel"] + consultation.margins.map(\.name) + consultation.questions.map(\.id)
        if let odd = table.titles.first(where: { !expected.contains($0) }) {
            throw InputProblem(
                file: table.file, line: 1, column: odd,
                "it is neither “channel” nor a margin or question of \(name).")
        }
        if let missing = expected.first(where: { !table.titles.contains($0) }) {
            throw InputProblem(file: table.file, line: 1, "there is no column “\(missing)”.")
        }
        let columns = expected.compactMap { table.titles.firstIndex(of: $0) }
        let margins = consultation.margins.map { $0.categories.map(\.name) }
        let questions = consultation.questions.map(\.answers)
        var problems = InputProblems()
        let respondents = table.rows.compactMap { row -> Respondent? in
            let texts = columns.map { row.texts[$0].trimmingCharacters(in: .whitespaces) }
            guard let channel = Channel(rawValue: texts[0]) else {
                problems.add(table.problem(row, columns[0], "“\(texts[0])” is neither survey nor open."))
                return nil
            }
            let found = zip(margins + questions, zip(texts, columns).dropFirst()).map { known, cell -> Int? in
                if cell.0.isEmpty { return nil }
                if let place = known.firstIndex(of: cell.0) { return place }
                problems.add(
                    table.problem(
                        row, cell.1, "“\(cell.0)” is none of \(known.map { "“\($0)”" }.joined(separator: ", "))."))
                return nil
            }
            return Respondent(
                channel: channel, groups: Array(found.prefix(margins.count)),
                answers: Array(found.dropFirst(margins.count)))
        }
        try problems.throwIfAny()
        return respondents
    }

    private func sentence(_ exposure: Consultation.Exposure, _ consultation: Consultation) -> String {
        let groups = zip(consultation.margins, exposure.groups).map { margin, group in
            "\(margin.name) “\(group.map { margin.categories[$0].name } ?? "")”"
        }
        let people = exposure.count == 1 ? "1 person is" : "\(exposure.count) people are"
        let how = exposure.channel == .survey ? "surveyed" : "who came forward"
        return """
            \(people) \(groups.joined(separator: ", ")) among those \(how); fewer than \(smallestGroup) can be told apart. Join categories, \
            or leave the cells empty.
            """
    }

    // MARK: - Comments

    private func comments() throws -> [Comment] {
        guard let table = try table("comments") else { return [] }
        guard table.titles == ["number", "channel", "text"] else {
            throw InputProblem(file: table.file, line: 1, "the columns number, channel and text were expected.")
        }
        var problems = InputProblems()
        var numbers: Set<Int> = []
        let comments = table.rows.compactMap { row -> Comment? in
            guard let number = Int(row.texts[0]), number > 0, numbers.insert(number).inserted else {
                problems.add(table.problem(row, 0, "“\(row.texts[0])” is not a number of its own, from 1."))
                return nil
            }
            guard let channel = Channel(rawValue: row.texts[1]) else {
                problems.add(table.problem(row, 1, "“\(row.texts[1])” is neither survey nor open."))
                return nil
            }
            guard !row.texts[2].allSatisfy(\.isWhitespace) else {
                problems.add(table.problem(row, 2, "the comment is empty."))
                return nil
            }
            return Comment(number: number, channel: channel, text: row.texts[2])
        }
        try problems.throwIfAny()
        return comments.sorted { $0.number < $1.number }
    }

    private func codings(_ consultation: Consultation, _ comments: [Comment]) throws -> [Coding] {
        guard let table = try table("themes") else { return [] }
        guard table.titles == ["comment", "coder", "themes"] else {
            throw InputProblem(file: table.file, line: 1, "the columns comment, coder and themes were expected.")
        }
        let numbers = Set(comments.map(\.number))
        let order = Dictionary(uniqueKeysWithValues: consultation.themes.enumerated().map { ($1.id, $0) })
        var problems = InputProblems()
        var seen: Set<String> = []
        let codings = table.rows.compactMap { row -> Coding? in
            guard let comment = Int(row.texts[0]), numbers.contains(comment) else {
                problems.add(table.problem(row, 0, "there is no comment “\(row.texts[0])”."))
                return nil
            }
            let coder = row.texts[1].trimmingCharacters(in: .whitespaces)
            guard !coder.isEmpty, seen.insert("\(comment) \(coder)").inserted else {
                problems.add(table.problem(row, 1, "who read it is missing, or has read it once already."))
                return nil
            }
            let themes = row.texts[2].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            if let odd = themes.first(where: { order[$0] == nil }) {
                problems.add(table.problem(row, 2, "“\(odd)” is none of the themes in \(name)."))
                return nil
            }
            return Coding(
                comment: comment, coder: coder,
                themes: Set(themes).sorted { (order[$0] ?? 0) < (order[$1] ?? 0) })
        }
        try problems.throwIfAny()
        return codings.sorted { ($0.comment, $0.coder) < ($1.comment, $1.coder) }
    }

    private func name(of part: String) -> String { "\((stem as NSString).lastPathComponent)-\(part).csv" }

    private func table(_ part: String) throws -> Table? {
        let path = "\(stem)-\(part).csv"
        return FileManager.default.fileExists(atPath: path) ? try Table(path: path, options: .init(.records)) : nil
    }
}

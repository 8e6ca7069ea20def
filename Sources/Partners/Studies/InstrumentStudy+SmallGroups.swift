import Base
import Content
import Figures
import Partners

/// Who of those that may be seen has answered one part, and which counts of it may be told.
///
/// Every result reads through this, also where no instrument of the toolkit is asked anonymously in its way: a council's
/// own may be.
extension InstrumentStudy {
    /// What respondents gave in one part of the questions, of the groups in which enough people gave anything.
    ///
    /// A group too small in this part is left out of the whole, or it could be taken out by subtracting; nothing is left
    /// where all of them together are too few.
    ///
    /// - Parameter read: the part; `nil` where somebody said nothing of it.
    func given<Value>(
        in sheets: [AnswerSheet]? = nil, _ read: (AnswerSheet) -> Value?
    ) -> [(sheet: AnswerSheet, value: Value)] {
        let given = (sheets ?? self.sheets).compactMap { sheet in read(sheet).map { (sheet: sheet, value: $0) } }
        let fewest = disclosure.smallestGroup
        guard fewest > 1 else { return given }
        let sizes = Dictionary(grouping: given, by: \.sheet.organisation).mapValues(\.count)
        let kept = given.filter { (sizes[$0.sheet.organisation] ?? 0) >= fewest }
        return kept.count >= fewest ? kept : []
    }

    /// Counts of which each person is in one; those that few people stand behind are `nil`, and as many others as it takes
    /// that nobody works them out.
    func shown(_ counts: [Int]) -> [Int?] { CellSuppression(threshold: disclosure.smallestGroup).shown(counts) }
    func shown(_ counts: [[Int]]) -> [[Int?]] { CellSuppression(threshold: disclosure.smallestGroup).shown(counts) }
}

// MARK: - Counts alone

extension InstrumentStudy {
    /// What can be told of a wave whose sheets stayed in the locality from which a folder was exported.
    var counted: ResultPart? {
        guard let counts = disclosure.counts, !counts.groups.isEmpty else { return nil }
        let isByOrganisation = counts.groups.contains { $0.organisation != nil }
        let isAbout = counts.questions.contains { !$0.about.isEmpty }
        var table = Table(
            "How many gave which answer",
            columns: (isByOrganisation ? ["Organisation"] : []) + (isAbout ? ["About"] : []) + [
                "Question", "Answer", .init("People", .plain()), .init("Answered", .plain()),
            ], source: source)
        for question in counts.questions {
            let asked = instrument.question(question.question)
            let about = instrument.row(question.about)?.title ?? organisations[question.about]?.name ?? question.about
            let head: [Table.Cell] =
                (isByOrganisation ? [.text(question.organisation.map(short) ?? "")] : [])
                + (isAbout ? [.text(about)] : []) + [.text(asked?.text(about: about) ?? question.question)]
            for answer in question.answers {
                table.append(
                    head + [
                        .text(asked.map { words(answer.value, of: $0) } ?? answer.value), .number(answer.people),
                        .number(question.people),
                    ])
            }
            guard question.others > 0 else { continue }
            table.append(
                head + [
                    .text(question.answers.isEmpty ? "each of its answers" : "others"), .missing("too few to show"),
                    .number(question.people),
                ])
        }
        var blocks: [Report.Block] = [.table(table)]
        if !counts.comments.isEmpty {
            var comments = Table(
                "What people wrote, in no order of who", columns: ["Question", "Words"], source: source)
            for comment in counts.comments {
                let asked = instrument.question(comment.question)
                comments.append([.text(asked?.text(about: "…") ?? comment.question), .text(comment.text)])
            }
            blocks.append(.table(comments))
        }
        return ResultPart(
            "What \(Words.count(counts.people, "person", "people")) answered is known question by question",
            lede:
                "\(response). This locality was made from a folder, which holds no answers of single people; the file from which it came has the whole result.",
            blocks: blocks,
            method: [
                "An answer that fewer than \(Words.spelled(disclosure.smallestGroup)) people gave is not named, nor as many others as it takes that nobody works it out from the number who answered."
            ])
    }

    /// An answer as its question words it: “Mostly”, “Not yet”.
    private func words(_ value: String, of question: Question) -> String {
        guard let answer = try? question.answer(value, comment: "") else { return value }
        return question.words(answer)
    }
}

extension Question {
    /// An answer in the words of the question: the word of a step, the title of a choice.
    func words(_ answer: Answer) -> String {
        switch answer.value {
        case .step(let step): scale?.word(step) ?? "\(step)"
        case .choice(let id): title(of: id)
        case .unknown: "I do not know"
        default: answer.text
        }
    }
}

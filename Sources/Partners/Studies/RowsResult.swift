import Base
import Content
import Figures
import Foundation

/// What each respondent says of each row, and the rows that nobody reaches.
struct RowsResult {
    let study: InstrumentStudy
    let question: String
    let gapWhen: Condition?

    init(_ study: InstrumentStudy, question: String, gapWhen: Condition?) {
        self.study = study
        self.question = question
        self.gapWhen = gapWhen
    }

    private func answers(_ row: Instrument.Row) -> [Answer] {
        study.given { sheet in sheet[question, about: row.id].flatMap { $0.value == .unknown ? nil : $0 } }.map(\.value)
    }

    /// Rows of which every answer meets the condition of a gap.
    var gaps: [Instrument.Row] {
        guard let gapWhen else { return [] }
        return study.instrument.rows.filter { row in
            let given = answers(row)
            return !given.isEmpty
                && given.allSatisfy { answer in gapWhen.holds { $0 == "answer" ? answer.operand : nil } }
        }
    }

    var part: ResultPart {
        let rows = study.instrument.rows
        let scale = study.instrument.question(question)?.scale
        let gaps = gaps
        var blocks: [Report.Block] = []
        if !study.wave.isAnonymous, let scale, scale.steps.count <= 7, study.sheets.count <= 30 {
            let cells = rows.map { row in
                study.sheets.map { sheet -> Matrix.Cell? in
                    guard case .step(let step)? = sheet[question, about: row.id]?.value else { return nil }
                    let isGap = gaps.contains(row)
                    return Matrix.Cell(step, isRinged: isGap, note: sheet[question, about: row.id]?.comment.nonEmpty)
                }
            }
            blocks.append(
                .matrix(
                    Matrix(
                        "Who answers what", rows: rows.map(\.title),
                        columns: study.sheets.map { study.short($0.organisation ?? "") },
                        stages: scale.steps.map(\.word),
                        cells: cells, ringTitle: gapWhen == nil ? nil : "a gap", source: study.source)))
        }
        var table = Table(
            "Each row, the lowest first",
            columns: ["Row", .init("Answers", .plain()), .init("Median", .plain(decimals: 1)), "Gap"],
            source: study.source)
        let medians = rows.map { row -> Double? in
            let steps = answers(row).compactMap { $0.number?.double }
            return steps.count >= max(1, study.disclosure.smallestGroup) ? steps.median : nil
        }
        for place in rows.indices.sorted(by: { (medians[$0] ?? 99, $0) < (medians[$1] ?? 99, $1) }) {
            table.append([
                .text(rows[place].title),
                medians[place] == nil ? .missing("too few") : .number(answers(rows[place]).count),
                medians[place].map { .number($0) } ?? .missing("too few answered"),
                .text(gaps.contains(rows[place]) && medians[place] != nil ? "yes" : "no"),
            ])
        }
        blocks.append(.table(table))
        let heading =
            gapWhen == nil
            ? "\(Words.sentence(Words.count(rows.count, "row"))) answered by \(Words.count(study.sheets.count, "respondent"))"
            : gaps.isEmpty
                ? "No gap among \(Words.count(rows.count, "row"))"
                : "\(Words.sentence(Words.count(gaps.count, "gap"))): \(Words.list(gaps.map(\.title)))"
        let rule = gapWhen.map { " A row is a gap where every answer that was given meets “\($0)”." } ?? ""
        return ResultPart(
            heading, lede: "\(study.response).", blocks: blocks,
            method: [
                Prose("Each cell is one respondent's own answer." + rule)
            ], measures: [.init("Gaps", Double(gaps.count), .plain())])
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}

import Figures

extension ConsultationStudy {
    /// Statements that people agree with or not, in one table; nil where there are none.
    public var statements: Table? {
        guard !result.statements.isEmpty else { return nil }
        let unit = Figure.Unit.percent.with(decimals: 0)
        var table = Table(
            "Who agrees with what",
            columns: [
                "Statement", .init("Survey agrees, weighted", unit), .init("from", unit), .init("to", unit),
                .init("Came forward and agree", unit),
            ], source: source, note: "Of those who voted on the statement, those who passed among them.")
        for (position, question) in result.statements {
            let agree = result.answers(position)[0]
            var ends: [Table.Cell] = [.missing("no margin"), .missing("no margin")]
            if case .interval(let lower, let upper, _) = agree.survey.spread {
                ends = [.number(lower), .number(upper)]
            }
            table.append(
                [.text(question.text), .figure(survey(agree))] + ends + [.figure(open(agree))])
        }
        return table
    }

    /// Every answer to every question as one table, for a spreadsheet.
    public var everything: Table {
        var table = Table(
            consultation.title,
            columns: [
                "Question", "Answer", .init("Survey, weighted", .percent), .init("from", .percent),
                .init("to", .percent),
                .init("Came forward", Figure.Unit("person", "people")),
            ], source: source)
        for (position, question) in consultation.questions.enumerated() {
            for answer in result.answers(position) {
                var ends: [Table.Cell] = [.missing("no margin"), .missing("no margin")]
                if case .interval(let lower, let upper, _) = answer.survey.spread {
                    ends = [.number(lower), .number(upper)]
                }
                table.append(
                    [.text(question.text), .text(answer.text), .figure(survey(answer))] + ends + [
                        openCount(answer)
                    ])
            }
        }
        return table
    }
}

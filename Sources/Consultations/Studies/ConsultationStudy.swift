import Base
import Consultations
import Figures
import Partners
import Store

/// A consultation as pages and the evidence pack show it: findings in words, charts and tables.
public struct ConsultationStudy: Sendable {
    public let record: ConsultationRecord
    public let result: ConsultationResult
    public let themes: ThemeCounts

    private static let whole = Figure.Unit.percent.with(decimals: 0)
    var hidden: String { "fewer than \(record.smallestGroup)" }
    private static let withheld = "shown when it closes"

    /// Whether the open questionnaire is still open, and what people answer to it therefore not shown yet: whoever looks
    /// before and after somebody answers could tell that answer.
    public let isWithheld: Bool

    /// - Parameter day: today, as an ISO date.
    public init(_ record: ConsultationRecord, on day: String) {
        var record = record
        isWithheld = record.consultation.isOpen(on: day)
        if isWithheld {
            record.respondents.removeAll { $0.channel == .open }
            record.comments.removeAll { $0.channel == .open }
            let left = Set(record.comments.map(\.number))
            record.codings.removeAll { !left.contains($0.comment) }
        }
        self.record = record
        result = record.result
        themes = record.themes
    }

    public var consultation: Consultation { record.consultation }

    /// Where the answers come from.
    public var source: Source {
        Source(
            consultation.title, publisher: consultation.invented ? "invented answers, to show how it works" : nil,
            vintage: "\(consultation.openedWords) to \(consultation.closedWords)")
    }

    // MARK: - Findings

    /// The heading: what the survey says of the first question, or that nobody was drawn by chance.
    public var finding: String {
        let question = consultation.questions.firstIndex { $0.kind == .choice } ?? 0
        let answers = result.answers(question)
        let best = answers.max { ($0.survey.value ?? 0) < ($1.survey.value ?? 0) }
        if let best, let share = best.survey.value, case .interval(let lower, let upper, _) = best.survey.spread {
            let said = result.surveyCount >= Share.fewestForPercent
            let residents =
                said
                ? "\(Words.percent(share, decimals: 0)) of residents (\(Words.percent(lower, decimals: 0)) to \(Words.percent(upper, decimals: 0)))"
                : "Most residents surveyed"
            return "\(residents) choose “\(best.text)”" + openClause(best)
        }
        if isWithheld { return "People may answer until \(consultation.closedWords)" }
        guard result.openCount > 0 else { return "Nobody has answered yet" }
        return """
            \(Words.sentence(Words.count(result.openCount, "person", "people"))) came forward; nobody was drawn by chance, so \
            this is what they say and no more
            """
    }

    private func openClause(_ answer: ConsultationResult.Answer) -> String {
        guard let open = answer.open, open.of > 0 else { return "" }
        return
            "; of those who came forward, \(open.percent.map { "\(Int($0.rounded()))%" } ?? "\(open.count) of \(open.of)")"
    }

    public var lede: Prose {
        let drawn = consultation.drawn.map { " of \(Words.number($0)) drawn by chance" } ?? ""
        let margin = result.margin.value.map {
            ", good for \(Words.number($0 * 100, decimals: 1)) points either way at most"
        }
        if isWithheld {
            return """
                \(consultation.purpose) The open questionnaire is open until \(consultation.closedWords). What people answer is shown when \
                it closes, so that nobody can tell a single answer by looking before and after.
                """
        }
        return """
            \(consultation.purpose) \(Figure(result.surveyCount, .people, source: source))\(drawn) answered a survey\(margin ?? ""); \
            \(Figure(result.openCount, .people, source: source)) came forward and filled in the open questionnaire, and speak for \
            themselves.
            """
    }

    // MARK: - Questions

    /// Survey and open questionnaire side by side.
    public func chart(_ question: Int) -> IntervalChart {
        let rows = result.answers(question).map { answer in
            var interval: ClosedRange<Double>?
            if case .interval(let lower, let upper, _) = answer.survey.spread { interval = lower...upper }
            return IntervalChart.Row(
                answer.text, survey(answer), interval: interval,
                other: open(answer))
        }
        return IntervalChart(
            consultation.questions[question].text, unit: Self.whole, rows: rows, valueTitle: "Survey, weighted",
            otherTitle: "Came forward, not representative", source: source)
    }

    /// The numbers behind the chart.
    public func table(_ question: Int) -> Table {
        var table = Table(
            consultation.questions[question].text,
            columns: [
                "Answer", .init("Survey, weighted", Self.whole), .init("from", Self.whole), .init("to", Self.whole),
                .init("Came forward", Figure.Unit("")), .init("of those", Self.whole),
            ], source: source,
            note:
                "Survey: 95% interval (Wilson, on the effective number). Who came forward is not a sample and has no margin."
        )
        for answer in result.answers(question) {
            var ends: [Table.Cell] = [.missing("no margin"), .missing("no margin")]
            if case .interval(let lower, let upper, _) = answer.survey.spread {
                ends = [.number(lower), .number(upper)]
            }
            table.append(
                [.text(answer.text), .figure(survey(answer))] + ends + [
                    openCount(answer), .figure(open(answer)),
                ])
        }
        return table
    }

    func survey(_ answer: ConsultationResult.Answer) -> Figure {
        answer.survey.value.map { Figure($0, Self.whole) }
            ?? .missing(answer.survey.refusal ?? "none", unit: Self.whole)
    }

    func openCount(_ answer: ConsultationResult.Answer) -> Table.Cell {
        if isWithheld { return .missing(Self.withheld) }
        return answer.open.map { .number($0.count) } ?? .missing(hidden)
    }

    func open(_ answer: ConsultationResult.Answer) -> Figure {
        if isWithheld { return .missing(Self.withheld, unit: Self.whole) }
        guard let share = answer.open else { return .missing(hidden, unit: Self.whole) }
        guard share.of > 0 else { return .missing("nobody", unit: Self.whole) }
        guard share.percent != nil, let fraction = share.fraction else {
            return .missing(share.words, unit: Self.whole)
        }
        return Figure(fraction, Self.whole)
    }

    /// People of the survey by category and answer, small numbers hidden.
    public func breakdown(_ question: Int, by margin: Int) -> Table {
        let options = consultation.questions[question].answers
        let name = consultation.margins[margin].name
        var table = Table(
            "\(consultation.questions[question].text) By \(name)",
            columns: [.init(Words.sentence(name))] + options.map { .init($0, Figure.Unit("")) }, source: source,
            note: """
                People surveyed, not weighted. Counts below \(record.smallestGroup) are hidden, and others with them, so that none can be worked out \
                from totals.
                """)
        for (category, counts) in zip(consultation.margins[margin].categories, result.breakdown(question, by: margin)) {
            table.append([.text(category.name)] + counts.map { $0.map { .number($0) } ?? .missing(hidden) })
        }
        return table
    }

    /// What weighing did: sample, population and weighted sample.
    public var weighting: Table? {
        guard let weights = result.weights.value else { return nil }
        var table = Table(
            "What the survey was weighed to",
            columns: [
                "Margin", "Category", .init("Population", Self.whole), .init("Survey, weighted", Self.whole), "Source",
            ])
        for (margin, achieved) in zip(consultation.margins, weights.achieved) {
            let all = margin.categories.reduce(0) { $0 + $1.people }
            for (category, share) in zip(margin.categories, achieved) {
                table.append([
                    .text(margin.name), .text(category.name), .number(Double(category.people) / Double(all)),
                    .number(share), .text(margin.source),
                ])
            }
        }
        return table
    }

    /// How it was worked out, in a paragraph.
    public var method: String {
        guard let weights = result.weights.value else { return result.weights.refusal ?? "" }
        return """
            \(result.weights.method.name). Design effect \(Words.number(weights.designEffect, decimals: 2)), so \
            \(Words.number(result.surveyCount)) answers are worth \(Words.number(weights.effectiveNumber)). \
            \(result.weights.caveats.joined(separator: " "))
            """
    }

    // MARK: - What people think together

    /// Statements by group-informed consensus, the most shared first; nil where there are no groups.
    public var shared: Table? {
        guard let groups = result.opinions.value else { return nil }
        var table = Table(
            "What all groups share",
            columns: [.init("Statement"), .init("Consensus", .plain(decimals: 2))]
                + groups.groups.map { .init("Group \($0.name) agrees", Self.whole) },
            source: source,
            note: """
                Consensus multiplies over groups the share that agrees, (agree + 1)/(seen + 2): one group that does not agree \
                pulls it down. Shares are of those who voted on the statement.
                """)
        for statement in groups.consensus {
            let cells = groups.groups.map { group -> Table.Cell in
                let tally = group.tallies[statement.statement]
                guard let shown = result.threshold.shown([tally.agree, tally.seen - tally.agree])[0], tally.seen > 0
                else {
                    return .missing(hidden)
                }
                return .number(Double(shown) / Double(tally.seen))
            }
            table.append([.text(text(statement.statement)), .number(statement.agreement)] + cells)
        }
        return table
    }

    /// Each group with what sets it apart, in a sentence.
    public var groups: [Prose] {
        (result.opinions.value?.groups ?? []).map { group in
            let apart = group.representative.prefix(3).map { statement in
                "\(statement.agrees ? "agree" : "disagree") with “\(text(statement.statement))”"
            }
            let words = apart.isEmpty ? "nothing sets them apart" : "more than others they \(Words.list(apart))"
            return "\(strong: "Group \(group.name)"), \(Words.count(group.voters.count, "person", "people")): \(words)."
        }
    }

    private func text(_ statement: Int) -> String { result.statements[statement].question.text }

    public var themeTable: Table? {
        guard !themes.counts.isEmpty, themes.read > 0 else { return nil }
        return Table(
            "What comments are about", columns: ["Theme", .init("Comments", Figure.Unit(""))],
            rows: themes.counts.map { count in
                [.text(count.theme.title), count.comments.map { .number($0) } ?? .missing(hidden)]
            }, source: source,
            note: """
                \(Words.number(themes.read)) of \(Words.number(themes.all)) comments were read by people, who put each under as many \
                themes as it needs. \(themeAgreement)
                """)
    }

    private var themeAgreement: String {
        guard let alpha = themes.agreement.value else { return "" }
        return "Where two read the same one, Krippendorff’s alpha is \(Words.number(alpha, decimals: 2))."
    }

    // MARK: - What came of it

    public var responses: Table? {
        guard !consultation.responses.isEmpty else { return nil }
        return Table(
            "We asked, you said, we did", columns: ["We asked", "You said", "We did"],
            rows: consultation.responses.map { [.text($0.asked), .text($0.said), .text($0.did)] })
    }

    /// The four tests, also those that nobody has looked at.
    public var checks: Table {
        Table(
            "Four tests of a fair consultation", columns: ["Test", "Finding", "What shows it"],
            rows: Consultation.Check.Test.allCases.map { test in
                let check = consultation.checks.first { $0.test == test }
                return [
                    .text(test.title), .text(check?.finding.rawValue ?? "open"),
                    check.flatMap { $0.evidence.isEmpty ? nil : .text($0.evidence) } ?? .missing("nothing yet"),
                ]
            }, note: "After R v Brent LBC, ex parte Gunning (1985), upheld in R (Moseley) v Haringey LBC (2014).")
    }

    /// “All four tests are met”: the checks in a few words.
    public var checksFinding: String {
        let met = consultation.checks.count { $0.finding == .met }
        switch met {
        case 4: return "All four tests of a fair consultation are met"
        case 0: return "None of the four tests of a fair consultation is shown to be met yet"
        default:
            return
                "\(Words.sentence(Words.spelled(met))) of four tests of a fair consultation \(met == 1 ? "is" : "are") met"
        }
    }
}

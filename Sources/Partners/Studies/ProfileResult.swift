import Base
import Content
import Figures
import Foundation
import Partners

/// Means of sections, as a web or as bars: of everyone, or of two organisations laid over each other.
struct ProfileResult {
    let study: InstrumentStudy
    let sections: [Instrument.Section]
    let steps: Int
    private let sides: [Instrument.Side]

    init(_ study: InstrumentStudy, sides: [Instrument.Side] = []) {
        self.study = study
        self.sides = sides
        sections = Self.parts(of: study.instrument).filter { section in
            !section.isOnce && section.questions.contains { $0.scale != nil }
        }
        steps = sections.flatMap(\.questions).compactMap { $0.scale?.steps.count }.max() ?? 5
    }

    /// What means are taken of: each section, or each question where there are no sections.
    private static func parts(of instrument: Instrument) -> [Instrument.Section] {
        instrument.sections.flatMap { section in
            guard section.title.isEmpty else { return [section] }
            return section.questions.filter { !$0.isWanted }.map { question in
                var one = section
                one.title = question.text(about: "").trimmingCharacters(in: CharacterSet(charactersIn: ". "))
                one.questions = [question]
                return one
            }
        }
    }

    /// One section of one group: `nil` where too few people answered it.
    struct Score {
        var mean: Double?
        var wanted: Double?
        var n: Int
        /// Answers by step, of all questions about now.
        var counts: [Int]
    }

    func scores(_ sheets: [AnswerSheet]) -> [Score] {
        sections.map { section in
            func means(wanted: Bool) -> [(sheet: AnswerSheet, value: Double)] {
                study.given(in: sheets) { $0.mean(section, wanted: wanted) }
            }
            func mean(_ given: [(sheet: AnswerSheet, value: Double)]) -> Double? {
                given.isEmpty ? nil : given.reduce(0) { $0 + $1.value } / Double(given.count)
            }
            let now = means(wanted: false)
            var counts = [Int](repeating: 0, count: steps)
            for question in section.questions where question.scale != nil && !question.isWanted {
                for (sheet, _) in now {
                    if case .step(let step)? = sheet[question.id]?.value, step <= steps { counts[step - 1] += 1 }
                }
            }
            return Score(mean: mean(now), wanted: mean(means(wanted: true)), n: now.count, counts: counts)
        }
    }

    /// Organisations of which anything may be shown, most people first.
    private var groups: [String] {
        guard study.disclosure.wave.isByOrganisation,
            study.instrument.asks == .peopleByOrganisation || !study.wave.isAnonymous
        else { return [] }
        return Set(study.sheets.compactMap(\.organisation)).sorted()
    }

    func part(asWeb: Bool) -> ResultPart {
        if let pair {
            return compared(
                Group(study.short(pair.0), sheets(of: pair.0)), Group(study.short(pair.1), sheets(of: pair.1)),
                says: "Each line is what people of one organisation say of it.")
        }
        if let (one, other) = answeredSides {
            let names = "\(one.title) (\(one.sheets.count)) and \(other.title.lowercasedFirst) (\(other.sheets.count))"
            return compared(
                one, other, says: "\(names): each line is the mean of those who answered on one side.",
                items: questions(one, other))
        }
        return whole(asWeb: asWeb)
    }

    /// Some who answered together.
    struct Group {
        let title: String
        let sheets: [AnswerSheet]

        init(_ title: String, _ sheets: [AnswerSheet]) {
            self.title = title
            self.sheets = sheets
        }
    }

    /// The two sides, where somebody of each has answered.
    private var answeredSides: (Group, Group)? {
        guard !study.wave.isAnonymous else { return nil }
        let groups = sides.map { side in
            Group(side.title, study.sheets.filter { $0.organisation.map { side.takes(study.kind($0)) } ?? false })
        }
        guard groups.count == 2, groups.allSatisfy({ !$0.sheets.isEmpty }) else { return nil }
        return (groups[0], groups[1])
    }

    /// Every question as the two sides answer it, the widest difference first.
    private func questions(_ one: Group, _ other: Group) -> Table {
        var table = Table(
            "Question by question, the widest difference first",
            columns: [
                "Question", .init(one.title, .plain(decimals: 1)), .init(other.title, .plain(decimals: 1)),
                .init("Apart", .plain(decimals: 1)),
            ], source: study.source)
        func mean(_ question: Question, _ group: Group) -> Double? {
            let steps = group.sheets.compactMap { $0[question.id]?.number?.double }
            return steps.isEmpty ? nil : steps.reduce(0, +) / Double(steps.count)
        }
        let rows = sections.flatMap(\.questions).filter { $0.scale != nil && !$0.isWanted }.map { question in
            (question.text(about: ""), mean(question, one), mean(question, other))
        }
        func apart(_ row: (String, Double?, Double?)) -> Double? {
            row.1.flatMap { one in row.2.map { abs(one - $0) } }
        }
        let cell = { (value: Double?) -> Table.Cell in value.map { .number($0) } ?? .missing("nobody said") }
        for row in rows.sorted(by: { (apart($0) ?? -1) > (apart($1) ?? -1) }) {
            table.append([.text(row.0), cell(row.1), cell(row.2), cell(apart(row))])
        }
        return table
    }

    // MARK: Everyone

    private func whole(asWeb: Bool) -> ResultPart {
        let scores = scores(study.sheets)
        let agreement = scores.map { $0.mean == nil ? nil : Agreement.consensus($0.counts).value }
        let order = sections.indices.sorted { (scores[$0].mean ?? 99, $0) < (scores[$1].mean ?? 99, $1) }
        let hasWanted = scores.contains { $0.wanted != nil }
        var table = Table(
            "Every part, the weakest first",
            columns: [
                "Part", .init("Mean, 1 to \(steps)", .plain(decimals: 1)),
            ] + (hasWanted ? [.init("Wanted", .plain(decimals: 1))] : []) + [
                .init("Agreement, 0 to 1", .plain(decimals: 2)), .init("People", .plain()),
            ] + (hasBands ? ["In a word"] : []), source: study.source)
        for index in order {
            let score = scores[index]
            table.append(
                [.text(sections[index].title), score.mean.map { .number($0) } ?? .missing("too few answered")]
                    + (hasWanted ? [score.wanted.map { .number($0) } ?? .missing("too few answered")] : [])
                    + [
                        agreement[index].map { .number($0) } ?? .missing("too few answered"),
                        score.mean == nil ? .missing("too few") : .number(score.n),
                    ] + (hasBands ? [word(score.mean)] : []))
        }
        let heading = heading(order, scores, agreement)
        var blocks: [Report.Block] = []
        if asWeb {
            var series = [WebChart.Series("As it is", scores.map(\.mean))]
            if hasWanted { series.append(.init("As it should be", scores.map(\.wanted))) }
            blocks.append(
                .picture(
                    WebChart(
                        "How far each part is in place, 1 to \(steps)", spokes: sections.map(\.title), steps: steps,
                        series: series, source: study.source)))
        } else {
            blocks.append(
                .picture(
                    BarChart(
                        "Mean of the answers, 1 to \(steps)", unit: .plain(decimals: 1),
                        bars: order.map { index in
                            .init(
                                sections[index].title,
                                scores[index].mean.map { Figure($0, .plain(decimals: 1)) }
                                    ?? .missing("too few answered"))
                        }, source: study.source, reach: Double(steps))))
        }
        blocks.append(.table(table))
        return ResultPart(
            heading, lede: "\(study.response). A weak part is no verdict: it is where a talk is worth most.",
            blocks: blocks,
            method: method, measures: measures(scores))
    }

    private func heading(_ order: [Int], _ scores: [Score], _ agreement: [Double?]) -> String {
        guard let weakest = order.first, let mean = scores[weakest].mean else {
            return "Too few answered to show anything"
        }
        // As it is printed, so that nothing is called weakest beside another with the same number.
        func printed(_ mean: Double) -> String { Words.number(mean, decimals: 1) }
        let known = order.filter { scores[$0].mean != nil }
        let last = known.filter { scores[$0].mean.map(printed) == printed(mean) }
        let level = "at \(printed(mean)) of \(steps)"
        let first =
            switch last.count {
            case 1 where known.count == 1: "“\(sections[weakest].title)” stands \(level)"
            case 1: "“\(sections[weakest].title)” is weakest, \(level)"
            case known.count: "All parts stand alike, \(level)"
            case 2...3: "\(Words.list(last.map { "“\(sections[$0].title)”" })) are weakest, \(level)"
            default: "\(Words.sentence(Words.spelled(last.count))) of \(sections.count) parts are weakest, \(level)"
            }
        let divided = agreement.indices.compactMap { index in agreement[index].map { (index, $0) } }.min { $0.1 < $1.1 }
        // Nothing divides one alone, nor many who all chose the same.
        guard let divided, divided.1 < 0.995, scores.contains(where: { $0.n > 1 }), sections.count > 1 else {
            return first
        }
        return last == [divided.0]
            ? first + ", and divides people most" : first + "; “\(sections[divided.0].title)” divides people most"
    }

    // MARK: Two organisations

    /// The two that are chosen, or the two that lie furthest apart.
    var pair: (String, String)? {
        let known = groups
        guard known.count >= 2 else { return nil }
        let chosen = study.choice.organisations.filter(known.contains)
        if chosen.count >= 2, chosen[0] != chosen[1] { return (chosen[0], chosen[1]) }
        let means = Dictionary(uniqueKeysWithValues: known.map { ($0, scores(sheets(of: $0)).map(\.mean)) })
        func apart(_ a: String, _ b: String) -> Double {
            zip(means[a] ?? [], means[b] ?? []).reduce(0) { sum, pair in
                guard let one = pair.0, let other = pair.1 else { return sum }
                return sum + abs(one - other)
            }
        }
        guard study.instrument.asks == .peopleByOrganisation else { return nil }
        let first = chosen.first
        let pairs = known.flatMap { a in known.filter { $0 > a }.map { (a, $0) } }
            .filter { first == nil || $0.0 == first || $0.1 == first }
        return pairs.max { apart($0.0, $0.1) < apart($1.0, $1.1) }
    }

    private func sheets(of organisation: String) -> [AnswerSheet] {
        study.sheets.filter { $0.organisation == organisation }
    }

    private func compared(_ one: Group, _ other: Group, says: String, items: Table? = nil) -> ResultPart {
        let (a, b) = (scores(one.sheets), scores(other.sheets))
        let (nameA, nameB) = (one.title, other.title)
        let all = scores(study.sheets)
        let hasWanted = all.contains { $0.wanted != nil }
        let gaps = sections.indices.map { index in
            a[index].mean.flatMap { one in b[index].mean.map { one - $0 } }
        }
        let order = sections.indices.sorted { (abs(gaps[$0] ?? 0), $1) > (abs(gaps[$1] ?? 0), $0) }
        var table = Table(
            "Where the two differ, most first",
            columns: [
                "Part", .init(nameA, .plain(decimals: 1)), .init(nameB, .plain(decimals: 1)),
                .init("Apart", .plain(decimals: 1)),
            ]
                + (hasWanted
                    ? [.init("\(nameA) wants", .plain(decimals: 1)), .init("\(nameB) wants", .plain(decimals: 1))] : [])
                + (hasBands ? ["In a word"] : []), source: study.source)
        for index in order {
            let cell = { (value: Double?) -> Table.Cell in value.map { .number($0) } ?? .missing("too few answered") }
            table.append(
                [
                    .text(sections[index].title), cell(a[index].mean), cell(b[index].mean), cell(gaps[index].map(abs)),
                ] + (hasWanted ? [cell(a[index].wanted), cell(b[index].wanted)] : [])
                    + (hasBands ? [.text("\(plainWord(a[index].mean)) – \(plainWord(b[index].mean))")] : []))
        }
        var series = [WebChart.Series(nameA, a.map(\.mean)), .init(nameB, b.map(\.mean))]
        if hasWanted { series.append(.init("Wanted, by all", all.map(\.wanted))) }
        let title = "\(nameA) and \(nameB), laid over each other"
        let heading: String
        if let widest = order.first, let gap = gaps[widest], abs(gap) >= 0.05 {
            heading =
                "\(nameA) and \(nameB) differ most in “\(sections[widest].title)”: \(Words.number(a[widest].mean ?? 0, decimals: 1)) against \(Words.number(b[widest].mean ?? 0, decimals: 1))"
        } else {
            heading = "\(nameA) and \(nameB) see themselves alike"
        }
        return ResultPart(
            heading, lede: "\(study.response). \(says)",
            blocks: [
                .picture(
                    WebChart(title, spokes: sections.map(\.title), steps: steps, series: series, source: study.source)),
                .table(table),
            ] + (items.map { [.table($0)] } ?? []) + [.table(everyGroup)], method: method, measures: measures(all))
    }

    /// Each organisation that may be shown, by section.
    private var everyGroup: Table {
        var table = Table(
            "Each organisation",
            columns: ["Organisation", .init("People", .plain())]
                + sections.map { .init($0.title, .plain(decimals: 1)) },
            source: study.source)
        for key in groups {
            let own = sheets(of: key)
            table.append(
                [.text(study.short(key)), .number(own.count)]
                    + scores(own).map { $0.mean.map { .number($0) } ?? .missing("too few") })
        }
        return table
    }

    // MARK: Words

    private var hasBands: Bool { study.instrument.bands != nil }

    private func word(_ mean: Double?) -> Table.Cell { mean == nil ? .missing("not shown") : .text(plainWord(mean)) }

    private func plainWord(_ mean: Double?) -> String {
        guard let mean, let exact = Decimal(string: "\(mean)"), let band = study.instrument.bands?.band(exact) else {
            return "–"
        }
        return "\(band.shape.sign) \(band.word)"
    }

    private func measures(_ scores: [Score]) -> [ResultPart.Measure] {
        zip(sections, scores).map { .init($0.title, $1.mean, .plain(decimals: 1)) }
    }

    private var method: [Prose] {
        var method: [Prose] = [
            "Each person's answers in a part are averaged, then the people. “I do not know” and answers left out do not count.",
            "\(Agreement.consensus([1, 1, 1]).method.name): \(Agreement.consensus([1, 1, 1]).method.formula), on all answers in a part. 1 where all chose the same step, 0 where half stand at each end.",
        ]
        if study.wave.isAnonymous {
            method.append(
                "A part is shown where at least \(Words.spelled(study.disclosure.smallestGroup)) people answered it.")
        }
        if let bands = study.instrument.bands {
            let words = bands.bands.map { "\($0.shape.sign) \($0.word) from \($0.from)" }
            method.append("Words for ranges: \(words.joined(separator: ", ")). \(bands.source), \(bands.date).")
        }
        return method
    }
}

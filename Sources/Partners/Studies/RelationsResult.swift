import Base
import Content
import Figures
import Foundation
import Store

/// How each partner sees each other: stages now and wanted, where two views differ, trust and turf.
struct RelationsResult {
    let study: InstrumentStudy
    let views: RelationViews
    private let asked: Asked
    let scale: RatingScale
    let differsWhen: Int

    init(
        _ study: InstrumentStudy, stage: String, wanted: String?, trust: String?, turf: String?, differsWhen: Int
    ) {
        self.study = study
        self.differsWhen = differsWhen
        scale = study.instrument.question(stage)?.scale ?? .init(id: "", title: "", steps: [])
        let questions = { (id: String?) -> [String] in
            guard let id else { return [] }
            return study.instrument.section(id).map { $0.questions.filter { $0.scale != nil }.map(\.id) } ?? [id]
        }
        asked = Asked(stage: stage, wanted: wanted, trust: questions(trust), turf: questions(turf))
        views = asked.views(study.disclosure.answers, of: study)
    }

    /// Which questions are about what.
    private struct Asked {
        let stage: String
        let wanted: String?
        let trust: [String]
        let turf: [String]

        func views(_ answers: AnswerTable, of study: InstrumentStudy) -> RelationViews {
            RelationViews(
                answers, of: study.instrument, partners: study.partners.map(\.key), stage: stage, wanted: wanted,
                trust: trust, turf: turf)
        }
    }

    /// What was said in the wave before; read each time, so ask once.
    var earlier: RelationViews? { study.before.map { asked.views($0.answers, of: study) } }

    /// Beyond this a matrix is no picture any more; one partner's row at a time is.
    static let mostInMatrix = 30

    var part: ResultPart {
        let pairs = differing
        var blocks: [Report.Block] = []
        let names = study.partners.map(\.short)
        if names.count <= Self.mostInMatrix {
            blocks.append(.matrix(matrix(views.stage, "How each partner (row) sees each other (column) today", names)))
        }
        if let row = chosenRow(names) { blocks.append(.table(row)) }
        if let drawing { blocks.append(.picture(drawing)) }
        let facts = networkFacts + [wishes].compactMap(\.self)
        if !facts.isEmpty { blocks.append(.facts(facts)) }
        blocks.append(.table(pairTable(pairs)))
        blocks.append(.table(distribution))
        if names.count <= Self.mostInMatrix, views.hasWanted {
            blocks.append(.matrix(matrix(views.wanted, "How they should work together a year from now", names)))
        }
        blocks.append(.table(partnerTable(names)))
        if let movement { blocks.append(.table(movement)) }
        return ResultPart(
            heading(pairs), lede: lede(pairs), blocks: blocks, method: method, measures: measures(of: nil))
    }

    // MARK: Pairs

    /// A pair of partners, by their places, whose views of each other lie apart.
    struct Pair: Hashable {
        var a: Int
        var b: Int
        var apart: Int
    }

    /// Those whose views lie furthest apart first.
    var differing: [Pair] {
        var pairs: [Pair] = []
        for a in study.partners.indices {
            for b in study.partners.indices.dropFirst(a + 1) {
                guard let one = views.stage[a, b], let other = views.stage[b, a] else { continue }
                if abs(one - other) >= differsWhen { pairs.append(Pair(a: a, b: b, apart: abs(one - other))) }
            }
        }
        return pairs.sorted { ($0.apart, $1.a, $1.b) > ($1.apart, $0.a, $0.b) }
    }

    private func heading(_ pairs: [Pair]) -> String {
        if let own = study.choice.organisations.first, let me = study.partners.firstIndex(where: { $0.key == own }) {
            return heading(pairs.filter { $0.a == me || $0.b == me }, of: me)
        }
        guard let widest = pairs.first else { return "No two partners see their relation very differently" }
        let most = "\(study.partners[widest.a].short) and \(study.partners[widest.b].short)"
        return pairs.count == 1
            ? "One pair sees its relation differently: \(most)"
            : "\(Words.sentence(Words.count(pairs.count, "pair"))) of partners see their relation differently; \(most) most"
    }

    /// From one place: “Christchurch and seven partners see their relation differently; Bournemouth most”.
    private func heading(_ pairs: [Pair], of me: Int) -> String {
        let name = study.partners[me].short
        guard let widest = pairs.first else { return "\(name) and its partners see their relations much alike" }
        let other = study.partners[widest.a == me ? widest.b : widest.a].short
        return pairs.count == 1
            ? "\(name) and \(other) see their relation differently"
            : "\(name) and \(Words.count(pairs.count, "partner")) see their relation differently; \(other) most"
    }

    private func lede(_ pairs: [Pair]) -> Prose {
        let rings = "A ring marks a pair whose views lie \(Words.spelled(differsWhen)) or more stages apart."
        return
            "\(study.response). From 1, \(scale.word(1).lowercased()), to \(scale.steps.count), \(scale.word(scale.steps.count).lowercased()). \(rings) More is not better as such: ask what each wants."
    }

    private func matrix(_ stages: RelationViews.Stages, _ title: String, _ names: [String]) -> Matrix {
        let count = names.count
        let cells = (0..<count).map { row in
            (0..<count).map { column -> Matrix.Cell? in
                guard let stage = stages[row, column] else { return nil }
                let back = stages[column, row]
                let apart = back.map { abs($0 - stage) } ?? 0
                return Matrix.Cell(stage, isRinged: apart >= differsWhen)
            }
        }
        return Matrix(
            title, rows: names, columns: names, stages: scale.steps.map(\.word), cells: cells,
            ringTitle: "views differ by \(Words.spelled(differsWhen)) or more", source: study.source)
    }

    private func pairTable(_ pairs: [Pair]) -> Table {
        let most = 40
        var table = Table(
            "Pairs whose views differ, widest first",
            columns: [
                "Pair", "One says", "The other says", .init("Stages apart", .plain()), "Wanted", "What is behind it",
            ],
            source: study.source,
            note: pairs.count > most
                ? "The first \(most) of \(Words.number(pairs.count)); the CSV of all views has the rest." : nil)
        for pair in pairs.prefix(most) {
            let (a, b) = (study.partners[pair.a].short, study.partners[pair.b].short)
            let wanted = [(a, views.wanted[pair.a, pair.b]), (b, views.wanted[pair.b, pair.a])]
                .compactMap { name, stage in stage.map { "\(name) \($0)" } }.joined(separator: ", ")
            let comments = [(a, views.comments[pair.a, pair.b]), (b, views.comments[pair.b, pair.a])]
                .compactMap { name, comment in comment.map { "\(name): “\($0)”" } }.joined(separator: " ")
            table.append([
                .text("\(a) and \(b)"), .text("\(a): \(words(views.stage[pair.a, pair.b]))"),
                .text("\(b): \(words(views.stage[pair.b, pair.a]))"), .number(pair.apart),
                wanted.isEmpty ? .missing("not asked") : .text(wanted),
                comments.isEmpty ? .missing("nothing said") : .text(comments),
            ])
        }
        return table
    }

    func words(_ stage: Int?) -> String { stage.map { "\($0) \(scale.word($0).lowercased())" } ?? "no answer" }

    /// The partner from whose place a reader looks: the one that is chosen, or the first where a matrix would be too large.
    var chosen: Int? {
        let isLarge = study.partners.count > Self.mostInMatrix
        let key = study.choice.organisations.first ?? (isLarge ? study.partners.first?.key : nil)
        return study.partners.firstIndex { $0.key == key }
    }

    /// Both sides of the relations of one partner.
    private func chosenRow(_ names: [String]) -> Table? {
        guard let own = chosen else { return nil }
        var table = Table(
            "\(names[own]) and each partner",
            columns: [
                "Partner", Table.Column("\(names[own]) says"), "The partner says", Table.Column("\(names[own]) wants"),
                "The partner wants",
                .init("\(names[own]) trusts, 1 to 4", .plain(decimals: 1)),
                .init("The partner trusts, 1 to 4", .plain(decimals: 1)),
                .init("Turf, as \(names[own]) sees it, 1 to 4", .plain(decimals: 1)),
                .init("Turf, as the partner sees it, 1 to 4", .plain(decimals: 1)), "What is behind it",
            ],
            source: study.source)
        for other in study.partners.indices where other != own {
            let comments = [views.comments[own, other], views.comments[other, own]].compactMap(\.self)
            let quoted = comments.map { "“\($0)”" }.joined(separator: " ")
            table.append([
                .text(names[other]), .text(words(views.stage[own, other])), .text(words(views.stage[other, own])),
                .text(words(views.wanted[own, other])), .text(words(views.wanted[other, own])),
                .known(views.trust[own, other], or: "no answer"), .known(views.trust[other, own], or: "no answer"),
                .known(views.turf[own, other], or: "no answer"), .known(views.turf[other, own], or: "no answer"),
                .said(quoted, or: "nothing said"),
            ])
        }
        return table
    }

    // MARK: All of them

    private var distribution: Table {
        let (now, wanted) = (
            views.stage.counts(steps: scale.steps.count), views.wanted.counts(steps: scale.steps.count)
        )
        var table = Table(
            "How many views stand at each stage",
            columns: ["Stage", .init("Today", .plain()), .init("Wanted", .plain()), "What it means"],
            source: study.source)
        for (index, step) in scale.steps.enumerated() {
            table.append([
                .text("\(index + 1) \(step.word)"), .number(now[index]),
                views.hasWanted ? .number(wanted[index]) : .missing("not asked"), .text(step.meaning),
            ])
        }
        return table
    }

    private func partnerTable(_ names: [String]) -> Table {
        var table = Table(
            "What the others say of each partner, least trusted first",
            columns: [
                "Partner", .init("Rated by", .plain()), .init("Stage, median", .plain(decimals: 1)),
                .init("Trust, 1 to 4", .plain(decimals: 1)), .init("Turf, 1 to 4", .plain(decimals: 1)),
            ], source: study.source)
        let trust = names.indices.map { views.trust.column($0).mean }
        for place in names.indices.sorted(by: { (trust[$0] ?? 99, $0) < (trust[$1] ?? 99, $1) }) {
            let stages = views.stage.column(place).values
            table.append([
                .text(names[place]), .number(stages.count), stages.median.map { .number($0) } ?? .missing("nobody"),
                trust[place].map { .number($0) } ?? .missing("nobody"),
                views.turf.column(place).mean.map { .number($0) } ?? .missing("nobody"),
            ])
        }
        return table
    }

    // MARK: Over time

    /// - Parameter respondents: who counts; `nil` for all.
    func measures(of respondents: Set<String>?) -> [ResultPart.Measure] {
        let rows = study.partners.indices.filter { respondents?.contains(study.partners[$0].key) ?? true }
        let now = rows.flatMap { views.stage.row($0).values }
        let trust = rows.compactMap { views.trust.row($0).mean }
        return [
            .init(
                "Views at “\(scale.word(tieFrom).lowercased())” or more",
                now.isEmpty ? nil : Double(now.count { $0 >= Double(tieFrom) }) / Double(now.count), .percent),
            .init("Median stage", now.median, .plain(decimals: 1)),
            .init("Trust, 1 to 4", trust.isEmpty ? nil : trust.reduce(0, +) / Double(trust.count), .plain(decimals: 1)),
            .init("Pairs that differ", Double(differing.count), .plain()),
        ]
    }

    private var method: [Prose] {
        [
            "Each cell is one organisation's own answer; nothing is averaged in the matrix. A partner that did not answer has an empty row: silence is not “compete”.",
            "Two views differ where both sides answered and their stages lie \(Words.spelled(differsWhen)) or more apart.",
            "Trust is the mean over those who answered of the mean of their answers; turf likewise. Stages are never averaged: the median stands beside the counts.",
            "A tie is a pair of which either side says “\(scale.word(tieFrom).lowercased())” or more. Density is ties over possible pairs; a partner holds the network together if without it some others are no longer joined by ties.",
            "Stages after Himmelman (2002); network after Freeman (1979) and Wasserman and Faust (1994).",
        ]
    }
}

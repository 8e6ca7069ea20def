import Base
import Content
import Figures
import Foundation

/// Where a rule puts each partner – or the respondent itself – what people overruled, and what it costs in hours.
struct PlacementResult {
    let study: InstrumentStudy
    let places: [Instrument.Place]

    init(_ study: InstrumentStudy, places: [Instrument.Place]) {
        self.study = study
        self.places = places
    }

    /// One respondent's view of one partner, or of itself.
    struct Placed: Hashable {
        var by: String?
        var about: String
        /// Id of the category: as the rule assigns it, and as it is after people’s overrides.
        var byRule: String
        var place: String
        var reason: String?
        var hours: Double?
    }

    var placed: [Placed] {
        let hours = study.instrument.questions.filter { $0.kind == .hours }.map(\.id)
        let ruled = Dictionary(
            study.decisions.map { ([$0.organisation, $0.partner], $0) }, uniquingKeysWith: { $1 })
        return study.sheets.flatMap { sheet in
            subjects(of: sheet).map { about in
                let byRule = place(sheet, about)
                let decision = sheet.organisation.flatMap { ruled[[$0, about]] }
                let given = hours.compactMap { sheet[$0, about: about]?.number?.double }
                return Placed(
                    by: sheet.organisation, about: about, byRule: byRule, place: decision?.place ?? byRule,
                    reason: decision?.reason, hours: given.isEmpty ? nil : given.reduce(0, +))
            }
        }
    }

    private func subjects(of sheet: AnswerSheet) -> [String] {
        study.instrument.asks.subject == .itself
            ? [AnswerSheet.itself] : sheet.answers.keys.filter { !$0.isEmpty }.sorted()
    }

    private func place(_ sheet: AnswerSheet, _ about: String) -> String {
        let found = places.first { place in
            place.when?.holds { sheet.operand($0, of: study.instrument, about: about) } ?? true
        }
        return found?.id ?? places.last?.id ?? ""
    }

    private func title(_ place: String) -> String { places.first { $0.id == place }?.title ?? place }

    var part: ResultPart {
        let all = placed
        guard !study.given({ subjects(of: $0).isEmpty ? nil : true }).isEmpty else {
            return ResultPart("Too few answered to show anything")
        }
        if study.instrument.asks.subject == .itself { return ofRespondents(all) }
        if let own = study.choice.organisations.first, all.contains(where: { $0.by == own }) {
            return board(all.filter { $0.by == own }, of: own, among: all)
        }
        return whole(all)
    }

    // MARK: Everyone's partners

    private func whole(_ all: [Placed]) -> ResultPart {
        guard !study.wave.isAnonymous else { return anonymous(all) }
        let total = all.compactMap(\.hours).reduce(0, +)
        let first = places.first
        let inFirst = all.filter { $0.place == first?.id }.compactMap(\.hours).reduce(0, +)
        var table = Table(
            "Each partner, by how many put it where",
            columns: ["Partner"] + places.map { .init($0.title, .plain()) } + [
                .init("Hours a month", .plain(decimals: 0))
            ],
            source: study.source)
        let byPartner = Dictionary(grouping: all, by: \.about)
        let order = byPartner.keys.sorted { a, b in
            func rank(_ key: String) -> Int { byPartner[key, default: []].count { $0.place == first?.id } }
            return (rank(b), a) < (rank(a), b)
        }
        for key in order {
            let own = byPartner[key] ?? []
            table.append(
                [.text(study.short(key))] + places.map { place in .number(own.count { $0.place == place.id }) }
                    + [.number(own.compactMap(\.hours).reduce(0, +))])
        }
        let heading: String
        if total > 0, let first {
            heading =
                "Leaders give \(Words.number(total)) hours a month to partners, \(Words.percent(inFirst / total, decimals: 0)) of them to \(first.title.lowercased())s"
        } else {
            heading = "\(Words.sentence(Words.count(byPartner.count, "partner"))) placed"
        }
        var blocks: [Report.Block] = []
        if let matrix = matrix(all) { blocks.append(.matrix(matrix)) }
        blocks.append(.table(table))
        if total > 0 { blocks.append(.table(hoursTable(all))) }
        let overruled = all.filter { $0.place != $0.byRule }
        if !overruled.isEmpty { blocks.append(.table(overruledTable(overruled))) }
        return ResultPart(
            heading, lede: "\(study.response). Each organisation has its own partners; choose one to see its board.",
            blocks: blocks, method: method, measures: measures(all))
    }

    /// Of people who answer for themselves: counts only, without those that few people stand behind.
    private func anonymous(_ all: [Placed]) -> ResultPart {
        let subjects = Set(all.map(\.about)).sorted()
        let shown = shown(of: all, by: subjects)
        var table = Table(
            "How many put what where", columns: [""] + places.map { .init($0.title, .plain()) }, source: study.source)
        for (subject, counts) in zip(subjects, shown) {
            table.append(
                [.text(study.instrument.row(subject)?.title ?? study.short(subject))]
                    + counts.map { $0.map { .number($0) } ?? .missing("too few to show") })
        }
        return ResultPart(
            "\(Words.sentence(Words.count(subjects.count, "row"))) placed by \(Words.count(study.sheets.count, "person", "people"))",
            lede: "\(study.response).", blocks: [.table(table)], method: method, measures: measures(all))
    }

    /// For each subject how many put it into each place; `nil` where that may not be told.
    private func shown(of all: [Placed], by subjects: [String]) -> [[Int?]] {
        study.shown(
            subjects.map { subject in places.map { place in all.count { $0.about == subject && $0.place == place.id } }
            })
    }

    /// Who puts whom where; the first place counts most, so it has the last colour. `nil` where it would be no picture.
    private func matrix(_ all: [Placed]) -> Matrix? {
        let order = Array(places.reversed())
        let from = study.partners.map(\.key).filter { key in all.contains { $0.by == key } }
        let to = study.partners.map(\.key).filter { key in all.contains { $0.about == key } }
        guard !from.isEmpty, (2...7).contains(order.count), max(from.count, to.count) <= RelationsResult.mostInMatrix
        else {
            return nil
        }
        let found = Dictionary(all.map { ([$0.by ?? "", $0.about], $0) }, uniquingKeysWith: { $1 })
        let cells = from.map { by in
            to.map { about -> Matrix.Cell? in
                guard let one = found[[by, about]], let stage = order.firstIndex(where: { $0.id == one.place }) else {
                    return nil
                }
                return .init(stage + 1, isRinged: one.place != one.byRule, note: one.reason)
            }
        }
        var matrix = Matrix(
            "Where each organisation (row) puts each partner (column)", rows: from.map(study.short),
            columns: to.map(study.short), stages: order.map(\.title), cells: cells, ringTitle: "overruled by hand",
            source: study.source)
        matrix.isGrowing = true
        return matrix
    }

    private func hoursTable(_ all: [Placed]) -> Table {
        var table = Table(
            "Leaders' hours a month, by who gives them and to whom",
            columns: ["Organisation"] + places.map { .init($0.title, .plain()) } + [.init("All", .plain())],
            source: study.source)
        for (key, own) in Dictionary(grouping: all, by: { $0.by ?? "" }).sorted(by: { $0.key < $1.key }) {
            let sums = places.map { place in own.filter { $0.place == place.id }.compactMap(\.hours).reduce(0, +) }
            table.append([.text(study.short(key))] + sums.map { .number($0) } + [.number(sums.reduce(0, +))])
        }
        return table
    }

    // MARK: One organisation's board

    private func board(_ own: [Placed], of key: String, among all: [Placed]) -> ResultPart {
        let columns = places.map { place in
            let here = own.filter { $0.place == place.id }.sorted {
                ($0.hours ?? 0, $1.about) > ($1.hours ?? 0, $0.about)
            }
            return Board.Column(
                place.title, help: place.means,
                cards: here.map { one in
                    let why =
                        one.reason.map { "overruled, from \(title(one.byRule).lowercased()): \($0)" } ?? "by the rule"
                    return .init(
                        study.short(one.about),
                        lines: [
                            .init("Hours a month", one.hours.map { Words.number($0) } ?? "not said"),
                            .init("Why here", why),
                        ])
                })
        }
        var blocks: [Report.Block] = [
            .board(Board("Partners of \(study.short(key)), by their place", columns: columns, emptyWords: "nobody"))
        ]
        for place in places where !place.engage.isEmpty {
            let hours = own.filter { $0.place == place.id }.compactMap(\.hours).reduce(0, +)
            blocks.append(
                .heading(
                    "How to engage \(place.title.lowercased())s"
                        + (hours > 0 ? ": \(Words.number(hours)) hours a month now" : "")))
            blocks.append(.list(place.engage.map { Prose($0) }))
        }
        let total = own.compactMap(\.hours).reduce(0, +)
        let core = own.count { $0.place == places.first?.id }
        let heading =
            "\(study.short(key)) has \(Words.count(core, places.first?.title.lowercased() ?? "partner"))"
            + (total > 0 ? " and gives partners \(Words.number(total)) hours a month" : "")
        return ResultPart(heading, lede: "\(study.response).", blocks: blocks, method: method, measures: measures(all))
    }

    private func overruledTable(_ overruled: [Placed]) -> Table {
        var table = Table(
            "Overruled, with the reason", columns: ["Organisation", "Partner", "By the rule", "Now", "Why"],
            source: study.source)
        for one in overruled {
            table.append([
                .text(study.short(one.by ?? "")), .text(study.short(one.about)), .text(title(one.byRule)),
                .text(title(one.place)), .text(one.reason ?? ""),
            ])
        }
        return table
    }

    // MARK: Respondents themselves

    private func ofRespondents(_ all: [Placed]) -> ResultPart {
        let counts = places.map { place in all.count { $0.place == place.id } }
        var table = Table(
            "How many answers fit what", columns: ["What fits", .init("Answers", .plain()), "What it means"],
            source: study.source)
        for (place, count) in zip(places, study.shown(counts)) {
            table.append([
                .text(place.title), count.map { .number($0) } ?? .missing("too few to show"), .text(place.means),
            ])
        }
        var blocks: [Report.Block] = [.table(table)]
        if !study.wave.isAnonymous {
            var own = Table("Each organisation", columns: ["Organisation", "What fits"], source: study.source)
            for one in all { own.append([.text(study.short(one.by ?? "")), .text(title(one.place))]) }
            blocks.append(.table(own))
        }
        return ResultPart(
            heading(counts), lede: "\(study.response).", blocks: blocks, method: method, measures: measures(all))
    }

    /// “‘Coalition of the willing’ fits nine of 11 answers, ‘Contract’ two”; without numbers where a small one could tell
    /// who it was.
    private func heading(_ counts: [Int]) -> String {
        let found = zip(places, counts).filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
        guard let (top, count) = found.first else { return "Nobody has answered yet" }
        if found.count == 1 { return "All see the same: \(top.title.lowercased())" }
        guard study.disclosure.smallestGroup <= 1 else { return "“\(top.title)” fits most answers, but not all" }
        let others = found.dropFirst().map { "“\($0.0.title)” \(Words.spelled($0.1))" }
        return "“\(top.title)” fits \(Words.spelled(count)) of \(Words.count(counts.reduce(0, +), "answer")), "
            + Words.list(others)
    }

    private func measures(_ all: [Placed]) -> [ResultPart.Measure] {
        let hours = study.wave.isAnonymous ? shownHours : all.compactMap(\.hours).reduce(0, +)
        return zip(
            places,
            study.wave.isAnonymous
                ? shownTotals(all)
                : places.map { place in
                    all.count { $0.place == place.id }
                }
        ).map { place, count in
            .init("Placed as \(place.title.lowercased())", count.map { Double($0) }, .plain())
        } + [.init("Leaders' hours a month", hours, .plain())]
    }

    /// How many stand in each place, over all subjects, where that may be told of each of them.
    private func shownTotals(_ all: [Placed]) -> [Int?] {
        let shown = shown(of: all, by: Set(all.map(\.about)).sorted())
        return places.indices.map { place in
            let counts = shown.compactMap { $0[place] }
            return counts.count == shown.count ? counts.reduce(0, +) : nil
        }
    }

    /// Hours of anonymous people together, where enough of them said any.
    private var shownHours: Double? {
        let asked = study.instrument.questions.filter { $0.kind == .hours }.map(\.id)
        let given = study.given { sheet -> Double? in
            let hours = subjects(of: sheet).flatMap { about in
                asked.compactMap { sheet[$0, about: about]?.number?.double }
            }
            return hours.isEmpty ? nil : hours.reduce(0, +)
        }
        return given.isEmpty ? nil : given.reduce(0) { $0 + $1.value }
    }

    private var method: [Prose] {
        let rules = places.map { place in
            "\(place.title): \(place.when.map(\.description) ?? "everyone else")"
        }
        return [
            "The first of these that holds decides: \(rules.joined(separator: "; ")). Numbers are steps of the answer's scale; what was not answered meets no rule.",
            "A place may be overruled with a reason; the rule's own place stays beside it. Hours are added up as they were given.",
        ]
    }
}

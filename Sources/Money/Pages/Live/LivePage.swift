import Base
import Figures
import Foundation
import LocalityPages
import Money
import MoneyStudies
import PageKit

/// A scheme that several people look at while one of them moves it.
struct LivePage: LocalityPage {
    static let template = "live"
    static let section: Section? = .money
    static let styleSheet: String? = "money.css"
    static let script: String? = "live.js"

    let title: String
    let errors: ErrorSummary?
    let result: LiveResult
    let standing: String
    let address: String
    /// Where the states are sent from.
    let events: String
    let query: String
    let back: String
    /// Numbers that can be moved: fields to type in, and with a script a slider beside each.
    let weights: [FormField]
    let others: [FormField]
    /// Why a weight is not among them.
    let missing: String?
    let searches: [Search]

    struct Search: Sendable {
        let action: String
        let words: String
    }
}

/// What follows from the present weights: it changes for everyone with each move.
struct LiveResult: Sendable {
    let revision: Int
    let heading: String
    let facts: [Headline]
    let chart: BarChart
    let table: Figures.Table
}

extension LiveResult {
    init(_ scheme: LiveScheme, _ state: LiveScheme.State) {
        let live = scheme.live
        let (study, outcome) = (state.study, state.study.outcome)
        revision = state.revision
        facts = study.facts.map { Headline($0.text, $0.label, nil) }
        let table = outcome.tables.first { $0.key == live.table }
        let before = scheme.start.outcome.tables.first { $0.key == live.table }
        func row(_ table: Outcome.Table?, _ key: String) -> Outcome.Table.Row? { table?.rows.first { $0.key == key } }
        let (now, then) = (row(table, live.row), row(before, live.row))
        let judged = row(table, live.judged)
        heading = (scheme.origin.isExample ? "Example: " : "") + Self.heading(table?.columns ?? [], judged)
        let unit = now?.measure ?? .pounds
        let judgedUnit = judged?.measure ?? .pounds
        var bars: [BarChart.Bar] = []
        var shown = Figures.Table(
            "What each gets, and how far it has moved",
            columns: [
                "Authority", .init(now?.label ?? "", unit), .init(judged?.label ?? "", judgedUnit),
                .init("Moved since the start", unit),
            ])
        for (place, name) in (table?.columns ?? []).enumerated() {
            let (new, old) = (now?.values[place], then?.values[place])
            let moved: Figures.Table.Cell =
                if let new = new?.number, let old = old?.number { .number(new - old) } else { .missing("–") }
            let isTotal = name == "All"
            shown.append(
                [.text(name), Self.cell(new), Self.cell(judged?.values[place]), moved], marked: isTotal)
            if !isTotal, let number = new?.number { bars.append(.init(name, Figure(number, unit))) }
        }
        self.table = shown
        chart = BarChart(
            scheme.model.presentation.drawings.first { $0.draws(live.row, of: live.table) }?.title ?? now?.label ?? "",
            unit: unit, bars: bars, barTitle: "Authority",
            valueTitle: now?.label ?? "")
    }

    private static func cell(_ value: CellValue?) -> Figures.Table.Cell {
        switch value {
        case .number(let number): .number(number)
        case .unavailable(let reason): .missing(reason)
        case nil: .missing("–")
        }
    }

    /// “Folkestone and Hythe has least for each resident: £5.56”.
    private static func heading(_ names: [String], _ judged: Outcome.Table.Row?) -> String {
        guard let judged else { return "Nothing to compare" }
        let known = zip(names, judged.values).compactMap { name, value in
            name == "All" ? nil : value?.number.map { (name, $0) }
        }
        guard let least = known.min(by: { $0.1 < $1.1 }), let most = known.max(by: { $0.1 < $1.1 }) else {
            return "No authority can be measured at these weights"
        }
        let (low, high) = (judged.measure.text(least.1), judged.measure.text(most.1))
        if low == high {
            let same = least.1 == most.1 ? "the same" : "nearly the same"
            return "All have \(same) \(judged.label.lowercasedFirst): \(low)"
        }
        func who(_ amount: Decimal, _ name: String) -> String {
            let those = known.count { $0.1 == amount }
            return those == 1 ? "\(name) has" : "\(Words.sentence(Words.count(those, "authority", "authorities"))) have"
        }
        let words = judged.label.lowercasedFirst
        return "\(who(least.1, least.0)) least \(words), \(low); \(who(most.1, most.0)) most, \(high)"
    }
}

extension LivePage {
    init(_ scheme: LiveScheme, _ state: LiveScheme.State, problems: [ErrorSummary.Item] = [], typed: Form? = nil) {
        let model = scheme.model
        let live = scheme.live
        title = "Live: \(model.about.title)"
        errors = ErrorSummary(problems)
        result = LiveResult(scheme, state)
        standing = ModelPage.standing(scheme.origin)
        let origin = scheme.origin
        let (key, version) = (origin.kept?.key ?? "example", origin.version?.number)
        address = MoneyAddress.live(model.about.key)
        query = key
        events = MoneyAddress.liveEvents(model.about.key, case: key, version: version)
        back = MoneyAddress.model(model.about.key, case: key, version: version)
        let movable = live.movable(in: state.study)
        func control(_ parameter: Parameter) -> FormField {
            .moving(parameter, in: state.study, typed: typed?["in.\(parameter.key)"]).telling(problems)
        }
        weights = movable.map(control)
        others = live.others.map(control)
        let left = live.weights.filter { weight in !movable.contains { $0.key == weight.parameter.key } }
        missing =
            left.isEmpty
            ? nil
            : "\(Words.list(left.map(\.parameter.name))) cannot be moved: no \(Words.list(left.map { $0.column.name.lowercasedFirst })) was entered."
        searches = [
            Search(action: "fairest", words: "Find the weights that leave the worst-off best off, by resident"),
            Search(action: "fairest-change", words: "The same, by what each gains over having no scheme"),
            Search(action: "reset", words: "Back to the start"),
        ]
    }
}

extension FormField {
    static func moving(_ parameter: Parameter, in study: MoneyStudy, typed: String?) -> Self {
        let isPercent = parameter.measure.notation == .percent
        let number = study.number(parameter) * (isPercent ? 100 : 1)
        let slider = Typing.slid(least: "0", most: isPercent ? "100" : "4", step: isPercent ? "1" : "0.05")
        return line(
            "in.\(parameter.key)", parameter.name, typed ?? movedText(number), slider, id: ModelForm.id(parameter.key)
        ).look(.short).with { $0.unit = parameter.shownUnit.isEmpty ? nil : parameter.shownUnit }
    }

    /// To two decimals, without zeros that say nothing.
    static func movedText(_ number: Decimal) -> String {
        Words.ungrouped(number, decimals: number == number.rounded(to: 0) ? 0 : 2).replacing("−", with: "-")
    }
}

extension LivePage {
    static let fields: [TemplateField<Self>] = [
        .init("result", \.result), .init("standing", \.standing),
        .init(code: "address", \.address), .init(code: "events", \.events), .init(code: "query", \.query),
        .init(code: "back", \.back),
        .init("weights", \.weights), .init("others", \.others), .init("missing", \.missing),
        .init("searches", \.searches),
    ]
}

extension LivePage.Search: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "action", \.action), .init("words", \.words),
    ]
}

extension LiveResult: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("revision", \.revision), .init("heading", \.heading), .init("facts", \.facts), .init("chart", \.chart),
        .init("table", \.table),
    ]
}

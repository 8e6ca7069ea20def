import Base
import Foundation
import Money

/// How many homes are needed, how many come, what infrastructure they need, and what is left to ask for.
public struct HousingNeed: Model {
    public init() {}

    public let about = ModelDescription(
        key: "housing",
        title: "Housing need, growth deal and infrastructure gap",
        purpose:
            "Need by the standard method, the trajectory against it, and the gap in infrastructure funding to ask for.",
        method: """
            2024 method: base = share × stock of homes. 2018 method: base = projected household growth, with rates of its own. Need = base × (1 + (mean \
            ratio of price to earnings − threshold) ÷ threshold × factor), at least the base; the 2018 method caps the rise. \
            Shortfall = need so far − homes so far. Infrastructure cost of a year = homes × cost for each, or as given. Gap = \
            cost − funding secured.
            """,
        references: [
            Citation("Planning practice guidance: housing need assessment", publisher: "MHCLG", date: "2024-12"),
            Citation(
                "Transformation in localities toolkit, housing deals", publisher: "District Councils’ Network",
                date: "2018-05"),
        ],
        tools: ["C4", "D4"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.years, Self.method, Self.stockShare, Self.threshold, Self.factor, Self.cap,
            Self.methodRates,
            Self.areas, Self.target, Self.homes, Self.costEach, Self.costs, Self.streams,
        ]
    }

    static let firstYear = Parameter.year("first-year", "First year")
    static let years = Parameter.whole("years", "Years", 1...40, Measure("year"))
    private static let methods: [Parameter.Option] = [
        .init("stock", "2024: stock of homes"), .init("households", "2018: household growth"),
    ]
    static let method = Parameter.choice("method", "Standard method", methods)
    static let stockShare = Parameter.percent(
        "stock-share", "Share of the stock a year", decimals: 2, .optional, help: ofMethod)
    static let threshold = Parameter.number(
        "threshold", "Ratio from which need rises", Measure("", decimals: 1), from: 1, .optional, help: ofMethod)
    static let factor = Parameter.number(
        "factor", "Factor on the excess", Measure("", decimals: 2), .optional, help: ofMethod)
    static let cap = Parameter.percent("cap", "Highest rise above the base", .optional, help: ofMethod)
    private static let ofMethod = "Left empty, that of the method."

    static let ratesMethod = Parameter.choice("method", "Method", methods)
    static let ratesShare = Parameter.percent("share", "Share of the stock a year", decimals: 2, .optional)
    static let ratesThreshold = Parameter.number(
        "threshold", "Ratio from which need rises", Measure("", decimals: 1), from: 1)
    static let ratesFactor = Parameter.number("factor", "Factor on the excess", Measure("", decimals: 2))
    static let ratesCap = Parameter.percent("cap", "Highest rise above the base", .optional)
    static let methodRates = Parameter.table(
        "method-rates", "Rates of the standard methods", rows: 1...10,
        columns: [ratesMethod, ratesShare, ratesThreshold, ratesFactor, ratesCap])

    static let name = Parameter.text("name", "Area")
    static let stock = Parameter.number("stock", "Homes there are", .homes, .optional)
    static let households = Parameter.number(
        "household-growth", "Household growth a year", Measure("household"), .optional)
    static let ratios = Parameter.series(
        "ratios", "Price to earnings, by year", Measure("", decimals: 2),
        help: "Workplace-based; five years for the mean.")
    static let areas = Parameter.table(
        "areas", "Areas", rows: 0...60, .otherwise(.list([])), columns: [name, stock, households, ratios])
    static let target = Parameter.number("target", "Homes agreed for all the years", .homes, .optional)
    static let homes = Parameter.series("homes", "Homes expected by year", .homes, .optional)
    static let costEach = Parameter.number("cost-each", "Infrastructure for each home", .pounds, .optional)
    static let costs = Parameter.series("costs", "Infrastructure cost by year", .pounds, .optional)
    static let streamName = Parameter.text("name", "Funding")
    static let amounts = Parameter.series("amounts", "Amount by year", .pounds)
    static let streams = Parameter.table(
        "streams", "Funding secured", rows: 0...40, .otherwise(.list([])), columns: [streamName, amounts])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        var sheet = CalculationSheet(inputs)
        let titles = (inputs.year(Self.firstYear) ?? FinancialYear(2026)).years(inputs.whole(Self.years)).map(
            \.description)
        let working = HousingWorking(inputs: inputs, titles: titles)
        let need = try working.need(&sheet)
        working.trajectory(need, &sheet)
        working.gap(&sheet)
        working.agreed(&sheet)
        return sheet
    }
}

struct HousingWorking {
    let inputs: Inputs
    let titles: [String]

    /// Homes a year for all areas; `nil` where no areas are given.
    func need(_ sheet: inout CalculationSheet) throws(ModelProblems) -> Formula? {
        let rows = inputs.rows(HousingNeed.areas)
        guard !rows.isEmpty else { return nil }
        let byStock = inputs.text(HousingNeed.method) == "stock"
        for row in rows {
            let needed = byStock ? HousingNeed.stock : HousingNeed.households
            if row.number(needed) == nil {
                throw ModelProblems(
                    "areas, \(row.name), \(needed.key)", "it is missing; the chosen method starts from it.")
            }
            if row.series(HousingNeed.ratios).isEmpty {
                throw ModelProblems("areas, \(row.name), ratios", "no year is given, so there is no mean.")
            }
        }
        let places = rows.map { $0.series(HousingNeed.ratios).count }
        let ratios = sheet.series(
            HousingNeed.areas, HousingNeed.ratios, titles: (1...(places.max() ?? 1)).map { "\($0)" })
        let start = sheet.column(HousingNeed.areas, byStock ? HousingNeed.stock : HousingNeed.households)
        func rate(_ own: Parameter, _ column: Parameter) -> Formula? {
            if inputs.number(own) != nil { return sheet.value(of: own) }
            let rates = inputs.rows(HousingNeed.methodRates)
            let row = rates.firstIndex { $0.text(HousingNeed.ratesMethod) == inputs.text(HousingNeed.method) }
            guard let row, rates[row].number(column) != nil else { return nil }
            return sheet.column(HousingNeed.methodRates, column)[row]
        }
        func needed(_ own: Parameter, _ column: Parameter) throws(ModelProblems) -> Formula {
            if let rate = rate(own, column) { return rate }
            throw ModelProblems(own.key, "it is missing, and the table of rates has none for the chosen method.")
        }
        let share = byStock ? try needed(HousingNeed.stockShare, HousingNeed.ratesShare) : 1
        let threshold = try needed(HousingNeed.threshold, HousingNeed.ratesThreshold)
        let factor = try needed(HousingNeed.factor, HousingNeed.ratesFactor)
        let cap = rate(HousingNeed.cap, HousingNeed.ratesCap)
        sheet.begin("need", "Need by the standard method", columns: rows.map(\.name) + ["All"], role: .result)
        let base = sheet.row(
            "Base", key: "base", .homes, byStock ? "homes there are × share" : "household growth",
            start.map { $0 * share } + [start.map { $0 * share }.total])
        let mean = sheet.row(
            "Mean ratio of price to earnings", key: "ratio", Measure("", decimals: 2), "mean of the years given",
            rows.indices.map { Array(ratios[$0].prefix(places[$0])).total / places[$0] } + [nil])
        let rise = sheet.row(
            "Rise above the base", key: "rise", .percent,
            "(ratio − threshold) ÷ threshold × factor, from nil"
                + (cap == nil ? "" : " to the cap"),
            mean.dropLast().map { mean in
                let rise = ((mean - threshold).over(threshold, orSay: "the threshold is nil") * factor).positivePart
                return cap.map { .least([rise, $0]) } ?? rise
            } + [nil])
        let need = rows.indices.map { base[$0] * (1 + rise[$0]) }
        let cells = sheet.row("Need a year", key: "need", .homes, "base × (1 + rise)", need + [need.total])
        sheet.figure("need", "Homes needed a year", .homes, "sum of the areas", cells[rows.count])
        if rows.contains(where: { $0.series(HousingNeed.ratios).count != 5 }), byStock {
            sheet.warn("The method takes the mean ratio of five years; another number of years is given.")
        }
        return cells[rows.count]
    }

    func trajectory(_ need: Formula?, _ sheet: inout CalculationSheet) {
        let target = sheet.value(of: HousingNeed.target)
        let count = titles.count
        let isAgreed = inputs.number(HousingNeed.target) != nil
        if isAgreed {
            sheet.figure("target-a-year", "Homes agreed a year", .homes, "homes agreed ÷ years", target / count)
        }
        let homes = inputs.series(HousingNeed.homes)
        guard !homes.isEmpty else { return }
        let expected = sheet.series(of: HousingNeed.homes, titles: titles)
        let wanted = isAgreed ? target / count : need ?? .unavailable("neither homes agreed nor areas are given")
        sheet.begin("trajectory", "Homes by year", columns: titles, role: .result)
        let cells = sheet.row("Homes expected", key: "homes", .homes, "given", expected)
        let aims = sheet.row(
            "Homes wanted", key: "wanted", .homes, isAgreed ? "homes agreed ÷ years" : "need a year",
            titles.map { _ in wanted })
        let short = sheet.chain(
            "Short so far", key: "short", .homes, "short before + wanted − expected", first: aims[0] - cells[0]
        ) { $1 + aims[$0] - cells[$0] }
        let last = short[count - 1]
        sheet.warn("By \(titles[count - 1]) it is \(last, .homes) short.", when: last > 0)
    }

    func gap(_ sheet: inout CalculationSheet) {
        let funding = sheet.series(HousingNeed.streams, HousingNeed.amounts, titles: titles)
        let names = inputs.names(HousingNeed.streams)
        let secured = titles.indices.map { year in funding.map { $0[year] }.total }
        if !names.isEmpty {
            sheet.begin("funding", "Funding secured", columns: names + ["All"], role: .result)
            let sums = funding.map(\.total)
            sheet.row("Amount", key: "amount", .pounds, "sum over the years", sums + [sums.total])
        }
        let all = sheet.figure("funding", "Funding secured", .pounds, "sum", secured.total)
        if inputs.number(HousingNeed.target) != nil {
            let target = sheet.value(of: HousingNeed.target)
            sheet.figure(
                "funding-each", "Funding for each home agreed", .pounds, "funding ÷ homes agreed",
                all.over(target, orSay: "no homes are agreed"))
        }
        let cost: [Formula]
        if !inputs.series(HousingNeed.costs).isEmpty {
            cost = sheet.series(of: HousingNeed.costs, titles: titles)
        } else if inputs.number(HousingNeed.costEach) != nil, !inputs.series(HousingNeed.homes).isEmpty {
            let each = sheet.value(of: HousingNeed.costEach)
            cost = sheet.series(of: HousingNeed.homes, titles: titles).map { $0 * each }
        } else {
            sheet.figure(
                "ask", "Left to ask for", .pounds, "cost − funding",
                .unavailable("no infrastructure cost was given, so there is no gap"))
            return
        }
        sheet.begin("gap", "Infrastructure gap by year", columns: titles, role: .result)
        let paid = sheet.row("Cost", key: "cost", .pounds, "homes × cost for each, or as given", cost)
        let known = sheet.row("Funding secured", key: "funding", .pounds, "sum of the streams", secured)
        let gap = sheet.row("Gap, surplus if below nil", key: "gap", .pounds, "cost − funding", zip(paid, known).map(-))
        sheet.row(
            "Short of cash in the year", key: "short", .pounds, "gap, where above nil", gap.map(\.positivePart))
        let ask = sheet.figure("ask", "Left to ask for, surplus if below nil", .pounds, "sum of the gaps", gap.total)
        sheet.find("Funding falls \(ask, .pounds) short of the infrastructure.", when: ask > 0)
        sheet.find("Funding secured meets the infrastructure to the pound.", when: ask <= 0 && ask >= 0)
        sheet.find("Funding secured is \(-ask, .pounds) more than the infrastructure costs.", when: ask < 0)
    }

    /// Said last: where the gap is known, it is the finding.
    func agreed(_ sheet: inout CalculationSheet) {
        guard inputs.number(HousingNeed.target) != nil else { return }
        let count = titles.count
        sheet.find(
            "\(sheet.value(of: HousingNeed.target) / count, .homes) a year are agreed for \(Measure.span(ofYears: count))."
        )
    }
}

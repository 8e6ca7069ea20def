import Base
import Foundation
import Money

/// The working behind ``RatesRetention``. A pool is one more column: an authority made of sums.
struct RatesWorking {
    let inputs: Inputs
    let names: [String]
    let years: [FinancialYear]
    /// Members of the pool, by place; fewer than two are no pool.
    let pooled: [Int]
    /// Place of the year in which growth until then is lost.
    let resetPlace: Int?
    let netShares: [Decimal]
    private let bands: [(from: Decimal, rate: Decimal)]

    var hasPool: Bool { pooled.count > 1 }
    /// Authorities, then the pool.
    var columns: [String] { names + (hasPool ? ["Pool"] : []) }

    /// What one year means for each authority and the pool.
    struct Positions {
        var retained, levy, safetyNet, net, netFloor: [Formula]
    }

    /// What enters into a year; one for each authority.
    struct Income {
        var funding, baseline, local, retained: [Formula]
    }

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        let rows = inputs.rows(RatesRetention.members)
        names = rows.map(\.name)
        pooled = rows.indices.filter { rows[$0].flag(RatesRetention.inPool) }
        let first = inputs.year(RatesRetention.firstYear) ?? FinancialYear(2026)
        let years = first.years(inputs.whole(RatesRetention.years))
        self.years = years
        var problems: [ModelProblem] = []
        let reset = inputs.year(RatesRetention.reset)
        if let reset, reset <= first {
            problems.append(
                ModelProblem(
                    "reset", "“\(reset)” does not come after the first year, \(first); the years are reversed."))
        }
        resetPlace = reset.flatMap { reset in years.firstIndex(of: reset) }
        for row in rows where row.number(RatesRetention.income) == nil {
            if row.number(RatesRetention.ratingIncome) == nil || row.number(RatesRetention.tierShare) == nil {
                problems.append(
                    ModelProblem(
                        "members, \(row.name), local-income",
                        "it is missing; give it, or both rating-income and tier-share."))
            }
        }
        let nets = inputs.rows(RatesRetention.safetyNets).compactMap { row in
            row.number(RatesRetention.netYear)?.whole.map { ($0, row.number(RatesRetention.netShare) ?? 0) }
        }.sorted { $0.0 < $1.0 }
        netShares = years.map { year in (nets.last { $0.0 <= year.start } ?? nets[0]).1 }
        bands = inputs.rows(RatesRetention.levyBands).map {
            ($0.number(RatesRetention.bandFrom) ?? 0, $0.number(RatesRetention.bandRate) ?? 0)
        }.sorted { $0.from < $1.from }
        if inputs.text(RatesRetention.levy) == "bands", bands.isEmpty {
            problems.append(ModelProblem("levy-bands", "the levy goes by bands, and none is given."))
        }
        if !problems.isEmpty { throw ModelProblems(problems) }
    }

    // MARK: Income by year

    func income(_ sheet: inout CalculationSheet) -> [Income] {
        let funding = sheet.column(RatesRetention.members, RatesRetention.funding)
        let baseline = sheet.column(RatesRetention.members, RatesRetention.baseline)
        let grant = sheet.column(RatesRetention.members, RatesRetention.reliefGrant)
        let provision = sheet.column(RatesRetention.members, RatesRetention.provision)
        let growth = sheet.column(RatesRetention.members, RatesRetention.growth)
        let given = sheet.column(RatesRetention.members, RatesRetention.income)
        let rating = sheet.column(RatesRetention.members, RatesRetention.ratingIncome)
        let share = sheet.column(RatesRetention.members, RatesRetention.tierShare)
        let uprating = sheet.value(of: RatesRetention.uprating)
        let local = names.indices.map { given[$0].or(rating[$0] * share[$0]) }

        var now = Income(funding: funding, baseline: baseline, local: local, retained: [])
        return years.indices.map { year in
            sheet.begin("income-\(years[year])", "Income in \(years[year])", columns: names)
            let before = now
            let factor = year == 0 ? 1 : 1 + uprating
            now.local = sheet.row(
                "Local share of rates", key: "local", .pounds,
                year == 0 ? "given, or rating income × tier share" : "of the year before × (1 + growth)",
                names.indices.map { before.local[$0] * (year == 0 ? 1 : 1 + growth[$0]) })
            now.funding = sheet.row(
                "Baseline funding level", key: "funding", .pounds, "of the year before × (1 + rise)",
                before.funding.map { $0 * factor })
            now.baseline = sheet.row(
                "Business rates baseline", key: "baseline", .pounds,
                year == resetPlace ? "reset: the local share of this year" : "of the year before × (1 + rise)",
                names.indices.map { year == resetPlace ? now.local[$0] : before.baseline[$0] * factor })
            let tariff = sheet.row(
                "Tariff, or top-up if below nil", key: "tariff", .pounds, "rates baseline − baseline funding",
                zip(now.baseline, now.funding).map(-))
            now.retained = sheet.row(
                "Retained income", key: "retained", .pounds, "local share − tariff + grant for reliefs − provision",
                names.indices.map { now.local[$0] - tariff[$0] + grant[$0] - provision[$0] })
            return now
        }
    }

    // MARK: Levy and safety net

    /// - Parameter title: what is special about this working, such as the stress test; empty for the plain year.
    func positions(_ income: Income, year: Int, title: String, _ sheet: inout CalculationSheet) -> Positions {
        let key = title.isEmpty ? "position-\(years[year])" : "position-\(title)"
        sheet.begin(
            key, "Levy and safety net in \(years[year])" + (title.isEmpty ? "" : ", \(title)"), columns: columns,
            role: year == 0 ? .result : .working)
        func withPool(_ values: [Formula]) -> [Formula] { values + (hasPool ? [pooled.map { values[$0] }.total] : []) }
        let funding = sheet.row(
            "Baseline funding level", key: "funding", .pounds, "pool: sum", withPool(income.funding))
        let baseline = sheet.row(
            "Business rates baseline", key: "baseline", .pounds, "pool: sum", withPool(income.baseline))
        let retained = sheet.row("Retained income", key: "retained", .pounds, "pool: sum", withPool(income.retained))
        let growth = sheet.row(
            "Growth above baseline funding", key: "growth", .pounds,
            "retained income − baseline funding, where above nil",
            zip(retained, funding).map { ($0 - $1).positivePart })
        let levy = levy(growth, funding, baseline, &sheet)
        let share = sheet.row(
            "Safety net, share of baseline funding", key: "net-share", .percent, "of the scheme for the year",
            columns.map { _ in .number(netShares[year]) })
        let floor = sheet.row(
            "Safety net begins at", key: "floor", .pounds, "share × baseline funding", zip(share, funding).map(*))
        let safetyNet = sheet.row(
            "Safety net payment", key: "safety-net", .pounds, "where retained income is below it",
            zip(floor, retained).map { ($0 - $1).positivePart })
        let net = sheet.row(
            "Net income", key: "net", .pounds, "retained income − levy + safety net",
            columns.indices.map { retained[$0] - levy[$0] + safetyNet[$0] })
        sheet.row(
            "Fall of local income until the safety net", key: "distance", .percent,
            "(retained income − where the safety net begins) ÷ local share",
            columns.indices.map { place in
                let local = place < names.count ? income.local[place] : pooled.map { income.local[$0] }.total
                return (retained[place] - floor[place]).positivePart.over(
                    local, orSay: "there is no local income that could fall")
            })
        return Positions(retained: retained, levy: levy, safetyNet: safetyNet, net: net, netFloor: floor)
    }

    func levy(
        _ growth: [Formula], _ funding: [Formula], _ baseline: [Formula], _ sheet: inout CalculationSheet
    ) -> [Formula] {
        switch inputs.text(RatesRetention.levy) {
        case "ratio":
            let cap = sheet.value(of: RatesRetention.levyCap)
            let rate = sheet.row(
                "Levy rate", key: "levy-rate", .percent, "1 − baseline funding ÷ rates baseline, from nil to the cap",
                zip(funding, baseline).map { funding, baseline in
                    // Without a rates baseline there is no tariff authority and so no levy.
                    .when(
                        baseline > 0,
                        .least([cap, (1 - funding.over(baseline, orSay: "there is no rates baseline")).positivePart]),
                        otherwise: 0)
                })
            return sheet.row("Levy", key: "levy", .pounds, "levy rate × growth", zip(rate, growth).map(*))
        case "bands":
            var slices: [[Formula]] = []
            for (place, band) in bands.enumerated() {
                let next = place + 1 < bands.count ? bands[place + 1].from : nil
                let range = Measure.percent.with(decimals: 0)
                slices.append(
                    sheet.row(
                        "Levy of \(range.text(band.rate)) on growth above \(range.text(band.from))",
                        key: "band-\(place + 1)",
                        .pounds, "rate × growth inside the band",
                        zip(growth, funding).map { growth, funding in
                            let above = growth - .number(band.from) * funding
                            let inside =
                                next.map { Formula.least([above, .number($0 - band.from) * funding]) } ?? above
                            return .number(band.rate) * inside.positivePart
                        }))
            }
            return sheet.row(
                "Levy", key: "levy", .pounds, "sum of the bands",
                growth.indices.map { place in slices.map { $0[place] }.total })
        default:
            return sheet.row("Levy", key: "levy", .pounds, "the scheme has none", growth.map { _ in 0 })
        }
    }
}

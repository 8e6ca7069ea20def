import Base
import Foundation
import Money

/// The working behind ``Prevention``: outcomes, benefits and costs by year.
struct PreventionWorking {
    let inputs: Inputs
    let years: [FinancialYear]
    var titles: [String] { years.map(\.description) }
    private let prices: FinancialYear

    struct Benefit {
        var row: Inputs.Row
        /// By year, after optimism.
        var amounts: [Formula]
        var cashable: Formula
    }

    struct Cost {
        var payer: String
        var amounts: [Formula]
    }

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        let first = inputs.year(Prevention.firstYear) ?? FinancialYear(2026)
        years = first.years(inputs.whole(Prevention.horizon))
        prices = inputs.year(Prevention.prices) ?? first
        var problems: [ModelProblem] = []
        let grades = inputs.rows(Prevention.optimism).compactMap { $0.number(Prevention.grade)?.whole }
        for (table, rows) in [
            ("outcomes", inputs.rows(Prevention.outcomes)), ("costs", inputs.rows(Prevention.costs)),
        ] {
            for row in rows {
                if let grade = row.number(Prevention.grade)?.whole, !grades.contains(grade) {
                    problems.append(
                        ModelProblem("\(table), \(row.name), grade", "“\(grade)” has no optimism bias in the table."))
                }
                if let base = priceBase(row), base != prices, index(base) == nil || index(prices) == nil {
                    problems.append(
                        ModelProblem(
                            "\(table), \(row.name), prices",
                            "“\(base)”, while the case is at \(prices) prices; restate it, or give a price index for both."
                        ))
                }
            }
        }
        for row in inputs.rows(Prevention.outcomes) {
            if (row.number(Prevention.value) == nil) == (row.values[Prevention.unit.key] == nil) {
                problems.append(
                    ModelProblem(
                        "outcomes, \(row.name), value", "give either a value or the name of a unit value, and not both."
                    ))
            }
            if let lag = row.number(Prevention.lag)?.whole, lag >= years.count {
                problems.append(
                    ModelProblem(
                        "outcomes, \(row.name), lag",
                        "it begins after \(lag) years, and only \(years.count) are looked at."))
            }
        }
        if !problems.isEmpty { throw ModelProblems(problems) }
    }

    // MARK: Prices

    private func unit(_ row: Inputs.Row) -> Inputs.Row? {
        inputs.rows(Prevention.unitValues).first { $0.name == row.text(Prevention.unit) }
    }

    private func priceBase(_ row: Inputs.Row) -> FinancialYear? {
        let own = row.number(Prevention.rowPrices) ?? unit(row)?.number(Prevention.unitPrices)
        return own?.whole.map { FinancialYear($0) }
    }

    private func index(_ year: FinancialYear) -> Int? {
        inputs.rows(Prevention.deflators).firstIndex { $0.number(Prevention.rowPrices)?.whole == year.start }
    }

    /// From the prices of the row to those of the case.
    private func restated(_ amount: Formula, _ row: Inputs.Row, _ sheet: inout CalculationSheet) -> Formula {
        guard let base = priceBase(row), base != prices, let from = index(base), let to = index(prices) else {
            return amount
        }
        let indices = sheet.column(Prevention.deflators, Prevention.index)
        return amount * indices[to].over(indices[from], orSay: "the price index of \(base) is nil")
    }

    private func bias(_ row: Inputs.Row, _ sheet: inout CalculationSheet) -> Formula {
        let biases = sheet.column(Prevention.optimism, Prevention.bias)
        let grade = row.number(Prevention.grade)
        let place = inputs.rows(Prevention.optimism).firstIndex { $0.number(Prevention.grade) == grade } ?? 0
        return biases[place]
    }

    // MARK: Benefits

    func benefits(_ sheet: inout CalculationSheet) -> [Benefit] {
        let rows = inputs.rows(Prevention.outcomes)
        guard !rows.isEmpty else { return [] }
        let shares = [Prevention.need, Prevention.engaged, Prevention.success].map {
            sheet.column(Prevention.outcomes, $0)
        }
        let people = sheet.column(Prevention.outcomes, Prevention.population)
        let anyway = sheet.column(Prevention.outcomes, Prevention.deadweight)
        let values = sheet.column(Prevention.outcomes, Prevention.value)
        let cashable = sheet.column(Prevention.outcomes, Prevention.cashable)
        let fades = sheet.column(Prevention.outcomes, Prevention.dropOff)
        let units = sheet.column(Prevention.unitValues, Prevention.unitValue)

        sheet.begin("outcomes-reached", "Outcomes", columns: rows.map(\.name))
        let gross = sheet.row(
            "Outcomes", key: "gross", Measure("outcome", decimals: 1), "people × in need × engaged × successful",
            rows.indices.map { place in shares.reduce(people[place]) { $0 * $1[place] } })
        let net = sheet.row(
            "of which through the scheme", key: "net", Measure("outcome", decimals: 1), "outcomes × (1 − deadweight)",
            zip(gross, anyway).map { $0 * (1 - $1) })
        let full = sheet.row(
            "Worth a year before optimism bias", key: "full", .pounds,
            "outcomes × unit value, at the prices of the case",
            rows.indices.map { place in
                let row = rows[place]
                let unit = inputs.rows(Prevention.unitValues).firstIndex { $0.name == row.text(Prevention.unit) }
                return net[place] * restated(unit.map { units[$0] } ?? values[place], row, &sheet)
            })
        let kept = sheet.row(
            "Worth a year", key: "worth", .pounds, "× (1 − optimism bias of the grade)",
            rows.indices.map { full[$0] * (1 - bias(rows[$0], &sheet)) })

        sheet.begin("benefits", "Benefits by year", columns: titles)
        let benefits = rows.indices.map { place in
            let lag = rows[place].number(Prevention.lag)?.whole ?? 0
            let lasts = rows[place].number(Prevention.lasts)?.whole ?? years.count
            let cells = sheet.chain(
                rows[place].name, .pounds, "worth a year, fading, from year \(lag) for \(Measure.span(ofYears: lasts))",
                first: lag == 0 ? kept[place] : 0
            ) { year, before in
                year < lag || year >= lag + lasts ? 0 : year == lag ? kept[place] : before * (1 - fades[place])
            }
            return Benefit(row: rows[place], amounts: cells, cashable: cashable[place])
        }
        for (place, row) in rows.enumerated() {
            sheet.warn("\(row.name) rests on fewer than 30 outcomes.", when: net[place] < 30 && net[place] > 0)
            if let base = priceBase(row), prices.start - base.start > 5 {
                sheet.warn("\(row.name): its unit value is \(prices.start - base.start) years old.")
            }
        }
        warnOfWellbeing(rows, &sheet)
        return benefits
    }

    /// Wellbeing may be measured for itself or be contained in another value, and not both.
    private func warnOfWellbeing(_ rows: [Inputs.Row], _ sheet: inout CalculationSheet) {
        let measured = rows.filter { $0.text(Prevention.wellbeing) == "measured" }.map(\.name)
        let contained = rows.filter { $0.text(Prevention.wellbeing) == "contained" }.map(\.name)
        if let one = measured.first, let other = contained.first {
            sheet.warn("Wellbeing is counted twice: in “\(one)”, and as part of “\(other)”.")
        }
    }

    // MARK: Costs

    func costs(_ sheet: inout CalculationSheet) -> [Cost] {
        let rows = inputs.rows(Prevention.costs)
        guard !rows.isEmpty else { return [] }
        let amounts = sheet.series(Prevention.costs, Prevention.amounts, titles: titles)
        sheet.begin("cost", "Costs by year", columns: titles)
        return rows.indices.map { place in
            let bias = bias(rows[place], &sheet)
            let cells = sheet.row(
                rows[place].name, .pounds, "amount at the prices of the case × (1 + optimism bias)",
                amounts[place].map { restated($0, rows[place], &sheet) * (1 + bias) })
            if rows[place].series(Prevention.amounts).count > years.count {
                sheet.warn("\(rows[place].name): cost after the \(years.count) years looked at is left out.")
            }
            return Cost(payer: rows[place].text(Prevention.payer), amounts: cells)
        }
    }
}

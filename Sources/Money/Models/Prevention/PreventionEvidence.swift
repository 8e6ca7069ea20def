import Foundation
import Money

/// What others found, as cited data: each claim worked out from its own numbers, with what is missing said.
public struct PreventionEvidence: Model {
    public init() {}

    public let about = ModelDescription(
        key: "prevention-evidence",
        title: "Evidence on prevention",
        purpose: "What prevention elsewhere is said to have saved, checked against its own numbers.",
        method: """
            Ratio = total value ÷ cost. Public return = value to health and social care ÷ cost. Where an alternative a year is \
            given: saving in the first year = alternative − cost; days until even = cost ÷ (alternative ÷ 365). For each case = \
            total value ÷ cases. A printed ratio without its numbers is shown as printed and marked as not checkable.
            """,
        references: [
            Citation(
                "Transformation in localities toolkit, better lives", publisher: "District Councils’ Network",
                date: "2018-05")
        ],
        tools: ["D2", "D3", "D4", "D9"])

    public var parameters: [Parameter] { [Self.claims] }

    static let name = Parameter.text("name", "Claim")
    static let cost = Parameter.number("cost", "Cost", .poundsAndPence, .optional)
    static let total = Parameter.number("total-value", "Total value", .pounds, .optional)
    static let health = Parameter.number("health-value", "Value to health", .pounds, .optional)
    static let care = Parameter.number("care-value", "Value to social care", .pounds, .optional)
    static let cases = Parameter.number("cases", "Cases", Measure("case"), .optional)
    static let alternative = Parameter.number("alternative", "Alternative a year", .pounds, .optional)
    static let printed = Parameter.number("printed-ratio", "Ratio as printed", .ratio, .optional)
    static let reading = Parameter.choice(
        "value-is", "The value is",
        [
            .init("gross", "Before the cost is taken off"), .init("net", "With the cost taken off"),
            .init("unclear", "Not said which"),
        ], .otherwise("gross"))
    static let caveat = Parameter.text("caveat", "Caveat", .optional)
    static let claims = Parameter.table(
        "claims", "Claims", rows: 1...200,
        columns: [name, cost, total, health, care, cases, alternative, printed, reading, caveat])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        var sheet = CalculationSheet(inputs)
        let rows = inputs.rows(Self.claims)
        let cost = sheet.column(Self.claims, Self.cost)
        let given = sheet.column(Self.claims, Self.total)
        let health = sheet.column(Self.claims, Self.health)
        let care = sheet.column(Self.claims, Self.care)
        let cases = sheet.column(Self.claims, Self.cases)
        let alternative = sheet.column(Self.claims, Self.alternative)
        let printed = sheet.column(Self.claims, Self.printed)
        // Short, since a table of claims is mostly what was not printed.
        let noCost = "no cost"

        sheet.begin(
            "claims-checked", "Claims, worked out from their own numbers", columns: rows.map(\.name), role: .result)
        func row(_ label: String, _ key: String, _ measure: Measure, _ words: String, _ value: (Int) -> Formula)
            -> [Formula]
        {
            sheet.row(label, key: key, measure, words, rows.indices.map(value))
        }
        let toPublic = row("Value to health and social care", "public", .pounds, "sum of what is given") { place in
            let known = [health[place], care[place]].filter { if case .cell = $0 { true } else { false } }
            return known.isEmpty ? .unavailable("no such value") : known.total
        }
        let value = row("Total value", "value", .pounds, "given, or the value to health and social care") {
            given[$0].or(toPublic[$0].or(.unavailable("no value")))
        }
        func quotient(_ place: Int, isNet: Bool) -> Formula {
            (isNet ? value[place] + cost[place] : value[place]).over(
                cost[place].or(.unavailable(noCost)), orSay: noCost)
        }
        let ratio = row(
            "Value for each £ of cost", "ratio", .ratio,
            "total value ÷ cost; with the cost taken off, (value + cost) ÷ cost"
        ) { quotient($0, isNet: rows[$0].text(Self.reading) == "net") }
        let unclear = rows.indices.filter { rows[$0].text(Self.reading) == "unclear" }
        if !unclear.isEmpty {
            let other = sheet.row(
                "The same, if the cost is taken off already", key: "ratio-net", .ratio, "(total value + cost) ÷ cost",
                rows.indices.map { unclear.contains($0) ? quotient($0, isNet: true) : nil })
            for place in unclear {
                sheet.warn(
                    """
                    \(rows[place].name): not said whether the cost is taken off: \(ratio[place], .ratio), or \
                    \(other[place], .ratio).
                    """, when: .isAvailable(other[place]))
            }
        }
        _ = row("Public return", "public-ratio", .ratio, "value to health and social care ÷ cost") {
            toPublic[$0].over(cost[$0].or(.unavailable(noCost)), orSay: noCost)
        }
        let loss = row("Public gain less cost", "public-net", .pounds, "value to health and social care − cost") {
            toPublic[$0] - cost[$0].or(.unavailable(noCost))
        }
        _ = row("Value for each case", "per-case", .pounds, "total value ÷ cases") {
            value[$0].over(cases[$0].or(.unavailable("no cases")), orSay: "no cases")
        }
        _ = row("Saving in the first year against the alternative", "first-year", .pounds, "alternative − cost") {
            alternative[$0].or(.unavailable("no alternative")) - cost[$0].or(.unavailable(noCost))
        }
        _ = row("Even after", "even", Measure("day", decimals: 1), "cost ÷ (alternative ÷ 365)") {
            cost[$0].or(.unavailable(noCost)).over(
                alternative[$0].or(.unavailable("no alternative")) / 365, orSay: "the alternative costs nothing")
        }
        _ = row("Ratio as printed", "printed", .ratio, "as printed") {
            printed[$0].or(.unavailable("none printed"))
        }
        for (place, row) in rows.enumerated() {
            let caveat = row.text(Self.caveat)
            if !caveat.isEmpty { sheet.warn("\(row.name): \(caveat)") }
            sheet.warn(
                "\(row.name): good value to all, but a public loss of \(-loss[place], .pounds) for each.",
                when: loss[place] < 0 && value[place] > cost[place])
        }
        let unchecked = rows.filter { $0.number(Self.printed) != nil && $0.number(Self.cost) == nil }.map(\.name)
        if !unchecked.isEmpty {
            sheet.warn(
                "Printed ratios that cannot be checked, for want of cost and value: \(unchecked.joined(separator: ", "))."
            )
        }
        let claim = Measure("claim")
        let all = sheet.figure("claims", "Claims", claim, "count", .number(Decimal(rows.count)))
        let checked = sheet.figure(
            "checkable", "Claims with both cost and value", claim, "count of ratios that can be worked out",
            ratio.map { Formula.Condition.isAvailable($0).asNumber }.total)
        sheet.figure(
            "printed", "Claims that print a ratio without cost and value", claim, "count",
            zip(printed, ratio).map {
                .when(.isAvailable($1), 0, otherwise: Formula.Condition.isAvailable($0).asNumber)
            }.total)
        sheet.find(
            "Of \(all, claim), \(checked, Measure("", "")) can be checked: it has both cost and value.",
            when: checked <= 1)
        sheet.find(
            "Of \(all, claim), \(checked, Measure("", "")) can be checked: they have both cost and value.",
            when: checked > 1)
        return sheet
    }
}

import Foundation
import Money

/// What the charges mean for households: bills by band, who pays more, parishes and new town councils.
extension CouncilTaxWorking {
    /// Bands A to H in ninths of Band D, section 5 of the Local Government Finance Act 1992.
    static let ninths: [(band: String, ninths: Int)] = [
        ("A", 6), ("B", 7), ("C", 8), ("D", 9), ("E", 11), ("F", 13), ("G", 15), ("H", 18),
    ]

    func bills(_ ladder: CouncilTaxLadder, _ sheet: inout CalculationSheet) {
        for year in Set([1, years]).sorted() {
            sheet.begin(
                "bills-\(titles[year])", "Bills by band in \(titles[year]), without parishes",
                columns: Self.ninths.map(\.band), role: .result)
            for (area, name) in names.enumerated() {
                sheet.row(
                    name, .poundsAndPence, "charge × ninths of the band ÷ 9",
                    Self.ninths.map {
                        .rounded(ladder.charges[year][area] * .number(Decimal($0.ninths)) / 9, decimals: 2)
                    })
            }
        }
    }

    /// How many households pay more, and how many less, than if the councils stayed apart.
    func households(_ ladder: CouncilTaxLadder, _ start: Start, _ sheet: inout CalculationSheet) {
        let households = sheet.column(CouncilTax.councils, CouncilTax.dwellings)
        guard inputs.rows(CouncilTax.councils).contains(where: { $0.number(CouncilTax.dwellings) != nil }) else {
            return
        }
        sheet.begin(
            "households", "Households that pay more or less than if the councils stayed apart",
            columns: Array(titles.dropFirst()), role: .result)
        let rows: [(String, String, (Formula, Formula) -> Formula.Condition)] = [
            ("Pay more", "more", (>)), ("Pay less", "less", (<)),
        ]
        for (label, key, compare) in rows {
            sheet.row(
                label, key: key, Measure("household"), "sum of households where charge and charge if apart differ so",
                titles.indices.dropFirst().map { year in
                    names.indices.map { area in
                        // To the penny, as on the bill.
                        .when(
                            compare(.rounded(ladder.charges[year][area], decimals: 2), start.apart[year][area]),
                            households[area], otherwise: 0)
                    }.total
                })
        }
    }

    /// The bridge from the charge of the council to what stands on a Band D bill before police and fire.
    func parishes(_ ladder: CouncilTaxLadder, _ start: Start, _ sheet: inout CalculationSheet) {
        let special = sheet.column(CouncilTax.councils, CouncilTax.special)
        let parish = sheet.column(CouncilTax.councils, CouncilTax.parishes)
        let bases = start.bases[0]
        let none = "the tax base of an area is nil, so nothing can be spread over it"
        sheet.begin(
            "bridge", "From the council’s charge to the bill, Band D in \(titles[1])", columns: names, role: .result)
        let before = sheet.row("Charge before", .poundsAndPence, "Band D of the year before", start.charges)
        sheet.row(
            "of which special expenses", key: "special-before", .poundsAndPence, "special expenses ÷ own base",
            zip(special, bases).map { $0.over($1, orSay: none) })
        let after = sheet.row("Charge in year 1", .poundsAndPence, "from the path", ladder.charges[1])
        sheet.row(
            "of which special expenses, if all share them", key: "special-after", .poundsAndPence,
            "all special expenses ÷ all bases", names.map { _ in special.total.over(bases.total, orSay: none) })
        let parishes = sheet.row(
            "Parish precepts on average", key: "parish", .poundsAndPence, "parish precepts ÷ own base",
            zip(parish, bases).map { $0.over($1, orSay: none) })
        sheet.row("Together before", .poundsAndPence, "charge before + parish precepts", zip(before, parishes).map(+))
        sheet.row(
            "Together in year 1", .poundsAndPence, "charge in year 1 + parish precepts", zip(after, parishes).map(+))
        let change = sheet.row("Change", .poundsAndPence, "charge in year 1 − charge before", zip(after, before).map(-))
        sheet.row(
            "Change of the charge", key: "change-percent", .percent, "change ÷ charge before",
            zip(change, before).map { $0.over($1, orSay: "nothing is charged today, so there is no percentage") })
    }

    /// A new town council takes cost over: everybody’s charge falls a little, its own households pay a precept.
    func towns(_ start: Start, _ sheet: inout CalculationSheet) {
        let towns = inputs.names(CouncilTax.towns)
        guard !towns.isEmpty else { return }
        let base = sheet.column(CouncilTax.towns, CouncilTax.townBase)
        let precept = sheet.column(CouncilTax.towns, CouncilTax.precept)
        let taken = sheet.column(CouncilTax.towns, CouncilTax.takenOver)
        sheet.begin("towns", "New town councils, Band D", columns: towns, role: .result)
        let relief = sheet.row(
            "Charge of the council falls for all by", key: "relief", .poundsAndPence,
            "cost taken over ÷ sum of all bases",
            taken.map { $0.over(start.bases[0].total, orSay: "all tax bases are nil") })
        let own = sheet.row(
            "Charge of the town council", key: "town", .poundsAndPence, "precept ÷ base of the town",
            zip(precept, base).map { $0.over($1, orSay: "the town has no tax base, so nobody can be charged") })
        sheet.row(
            "Households in the town pay more by", key: "net", .poundsAndPence, "town’s charge − relief",
            zip(own, relief).map(-))
        sheet.warn(
            "Cost that a town council takes over also lowers the amount the next limit is measured against.",
            when: taken.total > 0)
    }
}

import Foundation
import Money

/// How a county area shares the growth that it keeps in a pilot: a fund for stability by need, a fund for growth by cluster.
///
/// Made for several finance officers looking at once: every allocation follows from three weights and three multipliers.
///
/// - SeeAlso: Transformation in localities toolkit (2018), the Kent and Medway pilot.
public struct PilotScheme: Model {
    public init() {}

    public let about = ModelDescription(
        key: "rates-pilot",
        title: "Sharing retained growth: pilot scheme",
        purpose: "A formula for sharing growth that every finance officer can follow and move.",
        method: """
            The growth kept is divided into a stability fund and a growth fund. Need of an area = weight of population × its \
            share of people + weight of population growth × its share of that growth + weight of rates growth × its share of \
            that; shrinking counts as nil. Units: a district its need × multiplier, the county the need of its districts × \
            multiplier, a unitary its need × multiplier. Stability fund of a council = fund × its units ÷ all units. Growth \
            fund of a cluster = fund × its share of rates collected.
            """,
        references: [
            Citation(
                "Transformation in localities toolkit, page 68", publisher: "District Councils’ Network",
                date: "2018-05")
        ],
        tools: ["C5"])

    public var parameters: [Parameter] {
        [
            Self.growth, Self.stabilityShare, Self.peopleWeight, Self.peopleGrowthWeight, Self.ratesGrowthWeight,
            Self.districtMultiplier, Self.countyMultiplier, Self.unitaryMultiplier, Self.members,
        ]
    }

    static let growth = Parameter.number("growth", "Growth kept above the standard scheme", .pounds)
    static let stabilityShare = Parameter.percent("stability-share", "Share of the stability fund")
    static let peopleWeight = Parameter.percent("population-weight", "Weight of population")
    static let peopleGrowthWeight = Parameter.percent("population-growth-weight", "Weight of population growth")
    static let ratesGrowthWeight = Parameter.percent("rates-growth-weight", "Weight of rates growth")
    private static let multiplier = Measure("", decimals: 2)
    static let districtMultiplier = Parameter.number("district-multiplier", "Multiplier of districts", multiplier)
    static let countyMultiplier = Parameter.number("county-multiplier", "Multiplier of the county", multiplier)
    static let unitaryMultiplier = Parameter.number("unitary-multiplier", "Multiplier of unitaries", multiplier)

    static let name = Parameter.text("name", "Authority")
    static let tier = Parameter.choice(
        "tier", "Tier", [.init("district", "District"), .init("county", "County"), .init("unitary", "Unitary")])
    static let people = Parameter.number("population", "Population", .people, .otherwise(0))
    static let peopleGrowth = Parameter.number(
        "population-growth", "Population growth", .people, from: nil, .otherwise(0))
    static let ratesGrowth = Parameter.number("rates-growth", "Rates growth", .pounds, from: nil, .otherwise(0))
    static let cluster = Parameter.text("cluster", "Cluster", .optional)
    static let receipts = Parameter.number("receipts", "Rates collected", .pounds, .otherwise(0))
    static let alone = Parameter.number("alone", "Would have without the scheme", .pounds, .otherwise(0))
    static let members = Parameter.table(
        "members", "Authorities", rows: 1...60,
        columns: [name, tier, people, peopleGrowth, ratesGrowth, cluster, receipts, alone])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try PilotWorking(inputs)
        var sheet = CalculationSheet(inputs)
        working.write(&sheet)
        return sheet
    }
}

struct PilotWorking {
    let inputs: Inputs
    let names: [String]
    let tiers: [String]

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        let rows = inputs.rows(PilotScheme.members)
        names = rows.map(\.name)
        tiers = rows.map { $0.text(PilotScheme.tier) }
        let weights = [PilotScheme.peopleWeight, PilotScheme.peopleGrowthWeight, PilotScheme.ratesGrowthWeight]
        let sum = weights.compactMap { inputs.number($0) }.reduce(0, +)
        guard (sum - 1).magnitude < Decimal(sign: .plus, exponent: -9, significand: 1) else {
            throw ModelProblems("population-weight", "the three weights add up to \(sum * 100)%, not to 100%.")
        }
        guard tiers.filter({ $0 == "county" }).count < 2 else {
            throw ModelProblems(
                "members, tier", "more than one county is given; the districts would belong to neither.")
        }
        guard tiers.contains(where: { $0 != "county" }) else {
            throw ModelProblems("members", "no district and no unitary is given, so there is no need to share by.")
        }
    }

    func write(_ sheet: inout CalculationSheet) {
        let growth = sheet.value(of: PilotScheme.growth)
        let share = sheet.value(of: PilotScheme.stabilityShare)
        let fund = sheet.figure("stability-fund", "Stability fund", .pounds, "growth kept × share", growth * share)
        let rest = sheet.figure("growth-fund", "Growth fund", .pounds, "growth kept − stability fund", growth - fund)

        let need = need(&sheet)
        let units = units(need, &sheet)
        let people = sheet.column(PilotScheme.members, PilotScheme.people)
        let districts = names.indices.filter { tiers[$0] == "district" }
        let served = names.indices.map { tiers[$0] == "county" ? districts.map { people[$0] }.total : people[$0] }
        let alone = sheet.column(PilotScheme.members, PilotScheme.alone)

        sheet.begin("stability", "Stability fund", columns: names + ["All"], role: .result)
        let parts = sheet.row(
            "Share", key: "share", .percent, "units ÷ all units",
            withTotal(
                units.map { $0.over(units.total, orSay: "no area has any need, so there is nothing to share by") }))
        let amounts = sheet.row(
            "Amount", key: "amount", .pounds, "fund × share", withTotal(parts.dropLast().map { fund * $0 }))
        let perResident = zip(amounts, served).map { $0.over($1, orSay: "no people are given") }
        sheet.row(
            "for each resident", key: "per-resident", .poundsAndPence, "amount ÷ people served", perResident + [nil])
        let (least, most) = (Formula.least(perResident), Formula.greatest(perResident))
        sheet.find(
            "For each resident, authorities get from \(least, .poundsAndPence) to \(most, .poundsAndPence) of the stability fund.",
            when: least < most)
        sheet.find("Every authority gets \(least, .poundsAndPence) for each resident.", when: least >= most)
        sheet.row(
            "More than without the scheme", key: "change", .pounds, "amount − what it would have without",
            withTotal(zip(amounts, alone).map(-)))
        clusters(rest, &sheet)
    }

    private func withTotal(_ values: [Formula]) -> [Formula] { values + [values.total] }

    /// The need of each district and unitary: three shares, weighted.
    private func need(_ sheet: inout CalculationSheet) -> [Formula] {
        let areas = names.indices.filter { tiers[$0] != "county" }
        let elements: [(Parameter, Parameter, String)] = [
            (PilotScheme.people, PilotScheme.peopleWeight, "people"),
            (PilotScheme.peopleGrowth, PilotScheme.peopleGrowthWeight, "population growth"),
            (PilotScheme.ratesGrowth, PilotScheme.ratesGrowthWeight, "rates growth"),
        ]
        let columns = elements.map { sheet.column(PilotScheme.members, $0.0) }
        let weights = elements.map { sheet.value(of: $0.1) }
        sheet.begin("need", "Need", columns: areas.map { names[$0] })
        let shares = elements.indices.map { element in
            let amounts = areas.map { columns[element][$0].positivePart }
            return sheet.row(
                "Share of \(elements[element].2)", .percent.with(decimals: 2), "own ÷ all, shrinking counts as nil",
                amounts.map { $0.over(amounts.total, orSay: "no \(elements[element].2) was given") })
        }
        let need = sheet.row(
            "Need", .percent.with(decimals: 2), "sum of weight × share",
            areas.indices.map { area in
                elements.indices.map { element in
                    // An element without weight may be without numbers.
                    .when(weights[element] <= 0, 0, otherwise: weights[element] * shares[element][area])
                }.total
            })
        var byMember = names.map { _ in Formula.number(0) }
        for (place, area) in areas.enumerated() { byMember[area] = need[place] }
        return byMember
    }

    private func units(_ need: [Formula], _ sheet: inout CalculationSheet) -> [Formula] {
        let district = sheet.value(of: PilotScheme.districtMultiplier)
        let county = sheet.value(of: PilotScheme.countyMultiplier)
        let unitary = sheet.value(of: PilotScheme.unitaryMultiplier)
        let districts = names.indices.filter { tiers[$0] == "district" }
        sheet.begin("units", "Units", columns: names)
        return sheet.row(
            "Units", Measure("", decimals: 4), "multiplier × need; of the county, need of its districts",
            names.indices.map { member in
                switch tiers[member] {
                case "county": county * districts.map { need[$0] }.total
                case "unitary": unitary * need[member]
                default: district * need[member]
                }
            })
    }

    private func clusters(_ fund: Formula, _ sheet: inout CalculationSheet) {
        let rows = inputs.rows(PilotScheme.members)
        var clusters: [String] = []
        for row in rows
        where !row.text(PilotScheme.cluster).isEmpty && !clusters.contains(row.text(PilotScheme.cluster)) {
            clusters.append(row.text(PilotScheme.cluster))
        }
        guard !clusters.isEmpty else { return }
        let receipts = sheet.column(PilotScheme.members, PilotScheme.receipts)
        let inClusters = rows.indices.filter { !rows[$0].text(PilotScheme.cluster).isEmpty }.map { receipts[$0] }.total
        sheet.begin("clusters", "Growth fund", columns: clusters, role: .result)
        let shares = sheet.row(
            "Share", key: "share", .percent, "rates collected in the cluster ÷ in all clusters",
            clusters.map { cluster in
                rows.indices.filter { rows[$0].text(PilotScheme.cluster) == cluster }.map { receipts[$0] }.total.over(
                    inClusters, orSay: "no rates collected were given, so the growth fund cannot be divided")
            })
        sheet.row("Amount", key: "amount", .pounds, "fund × share", shares.map { fund * $0 })
    }
}

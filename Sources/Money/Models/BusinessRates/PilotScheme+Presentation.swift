import Money

extension PilotScheme {
    public var presentation: Presentation {
        Presentation(
            headline: "stability-fund", facts: ["stability-fund", "growth-fund"],
            drawings: [
                .bars("Who gets what of the stability fund", "stability", row: "amount"),
                .bars("The stability fund for each resident", "stability", row: "per-resident"),
            ],
            live: Live(
                weights: [
                    .init(parameter: PilotScheme.peopleWeight, column: PilotScheme.people),
                    .init(parameter: PilotScheme.peopleGrowthWeight, column: PilotScheme.peopleGrowth),
                    .init(parameter: PilotScheme.ratesGrowthWeight, column: PilotScheme.ratesGrowth),
                ],
                members: PilotScheme.members,
                others: [
                    PilotScheme.stabilityShare, PilotScheme.districtMultiplier, PilotScheme.countyMultiplier,
                    PilotScheme.unitaryMultiplier,
                ],
                table: "stability", row: "amount", judged: "per-resident"),
            local: LocalFacts(
                table: PilotScheme.members.key,
                columns: [PilotScheme.name.key: .name, PilotScheme.tier.key: .tier, PilotScheme.people.key: .people]))
    }
}

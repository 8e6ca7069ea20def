import Money

extension HousingNeed {
    public var presentation: Presentation {
        Presentation(
            headline: "ask", facts: ["target-a-year", "funding", "funding-each", "ask"],
            drawings: [
                .lines(
                    "Infrastructure by year: cost, funding secured and the gap", "gap",
                    rows: .these(["cost", "funding", "gap"])),
                .lines("Homes by year: expected and wanted", "trajectory", rows: .these(["homes", "wanted"])),
                .bars("Funding secured", "funding", row: "amount"),
            ])
    }
}

import Money

extension SharingBenchmarks {
    public var presentation: Presentation {
        Presentation(
            headline: "savings", facts: ["partnerships", "savings", "mean"],
            drawings: [.bars("Share of all savings", "shares", row: "savings")])
    }
}

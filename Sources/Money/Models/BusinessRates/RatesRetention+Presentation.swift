import Money

extension RatesRetention {
    public var presentation: Presentation {
        Presentation(
            headline: "gain", facts: ["gain", "levy-saved", "safety-net-lost", "stress-gain"],
            drawings: [
                .bars("Net income alone", "pool", row: "alone"),
                .bars("Share of the pool’s gain", "pool", row: "share"),
            ], local: LocalFacts(table: Self.members.key, columns: [Self.name.key: .name]))
    }
}

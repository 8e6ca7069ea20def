import Money

extension InfrastructurePool {
    public var presentation: Presentation {
        Presentation(
            headline: "lowest", facts: ["contributions", "balance", "lowest"],
            drawings: [
                .lines("The pool by year", "pool", rows: .these(["in", "calls", "balance"])),
                .bars("Who gives more than it receives", "shares", row: "net"),
            ], local: LocalFacts(table: Self.members.key, columns: [Self.name.key: .name]))
    }
}

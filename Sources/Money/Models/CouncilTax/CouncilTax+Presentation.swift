import Money

extension CouncilTax {
    public var presentation: Presentation {
        Presentation(
            headline: "forgone-present", facts: ["average", "first-average", "forgone", "within"],
            drawings: [
                .lines("Band D by area until all pay the same", "{path}", rows: .before("Yield"), fromZero: false),
                .bars("Income forgone by each path", "paths", row: "forgone"),
            ],
            local: LocalFacts(
                table: Self.councils.key,
                columns: [Self.name.key: .name, Self.charge.key: .bandD, Self.base.key: .taxBase],
                yearAfterBandD: Self.firstYear.key))
    }
}

import Money

extension CouncilTax {
    public var presentation: Presentation {
        Presentation(
            headline: "forgone-present", facts: ["average", "first-average", "forgone", "within"],
            drawings: [
                .lines("Band D by area until all pay the same", "{path}", rows: .before("Yield"), fromZero: false),
                .bars("Income forgone by each path", "paths", row: "forgone"),
            ])
    }
}

import Money

extension FundingShock {
    public var presentation: Presentation {
        Presentation(
            headline: "gap", facts: ["gap", "fail-always"],
            drawings: [.lines("Funding gap by year and scenario", "gaps", rows: .all)])
    }
}

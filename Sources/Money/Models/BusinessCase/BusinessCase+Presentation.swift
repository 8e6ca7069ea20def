import Money

extension BusinessCase {
    public var presentation: Presentation {
        Presentation(
            headline: "npv-adjusted", facts: ["npv", "npv-adjusted", "payback-adjusted", "peak-adjusted"],
            drawings: [
                .lines(
                    "Cash so far, year by year: the plan, and what experience makes of it", "case-as planned",
                    "case-low", "case-central", "case-high", rows: .these(["total"])),
                .bars("Net present value: plan, low, central, high", "cases", row: "npv"),
            ], local: LocalFacts(totals: [Self.residents.key: .people]))
    }
}

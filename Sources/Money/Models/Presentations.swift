// What of each result is looked at first: a table of data, by model, in the order of the toolkit.

extension Model {
    /// What of the result is looked at first.
    public var presentation: Presentation {
        guard let presentation = Presentation.byModel[about.key] else {
            preconditionFailure("Nothing says what of \(about.key) is looked at first.")
        }
        return presentation
    }
}

extension Presentation {
    static let byModel: [String: Presentation] = [
        "council-tax": .init(
            headline: "forgone-present", facts: ["average", "first-average", "forgone", "within"],
            drawings: [
                .lines("Band D by area until all pay the same", "{path}", rows: .before("Yield"), fromZero: false),
                .bars("Income forgone by each path", "paths", row: "forgone"),
            ]),
        "business-case": .init(
            headline: "npv-adjusted", facts: ["npv", "npv-adjusted", "payback-adjusted", "peak-adjusted"],
            drawings: [
                .lines(
                    "Cash so far, year by year: the plan, and what experience makes of it", "case-as planned",
                    "case-low", "case-central", "case-high", rows: .these(["total"])),
                .bars("Net present value: plan, low, central, high", "cases", row: "npv"),
            ]),
        "business-rates": .init(
            headline: "gain", facts: ["gain", "levy-saved", "safety-net-lost", "stress-gain"],
            drawings: [
                .bars("Net income alone", "pool", row: "alone"),
                .bars("Share of the pool’s gain", "pool", row: "share"),
            ]),
        "rates-pilot": .init(
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
                table: "stability", row: "amount", judged: "per-resident")),
        "shared-service": .init(
            headline: "npv", facts: ["saving", "saving-percent", "npv", "payback"],
            drawings: [
                .bars("Saving of each partner a year", "charges", row: "saving"),
                .bars("Saving a year as partners join", "curve", row: "saving"),
            ]),
        "sharing-benchmarks": .init(
            headline: "savings", facts: ["partnerships", "savings", "mean"],
            drawings: [.bars("Share of all savings", "shares", row: "savings")]),
        "prevention": .init(
            headline: "budget-impact", facts: ["budget-impact", "cash", "public-value", "public-ratio"],
            drawings: [.bars("Who gains and who loses, present value", "parties", row: "net")]),
        "social-return": .init(
            headline: "social-return", facts: ["social-return", "net-return", "present"],
            drawings: [.bars("Impact by year", "years", row: "total")]),
        "pilot-evaluation": .init(headline: "per-year", facts: ["worth", "per-day", "per-year", "ratio"]),
        "prevention-evidence": .init(
            headline: "claims", facts: ["claims", "checkable", "printed"],
            drawings: [
                .bars(
                    "Value for each £1 of cost, where both were printed", "claims-checked", row: "ratio",
                    isOfKnown: true),
                .bars(
                    "Value for each £1 of cost, as printed, which cannot be checked", "claims-checked", row: "printed",
                    isOfKnown: true),
            ]),
        "infrastructure-pool": .init(
            headline: "lowest", facts: ["contributions", "balance", "lowest"],
            drawings: [
                .lines("The pool by year", "pool", rows: .these(["in", "calls", "balance"])),
                .bars("Who gives more than it receives", "shares", row: "net"),
            ]),
        "land-value": .init(
            headline: "all", facts: ["captured", "all", "covers", "net"],
            drawings: [.lines("Incremental rates by year, cut at resets", "rates", rows: .these(["income"]))]),
        "housing": .init(
            headline: "ask", facts: ["target-a-year", "funding", "funding-each", "ask"],
            drawings: [
                .lines(
                    "Infrastructure by year: cost, funding secured and the gap", "gap",
                    rows: .these(["cost", "funding", "gap"])),
                .lines("Homes by year: expected and wanted", "trajectory", rows: .these(["homes", "wanted"])),
                .bars("Funding secured", "funding", row: "amount"),
            ]),
        "funding-shock": .init(
            headline: "gap", facts: ["gap", "fail-always"],
            drawings: [.lines("Funding gap by year and scenario", "gaps", rows: .all)]),
        "asset-transfer": .init(
            headline: "local", facts: ["local", "local-risk", "even-dowry", "band-d"],
            drawings: [.lines("Both sides by year", "sides", rows: .all)]),
    ]
}

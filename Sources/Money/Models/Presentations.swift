// What of each result is looked at first, model by model: data, to be read and changed as a table.

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

extension BusinessCase {
    public var presentation: Presentation {
        Presentation(
            headline: "npv-adjusted", facts: ["npv", "npv-adjusted", "payback-adjusted", "peak-adjusted"],
            drawings: [
                .lines(
                    "Cash so far, year by year: the plan, and what experience makes of it", "case-as planned",
                    "case-low", "case-central", "case-high", rows: .these(["total"])),
                .bars("Net present value: plan, low, central, high", "cases", row: "npv"),
            ])
    }
}

extension RatesRetention {
    public var presentation: Presentation {
        Presentation(
            headline: "gain", facts: ["gain", "levy-saved", "safety-net-lost", "stress-gain"],
            drawings: [
                .bars("Net income alone", "pool", row: "alone"),
                .bars("Share of the pool’s gain", "pool", row: "share"),
            ])
    }
}

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
                    .init(parameter: Self.peopleWeight, column: Self.people),
                    .init(parameter: Self.peopleGrowthWeight, column: Self.peopleGrowth),
                    .init(parameter: Self.ratesGrowthWeight, column: Self.ratesGrowth),
                ],
                members: Self.members,
                others: [
                    Self.stabilityShare, Self.districtMultiplier, Self.countyMultiplier, Self.unitaryMultiplier,
                ],
                table: "stability", row: "amount", judged: "per-resident"))
    }
}

extension SharedService {
    public var presentation: Presentation {
        Presentation(
            headline: "npv", facts: ["saving", "saving-percent", "npv", "payback"],
            drawings: [
                .bars("Saving of each partner a year", "charges", row: "saving"),
                .bars("Saving a year as partners join", "curve", row: "saving"),
            ])
    }
}

extension SharingBenchmarks {
    public var presentation: Presentation {
        Presentation(
            headline: "savings", facts: ["partnerships", "savings", "mean"],
            drawings: [.bars("Share of all savings", "shares", row: "savings")])
    }
}

extension Prevention {
    public var presentation: Presentation {
        Presentation(
            headline: "budget-impact", facts: ["budget-impact", "cash", "public-value", "public-ratio"],
            drawings: [.bars("Who gains and who loses, present value", "parties", row: "net")])
    }
}

extension SocialReturn {
    public var presentation: Presentation {
        Presentation(
            headline: "social-return", facts: ["social-return", "net-return", "present"],
            drawings: [.bars("Impact by year", "years", row: "total")])
    }
}

extension PilotEvaluation {
    public var presentation: Presentation {
        Presentation(headline: "per-year", facts: ["worth", "per-day", "per-year", "ratio"])
    }
}

extension PreventionEvidence {
    public var presentation: Presentation {
        Presentation(
            headline: "claims",
            drawings: [.bars("Value for each £1 of cost, where both were printed", "claims-checked", row: "ratio")])
    }
}

extension InfrastructurePool {
    public var presentation: Presentation {
        Presentation(
            headline: "lowest", facts: ["contributions", "balance", "lowest"],
            drawings: [
                .lines("The pool by year", "pool", rows: .these(["in", "calls", "balance"])),
                .bars("Who gives more than it receives", "shares", row: "net"),
            ])
    }
}

extension LandValueCapture {
    public var presentation: Presentation {
        Presentation(
            headline: "all", facts: ["uplift", "captured", "all", "covers"],
            drawings: [.lines("Incremental rates by year, cut at resets", "rates", rows: .these(["income"]))])
    }
}

extension HousingNeed {
    public var presentation: Presentation {
        Presentation(
            headline: "ask", facts: ["target-a-year", "funding", "funding-each", "ask"],
            drawings: [.bars("Funding secured", "funding", row: "amount")])
    }
}

extension FundingShock {
    public var presentation: Presentation {
        Presentation(
            headline: "gap", facts: ["gap", "fail-always"],
            drawings: [.lines("Funding gap by year and scenario", "gaps", rows: .all)])
    }
}

extension AssetTransfer {
    public var presentation: Presentation {
        Presentation(
            headline: "local", facts: ["local", "local-risk", "even-dowry", "band-d"],
            drawings: [.lines("Both sides by year", "sides", rows: .all)])
    }
}

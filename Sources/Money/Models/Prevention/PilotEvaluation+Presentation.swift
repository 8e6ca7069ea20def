import Money

extension PilotEvaluation {
    public var presentation: Presentation {
        Presentation(headline: "per-year", facts: ["worth", "per-day", "per-year", "ratio"])
    }
}

import Money

extension PreventionEvidence {
    public var presentation: Presentation {
        Presentation(
            headline: "claims", facts: ["claims", "checkable", "printed"],
            drawings: [
                .bars(
                    "Value for each £1 of cost, where both were printed", "claims-checked", row: "ratio",
                    isOfKnown: true),
                .bars(
                    "Value for each £1 of cost, as printed, which cannot be checked", "claims-checked", row: "printed",
                    isOfKnown: true),
            ])
    }
}

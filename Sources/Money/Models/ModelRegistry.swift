import Money

/// Every model there is.
public enum ModelRegistry {
    /// In the order of the toolkit.
    public static let all: [any Model] = questions.flatMap(\.models)

    public static func model(_ key: String) -> (any Model)? { all.first { $0.about.key == key } }
}

extension ModelRegistry {
    /// Every model under the question it answers, in the order of the toolkit.
    public static let questions: [ModelQuestion] = [
        ModelQuestion(
            key: "one-council", title: "What would one council cost, save and charge?",
            models: [CouncilTax(), BusinessCase()]),
        ModelQuestion(
            key: "business-rates", title: "Who keeps what of business rates?",
            models: [RatesRetention(), PilotScheme()]),
        ModelQuestion(
            key: "sharing", title: "Is a service better shared?", models: [SharedService(), SharingBenchmarks()]),
        ModelQuestion(
            key: "prevention", title: "Does prevention pay, and whom?",
            models: [Prevention(), SocialReturn(), PilotEvaluation(), PreventionEvidence()]),
        ModelQuestion(
            key: "growth", title: "Who pays for growth?",
            models: [InfrastructurePool(), LandValueCapture(), HousingNeed()]),
        ModelQuestion(
            key: "change", title: "What if money ends, or a service moves?",
            models: [FundingShock(), AssetTransfer()]),
    ]
}

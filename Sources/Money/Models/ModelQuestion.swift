/// A question that people bring, and the models that answer it.
public struct ModelQuestion: Sendable {
    /// In addresses: `one-council`.
    public let key: String
    /// As people ask it.
    public let title: String
    public let models: [any Model]
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

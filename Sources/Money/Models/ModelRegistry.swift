/// Every model there is, in the order of the toolkit.
public enum ModelRegistry {
    public static let all: [any Model] = [
        CouncilTax(), BusinessCase(), RatesRetention(), PilotScheme(), SharedService(), SharingBenchmarks(),
        Prevention(), SocialReturn(), PilotEvaluation(),
        PreventionEvidence(), InfrastructurePool(), LandValueCapture(), HousingNeed(), FundingShock(), AssetTransfer(),
    ]

    public static func model(_ key: String) -> (any Model)? { all.first { $0.about.key == key } }
}

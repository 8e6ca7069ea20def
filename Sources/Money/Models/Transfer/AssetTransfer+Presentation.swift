import Money

extension AssetTransfer {
    public var presentation: Presentation {
        Presentation(
            headline: "local", facts: ["local", "local-risk", "even-dowry", "band-d"],
            drawings: [.lines("Both sides by year", "sides", rows: .all)])
    }
}

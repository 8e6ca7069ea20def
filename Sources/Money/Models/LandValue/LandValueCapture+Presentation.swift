import Money

extension LandValueCapture {
    public var presentation: Presentation {
        Presentation(
            headline: "all", facts: ["captured", "all", "covers", "net"],
            drawings: [.lines("Incremental rates by year, cut at resets", "rates", rows: .these(["income"]))])
    }
}

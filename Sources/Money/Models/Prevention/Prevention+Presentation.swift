import Money

extension Prevention {
    public var presentation: Presentation {
        Presentation(
            headline: "budget-impact", facts: ["budget-impact", "cash", "public-value", "public-ratio"],
            drawings: [.bars("Who gains and who loses, present value", "parties", row: "net")])
    }
}

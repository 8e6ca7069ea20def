import Money

extension SocialReturn {
    public var presentation: Presentation {
        Presentation(
            headline: "social-return", facts: ["social-return", "net-return", "present"],
            drawings: [.bars("Impact by year", "years", row: "total")])
    }
}

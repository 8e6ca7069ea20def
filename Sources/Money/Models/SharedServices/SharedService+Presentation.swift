import Money

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

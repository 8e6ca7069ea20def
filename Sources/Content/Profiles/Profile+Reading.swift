extension Profile {
    /// Keys of the sets of rates that models of public finance can begin with.
    package static let parameterSets = ["2018", "2026"]

    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow([
            "id", "title", "says", "date", "guide-population", "criteria", "criteria-sets", "parameters", "groups",
        ])
        id = fields.identifier()
        title = fields.text("title")
        says = fields.text("says")
        date = fields.text("date")
        criteria = fields.text("criteria")
        let sets = fields.texts("criteria-sets").map(\.text)
        criteriaSets = sets.contains(criteria) ? sets : [criteria] + sets
        parameters = fields.text("parameters")
        if !date.isEmpty, !Reference.isDay(date) {
            fields.report("“\(date)” is not a day such as 2026-11-26.", at: "date")
        }
        if !parameters.isEmpty, !Self.parameterSets.contains(parameters) {
            fields.report(
                "there is no set of rates “\(parameters)”; there are \(Fields.listed(Self.parameterSets)).",
                at: "parameters")
        }
        if !fields.has("guide-population") { fields.report("“guide-population” is missing.") }
        guidePopulation = Guide(fields.group("guide-population"))
        groups = fields.entries("groups").map(Group.init)
        if groups.isEmpty { fields.report("“groups” is missing: what law, names and rates hold, and from where?") }
        try file.throwProblems()
    }
}

extension Profile.Guide {
    fileprivate init(_ fields: Fields?) {
        fields?.allow(["value", "statement", "source", "verified"])
        value = fields?.whole("value", 1...100_000_000) ?? 0
        if let fields, !fields.has("value") { fields.report("“value” is missing: how many people?") }
        statement = fields?.text("statement") ?? ""
        source = fields?.text("source") ?? ""
        verified = fields?.flag("verified", default: true) ?? false
    }
}

extension Profile.Group {
    fileprivate init(_ fields: Fields) {
        fields.allow(["title", "entries"])
        title = fields.text("title")
        entries = fields.entries("entries").map(Profile.Entry.init)
    }
}

extension Profile.Entry {
    /// Without a source nothing is verified.
    fileprivate init(_ fields: Fields) {
        fields.allow(["what", "holds", "source", "verified"])
        what = fields.text("what")
        holds = fields.text("holds")
        source = fields.optionalText("source") ?? ""
        isVerified = fields.flag("verified", default: true) && !source.isEmpty
    }
}

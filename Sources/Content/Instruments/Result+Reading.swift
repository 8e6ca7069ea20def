import Foundation

extension Instrument {
    /// `result:` with fields of its own, or `results:` with several.
    func readResults(_ fields: Fields) -> [Result] {
        let given = fields.has("results") ? fields.entries("results") : [fields.group("result")].compactMap(\.self)
        if given.isEmpty { fields.report("“result” is missing: how answers are shown.") }
        return given.compactMap(readResult)
    }

    private func readResult(_ fields: Fields) -> Result? {
        guard fields.has("show") else {
            fields.report("“show” is missing; there are \(Fields.listed(Result.Show.allCases.map(\.rawValue))).")
            return nil
        }
        guard let show = fields.word("show", Result.Show.self) else { return nil }
        switch show {
        case .relations: return relations(fields)
        case .web, .bars:
            fields.allow(["show", "sides"])
            let bare = sections.filter { !$0.isOnce && !$0.questions.contains { $0.scale != nil } }
            for section in bare {
                fields.report("the section “\(section.id)” has no question with a scale to take a mean of.")
            }
            let sides = sides(fields)
            return show == .web ? .web(sides: sides) : .bars(sides: sides)
        case .placement: return placement(fields)
        case .matrix:
            fields.allow(["show", "question", "gap-when"])
            expect(asks.subject == .rows, fields, "a matrix needs “asks” to say “about each row”.")
            return .matrix(
                question: question(fields, "question"), gapWhen: condition(fields, "gap-when", ["answer"]))
        case .appraisal: return appraisal(fields)
        case .curve: return curve(fields)
        case .checklist:
            fields.allow(["show", "met-when"])
            if !fields.has("met-when") { fields.report("“met-when” is missing, such as “answer >= 3”.") }
            guard let metWhen = condition(fields, "met-when", ["answer"]) else { return nil }
            return .checklist(metWhen: metWhen)
        }
    }

    private func sides(_ fields: Fields) -> [Side] {
        guard fields.has("sides") else { return [] }
        expect(asks == .organisations, fields, "sides need “asks: \(Asks.organisations.rawValue)”.")
        let sides = fields.entries("sides").map { side in
            side.allow(["title", "kinds"])
            let kinds = side.texts("kinds").map { $0.text.lowercased() }
            if kinds.isEmpty { side.report("“kinds” is missing: words for what the organisations are.") }
            return Side(title: side.text("title"), kinds: kinds)
        }
        expect(sides.count == 2, fields, "two “sides” were expected.")
        return sides
    }

    private func relations(_ fields: Fields) -> Result {
        fields.allow(["show", "stage", "wanted", "trust", "turf", "differs-when"])
        expect(asks == .relations, fields, "relations need “asks: \(Asks.relations.rawValue)”.")
        let names = ["stage", "wanted", "trust", "turf"].map { name in
            fields.has(name) || name == "stage" ? question(fields, name) : nil
        }
        return .relations(
            stage: names[0] ?? "", wanted: names[1], trust: names[2], turf: names[3],
            differsWhen: fields.whole("differs-when", 1...9) ?? 2)
    }

    private func placement(_ fields: Fields) -> Result {
        fields.allow(["show", "places"])
        let known = questions.map(\.id) + sections.map(\.id)
        let places = fields.entries("places").map { place in
            place.allow(["id", "title", "when", "means", "engage"])
            return Place(
                id: place.identifier(), title: place.text("title"), when: condition(place, "when", known),
                means: place.optionalText("means") ?? "", engage: place.texts("engage").map(\.text))
        }
        expect(places.count >= 2, fields, "two or more “places” were expected.")
        for place in places.dropLast() where place.when == nil {
            fields.report("the place “\(place.id)” has no “when”; only the last may do without.", at: "places")
        }
        if let last = places.last, last.when != nil {
            fields.report("the last place, “\(last.id)”, is for everyone else and has no “when”.", at: "places")
        }
        return .placement(places)
    }

    private func appraisal(_ fields: Fields) -> Result {
        fields.allow(["show", "criteria", "weights"])
        expect(asks.subject == .rows, fields, "an appraisal needs “asks” to say “about each row”: the options.")
        let given = fields.texts("criteria").map(\.text)
        let criteria = given.isEmpty ? questionsEach.filter { $0.scale != nil }.map(\.id) : given
        for id in criteria where self.question(id)?.scale == nil {
            fields.report("“\(id)” is not a question with a scale.", at: "criteria")
        }
        expect(criteria.count >= 2, fields, "two or more criteria were expected.")
        guard fields.has("weights") else { return .appraisal(criteria: criteria, weights: nil) }
        let weights = fields.text("weights")
        if case .points(let choices, _)? = self.question(weights)?.kind {
            let bare = criteria.filter { id in !choices.contains { $0.id == id } }
            expect(bare.isEmpty, fields, "the weights give no points to \(Fields.listed(bare)).")
        } else {
            fields.report("“\(weights)” is not a question of the kind “points”.", at: "weights")
        }
        return .appraisal(criteria: criteria, weights: weights)
    }

    private func curve(_ fields: Fields) -> Result {
        fields.allow(["show", "phases"])
        let phases = fields.entries("phases").map { phase in
            phase.allow(["id", "title", "sections"])
            let sections = phase.texts("sections")
            for section in sections where self.section(section.text) == nil {
                phase.report("there is no section “\(section.text)”.", at: "sections")
            }
            if sections.isEmpty { phase.report("“sections” is missing: what tells how much of it is done.") }
            return Phase(id: phase.identifier(), title: phase.text("title"), sections: sections.map(\.text))
        }
        expect(phases.count >= 2, fields, "two or more “phases” were expected.")
        return .curve(phases)
    }

    private func expect(_ holds: Bool, _ fields: Fields, _ sentence: String) {
        if !holds { fields.report(sentence) }
    }

    /// The id of a question, or of a section where a mean will do.
    private func question(_ fields: Fields, _ name: String) -> String {
        let id = fields.text(name)
        let isSection = self.section(id)?.questions.contains { $0.scale != nil } ?? false
        guard !id.isEmpty, self.question(id)?.scale == nil, !isSection else { return id }
        fields.report("“\(id)” is not a question with a scale.", at: name)
        return id
    }

    private func condition(_ fields: Fields, _ name: String, _ known: [String]) -> Condition? {
        guard let condition = fields.condition(name) else { return nil }
        for unknown in condition.names.subtracting(known).sorted() {
            fields.report(
                "“\(unknown)” in “\(condition)” is not a question or section; there are \(Fields.listed(known)).",
                at: name)
        }
        return condition
    }
}

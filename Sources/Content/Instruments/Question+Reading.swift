import Foundation

extension Question {
    /// The kinds by the words of a file.
    private enum Word: String, CaseIterable {
        case scale, choice, several, number, hours, text, ranking, points
    }

    init(_ fields: Fields, scales: [String: RatingScale]) {
        fields.allow([
            "id", "text", "hint", "kind", "scale", "choices", "unit", "least", "most", "total", "wanted", "optional",
            "unknown", "comment-when",
        ])
        id = fields.identifier()
        text = fields.text("text")
        hint = fields.optionalText("hint")
        isWanted = fields.flag("wanted")
        isOptional = fields.flag("optional")
        let word = fields.word("kind", Word.self) ?? .scale
        kind = Self.kind(word, fields, scales: scales)
        let asksForKnowledge = [Word.scale, .choice, .number, .hours].contains(word)
        offersUnknown = fields.flag("unknown", default: asksForKnowledge)
        commentWhen = fields.condition("comment-when")
    }

    private static func kind(_ word: Word, _ fields: Fields, scales: [String: RatingScale]) -> Kind {
        if word != .scale, fields.has("scale") {
            fields.report("“scale” belongs to questions of the kind “scale”.", at: "scale")
        }
        switch word {
        case .scale:
            let name = fields.has("scale") ? fields.text("scale") : ""
            if let scale = scales[name] { return .scale(scale) }
            fields.report(
                fields.has("scale")
                    ? "there is no scale “\(name)”; there are \(Fields.listed(scales.keys.sorted()))."
                    : "“scale” is missing, or “kind” for a question without a scale.", at: "scale")
            return .text
        case .choice: return .choice(choices(fields))
        case .several: return .several(choices(fields))
        case .ranking: return .ranking(choices(fields))
        case .points: return .points(choices(fields), total: fields.whole("total", 2...10_000) ?? 100)
        case .hours: return .hours
        case .text: return .text
        case .number:
            let (least, most) = (fields.decimal("least") ?? 0, fields.decimal("most") ?? 1_000_000_000)
            if least >= most { fields.report("“least” is to be below “most”.", at: "least") }
            return .number(unit: fields.optionalText("unit") ?? "", least: least, most: most)
        }
    }

    /// `choices: [yes, no]`, or entries with `id` and `title`.
    private static func choices(_ fields: Fields) -> [Choice] {
        guard fields.has("choices") else {
            fields.report("“choices” is missing.")
            return []
        }
        let choices =
            fields.isListOfTexts("choices")
            ? fields.texts("choices").map { Choice(id: Self.identifier(of: $0.text), title: $0.text) }
            : fields.entries("choices").map { choice in
                choice.allow(["id", "title"])
                return Choice(id: choice.identifier(), title: choice.text("title"))
            }
        if choices.count < 2 {
            fields.report("there is nothing to choose from; two or more were expected.", at: "choices")
        }
        for id in Instrument.repeated(choices.map(\.id)) {
            fields.report("the choice “\(id)” stands here twice.", at: "choices")
        }
        return choices
    }

    /// “Not yet” → `not-yet`.
    static func identifier(of title: String) -> String {
        title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }
}

extension Fields {
    func condition(_ name: String) -> Condition? {
        guard let text = optionalText(name) else { return nil }
        do {
            return try Condition(text)
        } catch let mistake as Condition.Mistake {
            report(mistake.sentence, at: name)
        } catch {}
        return nil
    }
}

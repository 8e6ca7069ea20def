import Registers

extension RegisterReader {
    private static let fieldKeys = ["id", "title", "type", "help", "required", "group"]

    /// Names that addresses, files and pages use for themselves.
    static let reserved = [
        "state", "record", "q", "sort", "watch", "by", "at", "note", "number", "version", "removed",
        "main", "errors", "sources",
    ]

    func field(_ part: Fields) -> Field? {
        let id = Self.id(part)
        if Self.reserved.contains(id) {
            part.report("a field cannot be called “\(id)”, which every register uses for itself.", at: "id")
        }
        let title = part.text("title")
        let type = part.text("type")
        guard Field.types.contains(type) else {
            if !type.isEmpty {
                part.report("“\(type)” is no type of field; there are \(Fields.listed(Field.types)).", at: "type")
            }
            return nil
        }
        let (kind, keys) = kind(type, part)
        part.allow(Self.fieldKeys + keys)
        guard let kind else { return nil }
        return Field(
            id: id, title: title, help: part.optionalText("help") ?? "", isRequired: part.flag("required"), kind: kind,
            group: part.optionalText("group"), limits: limits(part))
    }

    /// The least and the most of a number, where both are named.
    private func limits(_ part: Fields) -> ClosedRange<Int>? {
        guard part.has("least") || part.has("most"), let least = part.whole("least", -1_000_000...1_000_000),
            let most = part.whole("most", -1_000_000...1_000_000)
        else {
            if part.has("least") != part.has("most") { part.report("“least” and “most” go together.", at: "least") }
            return nil
        }
        guard least < most else {
            part.report("the least, \(least), is not below the most, \(most).", at: "least")
            return nil
        }
        return least...most
    }

    /// The kind, and the names that a field of this type may have beside the usual ones.
    private func kind(_ type: String, _ part: Fields) -> (Field.Kind?, [String]) {
        switch type {
        case "text": return (.text, [])
        case "long-text": return (.longText, [])
        case "person": return (.person, [])
        case "choice", "choices":
            let choices = choices(part)
            return (choices.isEmpty ? nil : type == "choice" ? .choice(choices) : .choices(choices), ["choices"])
        case "yes-no": return (.yesNo, [])
        case "date": return (.date, [])
        case "period": return (.period, [])
        case "duration": return (.duration, [])
        case "money": return (.money, [])
        case "number": return (.number(measure(part)), ["unit", "unit-from", "decimals", "least", "most"])
        case "share": return (.share, [])
        case "readings": return (.readings(measure(part)), ["unit", "unit-from", "decimals"])
        case "organisation": return (.organisation, [])
        case "organisations": return (.organisations, [])
        case "by-organisation": return (.byOrganisation, [])
        case "area": return (.area, [])
        case "areas": return (.areas, [])
        case "source": return (.source, [])
        default:
            let register = part.text("register")
            return (type == "record" ? .record(register) : .records(register), ["register"])
        }
    }

    private func measure(_ part: Fields) -> Field.Measure {
        if let other = part.optionalText("unit-from") {
            if fields.first(where: { $0.id == other })?.kind != .text {
                part.report(
                    "“unit-from” is “\(other)”, which is no field of the type text that stands before.", at: "unit-from"
                )
            }
            return .named(by: other)
        }
        return .unit(part.optionalText("unit") ?? "", decimals: part.whole("decimals", 0...6) ?? 0)
    }

    /// Each with an id and a title, or `id: title` for short.
    private func choices(_ part: Fields) -> [Field.Choice] {
        var choices: [Field.Choice] = []
        for entry in part.entries("choices") {
            let choice: Field.Choice
            if entry.has("id") {
                entry.allow(["id", "title", "help"])
                choice = .init(
                    id: Self.id(entry), title: entry.text("title"),
                    help: entry.optionalText("help") ?? "")
            } else if let id = entry.names.first, entry.names.count == 1 {
                if id.wholeMatch(of: #/[a-z0-9][a-z0-9\-]*/#) == nil {
                    entry.report("“\(id)” is no id; small letters, digits and hyphens were expected.")
                }
                choice = .init(id: id, title: entry.text(id))
            } else {
                entry.report("a choice was expected, such as “turf: Turf”.")
                continue
            }
            if RecordCondition.words.contains(choice.id) {
                entry.report(
                    "a choice cannot be called “\(choice.id)”, which conditions understand as a word of their own.")
            } else if choices.contains(where: { $0.id == choice.id }) {
                entry.report("there are two choices “\(choice.id)”; each needs its own id.")
            }
            choices.append(choice)
        }
        if choices.isEmpty {
            part.report("“choices” is missing or empty; a list of answers was expected.", at: "choices")
        }
        return choices
    }
}

extension RegisterReader {
    static let rules = [
        "days-until", "sum", "difference", "product", "share", "payback", "before", "after", "from", "latest",
        "count-back",
        "weighted",
    ]

    func computed(_ part: Fields) -> ComputedColumn? {
        part.allow(["id", "title"] + Self.rules)
        let id = Self.id(part)
        if Self.reserved.contains(id) || isColumn(id) {
            part.report("a computed column cannot be called “\(id)”, which is taken.", at: "id")
        }
        let title = part.text("title")
        let given = Self.rules.filter(part.has)
        guard given.count == 1, let name = given.first else {
            part.report(
                "a computed column follows one rule; one of \(Self.rules.joined(separator: ", ")) was expected.")
            return nil
        }
        return rule(name, part).map { ComputedColumn(id: id, title: title, rule: $0) }
    }

    private func rule(_ name: String, _ part: Fields) -> ComputedColumn.Rule? {
        switch name {
        case "days-until":
            return column(part.optionalText(name), part, name, of: Self.dated).map { .daysUntil($0) }
        case "sum", "product":
            let columns = part.texts(name).compactMap { column($0.text, part, name, of: Self.counted) }
            if columns.isEmpty { part.report("“\(name)” names no columns.", at: name) }
            return name == "sum" ? .sum(columns) : .product(columns)
        case "difference", "share", "payback":
            let kinds = name == "difference" ? Self.counted + ["date"] : Self.counted
            let columns = part.texts(name).compactMap { column($0.text, part, name, of: kinds) }
            guard columns.count == 2 else {
                part.report("“\(name)” takes two columns.", at: name)
                return nil
            }
            switch name {
            case "share": return .share(columns[0], of: columns[1])
            case "payback": return .payback(columns[0], by: columns[1])
            default: return .difference(columns[0], columns[1])
            }
        case "before", "after":
            guard let pair = part.group(name) else { return nil }
            pair.allow(["date", "by"])
            guard let date = column(pair.text("date"), pair, "date", of: Self.dated),
                let by = column(pair.text("by"), pair, "by", of: ["duration"])
            else { return nil }
            return name == "before" ? .before(date, by: by) : .after(date, by: by)
        case "count-back":
            guard let parts = part.group(name) else { return nil }
            parts.allow(["date", "by", "through"])
            guard let date = column(parts.text("date"), parts, "date", of: ["date", "period"]),
                let by = column(parts.text("by"), parts, "by", of: ["duration"]),
                let link = column(parts.text("through"), parts, "through", of: ["record", "records"])
            else { return nil }
            return .countBack(date: date, by: by, through: link)
        case "from", "latest":
            guard let pair = part.group(name) else { return nil }
            pair.allow(["link", "column"])
            guard let link = column(pair.text("link"), pair, "link", of: ["record", "records"]),
                let other = pair.optionalText("column")
            else {
                if !pair.has("column") { pair.report("“column” is missing.") }
                return nil
            }
            return name == "from" ? .from(link: link, column: other) : .latest(link: link, column: other)
        default:
            guard let weights = part.group(name) else { return nil }
            return .weighted(
                weights.names.compactMap { key in
                    guard let column = column(key, weights, key, of: Self.counted),
                        let weight = weights.whole(key, 0...1000)
                    else { return nil }
                    return ComputedColumn.Weight(column, weight)
                })
        }
    }

    static let dated = ["date", "period", "readings"]
    static let counted = ["number", "money", "share", "duration", "yes-no", "readings"]
    /// Types under whose values records can stand together.
    static let grouping = [
        "choice", "choices", "yes-no", "organisation", "organisations", "by-organisation", "area", "areas", "record",
        "records", "text", "person", "number", "date", "period",
    ]

    func isColumn(_ id: String) -> Bool {
        id == Register.stateColumn && !states.isEmpty || fields.contains { $0.id == id }
            || computed.contains { $0.id == id }
    }

    /// A column that a rule, a view or a condition speaks of; nil, with a mistake, where there is none or it is of a
    /// type that does not fit. What is computed counts as fitting, since its type may lie in another register.
    func column(_ id: String?, _ part: Fields, _ key: String, of types: [String]? = nil) -> String? {
        guard let id, !id.isEmpty else { return nil }
        guard isColumn(id) else {
            let all = (states.isEmpty ? [] : ["state"]) + fields.map(\.id) + computed.map(\.id)
            part.report("“\(id)” is no column; there are \(Fields.listed(all)).", at: part.has(key) ? key : nil)
            return nil
        }
        if let types, let field = fields.first(where: { $0.id == id }), !types.contains(field.type) {
            part.report(
                "“\(id)” is of the type \(field.type); there fit \(Fields.listed(types)).",
                at: part.has(key) ? key : nil)
            return nil
        }
        return id
    }
}

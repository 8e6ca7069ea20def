import Registers

extension RegisterReader {
    func view(_ part: Fields, after others: [RegisterView]) -> RegisterView? {
        let show = part.text("show")
        guard RegisterView.shapes.contains(show) else {
            if !show.isEmpty {
                part.report("“\(show)” is no view; there are \(Fields.listed(RegisterView.shapes)).", at: "show")
            }
            return nil
        }
        let id = part.has("id") ? Self.id(part) : show
        if others.contains(where: { $0.id == id }) {
            part.report("there are two views “\(id)”; each needs its own id.", at: part.has("id") ? "id" : "show")
        }
        let (shape, keys) = shape(show, part)
        part.allow(["id", "title", "show", "where", "sort"] + keys)
        let condition = condition(part, "where")
        let sort = part.optionalText("sort")
        if let sort { _ = column(sort.hasPrefix("-") ? String(sort.dropFirst()) : sort, part, "sort") }
        guard let shape else { return nil }
        let title = part.optionalText("title") ?? show.prefix(1).uppercased() + show.dropFirst()
        return RegisterView(id: id, title: title, shape: shape, condition: condition, sort: sort)
    }

    /// The shape, and the names that a view of this kind may have beside the usual ones.
    private func shape(_ show: String, _ part: Fields) -> (RegisterView.Shape?, [String]) {
        func columns(_ key: String) -> [String] { part.texts(key).compactMap { column($0.text, part, key) } }
        func needed(_ key: String, of types: [String]? = nil) -> String? {
            column(part.text(key), part, key, of: types)
        }
        func optional(_ key: String, of types: [String]? = nil) -> String? {
            column(part.optionalText(key), part, key, of: types)
        }
        switch show {
        case "table": return (.table(columns: columns("columns")), ["columns"])
        case "board":
            let shows = columns("shows")
            return (needed("by", of: Self.grouping).map { .board(by: $0, shows: shows) }, ["by", "shows"])
        case "matrix":
            let keys = ["rows", "columns", "cells"]
            let cells = optional("cells")
            guard let rows = needed("rows", of: Self.grouping), let across = needed("columns", of: Self.grouping) else {
                return (nil, keys)
            }
            return (.matrix(rows: rows, columns: across, cells: cells), keys)
        case "timeline":
            let (start, lanes) = (
                optional("start", of: Self.dated + ["duration"]), optional("lanes", of: Self.grouping)
            )
            return (
                needed("date", of: Self.dated).map { .timeline(date: $0, start: start, lanes: lanes) },
                ["date", "start", "lanes"]
            )
        case "map": return (needed("areas", of: ["area", "areas"]).map { .map(areas: $0) }, ["areas"])
        case "network":
            let ties = part.texts("ties").compactMap { column($0.text, part, "ties", of: Self.tying) }
            if ties.isEmpty, !part.has("ties") { part.report("“ties” is missing in a view of the kind network.") }
            return (ties.isEmpty ? nil : .network(ties: ties), ["ties"])
        case "progress":
            let keys = ["baseline", "baseline-date", "target", "target-date", "readings"]
            guard let baseline = needed(keys[0], of: Self.counted), let from = needed(keys[1], of: Self.dated),
                let target = needed(keys[2], of: Self.counted), let to = needed(keys[3], of: Self.dated),
                let readings = needed(keys[4], of: ["readings"])
            else { return (nil, keys) }
            return (
                .progress(
                    .init(baseline: baseline, baselineDay: from, target: target, targetDay: to, readings: readings)),
                keys
            )
        case "totals":
            let across = optional("columns", of: Self.grouping)
            guard let sum = needed("of", of: Self.counted), let rows = needed("rows", of: Self.grouping) else {
                return (nil, ["of", "rows", "columns"])
            }
            return (.totals(of: sum, rows: rows, columns: across), ["of", "rows", "columns"])
        default:
            let sections = part.entries("sections").map(section)
            if sections.isEmpty { part.report("“sections” is missing or empty; the parts of the sheet were expected.") }
            return (
                .sheet(sections: sections, pages: part.whole("pages", 1...20) ?? 1), ["sections", "pages"]
            )
        }
    }

    private static let tying = [
        "choice", "choices", "organisation", "organisations", "area", "areas", "record", "records",
    ]

    private func section(_ part: Fields) -> RegisterView.Section {
        part.allow(["title", "where", "columns", "as"])
        let layout = part.word("as", RegisterView.Section.Layout.self) ?? .text
        return .init(
            title: part.text("title"), condition: condition(part, "where"),
            columns: part.texts("columns").compactMap { column($0.text, part, "columns") }, layout: layout)
    }

    /// `where: {kind: turf, owner: none}`: each column with one value or several, any of which will do.
    func condition(_ part: Fields, _ key: String) -> RecordCondition {
        guard let tests = part.group(key) else { return RecordCondition() }
        return RecordCondition(
            tests.names.compactMap { name in
                guard let column = column(name, tests, name) else { return nil }
                let values = tests.texts(name).map(\.text)
                for value in values where !RecordCondition.words.contains(value) { check(value, of: column, tests) }
                return .init(column, values)
            })
    }

    private func check(_ value: String, of column: String, _ part: Fields) {
        let ids: [String]
        if column == Register.stateColumn {
            ids = states.map(\.id)
        } else if let field = fields.first(where: { $0.id == column }), !field.choices.isEmpty {
            ids = field.choices.map(\.id)
        } else {
            return
        }
        guard !ids.contains(value) else { return }
        part.report(
            "“\(value)” is no answer of “\(column)”; there are \(Fields.listed(ids + RecordCondition.words)).",
            at: column)
    }
}

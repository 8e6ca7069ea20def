import Formats
import Registers

/// Reads the file of a register and checks it: names, types, columns that views and rules speak of, records to begin with.
package struct RegisterReader {
    var fields: [Field] = []
    var states: [Register.State] = []
    var computed: [ComputedColumn] = []

    /// - Throws: `InputProblem` or `InputProblems`, each with file, line and what was expected.
    package static func register(_ file: ContentFile) throws -> Register {
        var reader = RegisterReader()
        let register = reader.register(file.fields)
        try file.throwProblems()
        return register
    }

    private mutating func register(_ part: Fields) -> Register {
        part.allow([
            "id", "title", "tool", "why", "record", "name", "fields", "states", "computed", "watch", "tally", "views",
            "starts",
            "cases", "lessons", "profiles", "source",
        ])
        let id = Self.id(part)
        let title = part.text("title")
        let noun = noun(part)
        for entry in part.entries("fields") { if let field = field(entry) { add(field, entry) } }
        if !part.has("fields") {
            part.report("“fields” is missing; a list of what is kept of each record was expected.")
        }
        for entry in part.entries("states") { if let state = state(entry) { states.append(state) } }
        for entry in part.entries("computed") { if let column = computed(entry) { computed.append(column) } }
        var register = Register(
            id: id, title: title, tool: part.optionalText("tool"), why: part.text("why"), noun: noun, name: name(part),
            fields: fields, states: states, computed: computed, cases: part.texts("cases").map(\.text),
            lessons: part.texts("lessons").map(\.text), profiles: part.texts("profiles").map(\.text),
            source: part.text("source"))
        for entry in part.entries("watch") { register.watches.append(watch(entry)) }
        for entry in part.entries("tally") {
            entry.allow(["where", "of", "says"])
            register.tallies.append(
                .init(condition: condition(entry, "where"), of: condition(entry, "of"), says: entry.text("says")))
        }
        for entry in part.entries("views") {
            if let view = view(entry, after: register.views) { register.views.append(view) }
        }
        if register.views.isEmpty {
            register.views = [RegisterView(id: "table", title: "Table", shape: .table(columns: []))]
        }
        for entry in part.entries("starts") { register.starts.append(start(entry, of: register)) }
        return register
    }

    private static let canName = ["text", "organisation", "organisations", "person", "choice", "area", "record"]

    /// The field by which a record is called: the first, unless another one is named.
    private func name(_ part: Fields) -> String {
        let name = part.optionalText("name") ?? fields.first?.id ?? ""
        guard let field = fields.first(where: { $0.id == name }) else {
            if part.has("name") {
                part.report("“\(name)” is no field; there are \(Fields.listed(fields.map(\.id))).", at: "name")
            }
            return name
        }
        if !Self.canName.contains(field.type) {
            part.report(
                "records cannot be called by “\(name)”, which is of the type \(field.type); there are \(Fields.listed(Self.canName)).",
                at: part.has("name") ? "name" : "fields")
        }
        return name
    }

    private mutating func add(_ field: Field, _ part: Fields) {
        if fields.contains(where: { $0.id == field.id }) {
            part.report("there are two fields “\(field.id)”; each needs its own id.", at: "id")
        } else {
            fields.append(field)
        }
    }

    private func noun(_ part: Fields) -> Register.Noun {
        guard let record = part.group("record") else {
            if !part.has("record") {
                part.report("“record” is missing; what one record is called, and many, was expected.")
            }
            return .init(one: "record", many: "records")
        }
        record.allow(["one", "many"])
        return .init(one: record.text("one"), many: record.text("many"))
    }

    private func state(_ part: Fields) -> Register.State? {
        part.allow(["id", "title", "meaning", "end"])
        let id = Self.id(part)
        if states.contains(where: { $0.id == id }) {
            part.report("there are two states “\(id)”; each needs its own id.", at: "id")
            return nil
        }
        if RecordCondition.words.contains(id) {
            part.report(
                "a state cannot be called “\(id)”, which conditions understand as a word of their own.", at: "id")
        }
        return .init(
            id: id, title: part.text("title"), meaning: part.optionalText("meaning") ?? "", isEnd: part.flag("end"))
    }

    private func watch(_ part: Fields) -> Register.Watch {
        part.allow(["where", "says"])
        return .init(condition: condition(part, "where"), says: part.text("says"))
    }

    /// Names that are part of addresses and columns of files: small letters, digits and hyphens.
    static func id(_ part: Fields) -> String {
        let id = part.text("id")
        if !id.isEmpty, id.wholeMatch(of: #/[a-z][a-z0-9\-]{0,39}/#) == nil {
            part.report("“\(id)” is no id; small letters, digits and hyphens were expected, a letter first.", at: "id")
        }
        return id
    }

    /// Records of one register that begin it, each field read as if somebody had typed it.
    private func start(_ part: Fields, of register: Register) -> Register.StartingSet {
        part.allow(["id", "title", "source", "profiles", "records"])
        let id = Self.id(part)
        if register.starts.contains(where: { $0.id == id }) {
            part.report("two sets to begin with are called “\(id)”; each needs its own id.", at: "id")
        }
        let records = part.entries("records")
        if records.isEmpty {
            part.report(
                "“records” is missing or empty; a list of records was expected.",
                at: part.has("records") ? "records" : nil)
        }
        let names = records.map { Self.joined($0, register.name)?.lowercased() ?? "" }
        let reading = ValueReading { id, text in
            guard id == register.id, let position = names.firstIndex(of: text.lowercased()) else { return nil }
            return RecordLink(id, position + 1)
        }
        return .init(
            id: id, title: part.text("title"), source: part.text("source"),
            profiles: part.texts("profiles").map(\.text), records: records.map { entry($0, of: register, reading) })
    }

    private func entry(_ part: Fields, of register: Register, _ reading: ValueReading) -> RecordEntry {
        part.allow(register.fields.map(\.id) + (states.isEmpty ? [] : ["state"]))
        var items: [String: [String]] = [:]
        for field in register.fields {
            do throws(ValueReading.Problem) {
                if let value = try reading.value(Self.joined(part, field.id) ?? "", of: field) {
                    items[field.id] = value.items
                } else if field.isRequired {
                    part.report("“\(field.id)” is missing.")
                }
            } catch {
                part.report("“\(field.id)”: \(error.sentence)", at: field.id)
            }
        }
        let state = part.optionalText("state") ?? states.first?.id ?? ""
        if part.has("state"), !states.contains(where: { $0.id == state }) {
            part.report("“\(state)” is no state; there are \(Fields.listed(states.map(\.id))).", at: "state")
        }
        return RecordEntry(state: state, items: items)
    }

    /// What stands under a name as one text: a list with a line for each entry, a group with a line `name: text` each.
    private static func joined(_ part: Fields, _ name: String) -> String? {
        guard part.has(name) else { return nil }
        if part.isListOfTexts(name) { return part.texts(name).map(\.text).joined(separator: "\n") }
        guard let group = part.group(name) else { return nil }
        let lines = group.names.map {
            "\($0): \(group.text($0).split(whereSeparator: \.isNewline).joined(separator: " "))"
        }
        return lines.joined(separator: "\n")
    }
}

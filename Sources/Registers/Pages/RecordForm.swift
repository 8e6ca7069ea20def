import Content
import PageKit
import Registers

/// What was entered into the form of a record, and what is wrong with it.
struct RecordForm: Sendable {
    /// As it was typed, by field.
    private(set) var entered: [String: [String]] = [:]
    private(set) var entry: RecordEntry
    private(set) var problems: [ErrorSummary.Item] = []
    var by = ""
    var note = ""
    /// The version that was open in the form.
    var version: Int?

    /// An empty form, or one with what a record holds.
    init(_ register: Register, _ book: RegisterBook, record: RegisterRecord? = nil) {
        entry = record?.entry ?? RecordEntry(state: register.states.first?.id ?? "")
        version = record?.version
        let texts = ValueText(areaNames: book.areaNames)
        guard let record else { return }
        for field in register.fields {
            switch field.kind {
            case .choice, .choices, .yesNo, .record, .records, .area, .areas:
                entered[field.id] = record.entry.items[field.id]
            default:
                entered[field.id] = book.value(field, of: record).map { [texts.formText($0, of: field)] }
            }
        }
    }

    /// What was sent. Fields that the register does not know keep what they held.
    init(_ form: Form, _ register: Register, _ book: RegisterBook, record: RegisterRecord?) {
        entry = record?.entry ?? RecordEntry(state: register.states.first?.id ?? "")
        version = form["version"].flatMap { Int($0) }
        by = form["by"] ?? ""
        note = form["note"] ?? ""
        defer { problems += form.writerProblems }
        let reading = book.reading
        for field in register.fields {
            let texts = form.all(field.id).filter { !$0.allSatisfy(\.isWhitespace) }
            entered[field.id] = texts
            do throws(ValueReading.Problem) {
                let value = try reading.value(texts.joined(separator: "\n"), of: field)
                entry.items[field.id] = value?.items
                if value == nil, field.isRequired {
                    problems.append(.init("\(field.title.asLabel): this is needed.", field: field.id))
                }
            } catch {
                problems.append(.init("\(field.title.asLabel): \(error.sentence)", field: field.id))
            }
        }
        guard !register.states.isEmpty else { return }
        entry.state = form["state"] ?? ""
        entered["state"] = [entry.state]
        if register.state(entry.state) == nil {
            problems.append(.init("State: choose where it stands.", field: "state"))
        }
    }

    mutating func add(_ problem: ErrorSummary.Item) { problems.append(problem) }
}

extension String {
    /// “Who acts?” → “Who acts”, before a colon.
    var asLabel: String { hasSuffix("?") ? String(dropLast()) : self }
}

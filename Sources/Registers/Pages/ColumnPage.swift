import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Registers
import Store

/// The form by which a council adds a column of its own to a register.
struct ColumnPage: LocalityPage {
    static let template = "column"
    static let section: Section? = .toolkit

    let title: String
    let errors: ErrorSummary?
    let heading: String
    let action: String
    let back: PageLink
    let fieldsOfColumn: [FormField]
    let columns: [String]

    /// What people may add, in words.
    private static let types = [
        ("text", "A line of text"), ("long-text", "Paragraphs"), ("person", "A person"),
        ("organisation", "An organisation"),
        ("organisations", "Several organisations"), ("choice", "One of some answers"),
        ("choices", "Several of some answers"),
        ("yes-no", "Yes or no"), ("date", "A date"), ("duration", "A span of time"), ("money", "Money"),
        ("number", "A number"), ("share", "A share in per cent"), ("areas", "Areas of the locality"),
        ("source", "Where it is written"),
    ]

    init(_ register: Register, form: Form = Form(), problems: [ErrorSummary.Item] = []) {
        errors = ErrorSummary(problems)
        heading = "Add a column to “\(register.title)”"
        title = "Add a column"
        action = RegisterAddress.column(register.id)
        back = .init(words: "Back to the register", address: RegisterAddress.register(register.id))
        fieldsOfColumn = [
            FormField.line("name", "Name of the column", form["name"] ?? ""),
            .list("type", "What stands in it?", chosen: form["type"] ?? "text", Self.types),
            .paragraphs("choices", "Answers to choose from", form["choices"] ?? "").optional()
                .hint("Only for answers: one on each line."),
            .line("unit", "Unit", form["unit"] ?? "").optional().hint("Only for numbers: homes, days, people."),
            .line("help", "Hint for those who fill it in", form["help"] ?? "").optional().hint("One short sentence."),
            .writer(form["by"] ?? ""),
        ].map { $0.telling(problems) }
        columns = register.fields.map(\.title)
    }

    init(_ request: PageRequest) throws { self.init(try request.register().register) }

    static func add(_ request: PageRequest) async throws -> Response {
        let (register, _) = try request.register()
        let form = try await request.form()
        var problems: [ErrorSummary.Item] = []
        let title = form["name"] ?? ""
        if title.isEmpty { problems.append(.init("Give the column a name.", field: "name")) }
        if title.count > 80 {
            problems.append(.init("The name has \(title.count) letters; 80 are the most.", field: "name"))
        }
        for (what, field, most) in [("The unit", "unit", TextLength.name), ("The hint", "help", TextLength.note)] {
            if let problem = TextLength.problem(what, form[field] ?? "", atMost: most) {
                problems.append(.init(problem, field: field))
            }
        }
        problems += form.writerProblems
        let type = form["type"] ?? ""
        var ids: Set<String> = []
        var choices: [Field.Choice] = []
        for line in (form["choices"] ?? "").split(whereSeparator: \.isNewline) {
            let words = line.trimmingCharacters(in: .whitespaces).replacing("\t", with: " ").replacing(";", with: ",")
            let id = String(AddedColumn.id(for: words).dropFirst("own-".count))
            if words.isEmpty { continue }
            if id.isEmpty || !ids.insert(id).inserted || RecordCondition.words.contains(id) {
                problems.append(.init("“\(words)” cannot be an answer, or stands there twice.", field: "choices"))
            }
            if let problem = TextLength.problem("An answer to choose", words, atMost: TextLength.name) {
                problems.append(.init(problem, field: "choices"))
            }
            choices.append(.init(id: id, title: words))
        }
        if choices.count > AddedColumn.mostChoices {
            problems.append(.init("\(AddedColumn.mostChoices) answers to choose from are the most.", field: "choices"))
        }
        if ["choice", "choices"].contains(type), choices.count < 2 {
            problems.append(.init("Write at least two answers to choose from, one on each line.", field: "choices"))
        }
        let column = AddedColumn(
            id: AddedColumn.id(for: title), title: title, type: type, unit: form["unit"] ?? "",
            choices: type.hasPrefix("choice") ? choices : [], help: form["help"] ?? "")
        if column == nil { problems.append(.init("Choose what stands in the column.", field: "type")) }
        if problems.isEmpty, let column {
            do {
                try request.file.add(column, to: register, by: form.writer, at: .now)
                return .redirect(to: RegisterAddress.register(register.id) + "?said=column")
            } catch let problem as ContentProblem {
                problems.append(.init("\(problem)", field: "name"))
            }
        }
        return request.response(with: ColumnPage(register, form: form, problems: problems))
    }
}

extension ColumnPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init(code: "action", \.action),
        .init("back", \.back), .init("fields", \.fieldsOfColumn), .init("columns", \.columns),
    ]
}

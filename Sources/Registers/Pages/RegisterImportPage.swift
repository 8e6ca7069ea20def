import Base
import Exchange
import Figures
import Formats
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Registers

/// Brings records in from a spreadsheet: first what it would change, then, when people agree, the change.
struct RegisterImportPage: LocalityPage {
    static let template = "register-import"
    static let section: Section? = .toolkit

    let title: String
    let errors: ErrorSummary?
    let heading: String
    let action: String
    let back: PageLink
    /// What is sent again when people agree.
    let text: String
    let by: FormField
    let entry: [FormField]
    /// What would change, once it was read without a mistake.
    let change: String?
    let columns: [String]
    let template: String
    let command: String

    init(
        _ register: Register, text: String = "", by: String = "", change: String? = nil,
        problems: [ErrorSummary.Item] = []
    ) {
        errors = ErrorSummary(problems)
        heading = change.map { "The file would \($0)" } ?? "Bring \(register.noun.many) in from a spreadsheet"
        title = "Bring \(register.noun.many) in"
        action = RegisterAddress.importing(register.id)
        back = .init(words: "Back to the register", address: RegisterAddress.register(register.id))
        (self.text, self.change) = (text, change)
        self.by = .writer(by).telling(problems)
        entry = [
            FormField.table("file", "The file: CSV or a workbook (.xlsx, .ods)"),
            .paragraphs("text", "Or its text, copied in", text).look(.wide).explained(
                "The first line names the columns. Dates are such as 2019-03-27. Money is in pounds. Several names are parted by semicolons."
            ),
        ].map { $0.telling(problems) }
        columns = register.fields.map { field in field.title + (field.isRequired ? ", needed" : "") }
        template = RegisterAddress.table(register.id)
        command = "localities register FILE \(register.id) --import PATH"
    }

    init(_ request: PageRequest) throws { self.init(try request.register().register) }

    static func read(_ request: PageRequest) async throws -> Response {
        let (register, book) = try request.register()
        let form = try await request.form(tables: ["text"])
        let file = form.file("file")
        var text = file.map { $0.text ?? "" } ?? form.all("text").first { !$0.isEmpty } ?? ""
        // A file that is text can be put right in the field for it; a workbook cannot.
        let field = text.isEmpty ? "file" : "text"
        func page(_ change: String?, _ problems: [ErrorSummary.Item]) -> Response {
            request.response(
                with: RegisterImportPage(
                    register, text: text, by: form["by"] ?? "", change: change, problems: problems))
        }
        // What was read from a file comes back as a text when it is stored.
        guard file != nil || form["step"] == "store" || text.utf8.count <= Form.largestField else {
            return page(
                nil,
                [
                    .init(
                        "The text has more than \(Form.largestField / 1024) kilobytes, which are the most; bring it in as a file.",
                        field: "text")
                ])
        }
        do {
            let input = try InputFile(
                name: file?.name ?? "\(register.id).csv", bytes: file?.bytes ?? Data(text.utf8))
            // What is agreed to is sent once more, as text: also of a workbook.
            if text.isEmpty, file != nil { text = try RegisterSheet.text(of: input) }
            guard text.utf8.count <= mostText else {
                text = ""
                return page(
                    nil,
                    [
                        .init(
                            "The file holds more than \(mostText / 1_000_000) megabytes of text, which are the most here; bring it in on the command line.",
                            field: "file")
                    ])
            }
            let changes = try RegisterSheet(register, in: book).changes(in: input)
            let problems = form.writerProblems
            guard form["step"] == "store", problems.isEmpty else { return page(words(changes, register), problems) }
            try request.file.store(
                changes, in: register, by: form.writer, note: "from a file", at: .now)
            return .redirect(to: RegisterAddress.register(register.id) + "?said=imported")
        } catch let problem as InputProblem {
            return page(nil, [.init(problem.description, field: field)])
        } catch let several as InputProblems {
            let more = several.count - several.shown.count
            return page(
                nil,
                several.shown.map { .init($0.description, field: field) }
                    + (more > 0 ? [.init("… and \(more) more like these.", field: field)] : []))
        }
    }

    /// What can be sent once more to be stored (bytes).
    private static let mostText = PageContext.largestUpload / 1_000_000 * 1_000_000

    /// “add two barriers, change one and leave three as they are”.
    static func words(_ changes: RegisterSheet.Changes, _ register: Register) -> String {
        let parts = [
            changes.added.isEmpty
                ? nil : "add \(Words.count(changes.added.count, register.noun.one, register.noun.many))",
            changes.changed.isEmpty ? nil : "change \(Words.spelled(changes.changed.count))",
            changes.unchanged == 0
                ? nil : "leave \(Words.spelled(changes.unchanged)) as \(changes.unchanged == 1 ? "it is" : "they are")",
        ].compactMap(\.self)
        return parts.isEmpty ? "change nothing" : Words.list(parts)
    }
}

extension RegisterImportPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init(code: "action", \.action),
        .init("back", \.back), .init("text", \.text), .init("by", \.by), .init("entry", \.entry),
        .init("change", \.change),
        .init("columns", \.columns), .init(code: "template", \.template), .init("command", \.command),
    ]
}

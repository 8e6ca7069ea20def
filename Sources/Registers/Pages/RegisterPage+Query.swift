import Dialogue
import Evidence
import Foundation
import Hummingbird
import Toolkit
import Workspace

extension RegisterPage {
    /// `/registers/barriers/views/board?kind=trust&sort=due`; without a view, the first.
    init(_ visit: Visit) throws {
        let (register, book) = try visit.register()
        let view = try Self.view(visit, register)
        let locality = try visit.locality
        let progress = try locality.file.registerStates()[register.id] ?? .notLookedAt
        self.init(
            RegisterStudy(reading: register, in: book), view: view,
            filter: RegisterFilter(visit.fields, register: register), fields: visit.fields,
            around: Surroundings(
                library: locality.toolbox.library, progress: progress,
                profile: locality.place.profile, map: locality.base.map { Map("", base: $0) },
                message: Self.message(visit.fields["said"], register, book)))
    }

    static func view(_ visit: Visit, _ register: Register) throws -> RegisterView {
        guard let id = visit.parameters.get("view") else { return register.views[0] }
        guard let view = register.view(id) else { throw Refusal.notFound }
        return view
    }

    /// What has just happened, by the word in the address.
    static func message(_ word: String?, _ register: Register, _ book: RegisterBook) -> String? {
        switch word {
        case "begun": "The records are in. Change what does not fit, and take out what you do not need."
        case "imported": "The file is in. What was there before stays in the history of each \(register.noun.one)."
        case "column": "The column is there. It is asked in the form and stands in every table and file."
        case "removed": "The \(register.noun.one) is taken out. Its history stays, and it can be put back."
        case "done": "Marked as done. It can be opened again at any time."
        case "open": "Open again."
        default: nil
        }
    }

    /// Adds the records of a set to begin with.
    static func begin(_ visit: Visit) async throws -> Response {
        let (register, _) = try visit.register()
        let form = try await visit.form()
        guard let set = register.starts.first(where: { $0.id == form["set"] }) else {
            throw Refusal.badRequest("There is no such set of \(register.noun.many).")
        }
        try visit.workbench.reading.file.begin(
            set, of: register, again: form["again"] == "yes", by: form.writer, at: .now)
        return .redirect(to: RegisterAddress.register(register.id) + "?said=begun")
    }

    /// Marks a register as done, or opens it again.
    static func done(_ visit: Visit) async throws -> Response {
        let (register, _) = try visit.register()
        let form = try await visit.form()
        let isDone = form["done"] == "yes"
        try visit.workbench.reading.file.mark(register, done: isDone, by: form.writer, at: .now)
        return .redirect(to: RegisterAddress.register(register.id) + "?said=" + (isDone ? "done" : "open"))
    }

    /// All records that fit, every field: to be changed in a spreadsheet and brought back.
    static func csv(_ visit: Visit) throws -> Response {
        let (register, book) = try visit.register()
        let filter = RegisterFilter(visit.fields, register: register)
        let records = book.records(of: register, where: filter.condition, words: filter.words)
        return .csv(RegisterSheet(register, in: book).csv(records), name: register.id)
    }

    /// The numbers and words behind a view.
    static func viewCSV(_ visit: Visit) throws -> Response {
        let page = try RegisterPage(visit)
        let (register, book) = try visit.register()
        let view = try view(visit, register)
        let filter = RegisterFilter(visit.fields, register: register)
        let shown = book.records(
            of: register, where: RecordCondition(view.condition.tests + filter.condition.tests), words: filter.words,
            sort: filter.sort ?? view.sort)
        let part = RegisterStudy(register, in: book).part(view, shown)
        guard let table = part.table ?? page.picture?.table else { throw Refusal.notFound }
        return .csv(table.csv(), name: "\(register.id)-\(view.id)")
    }
}

extension Response {
    /// A table to keep, for spreadsheets.
    static func csv(_ text: String, name: String) -> Response {
        // The mark of byte order tells spreadsheets that the text is UTF-8.
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "private, no-cache",
                .contentDisposition: "attachment; filename=\"\(name).csv\"",
            ], body: .init(byteBuffer: ByteBuffer(string: "\u{FEFF}" + text)))
    }
}

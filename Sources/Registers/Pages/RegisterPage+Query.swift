import Content
import Exchange
import Figures
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import RegisterStudies
import Registers

extension RegisterPage {
    /// `/registers/barriers/views/board?kind=trust&sort=due`; without a view, the first.
    init(_ request: PageRequest) throws {
        let (register, book) = try request.register()
        let view = try Self.view(request, register)
        let locality = try request.locality
        let progress = try locality.file.registerStates()[register.id] ?? .notLookedAt
        self.init(
            RegisterStudy(reading: register, in: book), view: view,
            filter: RegisterFilter(request.fields, register: register), fields: request.fields,
            around: Surroundings(
                library: locality.toolbox.library, progress: progress,
                profile: locality.place.profile, map: locality.base.map { Map("", base: $0) },
                message: Self.message(request.fields["said"], register, book)))
    }

    static func view(_ request: PageRequest, _ register: Register) throws -> RegisterView {
        guard let id = request.parameters.get("view") else { return register.views[0] }
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
    static func begin(_ request: PageRequest) async throws -> Response {
        let (register, _) = try request.register()
        let form = try await request.form()
        guard let set = register.starts.first(where: { $0.id == form["set"] }) else {
            throw Refusal.badRequest("There is no such set of \(register.noun.many).")
        }
        try request.file.begin(
            set, of: register, again: form["again"] == "yes", by: form.writer, at: .now)
        return .redirect(to: RegisterAddress.register(register.id) + "?said=begun")
    }

    /// Marks a register as done, or opens it again.
    static func done(_ request: PageRequest) async throws -> Response {
        let (register, _) = try request.register()
        let form = try await request.form()
        let isDone = form["done"] == "yes"
        try request.file.mark(register, done: isDone, by: form.writer, at: .now)
        return .redirect(to: RegisterAddress.register(register.id) + "?said=" + (isDone ? "done" : "open"))
    }

    /// All records that fit, every field: to be changed in a spreadsheet and brought back.
    static func csv(_ request: PageRequest) throws -> Response {
        let (register, book) = try request.register()
        let filter = RegisterFilter(request.fields, register: register)
        let records = book.records(of: register, where: filter.condition, words: filter.words)
        return .csv(RegisterSheet(register, in: book).csv(records), named: "\(register.id).csv")
    }

    /// The numbers and words behind a view.
    static func viewCSV(_ request: PageRequest) throws -> Response {
        let page = try RegisterPage(request)
        let (register, book) = try request.register()
        let view = try view(request, register)
        let filter = RegisterFilter(request.fields, register: register)
        let shown = book.records(
            of: register, where: RecordCondition(view.condition.tests + filter.condition.tests), words: filter.words,
            sort: filter.sort ?? view.sort)
        let part = RegisterStudy(register, in: book).part(view, shown)
        guard let table = part.table ?? page.picture?.table else { throw Refusal.notFound }
        return .csv(table.csv(), named: "\(register.id)-\(view.id).csv")
    }
}

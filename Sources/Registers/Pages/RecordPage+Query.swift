import Foundation
import Hummingbird
import LocalityPages
import PageKit
import RegisterStudies
import Store

extension RecordPage {
    /// `/registers/barriers/records/3`.
    init(_ request: PageRequest) throws { try self.init(request, problems: []) }

    private init(_ request: PageRequest, entered: String = "", problems: [ErrorSummary.Item]) throws {
        let (register, book) = try request.register()
        let link = try request.recordLink(register)
        let versions = try request.locality.file.versions(of: link)
        guard !versions.isEmpty else { throw Refusal.notFound }
        let message: String? =
            switch request.fields["said"] {
            case "added": "Added. Everybody who opens the register sees it now."
            case "changed": "Changed. What it said before is in the history below."
            default: nil
            }
        self.init(
            RegisterStudy(reading: register, in: book), link, versions: versions, message: message, entered: entered,
            problems: problems)
    }

    /// Takes the record out of its register, with the reason why.
    static func remove(_ request: PageRequest) async throws -> Response {
        let (register, _) = try request.register()
        let link = try request.recordLink(register)
        let form = try await request.form()
        let note = form["note"] ?? ""
        var problems = form.writerProblems
        if note.isEmpty {
            problems.append(.init("Say why it is taken out; the reason stays in its history.", field: "note"))
        }
        guard problems.isEmpty else {
            return request.response(with: try RecordPage(request, entered: note, problems: problems))
        }
        if let long = TextLength.problem("The reason", note, atMost: TextLength.note) {
            return request.response(with: try RecordPage(request, problems: [.init(long, field: "note")]))
        }
        do {
            try request.file.remove(link, of: register, by: form.writer, note: note, at: .now)
        } catch is ContentProblem {
            throw Refusal.notFound
        }
        return .redirect(to: RegisterAddress.register(register.id) + "?said=removed")
    }
}

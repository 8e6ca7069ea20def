import Dialogue
import Foundation
import Hummingbird
import Workspace

extension RecordPage {
    /// `/registers/barriers/records/3`.
    init(_ visit: Visit) throws { try self.init(visit, problems: []) }

    private init(_ visit: Visit, problems: [ErrorSummary.Item]) throws {
        let (register, book) = try visit.register()
        let link = try visit.recordLink(register)
        let versions = try visit.locality.file.versions(of: link)
        guard !versions.isEmpty else { throw Refusal.notFound }
        let message: String? =
            switch visit.fields["said"] {
            case "added": "Added. Everybody who opens the register sees it now."
            case "changed": "Changed. What it said before is in the history below."
            default: nil
            }
        self.init(
            RegisterStudy(reading: register, in: book), link, versions: versions, message: message, problems: problems)
    }

    /// Takes the record out of its register, with the reason why.
    static func remove(_ visit: Visit) async throws -> Response {
        let (register, _) = try visit.register()
        let link = try visit.recordLink(register)
        let form = try await visit.form()
        guard let note = form["note"] else {
            let problem = ErrorSummary.Item("Say why it is taken out; the reason stays in its history.", field: "note")
            return visit.workbench.response(to: visit, with: try RecordPage(visit, problems: [problem]))
        }
        do {
            try visit.workbench.reading.file.remove(link, of: register, by: form.writer, note: note, at: .now)
        } catch is ContentProblem {
            throw Refusal.notFound
        }
        return .redirect(to: RegisterAddress.register(register.id) + "?said=removed")
    }
}

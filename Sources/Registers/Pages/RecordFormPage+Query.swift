import Foundation
import Hummingbird
import LocalityPages
import PageKit
import RegisterStudies
import Registers
import Store

extension RecordFormPage {
    /// `/registers/barriers/add` and `/registers/barriers/records/3/edit`.
    init(_ request: PageRequest) throws {
        let (register, book) = try request.register()
        let record = try Self.record(request, register)
        self.init(
            RegisterStudy(reading: register, in: book), form: RecordForm(register, book, record: record),
            link: record?.link)
    }

    /// The record to be changed, as it was last written even if it was taken out; nil for a new one.
    private static func record(_ request: PageRequest, _ register: Register) throws -> RegisterRecord? {
        guard request.parameters.get("record") != nil else { return nil }
        let link = try request.recordLink(register)
        guard let last = try request.locality.file.versions(of: link).last else { throw Refusal.notFound }
        return RegisterRecord(link: link, entry: last.entry, version: last.number, at: last.at, by: last.by)
    }

    /// Keeps what was sent as a new record, or as a new version of one.
    static func keep(_ request: PageRequest) async throws -> Response {
        let (register, book) = try request.register()
        let record = try record(request, register)
        let sent = try await request.form()
        var form = RecordForm(sent, register, book, record: record)
        func again() -> Response {
            request.response(
                with: RecordFormPage(RegisterStudy(reading: register, in: book), form: form, link: record?.link))
        }
        guard form.problems.isEmpty else { return again() }
        do {
            let file = request.file
            if let record {
                try file.write(
                    form.entry, as: record.link, of: register, basedOn: form.version, by: sent.writer, note: form.note,
                    at: .now)
                return .redirect(to: record.link.address + "?said=changed")
            }
            let link = try file.add(form.entry, to: register, by: sent.writer, note: form.note, at: .now)
            return .redirect(to: link.address + "?said=added")
        } catch let problem as ContentProblem {
            form.add(.init("\(problem)", field: register.name))
            return again()
        }
    }
}

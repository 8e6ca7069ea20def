import Foundation
import Hummingbird
import Toolkit
import Workspace

extension ToolPage {
    /// `/tools/A8`; after a change with what was done, `/tools/A8?done=opened`.
    init(_ visit: Visit) throws {
        let done = [
            "opened": "The wave is open. Answer links are below.", "closed": "The wave is closed. Its result stands.",
            "imported": "The answers are in.", "links": "The links are made; they are below.",
        ]
        try self.init(
            visit.instrument(), file: visit.file, library: visit.workbench.toolbox.library,
            message: visit.fields["done"].flatMap { done[$0] })
    }

    /// Opens the next wave.
    static func open(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        let asked = form["chosen"] == nil ? nil : Set(form.all("ask"))
        let field = form["title"] == nil ? "wave-title" : "ask"
        return try change(visit, "opened", field: field, entered: (form["title"] ?? "", asked)) { instrument in
            try visit.file.openWave(
                of: instrument, title: form["title"] ?? "", note: form["note"] ?? "", asking: asked, at: .now)
        }
    }

    /// Closes the wave that is open.
    static func close(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        return try change(visit, "closed", field: "sure") { instrument in
            guard form["sure"] == "yes" else {
                throw ContentProblem("Say that you are sure: a closed wave is not opened again.")
            }
            guard let wave = try visit.file.waves(of: instrument.id).last(where: \.isOpen) else {
                throw ContentProblem("No wave is open.")
            }
            try visit.file.closeWave(wave, at: .now)
        }
    }

    /// `/tools/A8/answers.csv?wave=2`: what was answered and may be seen.
    static func answers(_ visit: Visit) throws -> Response {
        let instrument = try visit.instrument()
        guard let wave = try visit.wave(of: instrument),
            let text = try visit.file.answersFile(of: wave, instrument: instrument)
        else {
            throw Refusal.notFound
        }
        return .csv(text, name: "\(instrument.id)-\(wave.number)")
    }

    /// Makes answer links for people.
    static func invite(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        return try change(visit, "links", field: "count") { instrument in
            guard let wave = try visit.file.waves(of: instrument.id).last(where: \.isOpen) else {
                throw ContentProblem("No wave is open.")
            }
            guard let count = form["count"].flatMap({ Int($0) }) else {
                throw ContentProblem("Say how many links, as a number from 1 to 500.")
            }
            try visit.file.invite(
                count, to: wave, organisation: form["organisation"], label: form["label"] ?? "Somebody")
        }
    }

    private static func change(
        _ visit: Visit, _ done: String, field: String, entered: (title: String, asked: Set<String>?) = ("", nil),
        _ body: (Instrument) throws -> Void
    ) throws -> Response {
        let instrument = try visit.instrument()
        do {
            try body(instrument)
            return .redirect(to: ToolAddress.tool(instrument.id) + "?done=\(done)")
        } catch let problem as ContentProblem {
            let page = try ToolPage(
                instrument, file: visit.file, library: visit.workbench.toolbox.library,
                errors: ErrorSummary([.init(problem.description, field: field)]), entered: entered)
            return visit.workbench.response(to: visit, with: page)
        }
    }
}

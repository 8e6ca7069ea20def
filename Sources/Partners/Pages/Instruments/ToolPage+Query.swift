import Content
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Store

extension ToolPage {
    /// `/tools/A8`; after a change with what was done, `/tools/A8?done=opened`.
    init(_ request: PageRequest) throws {
        let done = [
            "opened": "The wave is open. Answer links are below.", "closed": "The wave is closed. Its result stands.",
            "imported": "The answers are in.", "links": "The links are made; they are below.",
        ]
        try self.init(
            request.instrument(), file: request.file, library: request.toolbox.library,
            message: request.fields["done"].flatMap { done[$0] })
    }

    /// Opens the next wave.
    static func open(_ request: PageRequest) async throws -> Response {
        let form = try await request.form()
        let asked = form["chosen"] == nil ? nil : Set(form.all("ask"))
        let title = form["title"] ?? ""
        let isTitleWrong = title.isEmpty || TextLength.problem("", title, atMost: TextLength.name) != nil
        let field = isTitleWrong ? "wave-title" : "ask"
        return try change(request, "opened", field: field, entered: form) { instrument in
            try request.file.openWave(
                of: instrument, title: title, note: form["note"] ?? "", asking: asked, at: .now)
        }
    }

    /// Closes the wave that is open.
    static func close(_ request: PageRequest) async throws -> Response {
        let form = try await request.form()
        return try change(request, "closed", field: "sure", entered: form) { instrument in
            guard form["sure"] == "yes" else {
                throw ContentProblem("Say that you are sure: a closed wave is not opened again.")
            }
            guard let wave = try request.file.waves(of: instrument.id).last(where: \.isOpen) else {
                throw ContentProblem("No wave is open.")
            }
            try request.file.closeWave(wave, at: .now)
        }
    }

    /// `/tools/A8/answers.csv?wave=2`: what was answered and may be seen.
    static func answers(_ request: PageRequest) throws -> Response {
        let instrument = try request.instrument()
        guard let wave = try request.wave(of: instrument),
            let text = try request.file.answersFile(of: wave, instrument: instrument)
        else {
            throw Refusal.notFound
        }
        return .csv(text, named: "\(instrument.id)-\(wave.number).csv")
    }

    /// Makes answer links for people.
    static func invite(_ request: PageRequest) async throws -> Response {
        let form = try await request.form()
        let label = form["label"] ?? "Somebody"
        let isLabelWrong = TextLength.problem("", label, atMost: TextLength.name) != nil
        return try change(request, "links", field: isLabelWrong ? "label" : "count", entered: form) { instrument in
            guard let wave = try request.file.waves(of: instrument.id).last(where: \.isOpen) else {
                throw ContentProblem("No wave is open.")
            }
            guard let count = form["count"].flatMap({ Int($0) }) else {
                throw ContentProblem("Say how many links, as a number from 1 to 500.")
            }
            try request.file.invite(
                count, to: wave, organisation: form["organisation"], label: label)
        }
    }

    private static func change(
        _ request: PageRequest, _ done: String, field: String, entered: Form, _ body: (Instrument) throws -> Void
    ) throws -> Response {
        let instrument = try request.instrument()
        do {
            try body(instrument)
            return .redirect(to: ToolAddress.tool(instrument.id) + "?done=\(done)")
        } catch let problem as ContentProblem {
            let page = try ToolPage(
                instrument, file: request.file, library: request.toolbox.library,
                problems: [.init(problem.description, field: field)], entered: entered)
            return request.response(with: page)
        }
    }
}

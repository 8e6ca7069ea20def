import Foundation
import Hummingbird
import LocalityPages
import Money
import MoneyModels
import PageKit
import ServiceLifecycle

extension LivePage {
    /// `/money/rates-pilot/live?case=…`; without a case, the first that the locality keeps, else the example.
    init(_ request: PageRequest) async throws {
        let scheme = try await Self.scheme(request, request.fields)
        self.init(scheme, await scheme.state)
    }

    /// What the form sends: a move, a search, or the way back. A script sends `quiet` and gets no page.
    static func move(_ request: PageRequest) async throws -> Response {
        let fields = try await request.form()
        let scheme = try await scheme(request, fields)
        let isQuiet = fields["quiet"] != nil
        do {
            try await move(scheme, fields)
        } catch let problems as ModelProblems {
            if isQuiet { return .plain(problems.problems[0].description, status: .badRequest) }
            let form = ModelForm(scheme.model, inputs: [:], profile: scheme.start.set.key)
            let page = LivePage(scheme, await scheme.state, problems: form.items(problems), typed: fields)
            return request.response(with: page)
        }
        if isQuiet { return Response(status: .noContent) }
        if fields["do"] == "open" {
            let state = await scheme.state
            let form = ModelForm(scheme.model, inputs: state.inputs, profile: state.study.set.key)
            let cases = try request.file.cases(of: scheme.model.about.key)
            var origin = scheme.origin
            (origin.isChanged, origin.isExample) = (true, false)
            return request.response(
                with: ModelPage(
                    form, origin: origin, asked: Form(), cases: cases,
                    known: KnownHere(scheme.model, in: try request.locality.place)))
        }
        return .redirect(
            to: MoneyAddress.live(
                scheme.model.about.key, case: scheme.origin.kept?.key ?? "example",
                version: scheme.origin.version?.number))
    }

    private static func move(_ scheme: LiveScheme, _ fields: Form) async throws {
        switch fields["do"] {
        case "fairest": try await scheme.moveToFairest(by: .perResident)
        case "fairest-change": try await scheme.moveToFairest(by: .change)
        case "reset": try await scheme.reset()
        case "open": break
        default:
            if let key = fields["moved"] {
                try await scheme.move(key, to: fields["value"] ?? "")
            } else {
                try await moveTyped(scheme, fields)
            }
        }
    }

    /// Without a script all fields come at once. One weight changed moves the others; several must add up by themselves.
    private static func moveTyped(_ scheme: LiveScheme, _ fields: Form) async throws {
        let page = LivePage(scheme, await scheme.state)
        let changed = (page.weights + page.others).filter { control in
            fields[control.name].map { $0 != control.typed } ?? false
        }
        let weights = changed.filter { control in page.weights.contains { $0.id == control.id } }
        var typed = Dictionary(
            changed.map { (String($0.name.dropFirst(3)), fields[$0.name] ?? "") }, uniquingKeysWith: { one, _ in one })
        if weights.count == 1 {
            let key = String(weights[0].name.dropFirst(3))
            try await scheme.move(key, to: typed[key] ?? "")
            typed[key] = nil
        }
        if !typed.isEmpty { try await scheme.move(typed) }
    }

    /// The states of the scheme, one event for each, until the browser goes away or the server is told to stop.
    static func watch(_ request: PageRequest) async throws -> Response {
        let scheme = try await scheme(request, request.fields)
        let headers: HTTPFields = [
            .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
        ]
        if request.head.method == .head { return Response(status: .ok, headers: headers) }
        guard let states = await scheme.watch() else {
            return .plain("More people look on than can be served.", status: .serviceUnavailable)
        }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                for try await state in states.cancelOnGracefulShutdown() { try await writer.write(state) }
                try await writer.finish(nil)
            })
    }

    private static func scheme(_ request: PageRequest, _ fields: Form) async throws -> LiveScheme {
        let model = try ModelPage.model(request)
        guard let live = model.presentation.live else { throw Refusal.notFound }
        let cases = try request.file.cases(of: model.about.key)
        var origin = try ModelPage.origin(fields, cases)
        // What a locality knows is not enough to look at together.
        if origin.version == nil { origin = CaseOrigin(isExample: true) }
        let (inputs, own) = ModelPage.start(model, origin)
        let profile = try own ?? request.locality.profile.parameters
        do {
            return try await request.services.shared.value(LiveSchemes.init).scheme(
                model, live, origin: origin, inputs: inputs, profile: ParameterSet.named(profile) ?? .y2026,
                templates: request.services.templates)
        } catch let problems as ModelProblems {
            throw Refusal.badRequest("This case cannot be worked out. \(problems.problems[0].description)")
        }
    }
}

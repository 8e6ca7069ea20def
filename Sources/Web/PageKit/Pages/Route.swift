import Foundation
import Hummingbird

/// One line of the table of routes: what is answered, at which address, and who may ask.
package struct Route: Sendable {
    package let method: HTTPRequest.Method
    /// The address, as the router reads it: `/static/{file}`.
    package let path: String
    package let right: Right
    /// Whether its answer goes on until one side ends it.
    package var isEndless = false
    let answer: @Sendable (Visit) async throws -> Response

    /// A page.
    static func page(_ path: String, _ right: Right, _ page: (some Page).Type) -> Route {
        Route(method: .get, path: path, right: right) { visit in
            try await visit.workbench.response(to: visit, with: page.init(visit))
        }
    }

    /// What goes on: events, as they happen.
    static func stream(
        _ path: String, _ right: Right, _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, right: right, isEndless: true, answer: answer)
    }

    /// A change: what a form sends.
    static func action(
        _ path: String, _ right: Right, _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, right: right, answer: answer)
    }

    /// Anything else that is read: a style sheet, a download.
    static func file(
        _ path: String, _ right: Right, _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, right: right, answer: answer)
    }
}

/// Who may ask for a page.
package enum Right: Sendable, CaseIterable {
    /// Everyone who can reach the workbench: on the loopback, the person at this computer.
    case everyone
}

/// One request, as a page sees it.
struct Visit: Sendable {
    let workbench: Workbench
    /// The locality as it was when the request came.
    private let read: Result<Locality, any Error>
    let request: Request
    /// The fields in the address, after the question mark.
    let fields: Form
    /// Parts of the path that the route names.
    let parameters: Parameters

    init(_ workbench: Workbench, _ request: Request, _ parameters: Parameters) throws {
        self.workbench = workbench
        self.request = request
        self.parameters = parameters
        fields = try Form(parsing: request.uri.query ?? "")
        read = Result { try workbench.reading.locality() }
    }

    /// - Throws: where the file cannot be read; what does not ask for it is answered all the same.
    var locality: Locality {
        get throws { try read.get() }
    }

    /// What a form has sent.
    ///
    /// - Throws: where it is larger than any form of ours, or no form.
    func form() async throws -> Form {
        let type = request.headers[.contentType] ?? ""
        if type.hasPrefix("multipart/form-data"), let boundary = type.firstMatch(of: #/boundary="?([^";]+)"?/#)?.1 {
            let body = try await request.body.collect(upTo: PageContext.largestUpload)
            return try Form(body: Data(body.readableBytesView), boundary: String(boundary))
        }
        guard type.hasPrefix("application/x-www-form-urlencoded") else {
            throw Refusal.badRequest("A form was expected, not “\(type)”.")
        }
        let body = try await request.body.collect(upTo: PageContext.largestBody)
        return try Form(parsing: String(buffer: body))
    }
}

extension Router<PageContext> {
    /// Answers at the route for those who have its right.
    func add(_ route: Route, of workbench: Workbench) {
        on(RouterPath(route.path), method: route.method) { request, context in
            switch route.right {
            case .everyone: break
            }
            let visit = try Visit(workbench, request, context.parameters)
            return try await route.answer(visit)
        }
    }

    /// Says which methods an address answers, where another one is tried.
    func refuseOtherMethods(than allowed: Set<HTTPRequest.Method>, at path: String) {
        let others: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options]
        for method in others where !allowed.contains(method) {
            on(RouterPath(path), method: method) { _, _ -> Response in
                throw Refusal.methodNotAllowed(method, allowed: allowed)
            }
        }
    }
}

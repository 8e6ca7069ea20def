import Hummingbird

/// One line of a table of routes: what is answered, and at which address.
///
/// - Note: `Asked` is what an answer gets to see of a request; this module knows nothing of what pages are about.
package struct Route<Asked: Sendable>: Sendable {
    package let method: HTTPRequest.Method
    /// The address, as the router reads it: `/static/{file}`.
    package let path: String
    /// Whether its answer goes on until one side ends it.
    package var isEndless = false
    /// Whether it is answered from memory at once, so that it need not wait for a thread.
    package var isImmediate = false
    /// Whether what it answers holds a secret or what a person said, so that no browser may keep it on its disk.
    package var isSecret = false
    /// The page that it shows, where it shows one.
    package var page: (any Page.Type)?
    package let answer: @Sendable (Asked) async throws -> Response

    package init(
        method: HTTPRequest.Method, path: String, isEndless: Bool = false, isImmediate: Bool = false,
        page: (any Page.Type)? = nil,
        answer: @escaping @Sendable (Asked) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.isEndless = isEndless
        self.isImmediate = isImmediate
        self.page = page
        self.answer = answer
    }

    /// The same route, whose answers no browser keeps.
    package var secret: Self {
        var route = self
        route.isSecret = true
        return route
    }

    /// What goes on: events, as they happen.
    package static func stream(_ path: String, _ answer: @escaping @Sendable (Asked) async throws -> Response) -> Self {
        Route(method: .get, path: path, isEndless: true, answer: answer)
    }

    /// A change: what a form sends.
    package static func action(_ path: String, _ answer: @escaping @Sendable (Asked) async throws -> Response) -> Self {
        Route(method: .post, path: path, answer: answer)
    }

    /// What is in memory and needs nothing of the file: a style sheet.
    package static func immediate(
        _ path: String, _ answer: @escaping @Sendable (Asked) async throws -> Response
    ) -> Self {
        Route(method: .get, path: path, isImmediate: true, answer: answer)
    }

    /// Anything that is read: a download.
    ///
    /// - Parameter page: the page that is shown, where it may be one.
    package static func file(
        _ path: String, showing page: (any Page.Type)? = nil,
        _ answer: @escaping @Sendable (Asked) async throws -> Response
    ) -> Self {
        Route(method: .get, path: path, page: page, answer: answer)
    }
}

extension Router<PageContext> {
    /// Answers at the routes, and refuses other methods at their addresses, naming those that are answered.
    ///
    /// - Parameters:
    ///   - permits: the one place where it is decided who may ask; throws what the person is told who may not.
    ///   - asked: what an answer sees of a request.
    package func add<Asked>(
        _ routes: [Route<Asked>], permits: @escaping @Sendable (Route<Asked>, Request) throws -> Void,
        asked: @escaping @Sendable (Request, PageContext) throws -> Asked
    ) {
        for route in routes {
            on(RouterPath(route.path), method: route.method) { request, context in
                try permits(route, request)
                let asked = try asked(request, context)
                // What is in memory is answered at once; everything else may wait, on threads that may.
                var response =
                    route.isImmediate
                    ? try await route.answer(asked)
                    : try await withTaskExecutorPreference(PageThreads.shared) { try await route.answer(asked) }
                if route.isSecret { response.headers[.cacheControl] = "no-store" }
                return response
            }
        }
        for (path, lines) in Dictionary(grouping: routes, by: \.path) {
            refuseOtherMethods(than: Set(lines.map(\.method)), at: path)
        }
    }

    private func refuseOtherMethods(than allowed: Set<HTTPRequest.Method>, at path: String) {
        let others: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options]
        for method in others where !allowed.contains(method) {
            on(RouterPath(path), method: method) { _, _ -> Response in
                throw Refusal.methodNotAllowed(method, allowed: allowed)
            }
        }
    }
}

import Hummingbird

/// Refuses a change that a page of another site asks for in a visitor's name (cross-site request forgery).
///
/// Browsers say where a request comes from, in `Sec-Fetch-Site` and `Origin`, and pages cannot change either. A
/// request with neither does not come from a browser, so nobody's browser is being misused.
package struct SameOrigin: RouterMiddleware {
    package typealias Context = PageContext

    package init() {}

    package func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head else { return try await next(request, context) }
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw Refusal.otherSite }
        } else if let origin = request.headers[.origin] {
            guard let host = request.head.authority, origin == "http://\(host)" || origin == "https://\(host)" else {
                throw Refusal.otherSite
            }
        }
        return try await next(request, context)
    }
}

/// On the loopback, answers only requests that name the loopback.
///
/// A site could give its own name this computer's address and so read the locality through a visitor's browser
/// (DNS rebinding); such a request still carries that site's name.
package struct KnownHost: RouterMiddleware {
    package typealias Context = PageContext

    /// Names that are answered; `nil` for all, where the workbench was opened to a network.
    package let names: Set<String>?

    package init(boundTo host: String) {
        let loopback: Set = ["localhost", "127.0.0.1", "::1"]
        // All of 127.0.0.0/8 is this computer.
        names = loopback.contains(host) || host.hasPrefix("127.") ? loopback.union([host]) : nil
    }

    package func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        // Who reads two lines may take the one, and a server before us the other.
        guard request.headers[.hostLine] == nil else { throw Refusal.badRequest("It names two hosts.") }
        if let names {
            guard let name = request.head.authority.map(Self.name), names.contains(name) else {
                throw Refusal.unknownHost
            }
        }
        return try await next(request, context)
    }

    /// The host without its port: `localhost:8080`, `[::1]:8080`; empty where it is not written so.
    package static func name(of authority: String) -> String {
        guard let match = authority.wholeMatch(of: #/(?:\[([0-9A-Fa-f:.]+)\]|([^\[\]:@\/]+))(?::[0-9]{1,5})?/#) else {
            return ""
        }
        return (match.1 ?? match.2 ?? "").lowercased()
    }
}

import Hummingbird
import NIOHTTP1

/// Answers whatever goes wrong with a calm page: what is the matter and what to do, never a type's name or a stack.
///
/// What nobody expected goes to the log, with the number that the page shows.
package struct ErrorPages: RouterMiddleware {
    package typealias Context = PageContext

    private let page: @Sendable (RefusalPage) -> String
    private let known: @Sendable (any Error) -> Refusal?

    /// - Parameters:
    ///   - page: what is the matter, in the frame of a page.
    ///   - known: refusals for the errors of what pages are about; `nil` for those that nobody expects.
    package init(
        page: @escaping @Sendable (RefusalPage) -> String, known: @escaping @Sendable (any Error) -> Refusal?
    ) {
        (self.page, self.known) = (page, known)
    }

    package func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return response(for: refusal)
        } catch let error as any HTTPResponseError {
            return response(for: Self.refusal(for: error.status))
        } catch is CancellationError {
            throw CancellationError()
        } catch let error as HTTPParserError {
            // The bytes are no request: the server says so (400) and ends the connection.
            throw error
        } catch {
            let address = Self.addressForLog(request, context)
            if let refusal = known(error) {
                context.logger.error("\(request.method) \(address): \(error)")
                return response(for: refusal)
            }
            context.logger.error("\(request.method) \(address): \(error)", metadata: ["request": "\(context.number)"])
            // Reading changes nothing; how far a change had come is not known.
            let isReading = request.method == .get || request.method == .head
            let state =
                isReading
                ? "Your locality has not been changed. Try again;"
                : "What you sent may have been kept or not: look before you send it again;"
            return response(
                for: Refusal(
                    status: .internalServerError, heading: "The page could not be made.",
                    advice: "\(state) if it happens again, the log says why under request \(context.number)."))
        }
    }

    /// The route that was asked for. What stands in its place in an address – an answer link, a draft – is a secret and does
    /// not go to the log.
    private static func addressForLog(_ request: Request, _ context: PageContext) -> String {
        if let route = context.endpointPath { return route }
        let parts = request.uri.path.split(separator: "/", maxSplits: 1)
        return "/\(parts.first ?? "")\(parts.count > 1 ? "/…" : "")"
    }

    private func response(for refusal: Refusal) -> Response {
        var response = Response.html(
            page(RefusalPage(heading: refusal.heading, advice: refusal.advice)), status: refusal.status)
        response.headers.append(contentsOf: refusal.headers)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// The router and the server speak in status codes only.
    private static func refusal(for status: HTTPResponse.Status) -> Refusal {
        switch status {
        case .notFound: .notFound
        case .contentTooLarge: .tooLarge
        default: Refusal(status: status, heading: "The request cannot be answered.", advice: "\(status.reasonPhrase).")
        }
    }
}

/// The values of `refusal.mustache`.
package struct RefusalPage: Sendable {
    package static let template = "refusal"

    package let heading: String
    package let advice: String

    package init(heading: String, advice: String) {
        self.heading = heading
        self.advice = advice
    }
}

extension RefusalPage: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("advice", \.advice),
    ]
}

import Hummingbird
import Workspace

/// Answers whatever goes wrong with a calm page: what is the matter and what to do, never a type's name or a stack.
///
/// What nobody expected goes to the log, with the number that the page shows.
package struct ErrorPages: RouterMiddleware {
    package typealias Context = PageContext

    let workbench: Workbench

    package init(workbench: Workbench) { self.workbench = workbench }

    package func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return page(for: refusal)
        } catch let error as any HTTPResponseError {
            return page(for: Self.refusal(for: error.status))
        } catch let failure as LocalityFile.Failure {
            context.logger.error("\(request.method) \(request.uri.path): \(failure)")
            return page(
                for: Refusal(
                    status: .serviceUnavailable, heading: "The locality cannot be read.", advice: "\(failure)"))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error(
                "\(request.method) \(request.uri.path): \(error)", metadata: ["request": "\(context.number)"])
            return page(
                for: Refusal(
                    status: .internalServerError, heading: "The page could not be made.",
                    advice: "Your locality has not been changed. Try again; if it happens again, the log says why "
                        + "under request \(context.number)."))
        }
    }

    private func page(for refusal: Refusal) -> Response {
        let page = RefusalPage(heading: refusal.heading, advice: refusal.advice)
        let frame = Frame(
            masthead: Masthead(try? workbench.reading.locality(), files: workbench.files), section: nil,
            title: refusal.heading)
        let html = workbench.templates.page(page, template: "refusal", frame: frame)
        var response = Response.html(html, status: refusal.status)
        response.headers.append(contentsOf: refusal.headers)
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
    let heading: String
    let advice: String
}

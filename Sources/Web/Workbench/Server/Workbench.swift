import Base
import Content
import Figures
import Foundation
import Hummingbird
import HummingbirdCore
import LocalityPages
import Logging
import NIOCore
import PageKit
import Store

/// A locality as pages in a browser, made on the server, complete without JavaScript.
///
/// ```swift
/// let workbench = try Workbench(LocalityFile(opening: "dorset.locality"))
/// try await workbench.run(port: 8080) { address in print("Open \(address)") }
/// ```
///
/// The pages are in ``Routes``, one line each. A page is three small files: the values it shows and the words it
/// says, the query that finds those values, and its template in `Pages`.
public struct Workbench: Sendable {
    private let services: PageServices

    /// - Parameter content: where the tools are; the program's own and those beside the locality's file where not told.
    /// - Throws: where a template or a static file of this program cannot be read, anything in the tools' files is wrong,
    ///   or the locality's profile is not among them.
    public init(_ file: LocalityFile, content: ContentFolders? = nil) throws {
        let toolbox = try Toolbox(content ?? ContentFolders(named: nil, beside: file.path))
        _ = try toolbox.profile(file.identity().profile)
        // Where the file may only be read, it is as it is.
        try? file.settleConsultations(today: Day.today.iso)
        var statics = try Routes.files.joined { try $0.statics() }
        // The style sheet of the evidence pack, so that its tables and maps look on a page as they do there.
        statics["evidence.css"] = try Data(StyleSheet.evidence.utf8)
        services = PageServices(
            current: CurrentLocality(file, toolbox), toolbox: toolbox,
            templates: try Templates(Routes.files.joined { try $0.templates() }), files: StaticFiles(statics))
    }

    /// Answers requests until the process is told to stop (SIGINT, SIGTERM) or the task is cancelled.
    ///
    /// A request under way when the signal comes is still answered.
    ///
    /// - Parameters:
    ///   - host: the address to listen on. On the loopback, only pages asked for by a loopback name are answered, so
    ///     that no other site can read the locality through a visitor's browser.
    ///   - port: 0 takes any free one.
    ///   - whenOpen: called once, with the address to open in a browser.
    /// - Throws: ``WorkbenchError`` where the address cannot be listened on.
    public func run(
        host: String = "127.0.0.1", port: Int, whenOpen: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws {
        var application = Application(
            responder: responder(boundTo: host),
            server: HTTPServerBuilder { responder in
                GuardedChannel(HTTP1Channel(responder: responder, configuration: .init(idleTimeout: .seconds(60))))
            },
            configuration: .init(address: .hostname(host, port: port)),
            onServerRunning: { channel in
                let named = host.contains(":") ? "[\(host)]" : host
                whenOpen("http://\(named):\(channel.localAddress?.port ?? port)/")
            })
        application.logger.logLevel = .warning
        do {
            try await application.runService()
        } catch let error as IOError {
            throw WorkbenchError.cannotListen(host: host, port: port, error.errnoCode)
        }
    }

    /// What answers one request: the routes behind everything that each request passes.
    package func responder(boundTo host: String) -> RouterResponder<PageContext> {
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            SecurityHeaders()
            Compression()
            errorPages
            KnownHost(boundTo: host)
            SameOrigin()
        }
        router.add(Routes.all, permits: Routes.permits) { [services] in try PageRequest(services, $0, $1) }
        return router.buildResponder()
    }

    /// What makes a page of whatever goes wrong.
    package var errorPages: ErrorPages {
        ErrorPages { [services] in
            services.page(for: $0)
        } known: {
            Refusal(for: $0)
        }
    }
}

/// Why the workbench does not open.
public enum WorkbenchError: Error, CustomStringConvertible {
    /// The operating system refuses the address, with its error number.
    case cannotListen(host: String, port: Int, Int32)

    public var description: String {
        switch self {
        case .cannotListen(_, let port, EADDRINUSE):
            "Port \(port) is taken by another program; choose another port, or 0 for any free one."
        case .cannotListen(_, let port, EACCES):
            "Port \(port) needs an administrator's rights; choose one from 1024 upwards."
        case .cannotListen(let host, let port, let number):
            "Cannot listen on \(host), port \(port): \(String(cString: strerror(number)))."
        }
    }
}
